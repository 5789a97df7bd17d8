import type { FeedEvidence } from '../../contracts/feeds/feed-registration.ts';
import type { FlagHead } from '../../contracts/flag-head.ts';
import type { FlagId } from '../../contracts/ids.ts';
import type { Problem } from '../../contracts/problem.ts';
import { entryAmendment } from '../../domain/feeds/entry-amendment.ts';
import type { SourcedFlag } from '../../domain/feeds/feed-row.ts';
import type { FlagActor } from '../../domain/flag/flag-actor.ts';
import { Unavailable } from '../../ports.ts';
import { fail, ok, type Result } from '../../result.ts';
import { changeFlag } from '../change-flag.ts';
import { guardAddition } from '../safeguards/guard-addition.ts';
import type { SafeguardPorts } from '../safeguards/safeguard-ports.ts';
import { vetIdentifiers } from '../safeguards/vet-identifiers.ts';

interface Revising {
  readonly flagId: FlagId;
  readonly flag: SourcedFlag;
  readonly actor: FlagActor;
  readonly evidence: FeedEvidence;
  /** RFC 3339, UTC. */
  readonly now: string;
}

const attempts = 5;
/** For how long an unchanged entry prolongs its flag, in years. */
const prolongedYears = 5;
const rationale = 'The list’s entry says something else now.';

/**
 * The entry's flag as it stands once it says what the entry says now; `ended` where it was withdrawn or has expired. A
 * flag that a dispute overturned, or that another took in, is not brought back by its list: the row is refused.
 */
export async function reviseEntry(
  ports: SafeguardPorts,
  revising: Revising,
): Promise<Result<FlagHead, Problem> | 'ended'> {
  const { flagId, flag, actor, evidence, now } = revising;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const head = await ports.flags.readHead(flagId);
    if (!head || head.state === 'withdrawn' || head.state === 'expired') return 'ended';
    if (head.state === 'overturned' || head.state === 'superseded')
      return fail({ code: 'conflict', detail: `The entry’s flag is ${head.state}.` });
    const { identifiers } = await vetIdentifiers(ports, {
      inputs: flag.identifiers,
      pointer: '/identifiers',
      now,
    });
    const until = Date.parse(head.reviewAt) <= Date.parse(now) ? yearsLater(now) : null;
    const changes = entryAmendment(head, { flag, identifiers, actor, until });
    if (!changes) return ok(head);
    const [listReference] = evidence === 'verified' ? (flag.evidenceReferences ?? []) : [];
    const move = {
      kind: 'amend',
      seq: head.seq,
      changes,
      rationale,
      ...(listReference && { listReference }),
    } as const;
    const step = await changeFlag(ports, {
      flagId,
      move,
      actor,
      now,
      guard: guardAddition(ports, { actor, now }),
    });
    if (step.ok) return ok(step.value.head);
    if (step.error.code !== 'conflict') return step;
    const after = await ports.flags.readHead(flagId);
    if (after?.seq === head.seq) return step;
  }
  throw new Unavailable('A flag kept changing while its entry was to be imported.');
}

function yearsLater(now: string): string {
  const date = new Date(Date.parse(now));
  date.setUTCFullYear(date.getUTCFullYear() + prolongedYears);
  return date.toISOString();
}
