import { TO_PAY } from './paymentVerbs';

/** Verbs that are words of their own below, or of more than payments. */
const OF_MORE: readonly string[] = ['pagar', 'transfer', 'procesar', 'processar', 'process'];
/** The verbs of what is done with an amount that is to be paid: `a depositar`, `por cobrar`, `to send`. */
const DUE_VERBS = [...TO_PAY].filter((verb) => !OF_MORE.includes(verb)).join(' ') + ' recibir receive receber cobrar percibir perceber repasar';
export const VERBS_OF_AMOUNTS = `${DUE_VERBS} pagar pago transfer`;

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
	INTERBANK: 'interbancaria interbancario interbank interb',
	ALIAS: 'alias',
	BLOCK: 'bloque bloco block',
	CHECKING: 'corriente corrente checking ctacte cte cheque',
	CAJA: 'caja',
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
	LAST: 'apellido apellidos apell apellid ap ape apel apels surname surnames sobrenome sobrenomes apes',
	ADJ_LAST: 'last family ultimo',
	PATERNAL: 'paterno paternal pat',
	MATERNAL: 'materno maternal mat',
	MARRIED: 'casada',
	MAIDEN: 'maiden soltera solteira',
	SUFFIX: 'sufijo sufixo suffix',
	BOTH: 'ambos both todos',
	FULL: 'completo completa full complete entero whole',
	LEGAL: 'legal',
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
	PHONE: 'telefono telefone phone telephone tel celular cel movil mobile cell whatsapp whats fone tlf telf cellphone telefonos tfno fono',
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
	MONEY: 'mxn brl ars clp cop pen usd pyg bob uyu inr eur gbp soles dolares dollars pesos reais reales euros bolivianos guaranies mn bs gs',
	PERCENT: '% porcentaje porcentagem percentual percent percentage',
	DATE: 'fecha data date fec fch dt dia day',
	PIX: 'pix',
	KEY: 'chave llave clave key',
	METHOD: 'metodo method forma via modalidad modalidade meio medio',
	PAYMENT: 'pago pagar pagamento payment payout pagos pagamentos payments pagto dispersion',
	TRANSFER: 'transferencia transfer transferencias',
	/** What is done with the amount that is to be paid: `a depositar`, `a receber`. */
	DUE: `${DUE_VERBS} pagable reembolso reintegro refund desembolso disbursement repasse deposito`,
	AMOUNT: 'monto importe imp mto valor vlr vr amount total quantia montante suma neto net liquido value',
	AMOUNT_PART: 'cantidad bruto price precio preco sueldo salario salary bono bonus subtotal saldo balance',
	/** Which account it is: `cuenta sueldo`, `conta salário`. */
	WAGE: 'sueldo salario salary',
	PAYROLL: 'nomina haberes payroll',
	DEDUCTION: 'comision comissao fee impuesto imposto iva isr irrf inss retencion retenciones retencao descuento descuentos desconto descontos deduccion deducciones anticipo adiantamento',
	CURRENCY: 'moneda moeda currency divisa ccy curr cur monedas moedas divisas currencies',
	REFERENCE: 'folio factura fatura invoice nf nfe referencia reference ref pedido boleta comprobante transaccion transaction transacao txn external externo externa uuid',
	SEQUENCE: 'order orden ordem consecutivo',
	NOTA: 'nota',
	COLLECTION: 'cobro',
	COMMENT: 'comentario comentarios comments comment observacion observaciones observacao observacoes obs notas notes note concepto concept descripcion description descricao detalle detalhe memo glosa motivo mensaje historico concepto',
	OTHER: 'estado status estatus situacao aprobado approved pagado row fila linha renglon created updated semana week mes month periodo period departamento department depto puesto position hora time url notification notificacion sexo genero gender edad contrato contract proyecto project categoria category turno horas hours ticket campaign campana tienda store responsable valid environment comuna provincia region state uf distrito',
	ACCOUNTING: 'contable contabil centro costo costos custo cost center gl ledger analitica presupuesto presupuestaria',
	MANAGER: 'manager owner executive ejecutivo ejecutiva gerente',
	NICK: 'apelido apodo nickname',
	NSS: 'nss imss nis pis matricula legajo',
} as const;

export type Concept = keyof typeof WORDS;

export const FILLERS: ReadonlySet<string> = new Set(
	'persona pessoa person campo personal pessoal homoclave app fields properties cual es cuales son sao are como tus aparece ine qual what is digite ingresa ingrese escribe escriba informe insira enter please favor segun de del do da dos das el la los las lo the of a as o os es s e y and or ou u en em para for to in on na por al su sus your tu seu sua their his her q that si if required obligatorio obrigatorio obligatoria opcional optional format formato puntos puntuacion pontos guion guiones traco hifen espacios espacos caracteres characters texto text ej ejemplo exemplo example ex due payable owed'.split(' '),
);

/** Made when the first sheet comes: n8n loads this file when it starts. */
let conceptByWord: ReadonlyMap<string, readonly Concept[]> | undefined;

export function concepts(): ReadonlyMap<string, readonly Concept[]> {
	if (conceptByWord) return conceptByWord;
	const map = new Map<string, Concept[]>();
	for (const [concept, words] of Object.entries(WORDS) as Array<[Concept, string]>) {
		for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), concept]);
	}
	return (conceptByWord = map);
}
