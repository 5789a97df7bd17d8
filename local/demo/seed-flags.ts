import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import { engineActor, type FlagActor, flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import type { SafeguardPorts } from '../../shared/flows/safeguards/safeguard-ports.ts';
import { type DemoFlag, type DemoStep, demoFlags } from './flags.ts';
import { demoMembers } from './members.ts';
import { demoClientOf } from './seed-coalition.ts';

interface SeedFlagPorts extends SafeguardPorts {
  /** Epoch milliseconds. */
  readonly nowMs: number;
}

const feed = 'demo';
const operator = 'coalition-office';

/** How many demo flags stand in the store afterwards. Each is raised as a member would raise it, then taken through its steps; flags that an earlier start raised stay as they are. */
export async function seedFlags(ports: SeedFlagPorts): Promise<number> {
  for (const demo of demoFlags) {
    const head = await raised(ports, demo);
    if (head.seq === 1) await takeSteps(ports, { head, demo });
  }
  return demoFlags.length;
}

async function raised(ports: SeedFlagPorts, demo: DemoFlag): Promise<FlagHead> {
  const { raisedBy, category, identifiers, entry } = demo;
  const result = await raiseFlag(ports, {
    flag: { category, identifiers, source: { feed, entry } },
    flagId: listedFlagId({ member: raisedBy, feed, entry }),
    actor: demoActorOf(raisedBy),
    evidence: raisedBy === operator ? 'verified' : 'reported',
    now: new Date(demo.steps?.includes('expired') ? longAgo(ports.nowMs) : ports.nowMs).toISOString(),
  });
  const refused = !result.ok || result.value.unusable.length > 0;
  if (refused) throw new Error(`The demo flag ${entry} cannot be raised as it is written.`);
  return result.value.head;
}

/** So long that a flag raised then has come to its end. */
const longAgo = (nowMs: number): number => nowMs - 6 * 366 * 86_400_000;

async function takeSteps(
  ports: SeedFlagPorts,
  { head, demo }: { head: FlagHead; demo: DemoFlag },
): Promise<void> {
  let seq = head.seq;
  for (const step of demo.steps ?? []) {
    const now =
      step === 'expired' ? head.validUntil : new Date(Date.parse(head.raisedAt) + seq).toISOString();
    const actor = step === 'expired' ? engineActor : demoActorOf(actorOf(step, demo.raisedBy));
    const moved = await changeFlag(ports, { flagId: head.flagId, move: moveOf(step, seq), actor, now });
    if (!moved.ok) throw new Error(`The demo flag ${demo.entry} cannot become ${step}.`);
    seq = moved.value.head.seq;
  }
}

/** A withdrawal is its author's; everything else is somebody else's step. */
function actorOf(step: DemoStep, author: string): string {
  if (step === 'verified' || step === 'held') return operator;
  if (step === 'disputed') return 'lumen-checkout';
  if (step === 'corroborated') return author === 'beacon-hotline' ? 'kite-acquiring' : 'beacon-hotline';
  return author;
}

function moveOf(step: DemoStep, seq: number): FlagMove {
  switch (step) {
    case 'corroborated':
      return { kind: 'seen-too', seq, rationale: 'We met the same party in a case of our own.' };
    case 'verified':
      return { kind: 'verify', seq, reference: 'demo case file' };
    case 'disputed':
      return { kind: 'dispute', onBehalfOf: 'member', rationale: 'We know this party as somebody else.' };
    case 'held':
      return { kind: 'hold', reason: 'operator', touches: null, rationale: 'It is being looked at.' };
    case 'withdrawn':
      return { kind: 'withdraw', rationale: 'It rested on a mistake of ours.' };
    case 'expired':
      return { kind: 'expire' };
  }
}

function demoActorOf(memberId: string): FlagActor {
  const member = demoMembers.find((each) => each.memberId === memberId);
  if (!member) throw new Error(`There is no demo member ${memberId}.`);
  return flagActorOf(member, demoClientOf(memberId));
}
