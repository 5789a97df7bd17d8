import { beforeEach, describe, expect, it } from 'vitest';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { nextDue, overdueOf } from '../../shared/domain/flag/next-due.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { tendFlags } from '../../shared/flows/tend-flags.ts';
import type { FlagStore } from '../../shared/ports.ts';
import { aCoalition, aFlag, noon } from '../support/a-coalition.ts';
import { aFlagHead, anActor } from '../support/a-flag-head.ts';
import { faultPort } from '../support/fault-port.ts';

const operator = anActor('operations', { roles: ['operator'] });
const site = [{ type: 'host', value: 'shop.example' }] as const;
const after = (days: number) => new Date(noon + days * 86_400_000).toISOString();

describe('the next thing due of a flag', () => {
  const none = { begun: false, ended: false, review: false, disputes: 0, held: false };
  const hold = { reason: 'operator', touches: null, since: after(0) } as const;
  const dispute = (n: number, dueAt: string, open = true): FlagHead['disputes'][number] => {
    const by = { member: operator.member, owner: 'o', subject: 's' };
    const decision = { outcome: 'upheld', by, rationale: 'r', at: after(1), contentSeq: 1 } as const;
    const said = { n, by, onBehalfOf: 'member', rationale: 'r', openedAt: after(0), dueAt } as const;
    return { ...said, decision: open ? null : decision };
  };

  it.each<[string, Partial<FlagHead>, string | null]>([
    ['is its end, where nothing else waits', {}, after(30)],
    ['is its review date', { reviewAt: after(7) }, after(7)],
    ['is its beginning, where it was raised to begin later', { validFrom: after(3) }, after(3)],
    ['is not its beginning once that is told', { validFrom: after(3), begunAt: after(3) }, after(30)],
    ['is a day after it was held', { state: 'held', hold }, after(1)],
    [
      'is the date of the earliest open dispute',
      { disputes: [dispute(1, after(9)), dispute(2, after(4))] },
      after(4),
    ],
    ['is not the date of a dispute that was decided', { disputes: [dispute(1, after(9), false)] }, after(30)],
    ['is the earliest of all', { state: 'held', hold, disputes: [dispute(1, after(0.5))] }, after(0.5)],
    ['is nothing once it was withdrawn', { state: 'withdrawn' }, null],
    ['is nothing once it ended', { state: 'expired' }, null],
  ])('%s', (_, change, due) => {
    expect(
      nextDue(aFlagHead(site, { validUntil: after(30), reviewAt: after(30), raisedAt: after(0), ...change })),
    ).toBe(due);
  });

  it('is written with milliseconds however its end was', () => {
    expect(nextDue(aFlagHead(site, { validUntil: '2027-01-01T00:00:00Z', reviewAt: after(900) }))).toBe(
      '2027-01-01T00:00:00.000Z',
    );
  });

  it('is overdue after its instant, and a flag ends at its own', () => {
    const head = aFlagHead(site, {
      ...{ state: 'held', hold, validUntil: after(30), reviewAt: after(99) },
      disputes: [dispute(1, after(9)), dispute(2, after(4)), dispute(3, after(2), false)],
    });
    expect(overdueOf(head, after(1))).toEqual(none);
    expect(overdueOf(head, after(5))).toEqual({ ...none, disputes: 1, held: true });
    expect(overdueOf(head, after(30))).toEqual({ ...none, ended: true, disputes: 2, held: true });
    expect(overdueOf({ ...head, state: 'superseded' }, after(99))).toEqual(none);
  });
});

