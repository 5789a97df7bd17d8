import {
  decisionIdSchema,
  type FlagId,
  flagIdSchema,
  memberIdSchema,
} from '../../../shared/contracts/ids.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import { readResolve } from '../../../shared/contracts/read-resolve.ts';
import { summariseReview } from '../../../shared/domain/resolve/view-review.ts';
import { resolveDecision } from '../../../shared/flows/resolve-decision.ts';
import { isPageToken } from '../page-token.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { showReview } from './show-review.ts';

/**
 * The review after what a person asked for, by the same flow and rules as over the API: what an operator may only after its
 * provider has escalated, four eyes, one end. Who asks is the person whose alias it came through; the page that was seen must be
 * of the review as it stands.
 */
export async function resolveReview(looking: Looking): Promise<Shown> {
  const { actor, call, deps, now } = looking;
  const provider = memberIdSchema.safeParse(call.named.get('provider'));
  const decisionId = decisionIdSchema.safeParse(call.named.get('decisionId'));
  if (actor.kind !== 'person' || !provider.success || !decisionId.success) return showReview(looking);
  const stale = await staleness(looking, { provider: provider.data, decisionId: decisionId.data });
  if (stale) return showReview(looking, { problem: stale });
  const asked = readResolve(askedBy(looking));
  if (!asked.ok) return showReview(looking, { problem: asked.error });
  const { decisions: log, merchants, resolutions } = deps.stores;
  const { subject, member } = actor;
  const reviewed = await resolveDecision(
    { log, merchants, resolutions, keyring: deps.keyring },
    {
      provider: provider.data,
      decisionId: decisionId.data,
      asked: asked.value,
      by: {
        member: member.memberId,
        subject,
        machine: false,
        forCoalition: member.memberId !== provider.data,
      },
      now,
    },
  );
  if (!reviewed.ok) return showReview(looking, { problem: reviewed.error });
  const status = summariseReview(reviewed.value.steps)?.status ?? 'resolved';
  const cleared = { ...looking, call: { ...call, typed: new Map<string, string>() } };
  const shown = await showReview(cleared, { done: done[status] });
  return {
    ...shown,
    acted: true,
    about: { ...shown.about, resolution: status, outcome: asked.value.outcome },
  };
}

const done = {
  resolved: 'The review has ended.',
  'awaiting-second': 'Proposed. Nothing is changed until another person asks for the same.',
  escalated: 'Taken back. The review waits for an operator.',
} as const;

async function staleness(
  { alias, call, deps, nowMs }: Looking,
  {
    provider,
    decisionId,
  }: {
    provider: Parameters<typeof deps.stores.resolutions.read>[0];
    decisionId: Parameters<typeof deps.stores.resolutions.read>[1];
  },
): Promise<Problem | null> {
  const steps = await deps.stores.resolutions.read(provider, decisionId);
  const seen = { alias, widget: 'review-queue', about: decisionId, state: steps.length };
  const keyring = await deps.keyring();
  return isPageToken(call.named.get('token') ?? '', seen, { keyring, nowMs })
    ? null
    : {
        code: 'conflict',
        detail: 'The review has moved on, or this page is too old. This is how it stands now.',
      };
}

/** What the form says, in the API's words. */
function askedBy({ call }: Looking): object {
  const says = [...call.typed].flatMap(([name, said]) => {
    const flagId = flagIdSchema.safeParse(name.startsWith('says-') ? name.slice(5) : '');
    return flagId.success ? [[flagId.data, said] as const] : [];
  });
  const of = (word: string): FlagId[] => says.filter(([, said]) => said === word).map(([flagId]) => flagId);
  const isEscalation = call.named.get('outcome') === 'escalate';
  return {
    outcome: call.named.get('outcome'),
    rationale: call.typed.get('rationale') ?? '',
    ...(!isEscalation && { clearances: of('clear').map((flagId) => ({ flagId })), confirms: of('confirm') }),
  };
}
