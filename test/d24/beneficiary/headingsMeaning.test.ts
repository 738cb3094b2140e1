import { meaning, told, type Told } from './meaning';

const means = (country: string, heading: string, said: Partial<Told>) => expect(told(heading, country)).toStrictEqual(meaning(said));

describe('the name of a person or company', () => {
	it.each<[string, string, Partial<Told>]>([
		['MX', 'Beneficiario', { target: 'full_name', role: 'payee' }],
		['MX', 'Empleado', { target: 'full_name', role: 'payee' }],
		['MX', 'Cliente', { target: 'full_name', role: 'payee' }],
		['MX', 'Nombre del cliente', { target: 'full_name', role: 'payee' }],
		['MX', 'Nombre', { target: 'beneficiary_name' }],
		['MX', 'Empresa', { target: 'company', role: 'company' }],
		['MX', 'Nombre completo de la empresa', { target: 'full_name', role: 'company' }],
		['MX', 'Nombre de la empresa', { target: 'company', role: 'company' }],
		['MX', 'Razón social de la empresa', { target: 'company', role: 'company' }],
		['AR', 'First Name or Company', { target: 'beneficiary_name', role: 'company' }],
		['AR', 'Titular CBU', { target: 'full_name', role: 'holder', names: ['CBU'] }],
		['AR', 'Titular CVU', { target: 'full_name', role: 'holder', names: ['CVU'] }],
		['MX', 'Titular CLABE', { target: 'full_name', role: 'holder', names: ['CLABE'] }],
		['PE', 'Titular del CCI', { target: 'full_name', role: 'holder', names: ['CCI'] }],
		['BR', 'Titular da chave Pix', { target: 'full_name', role: 'holder' }],
		['MX', 'Titular de la tarjeta', { target: 'full_name', role: 'holder', names: ['CARD'] }],
		['MX', 'Titular del banco', { target: 'full_name', role: 'holder' }],
		['MX', 'Titular de la cuenta bancaria', { target: 'full_name', role: 'holder' }],
		['AR', 'CBU del titular', { target: 'bank_account', role: 'holder', names: ['CBU'] }],
		['MX', 'Cuenta del titular', { target: 'bank_account', role: 'holder' }],
		['MX', 'Cuenta bancaria de la titular', { target: 'bank_account', role: 'holder' }],
		['MX', 'Account of the holder', { target: 'bank_account', role: 'holder' }],
		['MX', 'Banco del titular', { target: 'bank_name', role: 'holder' }],
		['BR', 'Conta do titular', { target: 'bank_account', role: 'holder' }],
		['BR', 'Chave Pix do titular', { target: 'pix_key', role: 'holder' }],
		['MX', 'Cuenta titular', { target: 'full_name', role: 'holder' }],
		['MX', 'Account holder', { target: 'full_name', role: 'holder' }],
		['MX', 'Nombre del titular', { target: 'full_name', role: 'holder' }],
		['MX', 'Nombre del titular de la cuenta', { target: 'full_name', role: 'holder' }],
		['MX', 'Del titular', { target: 'full_name', role: 'holder' }],
		['MX', 'Name on account', { target: 'full_name' }],
		['MX', 'Name on the bank account', { target: 'full_name' }],
		['BR', 'Nome na conta', { target: 'full_name' }],
		['MX', 'Titular', { target: 'full_name', role: 'holder' }],
		['BR', 'Nome do meio', { target: 'second_name' }],
	])('%s: %s', means);
});

it.each(['No pagar', 'NÃO PAGAR', 'Do not pay', 'No procesar'])('%s is no number of a payment', (heading) => {
	expect(told(heading, 'MX')).toStrictEqual(meaning({ target: 'other', hints: expect.anything() as unknown as [] }));
});

