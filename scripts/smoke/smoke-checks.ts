import * as z from 'zod';
import { callApi } from '../../cli/client/call-api.ts';
import { callServer, parseJson } from '../../cli/client/call-server.ts';
import { describeFault } from '../../cli/client/describe-fault.ts';
import { postScreening, type Screened } from '../../cli/client/post-screening.ts';
import { decisionViewSchema } from '../../shared/contracts/decision-view.ts';
import { type Outcome, outcomes } from '../../shared/contracts/vocabulary.ts';
import { sandboxNames } from '../../shared/domain/sandbox.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

export interface SmokeSetting {
  /** Without a slash at its end. */
  readonly baseUrl: string;
  readonly provider: string;
  /** What the provider signs with; null leaves out what is signed. */
  readonly secret: Uint8Array | null;
  /** Of a client of the provider, with `flagstop/decisions:read`; null leaves out what needs one. */
  readonly token: string | null;
  /** Unlike that of any run before: it names the requests and the merchants. 1 to 40 of `A-Z a-z 0-9 -`. */
  readonly runId: string;
  readonly nowMs: () => number;
}

/** `left-out` says why it was not asked. */
export type SmokeVerdict =
  | { readonly kind: 'passed'; readonly told: string }
  | { readonly kind: 'failed'; readonly told: string }
  | { readonly kind: 'left-out'; readonly told: string };

export interface SmokeResult {
  readonly check: string;
  readonly verdict: SmokeVerdict;
}

/**
 * What a deployed stage answered to each check, in order; all are asked, whichever fails. On a stage that decides about real merchants
 * nothing is screened: a sandbox name is refused there, and a decision about a merchant that does not exist would stand in the log for ever.
 */
export async function smokeChecks(setting: SmokeSetting): Promise<readonly SmokeResult[]> {
  const health = await healthOf(setting);
  const results: SmokeResult[] = [
    { check: 'it is up', verdict: verdictOf(health, ({ livemode }) => `livemode ${livemode}`) },
    { check: 'it describes itself', verdict: verdictOf(await contractOf(setting), (told) => told) },
    { check: 'a wrong signature is refused with 401', verdict: await wrongSignature(setting) },
    { check: 'a route for tokens refuses who has none, with 401', verdict: await withoutToken(setting) },
  ];
  const why = notScreenedFor(setting, health);
  for (const outcome of outcomes)
    results.push({
      check: `a sandbox name for ${outcome}`,
      verdict: why ?? (await screenedAs(setting, outcome)),
    });
  results.push({
    check: 'the same request again gets the same bytes',
    verdict: why ?? (await repeated(setting)),
  });
  results.push({ check: 'the decision can be read', verdict: why ?? (await readBack(setting)) });
  return results;
}

const passed = (told: string): SmokeVerdict => ({ kind: 'passed', told });
const failed = (told: string): SmokeVerdict => ({ kind: 'failed', told });

function verdictOf<T>(result: Result<T, string>, tell: (value: T) => string): SmokeVerdict {
  return result.ok ? passed(tell(result.value)) : failed(result.error);
}

const healthSchema = z.object({ status: z.literal('ok'), livemode: z.boolean() });

async function healthOf({ baseUrl }: SmokeSetting): Promise<Result<z.infer<typeof healthSchema>, string>> {
  const reply = await callServer({ baseUrl, method: 'GET', path: '/healthz', headers: {} });
  if (!reply.ok) return fail(describeFault(reply.error));
  const health = healthSchema.safeParse(parseJson(reply.value.text));
  return health.success ? ok(health.data) : fail('/healthz answered something else than health.');
}

const contractSchema = z.object({
  openapi: z.string().startsWith('3.1'),
  paths: z.record(z.string(), z.unknown()),
});

async function contractOf({ baseUrl }: SmokeSetting): Promise<Result<string, string>> {
  const reply = await callServer({ baseUrl, method: 'GET', path: '/openapi.json', headers: {} });
  if (!reply.ok) return fail(describeFault(reply.error));
  const contract = contractSchema.safeParse(parseJson(reply.value.text));
  if (!contract.success) return fail('/openapi.json answered something else than OpenAPI 3.1.');
  return ok(`${Object.keys(contract.data.paths).length} paths`);
}

