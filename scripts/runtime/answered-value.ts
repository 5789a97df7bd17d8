import { fail, ok, type Result } from '../../shared/result.ts';
import type { Answer } from './runtime-api.ts';

/** The words, where a function answered exactly this value; else what it answered instead. */
export function answeredValue({ kind, text }: Answer, value: unknown, words: string): Result<string, string> {
  return kind === 'response' && text === JSON.stringify(value)
    ? ok(words)
    : fail(`it answered ${kind} ${text.slice(0, 300)}`);
}