describe('the number that a business gives a person is of no concern, the ID of a beneficiary is', () => {
	it.each<[string, string, Partial<Told>]>([
		['MX', 'ID del beneficiario', { target: 'beneficiary_id', role: 'payee' }],
		['MX', 'Nº ID del beneficiario', { target: 'document_id', role: 'payee' }],
		['MX', 'Beneficiary ID', { target: 'beneficiary_id', isOwn: true }],
		['MX', 'Número de beneficiario', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Código del beneficiario', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Tipo de beneficiario', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'ID empleado', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Nº de proveedor', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Código de cliente', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Tipo de proveedor', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'Clave de empleado', { target: 'other', role: 'payee', hints: ['other'] }],
		['MX', 'ID empresa', { target: 'other', role: 'company', hints: ['other'] }],
		['MX', 'Código de empresa', { target: 'other', role: 'company', hints: ['other'] }],
		['MX', 'CURP del empleado', { target: 'document_id', role: 'payee', names: ['CURP'] }],
	])('%s: %s', means);
});

describe('whose an account is', () => {
	it.each<[string, string, Partial<Told>]>([
		['MX', 'Cuenta débito', { target: 'bank_account', role: 'payer' }],
		['MX', 'Banco débito', { target: 'bank_name', role: 'payer' }],
		['MX', 'Sucursal cuenta débito', { role: 'payer', hints: ['bank_account', 'bank_branch'] }],
		['MX', 'Banco crédito', { target: 'bank_name', role: 'payee' }],
		['MX', 'Cuenta de crédito', { target: 'bank_account', role: 'payee' }],
		['MX', 'Tarjeta de débito', { target: 'bank_account', names: ['CARD'] }],
		['MX', 'Banco de la tarjeta de débito', { names: ['CARD'], hints: ['bank_account', 'bank_name'] }],
		['MX', 'Tarjeta de débito del beneficiario', { target: 'bank_account', role: 'payee', names: ['CARD'] }],
		['MX', 'Tarjeta de crédito del beneficiario', { role: 'payee', names: ['CARD'], hints: ['bank_account'] }],
		['MX', 'Referencia débito', { target: 'other', hints: ['other'] }],
		['MX', 'Monto crédito', { target: 'other', hints: ['other'] }],
		['MX', 'Cuenta destino', { target: 'bank_account', role: 'payee' }],
		['MX', 'Pagador', { target: 'other', role: 'payer', hints: ['other'] }],
		['MX', 'Nombre del pagador', { target: 'beneficiary_name', role: 'payer' }],
		['MX', 'Nuestra referencia', { target: 'external_id', role: 'payer' }],
		['MX', 'Nuestro empleado', { target: 'other', role: 'payer', hints: ['other'] }],
		['BR', 'E-mail do remetente', { target: 'email', role: 'payer' }],
	])('%s: %s', means);
});

describe('a word that says something in some countries only', () => {
	it.each<[string, string, Partial<Told>]>([
		['CO', 'CC', { target: 'document_id', names: ['CC'] }],
		['MX', 'CC', { hints: ['document_id'] }],
		['MX', 'Cuenta CC', { hints: ['bank_account', 'document_id', 'bank_account'] }],
		['CL', 'RUN', { target: 'document_id', names: ['RUN'] }],
		['PE', 'CE', { target: 'document_id', names: ['CE'] }],
		['AR', 'CE', { hints: ['document_id'] }],
		['BO', 'CI', { target: 'document_id', names: ['CI'] }],
		['MX', 'CI', { hints: ['document_id'] }],
		['CO', 'Número de producto', { target: 'bank_account' }],
		['MX', 'Número de producto', {}],
		['BR', 'Apelido', { target: 'other', hints: ['other', 'beneficiary_lastname'] }],
		['MX', 'Apelido', { hints: ['beneficiary_lastname'] }],
		['BR', 'Nota', { target: 'external_id' }],
		['MX', 'Nota', { target: 'comments' }],
		['BR', 'Nota fiscal', { target: 'external_id' }],
		['BO', 'Complemento', { target: 'document_complement' }],
		['BR', 'Complemento', { target: 'address_more' }],
		['BR', 'Chave', { target: 'pix_key', isOwn: true }],
	])('%s: %s', means);
});

describe('what else a heading says', () => {
	it.each<[string, string, Partial<Told>]>([
		['MX', 'Dirección línea 1', { target: 'address' }],
		['MX', 'Dirección línea 2', { target: 'address_more' }],
		['MX', 'Dirección 2', { target: 'address', copy: 2 }],
		['MX', 'Línea 2', { copy: 2 }],
		['CO', 'Cédula de extranjería', { target: 'document_id', names: ['CEDULA'], isForeign: true }],
		['CL', 'RUT sin DV', { target: 'document_id', names: ['RUT'], isWithoutDigit: true }],
		['BR', 'Conta corrente', { target: 'bank_account', accountType: 'C' }],
		['BR', 'Conta poupança', { target: 'bank_account', accountType: 'S' }],
		['BR', 'Conta corrente/poupança', { target: 'bank_account' }],
		['MX', 'Monto USD', { target: 'amount', money: ['usd'] }],
		['BR', 'Valor (R$)', { target: 'amount', money: ['reais'] }],
		['BR', 'Meio de pagamento', { target: 'payout_method' }],
	])('%s: %s', means);
});

describe('a label of the form of the country', () => {
	it.each<[string, string, Partial<Told>]>([
		['BR', 'CPF (Pessoa física)', { target: 'document_id', names: ['CPF'], documentType: 'CPF' }],
		['BO', 'CIE', { target: 'document_id', documentType: 'CIE' }],
		['CL', 'Cuenta Vista', { target: 'bank_account', accountType: 'V' }],
		['CL', 'Cuenta Vista (Salary)', { target: 'bank_account', accountType: 'V' }],
		['BD', 'Wallet or Bank', { target: 'bank_code', names: ['WALLET'] }],
		['TR', 'Papara Email', { target: 'bank_account', ofMethods: ['paparaEmail'] }],
		['CO', 'Celular de la billetera', { target: 'bank_account', names: ['WALLET'], ofMethods: ['nequi', 'daviplata'] }],
		['CM', 'DL (Carteira de motorista)', { target: 'document_id', names: ['WALLET'], documentType: 'DL' }],
		// What is understood word by word is no label.
		['AR', 'CBU / CVU', { target: 'bank_account', names: ['CBU', 'CVU'] }],
		['BD', 'Wallet Number', { target: 'bank_account', names: ['WALLET'], ofMethods: ['bkash', 'nagad', 'upay', 'rocket'] }],
	])('%s: %s', means);
});

describe('what a heading that is not understood may have to do with', () => {
	it.each<[string, string, Partial<Told>]>([
		['MX', 'Color favorito', {}],
		['MX', 'Agencia del apellido', { hints: ['beneficiary_lastname', 'bank_branch'] }],
		['MX', 'Estado de la cuenta', { target: 'other', hints: ['other', 'bank_account'] }],
		['MX', 'Last name reference', { hints: ['beneficiary_lastname'] }],
		['MX', 'Second name note', {}],
		['BR', 'Complemento novo', { hints: ['address_more', 'document_complement'] }],
		['MX', 'Bloque nuevo', { hints: ['account_block', 'bank_account'] }],
		['MX', 'Estado civil', { target: 'other', hints: ['other'] }],
	])('%s: %s', means);
});
