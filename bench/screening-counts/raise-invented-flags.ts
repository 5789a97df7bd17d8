import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import type { SafeguardPorts } from '../../shared/flows/safeguards/safeguard-ports.ts';
import { inventedFlag } from './invented-flag.ts';

const contributor = memberIdSchema.parse('bench-hotline');
const now = '2026-11-21T12:00:00.000Z';

/** Raises so many invented flags through the flow that members raise theirs through: postings first, then head and event. */
export async function raiseInventedFlags(ports: SafeguardPorts, count: number): Promise<void> {
  for (let number = 1; number <= count; number += 1)
    await raiseOne(ports, { entry: String(number), identifiers: inventedFlag(number) });
}

/** Raises one flag with the given identifiers, all of which must be usable. */
export async function raiseOne(
  ports: SafeguardPorts,
  { entry, identifiers }: { entry: string; identifiers: FlagIdentifier[] },
): Promise<void> {
  const raised = await raiseFlag(ports, {
    flag: { category: 'payment-receiver', identifiers, source: { feed: 'bench', entry } },
    flagId: listedFlagId({ member: contributor, feed: 'bench', entry }),
    actor: {
      member: contributor,
      owner: contributor,
      subject: 'bench',
      roles: ['contributor'],
      probation: false,
    },
    evidence: 'reported',
    now,
  });
  if (!raised.ok || raised.value.unusable.length > 0)
    throw new Error(`The invented flag ${entry} cannot be raised: ${JSON.stringify(raised)}`);
}