/** A secret that nobody has. An unknown provider is answered the same, so this needs no secret of ours. */
async function wrongSignature(setting: SmokeSetting): Promise<SmokeVerdict> {
  const secret = Buffer.alloc(32, setting.runId);
  const reply = await postScreening(signedRequest({ ...setting, secret }, 'approve'));
  return refusedAs(reply, 'signature-invalid');
}

async function withoutToken({ baseUrl, provider }: SmokeSetting): Promise<SmokeVerdict> {
  const path = `/v1/providers/${encodeURIComponent(provider)}/decisions?day=2026-01-01`;
  return refusedAs(await callServer({ baseUrl, method: 'GET', path, headers: {} }), null);
}

function refusedAs(
  reply: Awaited<ReturnType<typeof callServer>> | Awaited<ReturnType<typeof postScreening>>,
  code: string | null,
): SmokeVerdict {
  if (reply.ok) return failed('It was let in.');
  if (reply.error.kind !== 'refused') return failed(describeFault(reply.error));
  const { status, problem } = reply.error;
  const told = `${status} ${problem.code}`;
  return status === 401 && (code === null || problem.code === code) ? passed(told) : failed(told);
}

function notScreenedFor(
  { secret }: SmokeSetting,
  health: Result<{ readonly livemode: boolean }, string>,
): SmokeVerdict | null {
  if (secret === null) return { kind: 'left-out', told: 'no secret was given' };
  if (!health.ok) return { kind: 'left-out', told: 'whether it decides about real merchants is not known' };
  return health.value.livemode ? { kind: 'left-out', told: 'it decides about real merchants' } : null;
}

function signedRequest(setting: SmokeSetting & { readonly secret: Uint8Array }, outcome: Outcome) {
  const { baseUrl, provider, secret, runId, nowMs } = setting;
  const merchant = {
    reference: `smoke-${outcome}-${runId}`,
    legalName: sandboxNames[outcome],
    country: 'IE',
  };
  const body = Buffer.from(JSON.stringify({ event: 'onboarding', merchant }));
  return { baseUrl, provider, secret, body, webhookId: `smoke-${outcome}-${runId}`, nowMs: nowMs() };
}

async function screened(setting: SmokeSetting, outcome: Outcome): Promise<Result<Screened, string>> {
  const { secret } = setting;
  if (secret === null) return fail('No secret was given.');
  const reply = await postScreening(signedRequest({ ...setting, secret }, outcome));
  return reply.ok ? reply : fail(describeFault(reply.error));
}

async function screenedAs(setting: SmokeSetting, outcome: Outcome): Promise<SmokeVerdict> {
  const reply = await screened(setting, outcome);
  if (!reply.ok) return failed(reply.error);
  const { answer } = reply.value;
  return answer.outcome === outcome ? passed(answer.decisionId) : failed(`It answered ${answer.outcome}.`);
}

async function repeated(setting: SmokeSetting): Promise<SmokeVerdict> {
  const [first, second] = [await screened(setting, 'review'), await screened(setting, 'review')];
  if (!first.ok || !second.ok) return failed(first.ok ? (second.ok ? '' : second.error) : first.error);
  if (!second.value.replayed) return failed('It was decided on again.');
  return first.value.raw === second.value.raw
    ? passed('idempotent-replayed')
    : failed('Other bytes came back.');
}

async function readBack(setting: SmokeSetting): Promise<SmokeVerdict> {
  const { baseUrl, provider, token } = setting;
  if (token === null) return { kind: 'left-out', told: 'no token was given' };
  const reply = await screened(setting, 'review');
  if (!reply.ok) return failed(reply.error);
  const { decisionId } = reply.value.answer;
  const path = `/v1/providers/${encodeURIComponent(provider)}/decisions/${decisionId}`;
  const read = await callApi({ baseUrl, token }, { method: 'GET', path, answer: decisionViewSchema });
  if (!read.ok) return failed(read.error);
  return read.value.answer.decisionId === decisionId
    ? passed(decisionId)
    : failed('Another decision came back.');
}
