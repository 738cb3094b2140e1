import { accountTypeWord, formWords, labelWords, methodWord } from '../../../d24/sheet/words';

it.each([
	['bank', 'Bank Account (CLABE)', 'Bank transfer', 'Transferencia bancaria', 'Transferência bancária'],
	['debitCard', 'Debit Card', 'Debit Card', 'Tarjeta de débito', 'Cartão de débito'],
	['pixPhone', 'Pix Key: Phone', 'Pix Key: Phone', 'Clave Pix: teléfono', 'Chave Pix: telefone'],
	['pixDocument', 'Pix Key: CPF or CNPJ', 'Pix Key: CPF or CNPJ', 'Clave Pix: CPF / CNPJ', 'Chave Pix: CPF / CNPJ'],
	['brebRandom', 'Bre-B Key: Random', 'Bre-B Key: Random', 'Llave Bre-B: aleatoria', 'Chave Bre-B: aleatória'],
	['nequi', 'Nequi', 'Nequi', 'Nequi', 'Nequi'],
])('the payout method %s, %s, is %s, %s and %s', (value, name, ...words) => {
	expect([methodWord({ value, name }, 'en'), methodWord({ value, name }, 'es'), methodWord({ value, name }, 'pt')]).toEqual(words);
});

it.each([
	['CPF or CNPJ', 'CPF / CNPJ'],
	['CLABE', 'CLABE'],
	['Cédula, RUC or Passport', 'RUC'],
	['Account Number', undefined],
	['A QR Code', undefined],
])('of the label %j everybody understands %j', (label, names) => {
	expect([labelWords(label, 'en'), labelWords(label, 'es'), labelWords(label, 'pt')]).toEqual([label, names, names]);
});

it.each([
	['C', 'Checking', 'Corriente', 'Corrente'],
	['S', 'Savings', 'Ahorros', 'Poupança'],
	['X', 'X', 'X', 'X'],
	['', '', '', ''],
])('the account type %j is %j, %j and %j', (code, ...words) => {
	expect([accountTypeWord(code, 'en'), accountTypeWord(code, 'es'), accountTypeWord(code, 'pt')]).toEqual(words);
});

it.each([
	['digits only', 'solo dígitos', 'só dígitos'],
	['18 digits', '18 dígitos', '18 dígitos'],
	['7 to 9 or 11 digits', '7 a 9 o 11 dígitos', '7 a 9 ou 11 dígitos'],
	['6 to 9 digits, or 10 to 15 characters', '6 a 9 dígitos, o 10 a 15 caracteres', '6 a 9 dígitos, ou 10 a 15 caracteres'],
	['+57 and 10 digits', '+57 y 10 dígitos', '+57 e 10 dígitos'],
	['up to 20 characters', 'hasta 20 caracteres', 'até 20 caracteres'],
	['14 digits or letters', undefined, undefined],
	['one letter and 8 digits', undefined, undefined],
	['1'.repeat(300), '1'.repeat(300), '1'.repeat(300)],
	['1'.repeat(301), undefined, undefined],
])('the form %j is %j and %j', (words, es, pt) => {
	expect([formWords(words, 'en'), formWords(words, 'es'), formWords(words, 'pt')]).toEqual([words, es, pt]);
});
