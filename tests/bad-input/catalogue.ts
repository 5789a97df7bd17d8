import type { BadCall } from './bad-call.ts';
import type { Answer, BadInput } from './bad-input.ts';
import { flagCalls } from './flag-calls.cases.ts';
import { heldElsewhere } from './held-elsewhere.ts';
import { identifierCases } from './identifiers.cases.ts';
import { injectionCases } from './injection.cases.ts';
import { jsonCases } from './json.cases.ts';
import { memberCalls } from './member-calls.cases.ts';
import { onlyInAws } from './only-in-aws.ts';
import { textCases } from './text.cases.ts';
import { transportCases } from './transport.cases.ts';

export interface Section {
  readonly title: string;
  readonly first: number;
  readonly last: number;
  readonly rows: readonly Pick<BadInput | BadCall, 'number' | 'input' | 'answer'>[];
}

/** The whole catalogue, section by section. */
export const catalogue: readonly Section[] = [
  { title: 'Transport and headers', first: 1, last: 21, rows: transportCases },
  { title: 'The shape of the JSON', first: 22, last: 40, rows: jsonCases },
  { title: 'Strings and Unicode', first: 41, last: 54, rows: textCases },
  { title: 'Identifiers', first: 55, last: 66, rows: identifierCases },
  { title: 'Injection', first: 67, last: 74, rows: injectionCases },
  { title: 'Flags', first: 75, last: 82, rows: flagCalls },
  { title: 'Members, lists, endpoints and back books', first: 83, last: 88, rows: memberCalls },
];

/** The page with its tables as the rows have them: each stands between `<!-- name -->` and `<!-- end -->`. */
export function withTables(page: string): string {
  const tables = [
    ...catalogue.map((section) => [section.title, caseTable(section.rows)] as const),
    ['Files, rows, widgets and webhooks', elsewhereTable()] as const,
    ['Only in AWS', awsTable()] as const,
  ];
  return tables.reduce((text, [name, table]) => {
    const mark = `<!-- ${name} -->\n`;
    const begin = text.indexOf(mark);
    const end = text.indexOf('<!-- end -->', begin);
    if (begin === -1 || end === -1) throw new Error(`The page has no place for: ${name}`);
    return `${text.slice(0, begin + mark.length)}\n${table}\n${text.slice(end)}`;
  }, page);
}

function caseTable(rows: Section['rows']): string {
  const lines = rows.map(({ number, input, answer }) => `| ${number} | ${cell(input)} | ${told(answer)} |\n`);
  return `| case | sent | answered |\n| --- | --- | --- |\n${lines.join('')}`;
}

function elsewhereTable(): string {
  const lines = heldElsewhere.map(
    ({ number, input, answered, by: [file] }) =>
      `| ${number} | ${cell(input)} | ${cell(answered)} | \`tests/${file}\` |\n`,
  );
  return `| case | sent | answered | held by |\n| --- | --- | --- | --- |\n${lines.join('')}`;
}

function awsTable(): string {
  const lines = onlyInAws.map(({ what, why }) => `| ${cell(what)} | ${cell(why)} |\n`);
  return `| what | why |\n| --- | --- |\n${lines.join('')}`;
}

function told(answer: Answer | BadCall['answer']): string {
  if ('code' in answer) {
    const errors = (answer.errors ?? []).map((error) => `, \`${error.trim()}\``);
    const { connection } = answer.headers ?? {};
    const closes = connection === 'close' ? ', and the connection is closed' : '';
    return `${answer.status} \`${answer.code}\`${[...new Set(errors)].join('')}${closes}`;
  }
  if ('kept' in answer) return `${answer.status}, kept as text`;
  const parts = [
    ...(answer.replayed ? ['the first answer again'] : []),
    ...(answer.meets ?? []).map((pointer) => `the flag is met at \`${pointer}\``),
    ...(answer.reason ? [`reason \`${answer.reason}\``] : []),
    ...(answer.unusable ?? []).map((field) => `unusable \`${field}\``),
  ];
  return [String(answer.status), ...parts].join(', ');
}

/** Nothing in a cell may end it, start markup or be taken for an entity. */
function cell(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('\n', ' ');
}
