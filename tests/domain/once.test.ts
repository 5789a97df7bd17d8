import { describe, expect, it } from 'vitest';
import { once } from '../../shared/domain/once.ts';

describe('what is made once', () => {
  it('is made when it is first asked for, and kept, even where it is nothing', () => {
    let times = 0;
    const nothing = once(() => {
      times += 1;
      return undefined;
    });
    expect(times).toBe(0);
    expect([nothing(), nothing()]).toEqual([undefined, undefined]);
    expect(times).toBe(1);
  });
});
