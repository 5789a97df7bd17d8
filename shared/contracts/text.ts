import * as z from 'zod';
import { holdsCardNumber } from './card-number.ts';

/** Longest string, in code points, of everything but terms of service and the body itself. */
export const maxTextLength = 1_024;
/** Combining marks that may follow one letter: real scripts need up to four, more is a disguise or an attack. */
const maxMarksPerLetter = 4;

// C0 and C1 controls and DEL. `multiline` text may keep tab, line feed and carriage return.
const control = /[\u0000-\u001f\u007f-\u009f]/;
const controlButBreaks = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;
const noncharacter = /\p{Noncharacter_Code_Point}/u;
const markPile = new RegExp(`\\p{M}{${maxMarksPerLetter + 1}}`, 'u');

interface TextOptions {
  readonly max?: number;
  readonly multiline?: boolean;
  /** Structured numbers (accounts, tax ids, phones) may look like card numbers by chance and are not searched for them. */
  readonly cardNumbers?: 'refused' | 'not-searched';
}

/**
 * A schema for a string from outside: well-formed Unicode, not blank, at most `max` code points before and
 * after NFKC, no control or noncharacters, no pile of combining marks, no payment card number.
 * The codes it refuses with are in `schema-errors.ts`.
 */
export function text(options: TextOptions = {}) {
  const max = options.max ?? maxTextLength;
  return z
    .string()
    .superRefine((value, context) => {
      const code = refusal(value, { ...options, max });
      if (code) context.addIssue({ code: 'custom', message: code, input: undefined });
    })
    .meta({ minLength: 1, maxLength: max });
}

function refusal(value: string, options: TextOptions & { max: number }): string | null {
  if (value.length > options.max * 2 || codePoints(value) > options.max) return 'too-long';
  if (!value.isWellFormed()) return 'lone-surrogate';
  if ((options.multiline ? controlButBreaks : control).test(value)) return 'control-character';
  if (noncharacter.test(value)) return 'noncharacter';
  if (markPile.test(value)) return 'too-many-marks';
  const folded = value.normalize('NFKC');
  if (codePoints(folded) > options.max) return 'too-long';
  if (!/[\p{L}\p{N}]/u.test(folded)) return 'empty-after-normalisation';
  if (options.cardNumbers !== 'not-searched' && holdsCardNumber(folded)) return 'pan-not-allowed';
  return null;
}

function codePoints(value: string): number {
  let count = 0;
  for (const _ of value) count += 1;
  return count;
}
