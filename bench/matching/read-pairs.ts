import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { ownPairs } from './own-pairs.ts';

const kinds = ['person', 'company', 'address'] as const;

const pairSchema = z.object({
  kind: z.enum(kinds),
  a: z.string(),
  b: z.string(),
  match: z.boolean(),
  source: z.string(),
  /** What the label says: that the names are alike (`name`, `site`), or that two names are of one party (`entity`). */
  truth_level: z.string(),
});
export type LabelledPair = z.infer<typeof pairSchema>;

/** Where labelled pairs and public lists lie, outside the repository. */
export const dataFolder = process.env['FLAGSTOP_BENCH_DATA'] ?? '../shared/data';

/** Labelled pairs: those of the data folder where it is there, the project's own invented ones otherwise. */
export function readPairs(): { readonly pairs: readonly LabelledPair[]; readonly from: string } {
  const path = `${dataFolder}/matching/tuning-pairs.jsonl`;
  if (!existsSync(path)) return { pairs: ownPairs(), from: 'the project’s own invented pairs' };
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return { pairs: lines.map((line) => pairSchema.parse(JSON.parse(line))), from: 'tuning-pairs.jsonl' };
}
