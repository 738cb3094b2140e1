import { inLanguage } from '../../d24/language/inLanguage';
import { word, type Language } from '../../d24/language/say';
import { API_CODES, KYC_REASONS } from '../../d24/refusals/apiCodes';
import type { Explanation, FixedBy } from '../../d24/refusals/explanation';
import { LOCAL_CASES } from '../../d24/refusals/localCases';
import { ACCOUNT_CODES } from '../../d24/refusals/accountCodes';
import { LINK_CODES } from '../../d24/refusals/linkCodes';
import { MERCHANTS_CODES } from '../../d24/refusals/merchantsCodes';
import { READING_CODES } from '../../d24/refusals/readingCodes';
import { REJECTIONS } from '../../d24/refusals/rejections';
import { table } from './table';

/** The words of the page itself. */
interface Page {
	title: string;
	intro: string;
	codes: string;
	reading: string;
	account: string;
	links: string;
	reconciliation: string;
	identity: string;
	local: string;
	rejections: string;
	columns: { code: string; happened: string; cause: string; who: string; next: string; safe: string; name: string; meaning: string };
	allItems: string;
	who: Record<FixedBy, string>;
	yes: string;
	no: string;
}

const PAGES: Record<Language, Page> = {
	en: {
		title: 'What can go wrong, and what to do',
		intro: `Generated from \`d24/refusals/\` by \`npm run docs\`; a test fails when they differ.

**Safe to repeat** means: this call created no cashout, so a create with the same external ID cannot pay twice. Codes marked *all items* concern the credential; the batch stops at the first of them, since every further call would get the same.`,
		codes: 'Codes of Directa24',
		reading: 'Codes of bank lists and exchange rates',
		account: 'Codes of account validation',
		links: 'Words of payout links',
		reconciliation: 'Codes of the reconciliation API',
		identity: 'Reasons of an identity check (`reason_code`)',
		local: 'Without a code of Directa24',
		rejections: 'Why a bank rejects a payout (`rejection_code`)',
		columns: { code: 'Code', happened: 'What happened', cause: 'Cause', who: 'Who can fix it', next: 'Next step', safe: 'Safe to repeat', name: 'Name', meaning: 'Meaning' },
		allItems: 'all items',
		who: { you: 'you', beneficiary: 'the beneficiary', directa24: 'Directa24', time: 'time' },
		yes: 'yes',
		no: '**no**',
	},
	es: {
		title: 'Qué puede fallar y qué hacer',
		intro: `Se genera a partir de \`d24/refusals/\` y del diccionario con \`npm run docs\`; una prueba falla si difieren. Los errores del nodo dan estos textos con *Options > Language of Messages > Español*, y en inglés sin esa opción; el código es el mismo.

**Se puede repetir** significa: esta llamada no creó ningún cashout, así que crear otra vez con el mismo ID externo no puede pagar dos veces. Los códigos marcados con *todas las filas* son de la credencial; el lote se detiene en el primero, porque todas las llamadas siguientes recibirían lo mismo.`,
		codes: 'Códigos de Directa24',
		reading: 'Códigos de listas de bancos y tipos de cambio',
		account: 'Códigos de la validación de cuentas',
		links: 'Palabras de los enlaces de pago',
		reconciliation: 'Códigos de la API de conciliación',
		identity: 'Motivos de una verificación de identidad (`reason_code`)',
		local: 'Sin un código de Directa24',
		rejections: 'Por qué un banco rechaza un pago (`rejection_code`)',
		columns: { code: 'Código', happened: 'Qué pasó', cause: 'Causa', who: 'Quién puede arreglarlo', next: 'Siguiente paso', safe: 'Se puede repetir', name: 'Nombre', meaning: 'Significado' },
		allItems: 'todas las filas',
		who: { you: 'usted', beneficiary: 'el beneficiario', directa24: 'Directa24', time: 'el tiempo' },
		yes: 'sí',
		no: '**no**',
	},
	pt: {
		title: 'O que pode dar errado e o que fazer',
		intro: `É gerada a partir de \`d24/refusals/\` e do dicionário com \`npm run docs\`; um teste falha se diferirem. Os erros do nó dão estes textos com *Options > Language of Messages > Português*, e em inglês sem essa opção; o código é o mesmo.

**Pode repetir** significa: esta chamada não criou nenhum cashout, então criar de novo com o mesmo ID externo não pode pagar duas vezes. Os códigos marcados com *todas as linhas* são da credencial; o lote para no primeiro deles, porque todas as chamadas seguintes receberiam o mesmo.`,
		codes: 'Códigos da Directa24',
		reading: 'Códigos de listas de bancos e câmbio',
		account: 'Códigos da validação de contas',
		links: 'Palavras dos links de pagamento',
		reconciliation: 'Códigos da API de conciliação',
		identity: 'Motivos de uma verificação de identidade (`reason_code`)',
		local: 'Sem um código da Directa24',
		rejections: 'Por que um banco rejeita um pagamento (`rejection_code`)',
		columns: { code: 'Código', happened: 'O que houve', cause: 'Causa', who: 'Quem pode resolver', next: 'Próximo passo', safe: 'Pode repetir', name: 'Nome', meaning: 'Significado' },
		allItems: 'todas as linhas',
		who: { you: 'você', beneficiary: 'o beneficiário', directa24: 'a Directa24', time: 'o tempo' },
		yes: 'sim',
		no: '**não**',
	},
};

/** The page errors.md in a language, from the refusals that the nodes use and their dictionary. */
export function errorsPage(language: Language = 'en'): string {
	return inLanguage(language, () => pageOf(PAGES[language]));
}

function pageOf(page: Page): string {
	const { code, happened, cause, who, next, safe, name, meaning } = page.columns;
	const codeTable = (codes: Record<string, Explanation>) => table([code, happened, cause, who, next, safe], Object.entries(codes).map(([each, explanation]) => [each, ...explained(explanation, page)]));
	return [
		`# ${page.title}\n\n${page.intro}\n`,
		`## ${page.codes}\n`,
		codeTable(API_CODES),
		`## ${page.reading}\n`,
		codeTable(READING_CODES),
		`## ${page.account}\n`,
		codeTable(ACCOUNT_CODES),
		`## ${page.links}\n`,
		codeTable(LINK_CODES),
		`## ${page.reconciliation}\n`,
		codeTable(MERCHANTS_CODES),
		`## ${page.identity}\n`,
		table([code, cause], Object.entries(KYC_REASONS).map(([each, reason]) => [each, word(reason)])),
		`## ${page.local}\n`,
		table([happened, cause, who, next, safe], Object.values(LOCAL_CASES).map((explanation) => explained(explanation, page))),
		`## ${page.rejections}\n`,
		table([code, name, meaning], Object.entries(REJECTIONS).map(([each, rejection]) => [each, `\`${rejection.name}\``, word(rejection.meaning)])),
	].join('\n');
}

function explained({ message, cause, fixedBy, nextStep, safeToRetry, scope }: Explanation, { allItems, who, yes, no }: Page): string[] {
	const happened = word(message);
	return [scope === 'credential' ? `${happened} (*${allItems}*)` : happened, word(cause), who[fixedBy], word(nextStep), safeToRetry ? yes : no];
}
