/**
 * The words of headings in English, Spanish and Portuguese, without accents and in small letters, by what they say. A
 * heading is the set of what its words say: "Nº de cuenta del beneficiario" is NUMBER ACCOUNT PAYEE. Words that say
 * nothing for a sheet of payouts are in FILLERS; any other word makes a heading unknown.
 */
const WORDS = {
	NUMBER: 'numero number nro nr num no n nbr numb nros numeros numbers nm',
	CODE: 'codigo code cod codigos',
	ID: 'id identificador identifier ids',
	TYPE: 'tipo type tp tpo tip kind clase types tipos',
	DOC: 'documento document doc docto docs documentos documents identificacion identification identidad identidade identity identificacao ident dcto dto',
	TAX: 'tax fiscal tributario tributaria taxpayer contribuyente contribuinte',
	NATIONAL: 'national nacional',
	CPF: 'cpf',
	CNPJ: 'cnpj',
	CUIT: 'cuit',
	CUIL: 'cuil',
	DNI: 'dni',
	RUT: 'rut',
	RUN: 'run',
	CURP: 'curp',
	RFC: 'rfc',
	NIT: 'nit',
	RUC: 'ruc',
	CI: 'ci',
	CIC: 'cic',
	CEDULA: 'cedula ced',
	CARNET: 'carnet carne',
	CITIZEN: 'ciudadania cidadania',
	FOREIGN: 'extranjeria extranjero estrangeiro',
	PASSPORT: 'passport pasaporte passaporte',
	CC: 'cc',
	CE: 'ce',
	ACCOUNT: 'cuenta conta account acct acc cta ctas cuentas contas accounts',
	WALLET: 'wallet billetera carteira monedero',
	CARD: 'tarjeta cartao card',
	DEBIT: 'debito debit',
	CREDIT: 'credito credit',
	CLABE: 'clabe',
	CBU: 'cbu',
	CVU: 'cvu',
	CCI: 'cci',
	IBAN: 'iban',
	INTERBANK: 'interbancaria interbancario interbank',
	ALIAS: 'alias',
	BLOCK: 'bloque bloco block',
	CHECKING: 'corriente corrente checking ctacte cheque',
	SAVINGS: 'ahorro ahorros poupanca savings saving ahorr',
	BANK: 'banco bank bco entidad institucion instituicao bancos banks bnco',
	BANKING: 'bancaria bancario bancarios bancarias financiera financeira banking bancarizada',
	COMPE: 'compe',
	BRANCH: 'agencia branch sucursal suc oficina ag agency agc',
	ROUTING: 'ifsc bsb',
	SORT: 'sort',
	OPERATION: 'operacao',
	OP: 'op oper',
	DIGIT: 'dv digito dig digit digitos dac',
	CHECK: 'verificador verificacion verificacao verification check control controle verif ver veri',
	WITH: 'com con with incluido incluindo',
	WITHOUT: 'sin sem without ni nem',
	NAME: 'nombre nombres nome nomes name names nom nomb',
	FIRST: 'primer primero primeiro first given pila',
	SECOND: 'segundo second middle otros outros otro',
	MIDDLE: 'meio medio',
	LAST: 'apellido apellidos apell apellid ap apel apels surname surnames sobrenome sobrenomes apes',
	ADJ_LAST: 'last family ultimo',
	PATERNAL: 'paterno paternal pat',
	MATERNAL: 'materno maternal mat',
	MARRIED: 'casada',
	MAIDEN: 'maiden soltera solteira',
	SUFFIX: 'sufijo sufixo suffix',
	BOTH: 'ambos both todos',
	FULL: 'completo completa full complete entero whole',
	RAZON: 'razon razao',
	SOCIAL: 'social',
	PAYEE: 'beneficiario beneficiaria beneficiary benef benefic favorecido favorecida payee recipient destinatario destinataria acreedor receptor recebedor receiver creditor',
	TO: 'destino dest abono',
	HOLDER: 'titular holder portador',
	PERSON: 'empleado empleada employee trabajador worker colaborador colaboradora funcionario funcionaria proveedor supplier vendor vendedor seller fornecedor prestador freelancer contractor contratista afiliado affiliate socio partner conductor driver motorista repartidor influencer creador creator docente profesor ganador winner jugador player entregador jubilado asociado becario',
	CLIENT: 'cliente customer client',
	COMPANY: 'empresa company compania organizacion organization organizacao business negocio',
	PAYER: 'pagador pagadora payer ordenante origen origem origin tomador tomadora sacado remitente remetente sender emisor emissor issuer patron empleador employer empregador nuestra nuestro nosso nossa our ours mandante contratante librador cargo from debitar funding',
	EMAIL: 'email mail correo emails',
	CORREIO: 'correio',
	ELECTRONIC: 'electronico eletronico electronic',
	PHONE: 'telefono telefone phone telephone tel celular cel movil mobile cell whatsapp fone tlf telf cellphone telefonos tfno fono',
	AREA: 'area',
	DDD: 'ddd lada prefijo prefixo',
	DIAL: 'ddi indicativo calling dial dialing',
	COUNTRY: 'pais country paises',
	ADDRESS: 'direccion address domicilio endereco street calle rua logradouro dir',
	HOME: 'home casa residencia residencial particular',
	EXTERIOR: 'exterior ext',
	INTERIOR: 'interior int',
	COMPLEMENT: 'complemento compl complement',
	PRODUCT: 'producto',
	NEIGHBOUR: 'bairro colonia barrio neighborhood',
	LINE: 'line linea linha',
	CITY: 'ciudad cidade city localidad municipio town',
	ZIP: 'zip cep zipcode postcode',
	POST: 'postal post',
	CP: 'cp',
	BIRTH: 'nacimiento nascimento birth nac nasc dob birthday birthdate fdn',
	MONEY: 'mxn brl ars clp cop pen usd pyg bob uyu inr soles dolares dollars pesos reais mn',
	DATE: 'fecha data date fec fch dia day',
	PIX: 'pix',
	KEY: 'chave llave clave key',
	METHOD: 'metodo method forma via modalidad modalidade meio medio',
	PAYMENT: 'pago pagamento payment payout pagos pagamentos payments pagto dispersion',
	TRANSFER: 'transferencia transfer transferencias',
	AMOUNT: 'monto importe valor amount total cantidad quantia montante suma neto liquido bruto value price precio sueldo salario salary comision bono bonus subtotal impuesto iva retencion descuento saldo balance fee comissao',
	CURRENCY: 'moneda moeda currency divisa',
	REFERENCE: 'folio factura fatura invoice referencia reference ref pedido order orden ordem boleta comprobante transaccion transaction transacao txn external externo externa consecutivo uuid',
	COMMENT: 'comentario comentarios comments comment observacion observaciones observacao observacoes obs notas nota notes note concepto concept descripcion description descricao detalle detalhe memo glosa motivo mensaje historico concepto',
	OTHER: 'estado status estatus situacao aprobado approved pagado row fila linha renglon created updated semana week mes month periodo period departamento department depto puesto position hora time url notification notificacion sexo genero gender edad contrato contract proyecto project categoria category turno cantidad horas hours ticket campaign campana tienda store responsable valid environment comuna provincia region state uf distrito',
	ACCOUNTING: 'contable contabil centro costo costos custo cost center gl ledger analitica presupuesto presupuestaria',
	MANAGER: 'manager owner executive ejecutivo ejecutiva gerente',
	NSS: 'nss imss nis pis matricula legajo',
} as const;

