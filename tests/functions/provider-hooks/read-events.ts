import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/** The recorded-like events of a folder, by name. */
export function readEvents(folder: string): ReadonlyMap<string, object> {
  return new Map(
    readdirSync(folder).map((file) => [
      basename(file, '.json'),
      JSON.parse(readFileSync(join(folder, file), 'utf8')),
    ]),
  );
}
