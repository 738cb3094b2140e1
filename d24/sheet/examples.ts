import type { BeneficiaryField } from '../cashout/cashout';

type Beneficiary = Readonly<Partial<Record<BeneficiaryField, string>>>;

/** People who do not exist, with numbers that pass every check: what all methods of a country have, and what each has besides. */
export const EXAMPLES: Readonly<Record<string, { readonly all: Beneficiary; readonly methods: Readonly<Record<string, Beneficiary>> }>> = {
	AR: {
		all: { beneficiary_name: 'Martín', beneficiary_lastname: 'Gómez', document_id: '20123456786', bank_account: '2850590940090418135201' },
		methods: {
			bank: {},
			icash: { email: 'martin@example.com' },
		},
	},
	AU: {
		all: { beneficiary_name: 'Olivia', beneficiary_lastname: 'Smith', document_id: '12345678', email: 'olivia@example.com', phone: '0412345678', bank_branch: '484799', bank_account: '123456789' },
		methods: { bank: {} },
	},
	BD: {
		all: { beneficiary_name: 'Rahim', beneficiary_lastname: 'Hossain', document_id: '1234567890', email: 'rahim@example.com', bank_account: '01712345678', account_type: 'S' },
		methods: {
			bkash: {},
			nagad: {},
			upay: {},
			rocket: {},
		},
	},
	BO: {
		all: { beneficiary_name: 'Lucía', document_type: 'CI', document_id: '1234567', bank_account: '1234567890', account_type: 'S' },
		methods: { bank: { bank_code: '001' } },
	},
	BR: {
		all: { beneficiary_name: 'João', document_id: '01716001340' },
		methods: {
			bank: { bank_code: '001', bank_branch: '1234', bank_account: '3423422-7', account_type: 'C' },
			pixPhone: { phone: '+5511666666666' },
			pixEmail: { email: 'joao@example.com' },
			pixDocument: {},
		},
	},
	CL: {
		all: { beneficiary_name: 'Camila', document_id: '123456785', bank_account: '1234567890', account_type: 'C' },
		methods: {
			bank: { bank_code: '001' },
			mach: {},
		},
	},
	CM: {
		all: { beneficiary_name: 'Paul', beneficiary_lastname: 'Mbarga', document_id: '123456789', bank_account: '12345678901' },
		methods: {
			bank: { bank_code: '5' },
			mtn: {},
			mobileMoney: {},
			orange: {},
		},
	},
	CN: {
		all: { beneficiary_name: 'Wei', document_id: '110101199003070000' },
		methods: { bank: {} },
	},
	CO: {
		all: { beneficiary_name: 'Valentina', beneficiary_lastname: 'Rodríguez', document_type: 'CC', document_id: '1012345678', account_type: 'S', address: 'Calle 10 # 5-51' },
		methods: {
			bank: { bank_code: '007', bank_account: '1234567890123' },
			nequi: { bank_account: '3001234567' },
			daviplata: { bank_account: '3001234567' },
			movii: { bank_account: '3001234567' },
			rappiPay: { bank_account: '3001234567' },
			tpaga: { bank_account: '3001234567' },
			efecty: { phone: '+573001234567' },
			puntoRed: { bank_account: '5715551234', phone: '+573001234567', email: 'valentina@example.com' },
			brebInstitution: { bank_account: '1234567890123' },
			brebPhone: { phone: '+573001234567' },
			brebEmail: { email: 'valentina@example.com' },
			brebDocument: {},
			brebRandom: { bank_account: '@VALE1234' },
			d24Card: {},
			suRed: { phone: '+573001234567' },
		},
	},
	EC: {
		all: { beneficiary_name: 'Gabriela', beneficiary_lastname: 'Zambrano', document_id: '1710034065', account_type: 'S' },
		methods: {
			bank: { bank_code: '010', bank_account: '2203128341' },
			payphone: { bank_account: '593985512345' },
		},
	},
	GH: {
		all: { beneficiary_name: 'Grace', document_id: '12345678', bank_account: '1234567890' },
		methods: { bank: { bank_code: '1' } },
	},
	ID: {
		all: { beneficiary_name: 'Budi', beneficiary_lastname: 'Santoso', document_id: '1234567890', bank_account: '1234567890' },
		methods: {
			bank: { bank_code: '057' },
			dana: {},
		},
	},
	IN: {
		all: { beneficiary_name: 'Priya', document_id: 'ABCDE1234F', bank_branch: 'HDFC0000001', bank_account: '911010341747600' },
		methods: { bank: {} },
	},
	JP: {
		all: { beneficiary_name: 'ハナコ', beneficiary_lastname: 'ヤマダ', document_id: '123456789', email: 'hanako@example.com', account_type: 'O' },
		methods: {
			bank: { bank_code: '149', bank_branch: '001', bank_account: '3374856' },
			tigerPay: { bank_account: '123456' },
		},
	},
	KE: {
		all: { beneficiary_name: 'Wanjiru', beneficiary_lastname: 'Kamau', document_id: '12345678' },
		methods: {
			bank: { bank_code: '001', bank_account: '1234567890' },
			mobileMoney: { phone: '254712345678' },
			mpesa: { bank_account: '254712345678' },
		},
	},
	MX: {
		all: { beneficiary_name: 'María', beneficiary_lastname: 'García López', document_id: 'GALM850101MDFRPR04' },
		methods: {
			bank: { bank_account: '021790064060296642' },
			debitCard: { bank_code: '21', bank_account: '4111111111111111' },
		},
	},
	NG: {
		all: { beneficiary_name: 'Chinedu', beneficiary_lastname: 'Okafor', document_id: '12345678901', bank_account: '1234567890' },
		methods: {
			bank: { bank_code: '11' },
			opay: {},
			paga: {},
		},
	},
	PA: {
		all: { beneficiary_name: 'Ana', beneficiary_lastname: 'Batista', document_id: '8-123-456', bank_account: '1234567890', account_type: 'S' },
		methods: { bank: { bank_code: '1' } },
	},
	PE: {
		all: { beneficiary_name: 'Rosa', beneficiary_lastname: 'Quispe', document_type: 'DNI', document_id: '45678912', account_type: 'S' },
		methods: {
			bank: { bank_account: '00219300153895206813' },
			yape: { phone: '51987654321' },
			plin: { phone: '51987654321' },
		},
	},
	PH: {
		all: { beneficiary_name: 'Maria', beneficiary_lastname: 'Reyes', document_id: '123456789' },
		methods: {
			bank: { bank_code: '011', bank_account: '123456789012' },
			gcash: { bank_account: '09171234567' },
			cebuana: { bank_account: '09171234567' },
			lbc: { bank_account: '09171234567' },
			maya: { bank_account: '09171234567' },
		},
	},
	PY: {
		all: { beneficiary_name: 'Liz', document_type: 'CIC', document_id: '1234567', bank_account: '1234567890' },
		methods: { bank: { bank_code: '17' } },
	},
	SL: {
		all: { beneficiary_name: 'Mariama', beneficiary_lastname: 'Kamara', document_id: '12345678', bank_account: '23276123456' },
		methods: {
			orange: {},
			bank: { bank_code: '5' },
		},
	},
	TH: {
		all: { beneficiary_name: 'Somchai', beneficiary_lastname: 'Saetang', document_id: '1234567890123', bank_account: '1234567890' },
		methods: { bank: { bank_code: '021' } },
	},
	TR: {
		all: { beneficiary_name: 'Ayşe', beneficiary_lastname: 'Yılmaz', document_id: '12345678901' },
		methods: {
			bank: { bank_code: '6021', bank_account: '1234567890' },
			iban: { bank_account: 'TR330006100519786457841326' },
			paparaIban: { bank_account: 'TR330006100519786457841326' },
			paparaAccount: { bank_account: '1234567890' },
			paparaPhone: { bank_account: '1234567890' },
			paparaTckn: { bank_account: '1234567890' },
			paparaWallet: { bank_account: '1234567890' },
			bkmExpress: { bank_account: '1234567890' },
			paparaEmail: { bank_account: 'ayse@example.com' },
			paparaQr: { bank_account: 'any-text' },
		},
	},
	TZ: {
		all: { beneficiary_name: 'Grace', document_id: '12345678', bank_account: '1234567890' },
		methods: { bank: { bank_code: '1' } },
	},
	UG: {
		all: { beneficiary_name: 'Grace', document_id: '12345678', bank_account: '1234567890' },
		methods: { bank: { bank_code: '1' } },
	},
	VN: {
		all: { beneficiary_name: 'Lan', beneficiary_lastname: 'Nguyễn', document_id: '123456789012', bank_account: '1234567890' },
		methods: { bank: { bank_code: '436' } },
	},
	ZA: {
		all: { beneficiary_name: 'Thandi', beneficiary_lastname: 'Nkosi', document_id: '8001015009087', bank_account: '1234567890' },
		methods: { bank: { bank_code: '250655' } },
	},
};
