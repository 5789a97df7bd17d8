import type { FigureTable, Report } from '../../bench/report/report.ts';
import type { Result } from '../../shared/result.ts';
import type { CheckedFaults } from './check-faults.ts';
import type { CheckedFunction } from './check-function.ts';

export interface Checked {
  readonly functions: readonly CheckedFunction[];
  readonly faults: readonly CheckedFaults[];
}

/** What every function answered, in tables; a wrong answer is told in capitals. */
export function runtimeReport({ functions, faults }: Checked, client: string): Report {
  return {
    title: 'runtime: every function as it is deployed, under AWS’s runtime interface client',
    how:
      `Client: ${client}. Each function is bundled as its stack bundles it, and run as a process of its own that asks a fake ` +
      'Lambda Runtime API for events, on DynamoDB Local and stand-ins for KMS, SQS, S3, Lambda and the issuer of tokens on the same machine. ' +
      'Times are of one process: to its first request for an event, from its start to its first answer, and of another event like it.',
    tables: [answers(functions), furtherAnswers(functions), faultTable(faults), unshownTable(functions)],
    notes: [
      wrongIn({ functions, faults }) === 0
        ? 'All answers are what they should be.'
        : 'NOT all answers are what they should be.',
    ],
  };
}

/** How many answers are not what they should be. */
export function wrongIn({ functions, faults }: Checked): number {
  const asked = functions.flatMap(({ first, second, also }) => [first, second, ...also]);
  const results = [
    ...asked.map(({ result }) => result),
    ...faults.flatMap(({ initError, badEvent }) => [initError, badEvent]),
  ];
  return results.filter(({ ok }) => !ok).length;
}

const told = (result: Result<string, string>): string =>
  result.ok ? result.value : `WRONG: ${result.error.replaceAll('\n', ' ')}`;

function answers(functions: readonly CheckedFunction[]): FigureTable {
  const ms = (value: number | undefined) => (value ?? Number.NaN).toFixed(0);
  return {
    columns: ['function', 'asked', 'answer', 'KB', 'init ms', 'first answer ms', 'warm ms'],
    words: 3,
    rows: functions.map(({ folder, bytes, initMs, first, second }) => [
      folder,
      first.what,
      first.result.ok && !second.result.ok ? told(second.result) : told(first.result),
      (bytes / 1_000).toFixed(1),
      ms(initMs),
      ms(first.answered?.sinceStartMs),
      ms(second.answered?.tookMs),
    ]),
  };
}

function furtherAnswers(functions: readonly CheckedFunction[]): FigureTable {
  return {
    columns: ['function', 'asked besides', 'answer'],
    words: 3,
    rows: functions.flatMap(({ folder, also }) =>
      also.map(({ what, result }) => [folder, what, told(result)]),
    ),
  };
}

function faultTable(faults: readonly CheckedFaults[]): FigureTable {
  return {
    columns: ['function', 'a variable is missing', 'an event that is none of its own'],
    words: 3,
    rows: faults.map(({ folder, initError, badEvent }) => [folder, told(initError), told(badEvent)]),
  };
}

function unshownTable(functions: readonly CheckedFunction[]): FigureTable {
  return {
    columns: ['function', 'not shown here, for want of AWS'],
    words: 2,
    rows: functions.map(({ folder, unshown }) => [folder, unshown]),
  };
}
