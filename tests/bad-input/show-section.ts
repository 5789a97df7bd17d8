import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerSchema } from '../../shared/contracts/answer.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import { problemSchema } from '../../shared/contracts/problem.ts';
import type { Stores } from '../../shared/ports.ts';
import { aFlag, provider } from '../support/a-coalition.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import { aServer, type Server } from './a-server.ts';
import { type Accepted, type BadInput, canary, type Refused, type Sent } from './bad-input.ts';
import { exchange } from './exchange.ts';
import { type Reply, readReply } from './read-reply.ts';
import { type SignedPost, signedPost, wireBytes } from './signed-post.ts';

/** States each row of a section as a test against one running server. */
export function showSection(
  title: string,
  { rows, stores }: { rows: readonly BadInput[]; stores?: () => Promise<Stores> },
): void {
  describe(title, () => {
    let server: Server;
    beforeAll(async () => {
      server = await aServer(stores ? { stores: await stores() } : {});
      // Something is stored that a refusal could spoil.
      expect((await sendTo(server, { sent: {}, id: 'msg_0', reference: 'm-1' })).status).toBe(200);
    });
    afterAll(() => server.close());
    it.each(rows.map((row, index) => ({ ...row, index })))('$number: $input', async (row) => {
      await showRow(server, row);
    });
  });
}

interface Sending {
  readonly sent: Sent;
  readonly id: string;
  readonly reference: string;
}

async function showRow(server: Server, row: BadInput & { index: number }): Promise<void> {
  const of = { id: `msg_${row.index + 1}`, reference: `m-${row.index + 2}` };
  const flag = row.flagged && (await aFlag(server, { identifiers: [row.flagged] })).flagId;
  if (row.after) expect((await sendTo(server, { ...of, sent: row.after })).status).toBe(200);
  const before = await server.stored();
  const sent = typeof row.send === 'function' ? row.send() : row.send;
  const reply = await sendTo(server, { ...of, sent });
  if ('code' in row.answer) {
    expectRefusal(reply, row.answer);
    expect(await server.stored()).toEqual(before);
  } else {
    expectAnswer(reply, { answer: row.answer, flag });
    await expectKept(server, { reply, sent });
  }
  for (const hidden of [canary, ...(row.unseen ?? [])]) {
    expect(JSON.stringify(server.lines)).not.toContain(hidden);
    expect(reply.text).not.toContain(hidden);
  }
}

/** What was accepted is kept as it was sent, terms of service apart: of those there is a hash. */
async function expectKept(server: Server, { reply, sent }: { reply: Reply; sent: Sent }): Promise<void> {
  if (!sent.merchant) return;
  const { decisionId, merchant } = answerSchema.parse(JSON.parse(reply.text));
  const kept = await server.stores.merchants.readApplication(provider, merchant.reference, decisionId);
  const { termsOfService: _, ...rest } = sent.merchant;
  expect(kept?.application.merchant).toMatchObject(rest);
}

async function sendTo(server: Server, { sent, ...of }: Sending): Promise<Reply> {
  const post = signedPost(sent, of);
  if (sent.event) return asEvent(server, { post, event: sent.event });
  const bytes = wireBytes(post, sent.bytes);
  const { reply, closed } = await exchange(server.port, {
    bytes,
    end: sent.end ?? false,
    drips: sent.drips ?? false,
  });
  expect(closed).toBe(true);
  expect(reply).not.toContain(canary);
  return readReply(reply);
}

async function asEvent(
  server: Server,
  { post, event }: { post: SignedPost; event: NonNullable<Sent['event']> },
): Promise<Reply> {
  const path = post.target.split('?')[0] ?? '';
  const call = gatewayEvent({ method: post.method, path, headers: Object.fromEntries(post.headers) });
  const reply = await server.screening({ ...call, ...event });
  const headers = Object.entries(reply.multiValueHeaders).map(([name, values]) => [name, values.join(', ')]);
  return { status: reply.statusCode, headers: Object.fromEntries(headers), text: reply.body };
}

function expectRefusal(reply: Reply, answer: Refused): void {
  expect(reply.headers).toMatchObject({
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
    ...answer.headers,
  });
  const problem = problemSchema.parse(JSON.parse(reply.text));
  const { status, code } = problem;
  expect({ answered: reply.status, status, code }).toEqual({
    answered: answer.status,
    status: answer.status,
    code: answer.code,
  });
  if (answer.errors)
    expect(problem.errors?.map((error) => `${error.pointer} ${error.code}`)).toEqual(answer.errors);
  for (const member of answer.members ?? []) expect(problem).toHaveProperty(member);
}

function expectAnswer(reply: Reply, { answer, flag }: { answer: Accepted; flag: FlagId | undefined }): void {
  expect(reply.status, reply.text).toBe(200);
  const { coverage, matches, reasons, outcome } = answerSchema.parse(
    JSON.parse(Buffer.from(reply.text, 'latin1').toString()),
  );
  expect(coverage.unusable.map(({ pointer, why }) => `${pointer} ${why}`)).toEqual(answer.unusable ?? []);
  const met = matches.filter(({ flagId }) => flagId === flag).flatMap((match) => match.on);
  expect([...new Set(met.map(({ pointer }) => pointer))]).toEqual(answer.meets ?? []);
  if (answer.reason) expect(reasons.map(({ code }) => code)).toContain(answer.reason);
  expect(reply.headers['idempotent-replayed']).toBe(String(answer.replayed ?? false));
  // No case of the catalogue is a ground to decline, and what cannot be read is never approved.
  expect(outcome).not.toBe('decline');
  if (answer.unusable?.some((field) => !field.startsWith('/merchant/legalName')))
    expect(outcome).toBe('review');
}
