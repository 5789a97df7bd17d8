import { describe, expect, it } from 'vitest';
import { refreshing } from '../../shared/adapters/refreshing.ts';
import { Unavailable } from '../../shared/ports.ts';

function aReader() {
  const world = { nowMs: 0, loads: 0, broken: false };
  const read = refreshing({
    load: async () => {
      if (world.broken) throw new Error('lost');
      world.loads += 1;
      return world.loads;
    },
    freshMs: 30,
    staleMs: 60,
    nowMs: () => world.nowMs,
  });
  return { world, read };
}

describe('a value kept in memory', () => {
  it('is loaded once while it is fresh, and again after', async () => {
    const { world, read } = aReader();
    expect([await read(), await read()]).toEqual([1, 1]);
    world.nowMs = 29;
    expect(await read()).toBe(1);
    world.nowMs = 30;
    expect(await read()).toBe(2);
  });

  it('serves on while it cannot be loaded, until it is stale', async () => {
    const { world, read } = aReader();
    await read();
    world.broken = true;
    world.nowMs = 59;
    expect(await read()).toBe(1);
    world.nowMs = 60;
    await expect(read()).rejects.toBeInstanceOf(Unavailable);
    world.broken = false;
    expect(await read()).toBe(2);
  });

  it('is loaded once for all who ask at the same time', async () => {
    const { world, read } = aReader();
    expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1]);
    expect(world.loads).toBe(1);
  });

  it('rejects where it was never loaded', async () => {
    const { world, read } = aReader();
    world.broken = true;
    await expect(read()).rejects.toBeInstanceOf(Unavailable);
  });
});
