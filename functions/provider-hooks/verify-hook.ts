import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import { hookSourceNameSchema } from '../../shared/contracts/hook-source-name.ts';
import type { MemberId } from '../../shared/contracts/ids.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import type { Problem } from '../../shared/contracts/problem.ts';
import type { CertificateReader, HookView, ViewedHook } from '../../shared/hook-ports.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { CoalitionView } from '../../shared/view-ports.ts';
import type { HookSource } from './hook-source.ts';

/** A webhook as it came in, before anything of it is believed. */
export interface IncomingHook {
  readonly provider: string;
  readonly source: string;
  readonly requestId: string;
  readonly nowMs: number;
  readonly header: (name: string) => string | null;
  readonly body: Result<Uint8Array, Problem>;
  /** Is told which provider it is addressed to, where there is one, before its signature is looked at. For the log: no answer may tell. */
  readonly addressed?: (provider: MemberId) => void;
}

/** Whose webhook it is, once its signature holds. */
export interface VerifiedHook {
  readonly provider: MemberId;
  readonly source: HookSource;
  readonly hook: ViewedHook;
  readonly keyId: string;
  readonly raw: Uint8Array;
}

export interface VerifyDeps {
  readonly coalition: Pick<CoalitionView, 'provider'>;
  readonly hooks: HookView;
  readonly certificate: CertificateReader;
  readonly sources: Readonly<Record<HookSourceName, HookSource>>;
}

/** Stands in where a provider takes nothing of a source: it answers as a wrong signature does. */
const absent: ViewedHook = { keys: [], settings: {}, apiKey: null };

/**
 * The sender and the bytes it signed, or why the webhook is refused. `not-found` for a source that there is none of; a provider
 * that does not exist, or takes nothing of that source, answers as a wrong signature does.
 */
export async function verifyHook(
  { coalition, hooks, certificate, sources }: VerifyDeps,
  { body, header, nowMs, addressed, ...named }: IncomingHook,
): Promise<Result<VerifiedHook, Problem>> {
  const name = hookSourceNameSchema.safeParse(named.source);
  if (!name.success) return fail({ code: 'not-found' });
  if (!body.ok) return body;
  const source = sources[name.data];
  const memberId = memberIdSchema.safeParse(named.provider);
  const [known, hook] = memberId.success
    ? await Promise.all([coalition.provider(memberId.data), hooks.hook(memberId.data, name.data)])
    : [null, null];
  if (known) addressed?.(known.member.memberId);
  const signed = await source.verify(
    { header, body: body.value, nowMs },
    { ...(known && hook ? hook : absent), certificate },
  );
  if (!signed.ok) return signed;
  if (!known || !hook) return fail({ code: 'signature-invalid' });
  if (known.member.status === 'suspended') return fail({ code: 'member-suspended' });
  return ok({ provider: known.member.memberId, source, hook, keyId: signed.value.keyId, raw: body.value });
}
