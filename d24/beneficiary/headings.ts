import type { BeneficiaryField } from '../cashout/cashout';
import { decomposed } from '../plainText';

/**
 * What a column can stand for: a field of D24; a whole name, whose parts D24 wants apart; a bank by its name; a Pix key,
 * whose field follows from its shape; the payout method by its name.
 */
export type HeadingTarget = BeneficiaryField | 'full_name' | 'bank_name' | 'pix_key' | 'payout_method';

/** Common headings in English, Spanish and Portuguese. Case, accents, spaces and punctuation do not count. */
const HEADINGS: Readonly<Record<HeadingTarget, readonly string[]>> = {
	beneficiary_name: ['name', 'first name', 'given name', 'beneficiary first name', 'nombre', 'nombres', 'primer nombre', 'nombre del beneficiario', 'nombre beneficiario', 'nome', 'primeiro nome', 'nome do beneficiário', 'nome beneficiário'],
	full_name: ['full name', 'complete name', 'beneficiary', 'beneficiary full name', 'payee', 'payee name', 'recipient', 'recipient name', 'account holder', 'holder', 'company', 'company name', 'nombre completo', 'nombre y apellido', 'nombre y apellidos', 'nombres y apellidos', 'beneficiario', 'destinatario', 'titular', 'titular de la cuenta', 'titular da conta', 'razón social', 'empresa', 'nome completo', 'nome e sobrenome', 'favorecido', 'beneficiário', 'destinatário', 'razão social'],
	beneficiary_lastname: ['last name', 'last names', 'surname', 'family name', 'beneficiary last name', 'apellido', 'apellidos', 'apellido del beneficiario', 'apellidos del beneficiario', 'sobrenome', 'último nome', 'sobrenome do beneficiário'],
	document_type: ['document type', 'doc type', 'id type', 'type of document', 'kind of document', 'tipo de documento', 'tipo documento', 'tipo doc', 'tipo de identificación', 'tipo de doc'],
	document_id: [
		'document', 'document number', 'document no', 'doc', 'doc number', 'id number', 'identity number', 'national id', 'identification', 'identification number', 'tax id', 'passport', 'passport number',
		'documento', 'número de documento', 'nº de documento', 'n de documento', 'no de documento', 'nro de documento', 'nro documento', 'num documento', 'documento de identidad', 'documento de identidade', 'identificación', 'número de identificación', 'nro de identificación', 'identificação', 'número do documento', 'nº do documento', 'pasaporte', 'passaporte',
		'cpf', 'cnpj', 'cpf cnpj', 'cpf ou cnpj', 'cpf o cnpj', 'número do cpf', 'cuit', 'cuil', 'cuit cuil', 'cuil cuit', 'cuit o cuil', 'dni', 'rut', 'run', 'curp', 'rfc', 'curp rfc', 'rfc curp', 'curp o rfc', 'cédula', 'cédula de ciudadanía', 'número de cédula', 'cédula de identidad', 'nit', 'ruc', 'ci', 'carnet de identidad', 'carné de extranjería', 'cédula de extranjería',
	],
	beneficiary_birthdate: ['birth date', 'birthdate', 'date of birth', 'birthday', 'dob', 'fecha de nacimiento', 'fecha nacimiento', 'nacimiento', 'data de nascimento', 'data nascimento', 'nascimento'],
	email: ['e-mail', 'mail', 'email address', 'e-mail address', 'correo', 'correo electrónico', 'dirección de correo', 'correio eletrônico', 'endereço de e-mail'],
	phone: ['phone number', 'phone no', 'telephone', 'telephone number', 'mobile', 'mobile phone', 'mobile number', 'cell', 'cell phone', 'cellphone', 'teléfono', 'número de teléfono', 'nro de teléfono', 'tel', 'teléfono móvil', 'teléfono celular', 'celular', 'móvil', 'número de celular', 'whatsapp', 'telefone', 'número de telefone', 'telefone celular', 'fone'],
	bank_code: ['bank id', 'bank number', 'code of bank', 'código de banco', 'código del banco', 'código banco', 'cod banco', 'id banco', 'número de banco', 'número do banco', 'código do banco', 'nº do banco', 'nº banco', 'compe'],
	bank_name: ['bank', 'bank name', 'name of bank', 'banco', 'nombre del banco', 'nombre de banco', 'nombre banco', 'entidad', 'entidad bancaria', 'institución', 'institución bancaria', 'institución financiera', 'nome do banco', 'nome banco', 'instituição', 'instituição financeira', 'banco destino'],
	bank_account: [
		'account', 'account number', 'account no', 'acct', 'acct no', 'acct number', 'bank account number', 'iban', 'wallet', 'wallet number', 'card', 'card number', 'debit card', 'debit card number',
		'cuenta', 'número de cuenta', 'nº de cuenta', 'n de cuenta', 'no de cuenta', 'nro de cuenta', 'nro cuenta', 'num cuenta', 'cuenta bancaria', 'número de cuenta bancaria', 'cta', 'nro cta', 'tarjeta', 'número de tarjeta', 'tarjeta de débito',
		'clabe', 'clabe interbancaria', 'cuenta clabe', 'cbu', 'cvu', 'cbu cvu', 'cvu cbu', 'cbu o cvu', 'cci', 'código de cuenta interbancario', 'cuenta interbancaria',
		'conta', 'número da conta', 'nº da conta', 'nº conta', 'conta bancária', 'conta corrente', 'conta com dígito', 'número da conta com dígito',
	],
	bank_branch: ['branch', 'branch code', 'branch number', 'agency', 'sucursal', 'número de sucursal', 'código de sucursal', 'oficina', 'agencia', 'agência', 'número da agência', 'código da agência', 'nº da agência', 'ifsc', 'ifsc code', 'bsb', 'bsb code', 'sort code'],
	account_type: ['type of account', 'kind of account', 'tipo de cuenta', 'tipo cuenta', 'tipo de cuenta bancaria', 'tipo de conta', 'tipo conta', 'tipo da conta'],
	address: ['street', 'street address', 'home address', 'dirección', 'domicilio', 'calle', 'endereço', 'rua', 'logradouro'],
	city: ['town', 'ciudad', 'localidad', 'cidade', 'município'],
	postal_code: ['zip', 'zip code', 'post code', 'postcode', 'código postal', 'cod postal', 'cp', 'cep'],
	beneficiary_id: ['id del beneficiario', 'id beneficiario', 'id do beneficiário', 'id beneficiário'],
	pix_key: ['pix', 'pix key', 'key pix', 'chave pix', 'chave do pix', 'llave pix', 'clave pix', 'chave'],
	payout_method: ['payment method', 'payout type', 'método de pago', 'medio de pago', 'forma de pago', 'método de pagamento', 'forma de pagamento', 'meio de pagamento'],
};

