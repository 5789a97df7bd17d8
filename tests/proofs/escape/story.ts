import type { Random } from '../../../bench/matching/random.ts';
import type { FlagIdentifier } from '../../../shared/contracts/flag.ts';

/** What happens in one run, but for the order of it. */
export interface Story {
  readonly boardings: readonly Boarding[];
  readonly flags: readonly FlagStory[];
}

export interface Boarding {
  /** Turns of others before it begins. */
  readonly after: number;
  readonly provider: number;
  readonly reference: string;
  readonly sites: readonly string[];
  readonly emails: readonly string[];
  /** What the merchant applies with the second time, if it does. */
  readonly again: { readonly after: number; readonly sites: readonly string[] } | null;
}

export interface FlagStory {
  readonly after: number;
  readonly identifiers: readonly FlagIdentifier[];
  /** After it was raised, one after the other. */
  readonly steps: readonly FlagStep[];
}

export type FlagStep = 'seen-too' | 'verify' | 'withdraw' | 'dispute' | 'amend-add' | 'amend-remove';

const boardings = 5;
const flags = 5;
/** Everybody begins within so many turns: a boarding takes about a hundred, a flag's life as many. */
const latest = 400;
/** So few sites that nearly every flag meets somebody. */
const sites = ['quillmere.example', 'larch.example', 'ormerod.example'];
const emails = ['desk@quillmere.example', 'hello@larch.example'];

/** A story of five boardings and five flags with two amendments and two withdrawals, drawn from the seed. */
export function storyOf(random: Random): Story {
  const some = <T>(from: readonly T[]): T[] => from.filter(() => random.integer(2) === 0);
  const atLeastOne = <T>(from: readonly T[]): T[] => {
    const chosen = some(from);
    return chosen.length > 0 ? chosen : [random.pick(from)];
  };
  return {
    boardings: Array.from({ length: boardings }, (_, n) => ({
      after: random.integer(latest),
      provider: random.integer(2),
      reference: `m-${n}`,
      sites: atLeastOne(sites),
      emails: some(emails),
      again: random.integer(2) === 0 ? { after: random.integer(latest), sites: atLeastOne(sites) } : null,
    })),
    flags: Array.from({ length: flags }, (_, n) => ({
      after: random.integer(latest),
      identifiers: atLeastOne(sites).map((value) => ({ type: 'host' as const, value })),
      steps: stepsOf(random, n),
    })),
  };
}

/** The first two flags are amended, the next two withdrawn; each may be supported or doubted before. */
function stepsOf(random: Random, n: number): FlagStep[] {
  const before = random.pick<readonly FlagStep[]>([[], ['seen-too'], ['verify'], ['seen-too', 'dispute']]);
  if (n < 2) return [...before, random.pick<FlagStep>(['amend-add', 'amend-remove'])];
  return n < 4 ? [...before, 'withdraw'] : [...before];
}
