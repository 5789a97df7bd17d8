import type { FlagEvent, FlagHead } from '../../shared/contracts/flag.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import type { FlagStore } from '../../shared/ports.ts';
import { type DemoFlag, type DemoStep, demoFlags } from './flags.ts';
import { demoClientOf } from './seed-coalition.ts';

interface SeedFlagPorts {
  readonly flags: FlagStore;
  readonly keyring: Keyring;
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
    actor: actorOf(raisedBy),
    evidence: raisedBy === operator ? 'verified' : 'reported',
    now: new Date(ports.nowMs).toISOString(),
  });
  const refused = !result.ok || result.value.unusable.length > 0;
  if (refused) throw new Error(`The demo flag ${entry} cannot be raised as it is written.`);
  return result.value.head;
}

async function takeSteps(
  { flags, nowMs }: SeedFlagPorts,
  { head, demo }: { head: FlagHead; demo: DemoFlag },
): Promise<void> {
  let before = head;
  for (const step of demo.steps ?? []) {
    const at = new Date(nowMs + before.seq).toISOString();
    const after = { ...before, ...changeOf(step, at), seq: before.seq + 1, changedAt: at };
    const actor = actorOf(actorsOf[step] ?? demo.raisedBy);
    const event: FlagEvent = { flagId: head.flagId, seq: after.seq, kind: step, actor, at };
    await flags.commitChange(after, event);
    before = after;
  }
}

/** A withdrawal is its author's; everything else is somebody else's step. */
const actorsOf: Readonly<Partial<Record<DemoStep, string>>> = {
  corroborated: 'kite-acquiring',
  verified: operator,
  disputed: 'lumen-checkout',
  held: operator,
  expired: operator,
};

function changeOf(step: DemoStep, at: string): Partial<FlagHead> {
  switch (step) {
    case 'corroborated':
    case 'verified':
      return { evidence: step, evidenceReferences: [`demo reference, ${step}`] };
    case 'disputed':
      return { disputed: true };
    case 'expired':
      return { state: step, validUntil: at };
    case 'held':
    case 'withdrawn':
      return { state: step };
  }
}

function actorOf(member: string): FlagEvent['actor'] {
  return { member: memberIdSchema.parse(member), subject: demoClientOf(member) };
}
