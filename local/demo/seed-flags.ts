import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import { cleanFlagIdentifiers } from '../../shared/domain/clean/clean-flag-identifiers.ts';
import { engineActor, type FlagActor, flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { mergeFlags } from '../../shared/flows/merge-flags.ts';
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
    if (await ports.flags.readHead(idOf(demo))) continue;
    const head = await raised(ports, demo);
    await takeSteps(ports, { head, demo });
    if (demo.takenInBy !== undefined) await takeIn(ports, { demo, into: demo.takenInBy });
  }
  return demoFlags.length;
}

async function raised(ports: SeedFlagPorts, demo: DemoFlag): Promise<FlagHead> {
  const { entry, raisedBy, steps: _steps, adds: _adds, takenInBy: _takenInBy, ...flag } = demo;
  const result = await raiseFlag(ports, {
    flag: { ...flag, source: { feed, entry } },
    flagId: idOf(demo),
    actor: demoActorOf(raisedBy),
    evidence: raisedBy === operator ? 'verified' : 'reported',
    now: new Date(demo.steps?.includes('expired') ? longAgo(ports.nowMs) : ports.nowMs).toISOString(),
  });
  const refused = !result.ok || result.value.unusable.length > 0;
  if (refused) throw new Error(`The demo flag ${entry} cannot be raised as it is written.`);
  return result.value.head;
}

const idOf = ({ raisedBy, entry }: DemoFlag): FlagId => listedFlagId({ member: raisedBy, feed, entry });

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
    const moved = await changeFlag(ports, {
      flagId: head.flagId,
      move: moveOf(step, { seq, demo }),
      actor,
      now,
    });
    if (!moved.ok) throw new Error(`The demo flag ${demo.entry} cannot become ${step}.`);
    seq = moved.value.head.seq;
  }
}

/** Two members raised the same party, and an operator made one flag of both. */
async function takeIn(ports: SeedFlagPorts, { demo, into }: { demo: DemoFlag; into: string }): Promise<void> {
  const taking = demoFlags.find(({ entry }) => entry === into);
  if (!taking) throw new Error(`There is no demo flag ${into}.`);
  const merged = await mergeFlags(ports, {
    into: idOf(taking),
    from: idOf(demo),
    actor: demoActorOf(operator),
    rationale: 'Both are about the same site.',
    now: new Date(ports.nowMs + 1).toISOString(),
  });
  if (!merged.ok) throw new Error(`The demo flag ${demo.entry} cannot be taken in.`);
}

/** A withdrawal is its author's; everything else is somebody else's step. */
function actorOf(step: DemoStep, author: string): string {
  if (step === 'verified' || step === 'held' || step === 'upheld' || step === 'overturned') return operator;
  if (step === 'seen-on-probation') return 'dune-gateway';
  if (step === 'disputed') return 'lumen-checkout';
  if (step === 'corroborated') return author === 'beacon-hotline' ? 'kite-acquiring' : 'beacon-hotline';
  return author;
}

function moveOf(step: DemoStep, { seq, demo }: { seq: number; demo: DemoFlag }): FlagMove {
  switch (step) {
    case 'corroborated':
    case 'seen-on-probation':
      return { kind: 'seen-too', seq, rationale: 'We met the same party in a case of our own.' };
    case 'verified':
      return { kind: 'verify', seq, reference: 'demo case file' };
    case 'disputed':
      return { kind: 'dispute', onBehalfOf: 'member', rationale: 'We know this party as somebody else.' };
    case 'amended': {
      const { identifiers } = cleanFlagIdentifiers(demo.adds ?? [], '/add');
      return { kind: 'amend', seq, changes: { add: identifiers }, rationale: 'It sells there by now, too.' };
    }
    case 'upheld':
    case 'overturned':
      return { kind: 'decide-dispute', n: 1, outcome: step, rationale: decisions[step] };
    case 'held':
      return { kind: 'hold', reason: 'operator', touches: null, rationale: 'It is being looked at.' };
    case 'withdrawn':
      return { kind: 'withdraw', rationale: 'It rested on a mistake of ours.' };
    case 'expired':
      return { kind: 'expire' };
  }
}

const decisions = {
  upheld: 'The register shows the same owner since 2019.',
  overturned: 'The site changed hands before the flag was raised; its owner of now has no part in it.',
} as const;

function demoActorOf(memberId: string): FlagActor {
  const member = demoMembers.find((each) => each.memberId === memberId);
  if (!member) throw new Error(`There is no demo member ${memberId}.`);
  return flagActorOf(member, demoClientOf(memberId));
}