/** Made when the first sheet comes: n8n loads this file when it starts. */
let targetByHeading: ReadonlyMap<string, HeadingTarget> | undefined;

function indexOfHeadings(): ReadonlyMap<string, HeadingTarget> {
	const entries = Object.entries(HEADINGS) as Array<[HeadingTarget, readonly string[]]>;
	return new Map(entries.flatMap(([target, headings]) => [target, ...headings].map((heading) => [plainHeading(heading), target] as const)));
}

/** A heading without what people write differently: case, accents, spaces, underscores, punctuation. */
export function plainHeading(heading: string): string {
	return decomposed(heading).toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** What a column stands for; undefined for one that has nothing to do with a beneficiary. */
export function targetOf(heading: string): HeadingTarget | undefined {
	targetByHeading ??= indexOfHeadings();
	return targetByHeading.get(plainHeading(heading));
}

/** Sheets have few sets of columns; items that come from elsewhere may have many. */
const MOST_KEPT = 100;
const kept = new Map<string, ReadonlyMap<HeadingTarget, readonly string[]>>();

/** The columns of an item by what they stand for, in the order of the item. The items of a sheet have the same ones, so results are kept. */
export function columnsByTarget(headings: readonly string[]): ReadonlyMap<HeadingTarget, readonly string[]> {
	const key = headings.join('\n');
	const known = kept.get(key);
	if (known) return known;
	const columns = new Map<HeadingTarget, string[]>();
	for (const heading of headings) {
		const target = targetOf(heading);
		if (target !== undefined) columns.set(target, [...(columns.get(target) ?? []), heading]);
	}
	if (kept.size >= MOST_KEPT) kept.clear();
	kept.set(key, columns);
	return columns;
}
