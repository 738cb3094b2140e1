/** What everybody calls a bank whose registered name is another one, by country and bank code. */
export const SHORT_NAMES: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
	BO: { '001': ['bnb'], '003': ['bmsc', 'mercantil'], '005': ['bcp'], '009': ['bisa'] },
	BR: { '001': ['bb'], '033': ['santander brasil'], '104': ['caixa economica federal', 'caixa economica', 'cef'], '237': ['banco bradesco'], '341': ['itau unibanco', 'banco itau unibanco'] },
	CL: { '012': ['bancoestado', 'banco estado'], '016': ['bci', 'banco bci'], '037': ['santander', 'banco santander'], '116': ['mach'] },
	CO: { '019': ['scotiabank colpatria', 'colpatria'], '032': ['caja social', 'banco caja social', 'bcsc'], '051': ['davivienda'], '052': ['av villas', 'avvillas'] },
	EC: { '010': ['pichincha'], '017': ['guayaquil'], '036': ['produbanco'] },
	PE: { '002': ['bcp'], '003': ['ibk'], '011': ['bbva', 'bbva peru'], '018': ['bn'], '038': ['banbif', 'bif'], '049': ['mibanco'] },
	PY: { '002': ['bnf'] },
};
