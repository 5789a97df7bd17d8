import { cleanBusinessName } from '../../../clean/clean-business-name.ts';

/**
 * The names that a cleaned business name consists of where it says that the business trades under another (`t/a`, `dba`,
 * `formerly`), or whose it is (`Inh.`, `snc di`), each cleaned, at most three; the name alone otherwise.
 */
export function tradingNames(cleaned: string): readonly string[] {
  const names = cleaned.slice(0, longest).split(anotherName).slice(0, mostNames);
  if (names.length === 1) return [cleaned];
  return names.flatMap((name) => {
    const own = cleanBusinessName(name);
    return own.ok ? [own.value.value] : [];
  });
}

const mostNames = 3;
const longest = 1_024;

const anotherName =
  / (?:t a|(?:now )?trading as|dba|d b a|doing business as|operating as|o a|fka|f k a|formerly(?: known as)?|previously|also known as|aka|a k a|vormals|vorm|anciennement|voorheen|inh|inhaber|inhaberin|prop|h o d n|hodn|snc di|sas di) /;

/** All that says so has one of these words, or single letters beside each other. */
export const tradingMarks: ReadonlySet<string> = new Set(
  (
    'as dba fka formerly previously aka vormals vorm anciennement voorheen inh inhaber inhaberin prop hodn ' +
    'snc sas'
  ).split(' '),
);
