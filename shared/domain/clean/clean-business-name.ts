import { fail } from '../../result.ts';
import { cleanCardDescriptor } from './clean-card-descriptor.ts';
import { type Cleaned, cleaned, maxCleanInput } from './cleaned.ts';
import { digitsAsLetters } from './digits-as-letters.ts';
import { foldText } from './fold-text.ts';
import { attachedLegalForms, leadingLegalForms, legalFormKey, trailingLegalForms } from './legal-forms.ts';
import { mendedText } from './mended-text.ts';
import { maxNameWords, nameTokens } from './name-tokens.ts';
import { withoutTill } from './without-till.ts';

/**
 * A business name as its words in order, without its legal forms (at the end; in some languages at either
 * end) as long as something remains. Dotted initials are one word (`S.A.` is `sa`). What a card statement adds is taken
 * off, broken encoding is mended, and digits read for letters are letters.
 * Form: `business_name`.
 * @returns `empty`, `too-long`, `too-many-words` past 16, and `not-distinguishing` for one character, digits alone, or a legal form alone
 */
export function cleanBusinessName(input: string): Cleaned {
  if (input.length > maxCleanInput) return fail('too-long');
  const tokens = nameWords(input);
  if (tokens.length === 0) return fail('empty');
  // One sign may be written out as eighteen letters (U+FDFA).
  if (tokens.join(' ').length > maxCleanInput) return fail('too-long');
  const name = withWordsPutRight(withoutLegalForm(tokens));
  if (name.length > maxNameWords) return fail('too-many-words');
  const text = name.join(' ');
  if (!/../su.test(text) || !/\p{L}/u.test(text) || isLegalForm(name)) return fail('not-distinguishing');
  return cleaned({ type: 'business_name', value: text });
}

/** A word that was misread may be a legal form's once it is put right. */
function withWordsPutRight(words: readonly string[]): readonly string[] {
  const right = words.map(digitsAsLetters);
  return right.some((word, at) => word !== words[at]) ? withoutLegalForm(right) : words;
}

function nameWords(input: string): readonly string[] {
  const text = mendedText(input).replace(messrs, '');
  const shown = text.includes('*') ? cleanCardDescriptor(text) : null;
  const name = shown?.ok ? shown.value.value : text;
  return withoutTill(nameTokens(foldText(name).replace(initialsDot, '$1')), text);
}

/** Messrs, as firms are addressed in India. */
const messrs = /^m\/s\.? /i;

/** The dot after a single letter that another single letter with a dot, or the end of initials, follows. */
const initialsDot = /(?<![\p{L}\p{M}\p{N}])(\p{L})\.(?=\p{L}(?![\p{L}\p{M}\p{N}]))/gu;

/** Repeated, because forms pile up (`Holding GmbH & Co. KG`), and so that cleaning again changes nothing. */
function withoutLegalForm(tokens: readonly string[]): readonly string[] {
  if (isLegalForm(tokens)) return tokens;
  const shorter = withoutTrailing(tokens) ?? withoutLeading(tokens) ?? withoutAttached(tokens);
  return shorter ? withoutLegalForm(shorter) : tokens;
}

function withoutTrailing(tokens: readonly string[]): readonly string[] | null {
  const forms = trailingLegalForms.get(legalFormKey(tokens.at(-1) ?? ''));
  const held = forms?.find((form) => form.length < tokens.length && standsAt(tokens, form, tokens.length));
  return held ? tokens.slice(0, -held.length) : null;
}

function withoutLeading(tokens: readonly string[]): readonly string[] | null {
  const forms = leadingLegalForms.get(legalFormKey(tokens[0] ?? ''));
  const held = forms?.find((form) => form.length < tokens.length && standsAt(tokens, form, form.length));
  return held ? tokens.slice(held.length) : null;
}

function withoutAttached(tokens: readonly string[]): readonly string[] | null {
  const first = tokens[0] ?? '';
  const last = tokens.at(-1) ?? '';
  if (!beyondAscii.test(first) && !beyondAscii.test(last)) return null;
  for (const form of attachedLegalForms) {
    if (last.length > form.length && last.endsWith(form))
      return [...tokens.slice(0, -1), last.slice(0, -form.length)];
    if (first.length > form.length && first.startsWith(form))
      return [first.slice(form.length), ...tokens.slice(1)];
    if (tokens.length > 1 && first === form) return tokens.slice(1);
    if (tokens.length > 1 && last === form) return tokens.slice(0, -1);
  }
  return null;
}

/** As all forms that are written onto a name are. */
const beyondAscii = /[^\0-\x7f]/;

function isLegalForm(tokens: readonly string[]): boolean {
  const forms = [
    ...(trailingLegalForms.get(legalFormKey(tokens.at(-1) ?? '')) ?? []),
    ...(leadingLegalForms.get(legalFormKey(tokens[0] ?? '')) ?? []),
  ];
  return (
    forms.some((form) => form.length === tokens.length && standsAt(tokens, form, tokens.length)) ||
    (tokens.length <= 2 && attachedLegalForms.includes(tokens.join('')))
  );
}

/** Whether the form's words are those of the name before `end`. */
function standsAt(tokens: readonly string[], form: readonly string[], end: number): boolean {
  return form.every((word, index) => legalFormKey(tokens[end - form.length + index] ?? '') === word);
}
