import type { BeneficiaryField } from '../../d24/cashout/cashout';
import { COUNTRIES, fieldsOf } from '../../d24/countries';
import type { AccountRule, Bank, Certainty, Country, DocumentType, FieldRule, Format, PayoutMethod } from '../../d24/countries/types';
import type { NumberKind } from '../../d24/numbers/types';
import { table } from './table';

const HEAD = `# What each country needs

Generated from \`d24/countries/\` by \`npm run docs\`; a test fails when they differ. The rules come from the public pages of Directa24 and, where said so, from mirrors of them; nothing here was tried against the live API.

**How sure:** a rule without a question mark is stated by Directa24 and contradicted nowhere, so a payout that breaks it is not sent. A rule with a question mark (?) is in doubt, for the reason in brackets: the payout is sent all the same, with a warning.

Everywhere: \`external_id\`, \`country\`, \`amount\`, \`document_id\` and \`beneficiary_name\` are needed. An amount has at most two decimals, as the tables of all countries say; decimals in a currency that has none, such as CLP, JPY, PYG or VND, are in doubt (?): the tables take them, and they may come from a separator of thousands, so that they warn. Spaces, dots, dashes and slashes are removed from numbers that Directa24 wants without them, which the validation reports. Bank lists grow: the operation Get Many of the resource Bank asks Directa24 for the present one.
`;

const KNOWN: Record<Country['known'], string> = {
	documented: 'the page of the country is known',
	partly: 'parts of the page are known',
	named: 'Directa24 only names it',
};

const NUMBER_NAMES: Record<NumberKind, string> = {
	cpf: 'check digits of a CPF',
	cnpj: 'check digits of a CNPJ',
	cbu: 'check digits of a CBU or CVU',
	cuit: 'check digit of a CUIT or CUIL',
	argentinaDni: 'a DNI',
	clabe: 'check digit of a CLABE',
	curp: 'form and check digit of a CURP',
	rfc: 'form and check digit of an RFC',
	rut: 'check digit of a RUT',
	nit: 'check digit of a NIT',
	colombiaCedula: 'a cédula',
	ecuadorCedula: 'check digit of a cédula',
	ecuadorRuc: 'check digit of a RUC',
	paraguayCedula: 'a cédula',
	paraguayRuc: 'check digit of a RUC',
	peruRuc: 'check digit of a RUC',
	peruDni: 'a DNI',
	peruCe: 'a carné de extranjería',
	cci: 'check digits of a CCI',
	turkeyIban: 'form and check digits of a Turkish IBAN',
	iban: 'check digits of an IBAN',
	ifsc: 'form of an IFSC',
	card: 'brand and check digit of a card',
	email: 'form of an email',
	phone: '+, country code and number',
};

/** The page docs/countries.md, from the data that the nodes use. */
export function countriesPage(): string {
	const withRules = COUNTRIES.filter(({ known }) => known !== 'named');
	const named = COUNTRIES.filter(({ known }) => known === 'named');
	return [
		HEAD,
		table(
			['Country', 'Code', 'Currencies', 'Methods', 'What is known'],
			COUNTRIES.map((country) => [
				country.known === 'named' ? country.name : `[${country.name}](#${anchor(country)})`,
				country.code,
				country.currencies.join(', ') || '–',
				country.known === 'named' ? '–' : country.methods.map(({ name }) => name).join(', '),
				KNOWN[country.known],
			]),
		),
		...withRules.map(section),
		'## Countries that Directa24 only names\n',
		'All fields are offered, none but the common ones is needed, and nothing else is checked.\n',
		table(
			['Country', 'What is known of it', 'Sources'],
			named.map((country) => [`${country.name} (${country.code})`, [...(country.notes ?? []), documentsInWords(country)].filter(Boolean).join(' '), links(country)]),
		),
	].join('\n');
}

function anchor({ name, code }: Country): string {
	return `${name} (${code})`.toLowerCase().replace(/[^a-z ]/g, '').replace(/ /g, '-');
}

