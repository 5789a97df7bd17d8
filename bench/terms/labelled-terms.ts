import { readFileSync } from 'node:fs';
import {
  type TermsItem,
  type TermsLanguage,
  termsItems,
  termsLanguages,
} from '../../shared/contracts/terms-report.ts';

/**
 * Texts that the checker was tuned on; texts that were written before it and kept apart until its first run on them; texts
 * that were written after what that run showed was mended; texts that were written after the same was done once
 * more; and texts that were written after real terms had been read.
 */
export const termsParts = ['tuning', 'held-out', 'second', 'third', 'fourth'] as const;
export type TermsPart = (typeof termsParts)[number];

/** One text of terms of service, with what it says by the judgement of whoever wrote it. */
export interface LabelledTerms {
  readonly id: string;
  readonly part: TermsPart;
  readonly language: TermsLanguage;
  readonly says: ReadonlySet<TermsItem>;
  readonly about: string;
  readonly text: string;
}

/**
 * Every labelled text. A file holds the texts of a part and language, each under a line
 * `=== id · prohibit remove report · what it is`, with `-` where an item is not said; a line `[surroundings 1]` stands for
 * ordinary terms, as most of a real text is.
 */
export function labelledTerms(): LabelledTerms[] {
  return termsParts.flatMap((part) => termsLanguages.flatMap((language) => readPart(part, language)));
}

function readPart(part: TermsPart, language: TermsLanguage): LabelledTerms[] {
  const around = sections(`surroundings/${language}.txt`);
  return sections(`${part}/${language}.txt`).map(({ head, body }) => {
    const [id = '', labels = '', about = ''] = head.split(' · ');
    const said = labels.split(' ');
    const text = body.replaceAll(
      /^\[surroundings (\d)\]$/gm,
      (_, n) => around.find((one) => one.head === n)?.body ?? '',
    );
    return {
      id,
      part,
      language,
      says: new Set(termsItems.filter((item) => said.includes(item))),
      about,
      text,
    };
  });
}

function sections(file: string): { head: string; body: string }[] {
  const text = readFileSync(new URL(file, import.meta.url), 'utf8');
  return text
    .split(/^=== /m)
    .slice(1)
    .map((section) => {
      const end = section.indexOf('\n');
      return { head: section.slice(0, end), body: section.slice(end + 1) };
    });
}
