import { readPixKey, type KnownOfPix } from '../../../d24/beneficiary/pixKey';

type Refused = readonly [message: string, fix: string];

const EMV: Refused = ['The Pix key is a "copia e cola" text, which is a bill to be paid and not a key', 'Ask the beneficiary for the key itself: a phone, email, CPF or CNPJ'];
const RANDOM: Refused = ['The Pix key is a random one, which Directa24 is not known to take', 'Ask the beneficiary for a phone, email, CPF or CNPJ that is a Pix key, or pay to the bank account'];
const NO_KEY: Refused = ['The Pix key is neither an email, nor a phone, nor a CPF or CNPJ with the right check digits', 'Correct the key; write a phone with + and the country code, e.g. +5511987654321'];
const LANDLINE: Refused = ['The Pix key is the number of a landline, and only a mobile phone, which has a 9 after the area code, is a Pix key', 'Ask the beneficiary for the key, and write a phone with + and the country code, e.g. +5511987654321'];
const BOTH: Refused = ['The Pix key can be a CPF as well as a phone', 'Write a phone with +55 in front, or a CPF with its dots and dash, e.g. 123.456.789-09'];
const ZEROS: Refused = ['The Pix key seems to be a CPF or CNPJ that lacks zeros in front', 'Put the zeros back and format the column as text, or write a phone with +55 in front'];
const ZEROS_OR_LANDLINE: Refused = ['The Pix key seems to be a CPF or CNPJ that lacks zeros in front, or a landline, which is no Pix key', 'Put the zeros back and format the column as text, or write a phone with +55 in front'];
const OTHER_KIND: Refused = ['The Pix key is not of the kind that the row says it is', 'Correct the key, or the type of the key'];

