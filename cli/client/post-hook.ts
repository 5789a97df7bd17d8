import { type HookAnswer, hookAnswerSchema } from '../../shared/contracts/hook-answer.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type CallFault, callServer, parseJson } from './call-server.ts';

export interface SignedHook {
  readonly baseUrl: string;
  readonly provider: string;
  readonly source: string;
  /** What the source signed it with. */
  readonly headers: Readonly<Record<string, string>>;
  /** The event exactly as it was signed. */
  readonly body: Uint8Array;
}

export interface TakenHook {
  readonly answer: HookAnswer;
  /** The body that was answered, byte for byte as text. */
  readonly raw: string;
  /** True where this event was answered before. */
  readonly replayed: boolean;
}

/** The path that a source's webhooks are posted to. */
export function hookPathOf({ provider, source }: Pick<SignedHook, 'provider' | 'source'>): string {
  return `/v1/providers/${encodeURIComponent(provider)}/hooks/${encodeURIComponent(source)}`;
}

/** The answer to an event posted as its source posts it, over HTTP. */
export async function postHook(hook: SignedHook): Promise<Result<TakenHook, CallFault>> {
  const { baseUrl, headers, body } = hook;
  const json = { 'content-type': 'application/json' };
  const path = hookPathOf(hook);
  const reply = await callServer({ baseUrl, method: 'POST', path, headers: { ...json, ...headers }, body });
  if (!reply.ok) return reply;
  const answer = hookAnswerSchema.safeParse(parseJson(reply.value.text));
  if (!answer.success) return fail({ kind: 'not-flagstop', baseUrl, status: reply.value.status });
  const replayed = reply.value.headers.get('idempotent-replayed') === 'true';
  return ok({ answer: answer.data, raw: reply.value.text, replayed });
}
