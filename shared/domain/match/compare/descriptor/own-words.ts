import type { BusinessWord } from '../business/business-words.ts';
import { commonWord } from '../business/common-word.ts';

/** The words of a cleaned card descriptor that are not common ones (`online`, `coffee`, `com`). Empty where strangers may bear it. */
export function ownWords(descriptor: string): string[] {
  return wordsOf(descriptor).filter((word) => commonWord(word) === undefined);
}

/** Those that are not in any business's or site's name: what it deals in tells two apart. */
export function tellingWords(descriptor: string): string[] {
  return wordsOf(descriptor).filter((word) => !inAnyName.has(commonWord(word)?.kind));
}

const inAnyName: ReadonlySet<BusinessWord['kind'] | undefined> = new Set(['small', 'legal', 'generic']);

function wordsOf(descriptor: string): string[] {
  return descriptor.split(' ').filter((word) => word !== '' && !ofSites.has(word));
}

/** What a site's address has before and behind its name. */
const ofSites: ReadonlySet<string> = new Set(['www', 'com', 'net', 'org', 'http', 'https', 'info', 'app']);
