import { existsSync, readFileSync } from 'node:fs';
import { type LabelledPair, pairSchema } from './labelled-pair.ts';

/** Where labelled pairs and public lists lie, outside the repository. */
export const dataFolder = process.env['FLAGSTOP_BENCH_DATA'] ?? '../shared/data';

/** The labelled pairs of the data folder; none where it is not there. */
export function readPairs(): readonly LabelledPair[] {
  const path = `${dataFolder}/matching/tuning-pairs.jsonl`;
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => pairSchema.parse(JSON.parse(line)));
}