describe('tending flags', () => {
  let coalition: Awaited<ReturnType<typeof aCoalition>>;
  beforeEach(async () => {
    coalition = await aCoalition();
  });

  const move = async (head: FlagHead, made: FlagMove) => {
    const ports = { flags: coalition.stores.flags, keyring: await coalition.view.keyring() };
    const step = await changeFlag(ports, { flagId: head.flagId, move: made, actor: operator, now: after(0) });
    if (!step.ok) throw new Error(JSON.stringify(step.error));
    return step.value.head;
  };
  const flagOf = (host: string) => aFlag(coalition, { identifiers: [{ type: 'host', value: host }] });
  const tend = async (now: string, { limit = 1_000, flags = coalition.stores.flags } = {}) =>
    await tendFlags(
      { flags, flagLists: coalition.stores.flagLists, keyring: await coalition.view.keyring() },
      { now, limit },
    );
  const nothing = {
    ...{ begun: [], expired: [], heldTooLong: 0, overdueDisputes: 0, overdueReviews: 0 },
    ...{ failed: [], complete: true },
  };

  it('ends a flag at its end, by an event of ours, and never twice', async () => {
    const head = await flagOf('ends.example');
    const end = Date.parse(head.validUntil);
    expect(await tend(new Date(end - 1).toISOString())).toEqual({ ...nothing, overdueReviews: 1 });
    const now = new Date(end).toISOString();
    expect(await tend(now)).toEqual({ ...nothing, expired: [head.flagId] });
    expect(await tend(now)).toEqual(nothing);
    expect(await coalition.stores.flags.readHead(head.flagId)).toMatchObject({ state: 'expired', seq: 2 });
    const events = await coalition.stores.flags.readEvents(head.flagId, { limit: 10, cursor: null });
    expect(events).toMatchObject({
      items: [
        { kind: 'raised' },
        { kind: 'expired', at: now, actor: { member: 'flagstop', subject: 'engine' } },
      ],
    });
  });

  it('has a flag that was raised to begin later begin once, by an event of ours, however often and by how many it is run', async () => {
    const identifiers = [{ type: 'host', value: 'begins.example' }] as const;
    const head = await aFlag(coalition, { identifiers: [...identifiers], validFrom: after(3) });
    expect(await tend(after(2.9))).toEqual(nothing);
    const now = after(3.1);
    const runs = await Promise.all([tend(now), tend(now), tend(now)]);
    expect(runs.flatMap(({ begun, failed }) => [...begun, ...failed])).toEqual([head.flagId]);
    expect(await tend(after(4))).toEqual(nothing);
    expect(await coalition.stores.flags.readHead(head.flagId)).toMatchObject({
      ...{ state: 'active', seq: 2, contentSeq: 1, begunAt: now },
    });
    const events = await coalition.stores.flags.readEvents(head.flagId, { limit: 10, cursor: null });
    expect(events).toMatchObject({ items: [{ kind: 'raised' }, { kind: 'began', at: now }] });
  });

  it('tells how many flags are past their review date, and changes nothing of them', async () => {
    const head = await flagOf('review.example');
    const now = new Date(Date.parse(head.reviewAt) + 1).toISOString();
    for (let time = 0; time < 2; time += 1)
      expect(await tend(now)).toEqual({ ...nothing, overdueReviews: 1 });
    expect(await coalition.stores.flags.readHead(head.flagId)).toEqual(head);
  });

  it('counts flags held for more than a day and disputes past their date, and leaves them to operators', async () => {
    await move(await flagOf('held.example'), {
      kind: 'hold',
      reason: 'operator',
      touches: null,
      rationale: 'r',
    });
    for (const host of ['one.example', 'two.example'])
      await move(await flagOf(host), { kind: 'dispute', onBehalfOf: 'member', rationale: 'r', days: 3 });
    expect(await tend(after(0.9))).toEqual(nothing);
    expect(await tend(after(2))).toEqual({ ...nothing, heldTooLong: 1 });
    for (let time = 0; time < 2; time += 1)
      expect(await tend(after(4))).toEqual({ ...nothing, heldTooLong: 1, overdueDisputes: 2 });
  });

  it('walks past what waits for operators to flags that are to end', async () => {
    for (let n = 0; n < 60; n += 1)
      await move(await flagOf(`stuck-${n}.example`), {
        ...{ kind: 'hold', reason: 'touches-many', touches: 30, rationale: 'r' },
      });
    const flag = await flagOf('ends.example');
    await move(flag, {
      ...{ kind: 'amend', seq: 1, rationale: 'r' },
      changes: { validUntil: after(3) },
    });
    expect(await tend(after(4))).toEqual({ ...nothing, expired: [flag.flagId], heldTooLong: 60 });
  });

  it('stops at its limit, and says so', async () => {
    for (let n = 0; n < 60; n += 1)
      await move(await flagOf(`many-${n}.example`), {
        ...{ kind: 'hold', reason: 'operator', touches: null, rationale: 'r' },
      });
    expect(await tend(after(2), { limit: 50 })).toEqual({ ...nothing, heldTooLong: 50, complete: false });
  });

  it('goes on where one flag cannot be read, and ends that one the next time', async () => {
    const flags = [await flagOf('a.example'), await flagOf('b.example')];
    const now = new Date(Date.parse(flags[0]?.validUntil ?? '') + 1).toISOString();
    const broken: FlagStore = faultPort(coalition.stores.flags, [
      { method: 'readHead', call: 1, fault: { kind: 'unavailable' } },
    ]);
    const first = await tend(now, { flags: broken });
    expect(first.expired).toHaveLength(1);
    expect(first.failed).toHaveLength(1);
    expect((await tend(now)).expired).toHaveLength(1);
  });
});
