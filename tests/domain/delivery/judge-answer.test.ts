import { describe, expect, it } from 'vitest';
import { judgeAnswer } from '../../../shared/domain/delivery/judge-answer.ts';

const judged = (status: number | null, retryAfter: string | null = null) =>
  judgeAnswer({ status, retryAfter }, 0);

describe('an answer', () => {
  it('of 200 to 299 is a delivery, of 410 the end, and every other one a failure', () => {
    for (let status = 100; status < 1_000; status += 1) {
      const { kind } = judged(status);
      const expected = status >= 200 && status < 300 ? 'delivered' : status === 410 ? 'gone' : 'failed';
      expect([status, kind]).toEqual([status, expected]);
    }
  });

  it.each([301, 302, 307, 308, 400, 408, 429, 500, 502, 503, 504])(
    'of %i may ask for time, and is given it',
    (status) => {
      expect(judged(status)).toEqual({ kind: 'failed', retryAfter: null });
      expect(judged(status, '60')).toEqual({ kind: 'failed', retryAfter: 60 });
    },
  );

  it('that did not come is a failure', () => {
    expect(judged(null)).toEqual({ kind: 'failed', retryAfter: null });
  });

  it('that is a delivery, or the end, asks for nothing', () => {
    expect(judged(200, '60')).toEqual({ kind: 'delivered' });
    expect(judged(410, '60')).toEqual({ kind: 'gone' });
  });
});
