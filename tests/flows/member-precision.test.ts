import { expect, it } from 'vitest';
import { memoryState } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { memberPrecision } from '../../shared/flows/member-precision.ts';
import { aCoalition, aFlag, contributor, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';

const now = new Date(noon).toISOString();

it('is upheld disputes and reviews that found the party, among all that were resolved', async () => {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  const { stores, view } = coalition;
  const ports = { ...stores, keyring: await view.keyring() };
  const operator = anActor('coalition-office', { roles: ['operator'] });
  expect(await memberPrecision(ports, contributor)).toMatchObject({ flags: 0, resolved: 0, precision: null });
  for (const [n, outcome] of (['upheld', 'upheld', 'overturned', null] as const).entries()) {
    const { flagId } = await aFlag(coalition, { identifiers: [{ type: 'host', value: `p${n}.example` }] });
    if (outcome === null) state.opinions.set(flagId, { subject: 3, notTheSubject: 1 });
    else {
      const doubt = { kind: 'dispute', onBehalfOf: 'member', rationale: 'Doubt.' } as const;
      await changeFlag(ports, { flagId, move: doubt, actor: anActor('doubter'), now });
      const decide = { kind: 'decide-dispute', n: 1, outcome, rationale: 'Looked.' } as const;
      await changeFlag(ports, { flagId, move: decide, actor: operator, now });
    }
  }
  await aFlag(coalition, {
    identifiers: [{ type: 'host', value: 'other.example' }],
    by: anActor('x1').member,
  });
  expect(await memberPrecision(ports, contributor)).toEqual({
    flags: 4,
    atLeast: false,
    upheld: 5,
    resolved: 7,
    precision: 5 / 7,
    held: 0,
  });
});
