import { readFileSync } from 'node:fs';
import { type LabelledPair, pairSchema } from './labelled-pair.ts';

/**
 * Pairs of invented names, written by authors who had not seen the code, and labelled as two analysts would agree. Rules were made with one
 * half of them in view (`developed on`); the other (`held out`) was scored meanwhile and not read. Those `written last` came when the rules
 * were there: they were scored before and after the last ones of them.
 */
export function ownPairs(): LabelledPair[] {
  const lines = readFileSync(new URL('own-pairs.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => pairSchema.parse(JSON.parse(line)));
}
