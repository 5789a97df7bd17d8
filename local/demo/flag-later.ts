import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from '../../cli/client/call-api.ts';
import { type DecisionView, decisionViewSchema } from '../../shared/contracts/decision-view.ts';
import { type FlagView, flagViewSchema } from '../../shared/contracts/flag-view.ts';
import { type StandingView, standingViewSchema } from '../../shared/contracts/stored-merchant.ts';
import type { Outcome } from '../../shared/contracts/vocabulary.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import type { DemoFile } from '../demo-file.ts';
import { describeAnswered } from './describe-answered.ts';
import type { SampleReport } from './describe-sample.ts';

export interface FlagLaterTarget extends Pick<DemoFile, 'baseUrl' | 'provider' | 'tokens'> {
  readonly nowMs: () => number;
}

/** The boarded sample merchant that is flagged afterwards, and its site. */
export const laterFlagged = { reference: 'm-1021', site: 'fernhollow-lamps.example' } as const;

/** What becomes of the merchant, in order. */
export const laterSteps = [
  {
    name: 'flag-raised-later',
    expected: 'decline',
    note: 'boarded-shop, once a flag on its site was verified',
  },
  { name: 'flag-withdrawn', expected: 'approve', note: 'boarded-shop, once that flag was withdrawn' },
] as const;
type Step = (typeof laterSteps)[number];

/**
 * What becomes of a boarded merchant when a flag on its site is raised and verified, and when it is withdrawn, each over the API.
 * Nobody screens it again: its standing is waited for. A coalition that lived through this before tells it from its log.
 */
export async function* flagLater(target: FlagLaterTarget): AsyncGenerator<SampleReport> {
  const before = await readStanding(target);
  if (before.ok && before.value.trigger && before.value.outcome === laterSteps[1].expected) {
    yield* toldBefore(target, before.value);
    return;
  }
  const flag = before.ok ? await raiseVerified(target) : before;
  yield flag.ok ? await reached(target, laterSteps[0]) : failed(laterSteps[0], flag.error);
  if (!flag.ok) return;
  const withdrawn = await withdraw(target, flag.value);
  yield withdrawn.ok ? await reached(target, laterSteps[1]) : failed(laterSteps[1], withdrawn.error);
}

async function* toldBefore(target: FlagLaterTarget, { decisionId }: StandingView) {
  const last = await readDecision(target, decisionId);
  const first =
    last.ok && last.value.previous !== null ? await readDecision(target, last.value.previous) : last;
  yield reportOn(laterSteps[0], first, { replayed: true });
  yield reportOn(laterSteps[1], last, { replayed: true });
}

/** A contributor says it, and an operator checks it: only then does it decline. Both know what they did before. */
async function raiseVerified(target: FlagLaterTarget): Promise<Result<FlagView, string>> {
  const raised = await post(target, {
    by: 'contributor',
    path: '/v1/flags',
    body: {
      category: 'sale-site',
      identifiers: [{ type: 'host', value: laterFlagged.site }],
      evidenceReferences: ['BH-2026-0101'],
      source: { feed: 'demo', entry: 'raised-later' },
    },
  });
  if (!raised.ok || raised.value.evidence === 'verified') return raised;
  const { flagId, seq } = raised.value;
  const body = { seq, reference: 'CO-2026-0101' };
  return post(target, { by: 'operator', path: `/v1/flags/${flagId}/verify`, body });
}

/** Its author first, and last the operator who verified it: then nobody stands behind it. */
async function withdraw(target: FlagLaterTarget, { flagId }: FlagView): Promise<Result<FlagView, string>> {
  const path = `/v1/flags/${flagId}/withdraw`;
  const first = await post(target, { by: 'contributor', path, body: { rationale: 'It was another site.' } });
  if (!first.ok) return first;
  return post(target, { by: 'operator', path, body: { rationale: 'Its author was mistaken.' } });
}

async function post(
  { baseUrl, tokens }: FlagLaterTarget,
  { by, path, body }: { by: 'contributor' | 'operator'; path: string; body: object },
): Promise<Result<FlagView, string>> {
  const server = { baseUrl, token: tokens[by] };
  const reply = await callApi(server, { method: 'POST', path, body, answer: flagViewSchema });
  return reply.ok ? ok(reply.value.answer) : reply;
}

const patienceMs = 20_000;
const lookEveryMs = 100;

/** The report on a step once the merchant stands as it should, decided by ourselves. */
async function reached(target: FlagLaterTarget, step: Step): Promise<SampleReport> {
  const standing = await untilStanding(target, step.expected);
  if (!standing.ok) return failed(step, standing.error);
  return reportOn(step, await readDecision(target, standing.value.decisionId), { replayed: false });
}

async function untilStanding(
  target: FlagLaterTarget,
  expected: Outcome,
): Promise<Result<StandingView, string>> {
  const until = target.nowMs() + patienceMs;
  for (;;) {
    const standing = await readStanding(target);
    if (!standing.ok) return standing;
    if (standing.value.trigger && standing.value.outcome === expected) return standing;
    if (target.nowMs() > until) return fail('The merchant was not decided on again in time.');
    await pause(lookEveryMs);
  }
}

async function readStanding({ baseUrl, provider, tokens }: FlagLaterTarget) {
  const path = `/v1/providers/${provider}/merchants/${laterFlagged.reference}`;
  const server = { baseUrl, token: tokens.provider };
  const reply = await callApi(server, { method: 'GET', path, answer: standingViewSchema });
  return reply.ok ? ok(reply.value.answer) : reply;
}

async function readDecision(
  { baseUrl, provider, tokens }: FlagLaterTarget,
  decisionId: string,
): Promise<Result<DecisionView, string>> {
  const path = `/v1/providers/${provider}/decisions/${decisionId}`;
  const server = { baseUrl, token: tokens.provider };
  const reply = await callApi(server, { method: 'GET', path, answer: decisionViewSchema });
  return reply.ok ? ok(reply.value.answer) : reply;
}

function reportOn(
  step: Step,
  decision: Result<DecisionView, string>,
  { replayed }: { replayed: boolean },
): SampleReport {
  if (!decision.ok) return failed(step, decision.error);
  const { answer, trigger = null } = decision.value;
  return { sample: step.name, ...describeAnswered(answer), replayed, trigger, note: step.note };
}

function failed({ name, note }: Step, why: string): SampleReport {
  const nothing = { matches: [], replayed: false, trigger: null, decisionId: null };
  return { sample: name, outcome: 'failed', reasons: [why], ...nothing, note };
}
