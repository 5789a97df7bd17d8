import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';

const versions = z.record(z.string(), z.string());
const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      optionalDependencies: versions.optional(),
      resolved: z.string().optional(),
      dev: z.boolean().optional(),
    }),
  ),
});
const lockIn = (path: string) => lockSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const lock = lockIn('package-lock.json');
const clientLock = lockIn('scripts/runtime/client/package-lock.json');
const manifestSchema = z.object({
  dependencies: versions.default({}),
  devDependencies: versions.default({}),
  optionalDependencies: versions.default({}),
});
const manifestIn = (path: string) => manifestSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
const manifests = ['package.json', 'scripts/runtime/client/package.json'].map(manifestIn);

describe('dependencies', () => {
  it('are pinned exactly', () => {
    const pinned = manifests.flatMap((one) => Object.values(one).flatMap((group) => Object.entries(group)));
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
    const locked = [lock, clientLock].flatMap(({ packages }) => Object.entries(packages));
    expect(locked.length).toBeGreaterThan(200);
    expect(locked.filter(([, { resolved }]) => resolved?.includes('://'))).toEqual([]);
  });
});
