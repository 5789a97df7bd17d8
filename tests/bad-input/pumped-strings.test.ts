import { describe, expect, it } from 'vitest';
import { maxApplicationBytes } from '../../shared/contracts/read-application.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import { aServer } from './a-server.ts';
import { everyField, replaced, stringFields } from './every-field.ts';
import { screenings, signedPost } from './signed-post.ts';

/*
 * No timing is asserted: a field in which work grows faster than its text would keep these from ending within the
 * time a test has. What regular expressions can cost is proved in `tests/regular-expressions.test.ts`.
 */

const pumps = [
  ['letters', 'a', '!'],
  ['letters and dots', 'a.', '@'],
  ['spaces', ' ', 'x'],
  ['zeros', '0', 'x'],
  ['hyphens', '-', 'a'],
  ['slashes', '/', '?'],
  ['at signs', '@', 'a'],
  ['brackets', '(', ')'],
  ['letters with a mark', 'é', '\u0301'],
  ['joiners between letters', 'a\u200d', '!'],
  ['Punycode labels', 'xn--a.', 'x'],
  ['characters that NFKC makes eighteen of', '\ufdfa', '!'],
  ['full-width letters', 'ａ', '＠'],
] as const;
const lengths = [64, 1_024, 64 * 1_024, 192 * 1_024];

describe('a text field filled with', () => {
  it.each(pumps)('%s is answered, whichever field and however long', async (_, pump, tail) => {
    const server = await aServer();
    const statuses = new Set<number>();
    for (const pointer of stringFields)
      for (const length of lengths) {
        const text = `${pump.repeat(length / pump.length - 1)}${tail}`;
        const body = JSON.stringify(replaced(everyField, [pointer, text]));
        const id = `msg_${pointer.replaceAll('/', '_')}_${length}`.slice(-64);
        const post = signedPost({ body, target: screenings }, { id, reference: 'm-1' });
        const { statusCode } = await server.screening(
          gatewayEvent({
            ...{ method: 'POST', path: screenings, body: post.body },
            headers: Object.fromEntries(post.headers),
          }),
        );
        statuses.add(statusCode);
        if (post.body.length > maxApplicationBytes) expect(statusCode).toBe(413);
      }
    await server.close();
    expect([...statuses].filter((status) => ![200, 413, 422].includes(status))).toEqual([]);
  });
});