export type Concept = keyof typeof WORDS;

const FILLERS = new Set(
	'persona pessoa person campo de del do da dos das el la los las lo the of a as o os es s e y and or ou u en em para for to in por al su sus your tu seu sua their his her q that si if required obligatorio obrigatorio obligatoria opcional optional format formato puntos puntuacion pontos guion guiones traco hifen espacios espacos caracteres characters texto text ej ejemplo exemplo example ex'.split(' '),
);

/** `copy` and the like: what people and programs write behind the heading of a column that they repeat. */
const COPIES = new Set(['copia', 'copy', 'bis', 'duplicado', 'duplicate', 'dup']);

/** Of `1er apellido`, `2do nombre`. */
const ENDINGS = new Set(['er', 'ro', 'do', 'nd', 'st', 'a', 'o']);

/** Made when the first sheet comes: n8n loads this file when it starts. */
let conceptByWord: ReadonlyMap<string, readonly Concept[]> | undefined;

function concepts(): ReadonlyMap<string, readonly Concept[]> {
	if (conceptByWord) return conceptByWord;
	const map = new Map<string, Concept[]>();
	for (const [concept, words] of Object.entries(WORDS) as Array<[Concept, string]>) {
		for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), concept]);
	}
	return (conceptByWord = map);
}

/** What the words of a heading say. */
export interface Reading {
	concepts: ReadonlySet<Concept>;
	/** Words that are not known. */
	unknown: readonly string[];
	/** It says that the number is without its check digit. */
	isWithoutDigit: boolean;
	/** The number behind the heading, as n8n and Excel write it when a heading occurs twice; 0 without one. */
	copy: number;
}

/** Headings of sheets are shorter; a longer one is a text that has slipped into the first row. */
const LONGEST = 120;