function section(country: Country): string {
	const { name, code, methods, documentTypes, accountTypes, accountRules = [], banks, notes = [] } = country;
	const [first] = methods;
	const parts = [
		`## ${name} (${code})\n`,
		fieldTable(country, first),
		methods.length > 1 ? methodTable(country) : '',
		documentTypes.length > 0 ? `Documents${mark(country.documentTypesComplete, ' (there may be others')}:\n\n${documentTable(documentTypes)}` : '',
		accountTypes.length > 0
			? `Account types${mark(country.accountTypesComplete, ' (there may be others')}: ${accountTypes.map((type) => `\`${type.code}\` ${type.label}${type.doubt ? ` ? (${type.doubt})` : ''}`).join(', ')}.\n`
			: '',
		accountRules.length > 0 ? accountTable(accountRules) : '',
		banks.list.length > 0
			? `Bank codes known without asking Directa24${banks.complete ? '' : ' (the list is not complete)'}: ${bankList(banks.list)}.\n`
			: '',
		notes.map((note) => `- ${note}\n`).join(''),
		`Sources: ${links(country)}\n`,
	];
	return parts.filter((part) => part !== '').join('\n');
}

/** Codes in doubt come after the others, behind the reason that they have in common. */
function bankList(banks: readonly Bank[]): string {
	const doubts = new Set([undefined, ...banks.map(({ doubt }) => doubt)]);
	return [...doubts]
		.map((doubt) => {
			const listed = banks.filter((bank) => bank.doubt === doubt).map(({ code, name }) => `${code} ${name}`).join(', ');
			return doubt === undefined ? listed : `? (${doubt}) ${listed}`;
		})
		.filter(Boolean)
		.join('; ');
}

function fieldTable(country: Country, method: PayoutMethod): string {
	return table(['Field', 'Called', 'Needed', 'Must be'], fieldRows(fieldsOf(country, method)));
}

function fieldRows(rules: Partial<Record<BeneficiaryField, FieldRule>>): string[][] {
	return Object.entries(rules).map(([field, rule]) => [`\`${field}\``, called(rule), needed(rule), mustBe(rule)]);
}

function methodTable(country: Country): string {
	const rows = country.methods.map((method) => {
		const fields = Object.entries(method.fields).map(([field, rule]) => `\`${field}\`: ${[called(rule), needsOf(rule), mustBe(rule)].filter(Boolean).join('; ')}`);
		const empty = (method.empty ?? []).flatMap(({ fields: wanted, certainty }) => wanted.map((field) => `\`${field}\` empty${mark(certainty)}`));
		const samples = Object.entries(method.samples ?? {}).map(([field, value]) => `\`${field}\` is sent as ${value} where it is empty`);
		const anyType = method.anyAccountType ? ['any `account_type`'] : [];
		return [method.name + (method.doubt ? ` ? (${method.doubt})` : ''), method.bankCode ?? '–', [...fields, ...empty, ...samples, ...anyType].join('<br>') || 'as above'];
	});
	return `Methods:\n\n${table(['Method', '`bank_code`', 'What differs from the table above'], rows)}`;
}

function documentTable(types: readonly DocumentType[]): string {
	return table(['`document_type`', 'Document', 'Must be'], types.map((type) => [`\`${type.code}\``, type.label, mustBe(type)]));
}

function accountTable(rules: readonly AccountRule[]): string {
	const shared = sharedDoubt(rules.map(({ format }) => format));
	const rows = rules.map(({ bank, bankCodes, format }) => [bank, bankCodes.join(', ') || '–', shared ? format.words : formatInWords(format)]);
	return `Account numbers by bank${mark(shared ?? 'certain')}:\n\n${table(['Bank', 'Code', 'Must be'], rows)}`;
}

function documentsInWords({ documentTypes }: Country): string {
	return documentTypes.map((type) => `${type.label}: ${mustBe(type)}.`).join(' ');
}

function called({ label, example }: FieldRule): string {
	return example === undefined ? label : `${label}, e.g. ${example}`;
}

function needed({ required, requiredDoubt }: FieldRule): string {
	if (required === 'unsure') return requiredDoubt ? `? (${requiredDoubt})` : '?';
	return required;
}

function needsOf(rule: FieldRule): string {
	return rule.required === 'no' ? 'not needed' : rule.required === 'yes' ? 'needed' : `needed ${needed(rule)}`;
}

function mustBe({ formats = [], number }: Pick<FieldRule, 'formats' | 'number'>): string {
	const rules = formats.map(({ words, certainty }) => ({ words, certainty }));
	if (number) rules.push({ words: NUMBER_NAMES[number.kind], certainty: number.certainty });
	const shared = sharedDoubt(rules);
	return shared ? `${rules.map(({ words }) => words).join('; ')}${mark(shared)}` : rules.map(formatInWords).join('; ');
}

/** The doubt that all of several rules have. */
function sharedDoubt(rules: ReadonlyArray<{ certainty: Certainty }>): Certainty | undefined {
	const doubts = new Set(rules.map(({ certainty }) => (certainty === 'certain' ? '' : certainty.doubt)));
	const [doubt] = doubts;
	return doubts.size === 1 && doubt ? { doubt } : undefined;
}

function formatInWords({ words, certainty }: Pick<Format, 'words' | 'certainty'>): string {
	return `${words}${mark(certainty)}`;
}

function mark(certainty: Certainty, before = ' ? ('): string {
	if (certainty === 'certain') return '';
	return before === ' ? (' ? `${before}${certainty.doubt})` : `${before}: ${certainty.doubt})`;
}

function links({ sources }: Country): string {
	return sources.map((source, index) => `[${index + 1}](${source.replace(' (navigation)', '')})${source.endsWith(' (navigation)') ? ' (navigation)' : ''}`).join(', ');
}
