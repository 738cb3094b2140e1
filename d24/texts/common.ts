import type { Texts } from './text';

/** Texts that several rooms say. */
export const COMMON: Texts = {
	' or ': { es: ' o ', pt: ' ou ' },
	' and ': { es: ' y ', pt: ' e ' },
	'{0} or {1}': { es: '{0} o {1}', pt: '{0} ou {1}' },
	'{0} to {1}': { es: '{0} a {1}', pt: '{0} a {1}' },
	'{0} in {1}': { es: '{0} en {1}', pt: '{0} em {1}' },
	'{0} of {1}': { es: '{0} de {1}', pt: '{0} de {1}' },
	'{0}; {1}': { es: '{0}; {1}', pt: '{0}; {1}' },
	'{0} is empty': { es: '{0} está en blanco', pt: '{0} está em branco' },
	'is empty': { es: 'está en blanco', pt: 'está em branco' },
	'Enter it': { es: 'Complete el dato', pt: 'Preencha o dado' },
	'Enter {0}': { es: 'Ingrese {0}', pt: 'Informe {0}' },
	'Enter it, e.g. {0}': { es: 'Complete el dato, p. ej. {0}', pt: 'Preencha o dado, por ex. {0}' },
	'Use {0}': { es: 'Use {0}', pt: 'Use {0}' },
	'Leave it empty': { es: 'Déjelo en blanco', pt: 'Deixe em branco' },
	'Enter one of: {0}': { es: 'Ingrese uno de estos valores: {0}', pt: 'Informe um destes valores: {0}' },
	'"{0}" is not a currency code': { es: '"{0}" no es un código de moneda', pt: '"{0}" não é um código de moeda' },
	'Use the three capital letters of the currency, e.g. BRL, MXN or USD': { es: 'Use las tres letras mayúsculas de la moneda, p. ej. BRL, MXN o USD', pt: 'Use as três letras maiúsculas da moeda, por ex. BRL, MXN ou USD' },
};
