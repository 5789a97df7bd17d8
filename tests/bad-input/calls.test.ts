import { flagCalls } from './flag-calls.cases.ts';
import { memberCalls } from './member-calls.cases.ts';
import { showCalls } from './show-calls.ts';

showCalls('flags', flagCalls);
showCalls('members, lists, endpoints and back books', memberCalls);
