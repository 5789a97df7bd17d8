import { cleanBusinessName } from '../../../clean/clean-business-name.ts';

/**
 * The names that a cleaned business name consists of where it says that the business trades under another (`t/a`, `dba`,
 * `formerly`), each cleaned, at most three; the name alone otherwise.
 */
export function tradingNames(cleaned: string): readonly string[] {
  if (!saysAnother.test(cleaned)) return [cleaned];
  const names = cleaned.slice(0, longest).split(anotherName).slice(0, mostNames);
  return names.flatMap((name) => {
    const own = cleanBusinessName(name);
    return own.ok ? [own.value.value] : [];
  });
}

const mostNames = 3;
const longest = 1_024;

/** Asked of every name; the words between which names stand are looked for only then. */
const saysAnother = / (?:as|t a|dba|d b a|fka|f k a|aka|a k a|o a|formerly) /;
const anotherName =
  / (?:t a|(?:now )?trading as|dba|d b a|doing business as|operating as|o a|fka|f k a|formerly known as|formerly|also known as|aka|a k a) /;
