import type { MemberId } from '../../contracts/ids.ts';
import type { EndpointRecord } from '../../contracts/notice.ts';
import type { Problem } from '../../contracts/problem.ts';
import { answersChallenge, ownershipChallenge } from '../../domain/notice/ownership-challenge.ts';
import type { Endpoints, NoticeSigner, Sender, Sent } from '../../notice-ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeEndpoint } from './change-endpoint.ts';

export interface ProvePorts {
  readonly endpoints: Endpoints;
  readonly sender: Pick<Sender, 'ask'>;
  readonly signer: NoticeSigner;
}

export interface ToProve {
  readonly provider: MemberId;
  /** 32 random bytes in base64url, fresh for this call. */
  readonly challenge: string;
  readonly livemode: boolean;
  /** Epoch ms. */
  readonly nowMs: number;
}

/** An endpoint is asked at most once in this time, which is longer than the question may take: never two at a time. */
export const secondsBetweenProofs = 5;

/**
 * The provider's endpoint, active, once its address answered a signed challenge with a 2xx status and `{"challenge": "…"}`; else
 * why it is not, in our words and with none of what the address said. An endpoint that was disabled proves itself the same way.
 * `rate-limited` where it was asked a moment ago; `conflict` where it did not prove itself, or was changed meanwhile: then what
 * answered may be another address.
 */
export async function proveEndpoint(
  { endpoints, sender, signer }: ProvePorts,
  { provider, challenge, livemode, nowMs }: ToProve,
): Promise<Result<EndpointRecord, Problem>> {
  const asked = await claim(endpoints, { provider, nowMs });
  if (!asked.ok) return asked;
  const now = new Date(nowMs).toISOString();
  const { id, body } = ownershipChallenge({ challenge, livemode, now });
  const signature = await signer.sign(asked.value, { id, nowMs, body });
  const headers = { ...signature, 'content-type': 'application/json' };
  const { sent, answer } = await sender.ask(asked.value.url, { headers, body });
  const fault = faultOf(sent, answer !== null && answersChallenge(answer, challenge));
  if (fault !== null) return fail({ code: 'conflict', detail: fault });
  const proved = { ...asked.value, version: asked.value.version + 1, ...active(now) };
  return (await endpoints.putEndpoint(proved)) === 'put' ? ok(proved) : fail(changedMeanwhile);
}

const active = (now: string) =>
  ({ state: 'active', provedAt: now, failingSince: null, disabledWhy: null, changedAt: now }) as const;

/** The endpoint with the time at which it is asked: whoever else asks meanwhile sees it. */
async function claim(
  endpoints: Endpoints,
  { provider, nowMs }: Pick<ToProve, 'provider' | 'nowMs'>,
): Promise<Result<EndpointRecord, Problem>> {
  let refused: Problem | null = null;
  const claimed = await changeEndpoint(endpoints, provider, (before) => {
    refused = before ? tooSoon(before, nowMs) : { code: 'not-found' };
    return before && !refused
      ? { ...before, version: before.version + 1, askedAt: new Date(nowMs).toISOString() }
      : null;
  });
  return claimed && !refused ? ok(claimed) : fail(refused ?? { code: 'not-found' });
}

function tooSoon({ askedAt }: EndpointRecord, nowMs: number): Problem | null {
  if (askedAt === undefined || nowMs - Date.parse(askedAt) >= secondsBetweenProofs * 1_000) return null;
  return {
    code: 'rate-limited',
    detail: `The endpoint was asked a moment ago: ask again after ${secondsBetweenProofs} s.`,
  };
}

function faultOf(sent: Sent, proved: boolean): string | null {
  if (sent.kind === 'failed') return `The endpoint did not prove itself: ${failures[sent.failure]}.`;
  const { status } = sent;
  if (status < 200 || status > 299)
    return `The endpoint did not prove itself: it answered with status ${status}, which is none of 200 to 299.`;
  return proved
    ? null
    : `The endpoint did not prove itself: it answered with status ${status}, but not with {"challenge": "…"} and the challenge that it was sent, and nothing else.`;
}

const failures = {
  timeout: 'it did not answer in time',
  connection: 'no secure connection to it could be made, or it broke off',
  'refused-address': 'its name leads to an address that is not public',
  'not-2xx': 'its status is none of 200 to 299',
  'too-large': 'its answer is too long',
} as const satisfies Record<Extract<Sent, { kind: 'failed' }>['failure'], string>;

const changedMeanwhile: Problem = {
  code: 'conflict',
  detail: 'The endpoint was changed while it was asked to prove itself. Ask again.',
};
