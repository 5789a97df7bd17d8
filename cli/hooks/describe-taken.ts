import type { HookAnswer } from '../../shared/contracts/hook-answer.ts';
import type { TakenHook } from '../client/post-hook.ts';
import { describeAnswer } from '../describe-answer.ts';

/** What came of an event, in lines for people: the decision with what could not be seen, or why there is none. */
export function describeTaken({ answer, replayed }: TakenHook): string {
  if (answer.action !== 'screened') return untouched(answer);
  const { missing } = answer.decision.coverage;
  return [
    describeAnswer({ answer: answer.decision, replayed }),
    ...(missing.length > 0 ? ['Missing:', ...missing.map((pointer) => `  ${pointer}`)] : []),
  ].join('\n');
}

function untouched(answer: Exclude<HookAnswer, { action: 'screened' }>): string {
  switch (answer.action) {
    case 'offboarded':
      return `Taken: ${answer.merchant.reference} was offboarded.`;
    case 'passed-over':
      return `Taken, not screened: ${passedOver[answer.why]} (${answer.merchant.reference}).`;
    case 'ignored':
      return `Taken, not screened: ${ignored[answer.why]}.`;
  }
}

const passedOver = {
  older: 'a newer event was told of this merchant before',
  unchanged: 'it changes nothing by which this merchant is known',
} as const;

const ignored = {
  'by-type': 'events of this type change nothing',
  'unknown-type': 'nobody has looked at events of this type',
  'no-merchant': 'it names no merchant',
  'never-boarded': 'this merchant was never boarded',
  'another-account': 'it is of another account than the one that was set',
} as const;
