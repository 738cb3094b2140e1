import { ACCOUNT } from './account';
import { AMOUNTS } from './amounts';
import { BENEFICIARY } from './beneficiary';
import { COMMON } from './common';
import { COUNTRIES } from './countries';
import { CREDENTIAL } from './credential';
import { DECISIONS } from './decisions';
import { DOUBTS } from './doubts';
import { FAILURES } from './failures';
import { HINTS } from './hints';
import { LOCAL_CASES } from './localCases';
import { NODE } from './node';
import { NUMBERS } from './numbers';
import { REFUSALS } from './refusals';
import { RULES } from './rules';
import { RUN } from './run';
import { SAME } from './same';
import { TOTALS } from './totals';
import type { Text } from './text';

const ROOMS = [ACCOUNT, AMOUNTS, BENEFICIARY, COMMON, COUNTRIES, CREDENTIAL, DECISIONS, DOUBTS, FAILURES, HINTS, LOCAL_CASES, NODE, NUMBERS, REFUSALS, RULES, RUN, TOTALS];

/** The dictionary: by the English text what it is in the other languages. */
export const TEXTS: ReadonlyMap<string, Text> = new Map([...SAME.map((name): [string, Text] => [name, { es: name, pt: name }]), ...ROOMS.flatMap((room) => Object.entries(room))]);
