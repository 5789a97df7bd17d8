import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeIdSchema } from '../../../shared/contracts/notice.ts';
import { answersChallenge, ownershipChallenge } from '../../../shared/domain/notice/ownership-challenge.ts';

const challenge = Buffer.alloc(32, 7).toString('base64url');
const now = '2026-11-22T12:00:00.000Z';
const answers = (text: string | Uint8Array) => answersChallenge(Buffer.from(text), challenge);

const aChallenge = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

describe('an ownership challenge', () => {
  it('is a ping in the envelope of Standard Webhooks, with an id of its own', () => {
    const { id, body } = ownershipChallenge({ challenge, livemode: false, now });
    expect(JSON.parse(Buffer.from(body).toString())).toEqual({
      type: 'ping',
      timestamp: now,
      data: { livemode: false, challenge },
    });
    expect(noticeIdSchema.parse(id)).toBe(id);
  });

  it('is answered by nothing but an object with the challenge alone', () => {
    fc.assert(
      fc.property(aChallenge, aChallenge, fc.boolean(), (asked, other, livemode) => {
        const answer = Buffer.from(JSON.stringify({ challenge: asked }));
        expect(answersChallenge(answer, asked)).toBe(true);
        expect(answersChallenge(answer, other)).toBe(asked === other);
        // Sent back as it came.
        expect(answersChallenge(ownershipChallenge({ challenge: asked, livemode, now }).body, asked)).toBe(
          false,
        );
      }),
    );
  });

  it('has other ids for other challenges', () => {
    fc.assert(
      fc.property(aChallenge, aChallenge, (one, other) => {
        const idOf = (of: string) => ownershipChallenge({ challenge: of, livemode: true, now }).id;
        expect(idOf(one) === idOf(other)).toBe(one === other);
      }),
    );
  });

  it('is answered with whatever white space', () => {
    expect(answers(` { "challenge" :\n"${challenge}" }\r\n`)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['the challenge by itself', challenge],
    ['the challenge as a JSON string', JSON.stringify(challenge)],
    ['a list of it', JSON.stringify([{ challenge }])],
    ['more than it', JSON.stringify({ challenge, ok: true })],
    ['it under data', JSON.stringify({ data: { challenge } })],
    ['it twice', `{"challenge":"${challenge}","challenge":"${challenge}"}`],
    ['another first', `{"challenge":"x","challenge":"${challenge}"}`],
    ['a part of it', JSON.stringify({ challenge: challenge.slice(1) })],
    ['more letters than it', JSON.stringify({ challenge: `${challenge}A` })],
    ['it in upper case', JSON.stringify({ challenge: challenge.toUpperCase() })],
    ['it in standard base64 with padding', JSON.stringify({ challenge: `${challenge}=` })],
    ['a list with it', JSON.stringify({ challenge: [challenge] })],
    ['null', JSON.stringify({ challenge: null })],
    ['a page', `<html>${challenge}</html>`],
    ['it and a rest', `${JSON.stringify({ challenge })}x`],
    ['a byte-order mark before it', `\u{feff}${JSON.stringify({ challenge })}`],
    ['a prototype', `{"__proto__":{"challenge":"${challenge}"}}`],
  ])('is not answered by %s', (_, text) => {
    expect(answers(text)).toBe(false);
  });

  it('is not answered by any other bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 4_096 }), (bytes) => {
        expect(answers(bytes)).toBe(false);
      }),
    );
  });
});