/** Small letters and digits without accents, in words; also where case alone parts them, as in `bankAccount`. */
export function wordsOf(heading: string): string[] {
	if (heading.length > LONGEST) return [];
	return heading
		.replace(/\p{Cf}/gu, '')
		.normalize('NFKD')
		.replace(/\p{M}/gu, '')
		.replaceAll('_', ' ')
		.replace(/(\p{Ll})(?=\p{Lu})/gu, '$1 ')
		.toLowerCase()
		.replace(/\b(?:\p{L}\.){1,5}\p{L}\b/gu, (dotted) => dotted.replaceAll('.', ''))
		.replace(/#/g, ' n ')
		.replace(/(\p{L})(?=\p{N})|(\p{N})(?=\p{L})/gu, '$1$2 ')
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '');
}

/** Reads a heading word by word. */
export function readWords(heading: string): Reading {
	const found = new Set<Concept>();
	const unknown: string[] = [];
	let words = withoutShorthand(wordsOf(heading)).flatMap((word) => (isKnown(word) || /\d/.test(word) ? [word] : (segments(word) ?? [word])));
	let copy = 0;
	while (words.length > 1) {
		const last = words.at(-1) ?? '';
		if (/^\d{1,2}$/.test(last)) copy = Number(last);
		else if (COPIES.has(last)) copy ||= 1;
		else break;
		words = words.slice(0, -1);
	}
	if (['1', '2'].includes(words[0] ?? '') && words.length > 1) words = [words[0] === '1' ? 'first' : 'second', ...words.slice(1).filter((word) => !ENDINGS.has(word))];
	// With or without what a number is written says something of a check digit only; in which money, nothing.
	let how: 'WITH' | 'WITHOUT' | undefined;
	let isWithoutDigit = false;
	for (const word of words) {
		const known = concepts().get(word);
		const isHow = known?.find((concept) => concept === 'WITH' || concept === 'WITHOUT') as typeof how;
		if (isHow) how = isHow;
		else if (known?.includes('DIGIT') && how === 'WITHOUT') isWithoutDigit = true;
		else if (known) {
			if (known.includes('DIGIT') && how) found.add(how);
			for (const concept of known) found.add(concept);
		} else if (!FILLERS.has(word)) unknown.push(word);
	}
	if (found.size > 1) found.delete('MONEY');
	return { concepts: found, unknown, isWithoutDigit, copy };
}

/** What is said of the form: `18 dígitos`. */
const FORM = new Set(['digitos', 'digits', 'caracteres', 'characters', 'posiciones']);

/** `c/c` is a current account, `c/ dígito` is with digit, and how many digits a number has says nothing. */
function withoutShorthand(words: readonly string[]): string[] {
	return words.flatMap((word, index) => {
		const [before = '', next = ''] = [words[index - 1], words[index + 1]];
		if (word === 's' && concepts().get(next)?.includes('DIGIT')) return ['sin'];
		if ((word === 'p' || word === 'm') && concepts().get(before)?.includes('LAST')) return [word === 'p' ? 'paterno' : 'materno'];
		if (word === 'c') return next === 'c' ? ['cuenta'] : before === 'c' ? ['corriente'] : concepts().get(next)?.includes('DIGIT') ? ['com'] : [word];
		const isForm = /^\d{1,3}$/.test(word) ? FORM.has(next) : FORM.has(word) && /^\d{1,3}$/.test(before);
		return isForm ? [] : [word];
	});
}

/** The words that a word may be with one letter wrong, missing, too many, or exchanged with its neighbour. */
export function nearWords(word: string): string[] {
	return word.length < 4 || word.length > 30 ? [] : [...concepts().keys()].filter((known) => known.length >= 4 && isNear(word, known));
}

function isNear(one: string, other: string): boolean {
	if (Math.abs(one.length - other.length) > 1) return false;
	let start = 0;
	while (start < one.length && one[start] === other[start]) start++;
	const [a, b] = [one.slice(start), other.slice(start)];
	return a.slice(1) === b || b.slice(1) === a || a.slice(1) === b.slice(1) || (a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2));
}

function isKnown(word: string): boolean {
	return concepts().has(word) || FILLERS.has(word);
}

/** Short words that may be a part of a long one; others would be found everywhere. */
const SHORT = new Set(['de', 'do', 'da', 'la', 'el', 'of', 'no', 'n', 'y', 'e', 'o', 'dv', 'ou', 'id']);

/** Known words that are written in one: `numerodecuenta`. Undefined where a rest stays. */
function segments(word: string): string[] | undefined {
	if (word.length > 40) return undefined;
	const best: Array<string[] | undefined> = [[]];
	for (let end = 1; end <= word.length; end++) {
		for (let start = Math.max(0, end - 16); start < end; start++) {
			const before = best[start];
			const part = word.slice(start, end);
			if (!before || !(part.length >= 3 ? isKnown(part) : SHORT.has(part))) continue;
			if (!best[end] || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, part];
		}
	}
	const found = best[word.length];
	return found?.some((part) => concepts().has(part)) ? found : undefined;
}
