import { describe, expect, it } from 'vitest';
import type { FlagId } from '../../shared/contracts/ids.ts';
import type { FlagActor } from '../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../shared/domain/flag/flag-move.ts';
import { changeFlag } from '../../shared/flows/change-flag.ts';
import { mergeFlags } from '../../shared/flows/merge-flags.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, aFlag, noon } from '../support/a-coalition.ts';
import { anActor } from '../support/a-flag-head.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';
import { freshDynamo } from '../support/fresh-dynamo.ts';

const now = new Date(noon).toISOString();
const rationale = 'Because.';
const operator = anActor('coalition-office', { roles: ['operator'] });
const secondOperator = anActor('second-office', { roles: ['operator'] });

async function aWorld() {
  const { stores } = await freshDynamo();
  const coalition = await aCoalition({ stores });
  const ports = { ...stores, keyring: await coalition.view.keyring() };
  const take = (flagId: FlagId, move: FlagMove, actor: FlagActor) =>
    changeFlag(ports, { flagId, move, actor, now });
  const outcome = async (sourceId: string) => {
    const result = await screenMerchant(
      screenPorts(coalition),
      aScreening({ reference: sourceId }, { sourceId }),
    );
    return result.kind === 'answered' ? result.decision.outcome : result.problem.code;
  };
  const kinds = async (flagId: FlagId) => {
    const page = await stores.flags.readEvents(flagId, { limit: 100, cursor: null });
    return page === 'bad-cursor' ? [] : page.items.map(({ seq, kind }) => `${seq} ${kind}`);
  };
  return { coalition, ports, stores, take, outcome, kinds };
}

describe('on DynamoDB, at once', () => {
  it('two verifications and five voices are each made once, in one history, for the next screening', async () => {
    const { coalition, take, outcome, kinds, stores } = await aWorld();
    const { flagId } = await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
    });
    const voices = ['a', 'b', 'c', 'd', 'e'].map((name) => anActor(`member-${name}`));
    const verify = { kind: 'verify', seq: 1, reference: 'case 1' } as const;
    const answers = await Promise.all([
      take(flagId, verify, operator),
      take(flagId, verify, secondOperator),
      ...voices.map((actor) => take(flagId, { kind: 'support', seq: 1, rationale }, actor)),
    ]);
    expect(answers.map(({ ok }) => ok).filter(Boolean)).toHaveLength(6);
    expect(await outcome('msg_1')).toBe('decline');
    const head = await stores.flags.readHead(flagId);
    expect([head?.seq, head?.voices.length, head?.evidence]).toEqual([7, 6, 'verified']);
    const history = await kinds(flagId);
    expect(history.map((line) => line.split(' ')[0])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
    expect(history.filter((line) => line.endsWith('verified'))).toHaveLength(1);
  });

  it('two mergers, each the other way round, leave one flag in force with what both said', async () => {
    const { coalition, ports, stores, outcome } = await aWorld();
    const site = { type: 'host', value: 'quillmere.example' } as const;
    const one = await aFlag(coalition, { identifiers: [site] });
    const two = await aFlag(coalition, {
      identifiers: [site, { type: 'host', value: 'elsewhere.example' }],
      by: anActor('hotline-south').member,
    });
    const merge = (into: FlagId, from: FlagId) =>
      mergeFlags(ports, { into, from, actor: operator, rationale, now });
    const answers = await Promise.all([merge(one.flagId, two.flagId), merge(two.flagId, one.flagId)]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const heads = await Promise.all([one, two].map(({ flagId }) => stores.flags.readHead(flagId)));
    expect(new Set(heads.map((head) => head?.state))).toEqual(new Set(['active', 'superseded']));
    const stands = heads.find((head) => head?.state === 'active');
    expect(new Set(stands?.identifiers.map(({ value }) => value))).toEqual(
      new Set(['quillmere.example', 'elsewhere.example']),
    );
    expect(await outcome('msg_1')).toBe('decline');
  });
});
