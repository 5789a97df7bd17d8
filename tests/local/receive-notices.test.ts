import { describe, expect, it, onTestFinished } from 'vitest';
import { receiveNotices } from '../../local/demo/receive-notices.ts';
import { signV1 } from '../../shared/domain/signature.ts';

const key = Buffer.alloc(32, 7);
const secret = `whsec_${key.toString('base64')}`;
const seconds = () => Math.floor(Date.now() / 1_000);

async function aReceiver() {
  const receiver = await receiveNotices();
  onTestFinished(() => receiver.close());
  const post = async (
    body: string,
    {
      id = 'ntc_1',
      at = seconds(),
      by = key,
      url = receiver.url,
    }: { id?: string; at?: number; by?: Buffer; url?: string } = {},
  ) => {
    const timestamp = String(at);
    const signature = signV1(by, { id, timestamp, body: Buffer.from(body) });
    const headers = { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    const reply = await fetch(url, { method: 'POST', headers, body });
    return [reply.status, await reply.text()];
  };
  return { ...receiver, post };
}

const notice = (sequence: number) =>
  JSON.stringify({
    type: 'flag.hit',
    timestamp: '2026-11-22T09:00:00.000Z',
    data: { livemode: false, sequence, merchant: { reference: 'm-1' }, outcome: 'decline' },
  });
const ping = JSON.stringify({
  type: 'ping',
  timestamp: '2026-11-22T09:00:00.000Z',
  data: { livemode: false, challenge: 'asked' },
});

describe('the receiver of the demo', () => {
  it('keeps each notice once, in the order of their numbers, and tells of it once', async () => {
    const { post, trust, received, follow } = await aReceiver();
    const told: string[] = [];
    follow(({ noticeId }) => told.push(noticeId));
    trust(secret);
    for (const [id, sequence] of [
      ['b', 2],
      ['a', 1],
      ['b', 2],
    ] as const)
      expect(await post(notice(sequence), { id })).toEqual([204, '']);
    expect(received().map((one) => [one.noticeId, one.notice.data.sequence])).toEqual([
      ['a', 1],
      ['b', 2],
    ]);
    expect(told).toEqual(['b', 'a']);
  });

  it('gives a challenge back, and keeps it for no notice', async () => {
    const { post, trust, received } = await aReceiver();
    trust(secret);
    expect(await post(ping)).toEqual([200, '{"challenge":"asked"}']);
    expect(received()).toEqual([]);
  });

  it('refuses what is not signed under the secret that it trusts, or long ago, challenges too', async () => {
    const { post, trust, received, url } = await aReceiver();
    expect(await post(ping)).toEqual([401, '']);
    trust(secret);
    for (const body of [ping, notice(1)]) {
      expect(await post(body, { by: Buffer.alloc(32, 8) })).toEqual([401, '']);
      expect(await post(body, { at: seconds() - 3_600 })).toEqual([401, '']);
      expect((await fetch(url, { method: 'POST', body })).status).toBe(401);
    }
    expect((await fetch(url)).status).toBe(404);
    expect(await post('{"type":"other"}')).toEqual([400, '']);
    expect(received()).toEqual([]);
  });
});
