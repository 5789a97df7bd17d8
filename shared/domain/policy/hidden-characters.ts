import type { PolicyDocument } from '../../contracts/policy-document.ts';
import type { PolicyFault } from './load-policy.ts';

// Controls, and characters that show nothing or turn the direction of text (Unicode Cf, line and paragraph
// separators): with them a condition can read otherwise than it acts.
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;
/** Sentences may be in scripts that need joiners to be written. */
const sentences = new Set(['title', 'text', 'merchantText', 'says']);

/** A fault for each text of a document that holds characters that cannot be seen, or that is not well-formed. */
export function hiddenCharacters(document: PolicyDocument): PolicyFault[] {
  const { rules, thresholds = {}, ...head } = document;
  const fault = (rule: string | null, where: string): PolicyFault => ({
    rule,
    where,
    what: 'holds characters that cannot be seen',
    remedy: 'Type the text anew, in plain visible characters.',
  });
  return [
    ...hidingFields(head).map((name) => fault(null, `/${name}`)),
    ...Object.entries(thresholds).flatMap(([name, { says }]) =>
      hides(says, true) ? [fault(null, `/thresholds/${name}/says`)] : [],
    ),
    ...rules.flatMap((rule, index) =>
      hidingFields(rule).map((name) => fault(rule.id, `/rules/${index}/${name}`)),
    ),
  ];
}

function hidingFields(fields: Readonly<Record<string, string | readonly string[] | undefined>>): string[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const texts = typeof value === 'string' ? [value] : (value ?? []);
    return texts.some((text) => hides(text, sentences.has(name))) ? [name] : [];
  });
}

function hides(text: string, isSentence: boolean): boolean {
  const allowed = isSentence ? /[\n\u200c\u200d]/g : /\n/g;
  return !text.isWellFormed() || unseen.test(text.replaceAll(allowed, ''));
}
