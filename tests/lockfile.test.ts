import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const versions = z.record(z.string(), z.string());
const lock = z
  .object({
    packages: z.record(
      z.string(),
      z.object({
        optionalDependencies: versions.optional(),
        resolved: z.string().optional(),
        dev: z.boolean().optional(),
      }),
    ),
  })
  .parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
const manifest = z
  .object({ dependencies: versions, devDependencies: versions, optionalDependencies: versions })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const pinned = Object.values(manifest).flatMap((group) => Object.entries(group));
    expect(pinned.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('are locked for every platform, or `npm ci` refuses (scripts/complete-lockfile.mjs mends it)', () => {
    const platform = /(?:android|darwin|freebsd|linux|openharmony|win32)/;
    const missing = Object.values(lock.packages).flatMap(({ optionalDependencies }) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) => platform.test(name) && !lock.packages[`node_modules/${name}`],
      ),
    );
    expect(missing).toEqual([]);
  });

  it('are locked without the address of any registry', () => {
    expect(Object.entries(lock.packages).filter(([, { resolved }]) => resolved?.includes('://'))).toEqual([]);
  });
});
