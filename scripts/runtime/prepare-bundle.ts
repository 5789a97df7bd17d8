import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundleFunction } from '../../bench/bundle/bundle-function.ts';

export interface PreparedBundle {
  /** Where it is, as `index.mjs`: the task's root. */
  readonly folder: string;
  readonly bytes: number;
}

/** The bundle of an entry (a path from the repository), as a stack deploys it, in a folder of its own. */
export async function prepareBundle(
  root: string,
  { name, entry }: { readonly name: string; readonly entry: string },
): Promise<PreparedBundle> {
  const folder = join(root, name);
  const { code, bytes } = await bundleFunction(entry);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.mjs'), code);
  return { folder, bytes };
}
