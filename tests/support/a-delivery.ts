import { randomBytes } from 'node:crypto';
import { endpointKeys } from '../../shared/adapters/endpoint-keys.ts';
import { memorySecretBox } from '../../shared/adapters/memory/memory-secret-box.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { noticeSigner } from '../../shared/adapters/notice-signer.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import type { EndpointRecord, NoticeId, StoredNotice } from '../../shared/contracts/notice.ts';
import type { Outgoing, Pager, Sent } from '../../shared/notice-ports.ts';
import { aNotice, anEndpoint } from './a-notice.ts';
import { sampleId } from './stored-samples.ts';

/** What a receiver does with a request: a status, an answer, or a thing of its own. */
export type Receiver = (request: Outgoing, url: string) => number | Sent | Promise<number | Sent>;

export const hour = 3_600_000;
export const instant = (ms: number): string => new Date(ms).toISOString();

/** A provider with an endpoint, over the memory twins and a clock, with what its receiver and its people were told. */
export async function aDelivery({ signature = 'v1' }: Partial<Pick<EndpointRecord, 'signature'>> = {}) {
  const provider: MemberId = sampleId.member('harbourpay');
  const stores = memoryStores();
  const clock = { ms: Date.parse('2026-11-22T12:00:00.000Z') };
  const box = memorySecretBox(randomBytes(32));
  const { sealed, publicKey, secret } = await endpointKeys(box).create(provider, signature);
  await stores.endpoints.putEndpoint(anEndpoint(provider, { sealed, publicKey, signature }));
  const sent: { readonly at: number; readonly url: string; readonly request: Outgoing }[] = [];
  const pages: [string, NoticeId][] = [];
  const receiver: { answers: Receiver } = { answers: () => 200 };
  const pager: Pager = { page: async (_, what, noticeId) => void pages.push([what, noticeId]) };
  const ports = {
    notices: stores.notices,
    endpoints: stores.endpoints,
    signer: noticeSigner(box),
    sender: {
      post: async (url: string, request: Outgoing): Promise<Sent> => {
        sent.push({ at: clock.ms, url, request });
        const answer = await receiver.answers(request, url);
        return typeof answer === 'number' ? { kind: 'answered', status: answer, retryAfter: null } : answer;
      },
    },
    pager,
  };
  return {
    provider,
    stores,
    clock,
    box,
    sealed,
    publicKey,
    secret,
    sent,
    pages,
    receiver,
    ports,
    /** A notice that waits from now on. */
    raise: async (name: string, more: Partial<StoredNotice> = {}): Promise<StoredNotice> => {
      const since = instant(clock.ms);
      const waits = { state: 'waiting', waitingSince: since, createdAt: since } as const;
      return (await stores.notices.append(aNotice(provider, name, { ...waits, ...more }))).notice;
    },
    notice: async (noticeId: NoticeId): Promise<StoredNotice> => {
      const found = await stores.notices.read(provider, noticeId);
      if (!found) throw new Error('A notice is gone.');
      return found;
    },
    endpoint: async (): Promise<EndpointRecord> => {
      const found = await stores.endpoints.readEndpoint(provider);
      if (!found) throw new Error('An endpoint is gone.');
      return found;
    },
  };
}

export type ADelivery = Awaited<ReturnType<typeof aDelivery>>;
