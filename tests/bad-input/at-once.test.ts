import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../shared/contracts/answer.ts';
import { merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { problemSchema } from '../../shared/contracts/problem.ts';
import { provider } from '../support/a-coalition.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';
import { aServer, type Server } from './a-server.ts';
import { exchange } from './exchange.ts';
import { type Reply, readReply } from './read-reply.ts';
import { signedPost, wireBytes } from './signed-post.ts';

// On DynamoDB Local: it is its transactions that must let one through and tell the others. It does not do what AWS does
// in the time AWS takes, so there is more of it.
let server: Server;
beforeAll(async () => {
  server = await aServer({ stores: (await freshDynamo()).stores, deadlineMs: 15_000 });
});
afterAll(() => server.close());

const fifty = Array.from({ length: 50 }, (_, index) => index);

async function post(id: string, merchant: { reference: string; mcc?: string }): Promise<Reply> {
  const bytes = wireBytes(signedPost({ merchant }, { id, reference: merchant.reference }));
  return readReply((await exchange(server.port, { bytes, patienceMs: 20_000 })).reply);
}

describe('fifty requests at once', () => {
  it('that are the same make one decision, and are answered with the same bytes', async () => {
    const replies = await Promise.all(fifty.map(() => post('msg_same', { reference: 'm-same' })));
    expect(replies.map(({ status }) => status)).toEqual(fifty.map(() => 200));
    expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
    const replayed = replies.map(({ headers }) => headers['idempotent-replayed']);
    expect(replayed.filter((one) => one === 'false')).toHaveLength(1);
    expect(replayed.filter((one) => one === 'true')).toHaveLength(49);
    expect((await server.stored()).decisions).toHaveLength(1);
  });

  it('that differ and concern one merchant leave one standing: the newest decision', async () => {
    const reference = merchantReferenceSchema.parse('m-busy');
    const replies = await Promise.all(
      fifty.map((index) => post(`msg_${index}`, { reference, mcc: String(5_100 + index) })),
    );
    const answered = replies.filter(({ status }) => status === 200);
    for (const { status, text } of replies.filter((reply) => !answered.includes(reply)))
      expect([status, problemSchema.parse(JSON.parse(text)).code]).toEqual([503, 'overloaded']);
    const ids = answered.map(({ text }) => answerSchema.parse(JSON.parse(text)).decisionId);
    const decisions = await Promise.all(ids.map((id) => server.stores.decisions.read(provider, id)));
    const versions = decisions.map((decision) => decision?.standingVersion ?? 0).toSorted((a, b) => a - b);
    expect(versions).toEqual(answered.map((_, index) => index + 1));
    const standing = await server.stores.merchants.readStanding(provider, reference);
    const newest = decisions.find((decision) => decision?.standingVersion === answered.length);
    expect(standing).toMatchObject({ decisionId: newest?.decisionId, version: answered.length });
  });
});
