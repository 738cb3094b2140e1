import { accountTypeWord, methodWord } from '../../../d24/sheet/words';

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
	['C', 'Checking', 'Corriente', 'Corrente'],
	['S', 'Savings', 'Ahorros', 'Poupança'],
	['X', 'X', 'X', 'X'],
	['', '', '', ''],
])('the account type %j is %j, %j and %j', (code, ...words) => {
	expect([accountTypeWord(code, 'en'), accountTypeWord(code, 'es'), accountTypeWord(code, 'pt')]).toEqual(words);
});
