'use strict';

const payout = { externalId: 'invoice-2026-0042', amount: '1234.50' };
const itau = { __rl: true, mode: 'list', value: '341', cachedResultName: 'Itau (341)' };
const maria = { beneficiary_name: 'Maria', beneficiary_lastname: 'da Silva', document_id: '01716001340' };
const brazil = { ...payout, country: 'BR', currency: 'BRL', ...maria };
const FORM = { from: 'country', to: 'Additional Fields' };

/**
 * The pictures of the documentation: file name, parameters of the node, the part that is shown, and what is done before.
 *
 * @type {Array<{ file: string, parameters: object, part: { from: string, to: string }, below?: number, act?: (panel: import('./nodePanel').NodePanel) => Promise<void> }>}
 */
const PICTURES = [
	{ file: 'form-brazil-bank.png', parameters: { ...brazil, bank_code: itau, bank_branch: '1234', bank_account: '341234-7', account_type: 'C' }, part: FORM },
	{ file: 'form-brazil-pix.png', parameters: { ...brazil, payoutMethod: 'pixPhone', phone: '+5511987654321', account_type: 'C' }, part: FORM },
	{
		file: 'form-mexico.png',
		parameters: { ...payout, country: 'MX', currency: 'MXN', beneficiary_name: 'Elena', beneficiary_lastname: 'Gómez', document_id: 'GALM850101MDFRPR04', bank_account: '021790064060296642' },
		part: FORM,
	},
	{
		file: 'form-colombia.png',
		parameters: { ...payout, country: 'CO', currency: 'COP', payoutMethod: 'nequi', beneficiary_name: 'Valentina', beneficiary_lastname: 'Rodríguez', document_type: 'CC', document_id: '1012345678', bank_account: '3001234567', account_type: 'S', address: 'Calle 10 # 5-51' },
		part: FORM,
	},
	{
		file: 'form-each-item.png',
		parameters: { externalId: '={{ $json.id }}', amount: '={{ $json.amount }}', currency: '={{ $json.currency }}', country: 'item', beneficiary_name: '={{ $json.name }}' },
		part: FORM,
	},
	{
		file: 'bank-search.png',
		parameters: { ...brazil },
		part: { from: 'document_id', to: 'bank_code' },
		below: 112,
		async act(panel) {
			await panel.openList('bank_code');
			await panel.search('br');
		},
	},
];

module.exports = { PICTURES };