const READ: ReadonlyArray<readonly [text: string, known: KnownOfPix, method: string, field: string, value: string]> = [
	['maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	["o'brien@example.com", {}, 'pixEmail', 'email', "o'brien@example.com"],
	["'maria@example.com", {}, 'pixEmail', 'email', 'maria@example.com'],
	["''maria@example.com''", {}, 'pixEmail', 'email', 'maria@example.com'],
	['“maria@example.com”', {}, 'pixEmail', 'email', 'maria@example.com'],
	['="01716001340"', {}, 'pixDocument', 'document_id', '01716001340'],
	["'11987654321", {}, 'pixPhone', 'phone', '+5511987654321'],
	['" 11987654321 "', {}, 'pixPhone', 'phone', '+5511987654321'],
	['" maria@example.com "', {}, 'pixEmail', 'email', 'maria@example.com'],
	['e-mail: maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	['Email maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	['PIX maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	['Chave: maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	['Chave - maria@example.com', {}, 'pixEmail', 'email', 'maria@example.com'],
	['CPF: 01716001340', {}, 'pixDocument', 'document_id', '01716001340'],
	['CNPJ 11.222.333/0001-81', {}, 'pixDocument', 'document_id', '11222333000181'],
	['Celular: 11987654321', {}, 'pixPhone', 'phone', '+5511987654321'],
	['tel = (11) 98765-4321', {}, 'pixPhone', 'phone', '+5511987654321'],
	['Telefone 11987654021', {}, 'pixPhone', 'phone', '+5511987654021'],
	['CPF 11987654021', {}, 'pixDocument', 'document_id', '11987654021'],
	['+55 (11) 98765-4321', {}, 'pixPhone', 'phone', '+5511987654321'],
	['+54 9 11 2345-6789', {}, 'pixPhone', 'phone', '+5491123456789'],
	['0 11 98765-4321', {}, 'pixPhone', 'phone', '+5511987654321'],
	['55 11 98765-4321', {}, 'pixPhone', 'phone', '+5511987654321'],
	['+11987654021', {}, 'pixPhone', 'phone', '+11987654021'],
	['119.876.540-21', {}, 'pixDocument', 'document_id', '11987654021'],
	['(11) 98765-4021', {}, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { document: '119.876.540-21' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { phone: '+55 (11) 98765-4021' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { phone: '98765-4021', document: '11987654021' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'CPF' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'CNPJ' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'CPF/CNPJ' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'CPF ou CNPJ' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'Documento' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'document' }, 'pixDocument', 'document_id', '11987654021'],
	['11987654021', { type: 'Celular' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Telefone' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Telefone celular' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Tel. celular' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Tel' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Fone' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'phone' }, 'pixPhone', 'phone', '+5511987654021'],
	['11987654021', { type: 'Mobile' }, 'pixPhone', 'phone', '+5511987654021'],
	['maria@example.com', { type: 'E-mail' }, 'pixEmail', 'email', 'maria@example.com'],
	['maria@example.com', { type: 'mail' }, 'pixEmail', 'email', 'maria@example.com'],
	['maria@example.com', { type: 'Correio' }, 'pixEmail', 'email', 'maria@example.com'],
	['maria@example.com', { type: 'Correio eletrônico' }, 'pixEmail', 'email', 'maria@example.com'],
	['01716001340', { type: 'meu e-mail' }, 'pixDocument', 'document_id', '01716001340'],
	['01716001340', { type: 'e-mail da mãe' }, 'pixDocument', 'document_id', '01716001340'],
	['01716001340', { type: 'chave EVP' }, 'pixDocument', 'document_id', '01716001340'],
	['01716001340', { type: 'random key' }, 'pixDocument', 'document_id', '01716001340'],
	['1716001340', { document: '017.160.013-40' }, 'pixDocument', 'document_id', '01716001340'],
	['123456797', { document: '00123456797' }, 'pixDocument', 'document_id', '00123456797'],
	['1222333000128', { document: '01.222.333/0001-28' }, 'pixDocument', 'document_id', '01222333000128'],
	['1716001340', { document: '01716001340', type: 'CPF' }, 'pixDocument', 'document_id', '01716001340'],
];

const REFUSED: ReadonlyArray<readonly [text: string, known: KnownOfPix, why: Refused]> = [
	['00020126360014BR.GOV.BCB.PIX0114+5511987654321520400005303986', {}, EMV],
	['00020126580136maria', {}, EMV],
	['0002000136maria@example.com', {}, EMV],
	['Pix copia e cola: 000201 br.gov.bcb.pix', {}, EMV],
	['123e4567-e89b-12d3-a456-426614174000', {}, RANDOM],
	['123E4567E89B12D3A456426614174000', {}, RANDOM],
	['maria', {}, NO_KEY],
	['', {}, NO_KEY],
	['12345678901', {}, NO_KEY],
	['x+5511987654321', {}, NO_KEY],
	['+5511987654321 Maria', {}, NO_KEY],
	['+55 11 3333-4444', {}, LANDLINE],
	['11 3333-4444', {}, LANDLINE],
	['(11) 3333-4444', {}, LANDLINE],
	['0 11 3333-4444', {}, LANDLINE],
	['55 11 3333-4444', {}, LANDLINE],
	['1551987654321', {}, NO_KEY],
	['101987654321', {}, NO_KEY],
	['55 011 98765-4321', {}, NO_KEY],
	['11 8765-4321', {}, NO_KEY],
	['01 98765-4321', {}, NO_KEY],
	['11987654021', {}, BOTH],
	['11987654021', { type: 'número do CPF' }, BOTH],
	['11987654021', { type: 'CPF do titular' }, BOTH],
	['11987654021', { type: 'meu celular' }, BOTH],
	['11987654021', { type: 'celular da mãe' }, BOTH],
	['11987654021', { type: 'chave' }, BOTH],
	['11987654021', { document: '01716001340' }, BOTH],
	['11987654021', { phone: '+5521987654321' }, BOTH],
	['1716001340', {}, ZEROS],
	['1133000002', {}, ZEROS_OR_LANDLINE],
	['1222333000128', {}, ZEROS],
	['1716001340', { type: 'telefone' }, NO_KEY],
	['1133000002', { type: 'telefone' }, LANDLINE],
	['171600150', { document: '10171600150' }, NO_KEY],
	['34567837', { document: '01034567837' }, NO_KEY],
	['716001340', { document: '01716001340' }, NO_KEY],
	['98224725', { document: '52998224725' }, NO_KEY],
	['1234552', { document: '00001234552' }, NO_KEY],
	['1716001340', { document: '1716001340' }, ZEROS],
	['171600134', { document: '01716001340' }, NO_KEY],
	['12345678', { document: '00012345678' }, NO_KEY],
	['A123456000125', {}, NO_KEY],
	['1234567800A39', {}, NO_KEY],
	['maria@example.com', { type: 'CPF' }, OTHER_KIND],
	['01716001340', { type: 'e-mail' }, OTHER_KIND],
	['CPF maria@example.com', {}, OTHER_KIND],
	['celular: maria@example.com', {}, OTHER_KIND],
	['e-mail: 01716001340', {}, OTHER_KIND],
	['+5511987654321', { type: 'cpf' }, OTHER_KIND],
	['11987654321', { type: 'email' }, OTHER_KIND],
	['maria@example.com', { type: 'Aleatória' }, OTHER_KIND],
	['01716001340', { type: 'Chave aleatória' }, OTHER_KIND],
	['01716001340', { type: 'EVP' }, OTHER_KIND],
	['+5511987654321', { type: 'random' }, OTHER_KIND],
];

describe('a Pix key', () => {
	it.each(READ)('%s beside %j', (text, known, method, field, value) => expect(readPixKey(text, known)).toEqual({ method, field, value }));

	it.each(REFUSED)('%s beside %j is refused', (text, known, [message, fix]) => expect(readPixKey(text, known)).toEqual({ message, fix }));

	it('is not read to the end of a long text', () => {
		const text = `maria@${'a'.repeat(494)}`;
		expect(readPixKey(text)).toMatchObject({ value: text });
		expect(readPixKey(`${text}a`)).toMatchObject({ value: text });
	});
});
