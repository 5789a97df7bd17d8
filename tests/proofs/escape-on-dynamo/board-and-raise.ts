import { randomBytes, randomUUID } from 'node:crypto';
import type { FlagId } from '../../../shared/contracts/ids.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { raiseFlag } from '../../../shared/flows/raise-flag.ts';
import { screenMerchant } from '../../../shared/flows/screen-merchant.ts';
import { contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { anActor } from '../../support/a-flag-head.ts';
import { aScreening } from '../../support/a-screening.ts';
import type { Connected } from './connect.ts';

const merchants = 120;
/** So few that every flag meets somebody, and so many that nobody meets hundreds. */
const sites = 40;
const desk = 'desk@quillmere.example';
const oneOf = (count: number): number => Math.floor(Math.random() * count);
const someSite = (): string => `site-${oneOf(sites)}.example`;

/** Screens one of the merchants, on one or two of the sites. */
export async function board({ stores, view, pause, random }: Connected): Promise<void> {
  const websites = [`https://${someSite()}`, ...(oneOf(2) === 0 ? [`https://${someSite()}`] : [])];
  const request = aScreening(
    {
      ...{ reference: `m-${oneOf(merchants)}`, legalName: 'Quillmere Stationery Ltd', websites },
      ...{ emails: oneOf(4) === 0 ? [desk] : [], phones: [], principals: [], registrationNumber: undefined },
      address: undefined,
    },
    {
      sourceId: randomUUID(),
      provider: oneOf(2) === 0 ? provider : secondProvider,
      now: new Date().toISOString(),
    },
  );
  const ports = { store: stores.screening, log: stores.decisions, coalition: view, pause, random };
  const result = await screenMerchant(ports, request);
  if (result.kind === 'refused' && result.problem.code !== 'overloaded') throw new Error(result.problem.code);
}

const rationale = 'Because.';
const office = anActor('office', { roles: ['operator'] });
const email = { type: 'email' as const, value: desk, forms: [{ type: 'email', value: desk }] };

/** Raises a flag on one or two sites, and takes it through some of its life. */
export async function raiseAndChange({ stores, view }: Connected): Promise<void> {
  const ports = { ...stores, keyring: await view.keyring() };
  const flagId = flagIdFrom(randomBytes(16));
  const identifiers = Array.from({ length: 1 + oneOf(2) }, () => ({
    type: 'host' as const,
    value: someSite(),
  }));
  const raised = await raiseFlag(ports, {
    flag: { category: 'sale-site', identifiers },
    ...{ flagId, actor: anActor(contributor), evidence: 'reported', now: new Date().toISOString() },
  });
  if (!raised.ok) throw new Error(raised.error.code);
  await release(ports, flagId);
  for (let steps = oneOf(4); steps > 0; steps -= 1) await someStep(ports, flagId);
  await release(ports, flagId);
}

type Ports = Parameters<typeof changeFlag>[0];

/** A flag that touches many merchants is held: an operator lets it act. */
export async function release(ports: Ports, flagId: FlagId): Promise<void> {
  const head = await ports.flags.readHead(flagId);
  const now = new Date().toISOString();
  if (head?.state !== 'held') return;
  await changeFlag(ports, { flagId, actor: office, now, move: { kind: 'release', rationale } });
}

async function someStep(ports: Ports, flagId: FlagId): Promise<void> {
  const head = await ports.flags.readHead(flagId);
  if (!head) throw new Error('The flag is not there.');
  const seq = head.contentSeq;
  const steps: readonly [FlagMove, ReturnType<typeof anActor>][] = [
    [{ kind: 'seen-too', seq, rationale }, anActor('second-voice')],
    [{ kind: 'verify', seq, reference: 'case 1' }, office],
    [{ kind: 'withdraw', rationale }, anActor(contributor)],
    [{ kind: 'dispute', seq, onBehalfOf: 'member', rationale }, anActor('harbour', { roles: ['provider'] })],
    [{ kind: 'amend', seq, rationale, changes: { add: [email] } }, anActor(contributor)],
  ];
  const [move, actor] = steps[oneOf(steps.length)] ?? [];
  // What the flag does not allow by now changes nothing.
  if (move && actor) await changeFlag(ports, { flagId, actor, move, now: new Date().toISOString() });
}
