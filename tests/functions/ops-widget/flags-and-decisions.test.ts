import { beforeEach, describe, expect, it } from 'vitest';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { aFlag, contributor, provider, secondProvider } from '../../support/a-coalition.ts';
import { aDecision, anAsk, resolving } from '../../support/a-review.ts';
import { anOpsWidget, buttonsOf, noor, office, sami } from './an-ops-widget.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const rationale = 'The list was read again, and stands.';
let widget: Awaited<ReturnType<typeof anOpsWidget>>;

beforeEach(async () => {
  widget = await anOpsWidget();
});

async function aHeldFlag() {
  const { flagId } = await aFlag(widget, { identifiers: [site], evidence: 'corroborated' });
  const actor = flagActorOf(
    { memberId: office, owner: office, roles: ['operator'], status: 'active' },
    sami.subject,
  );
  const ports = { flags: widget.stores.flags, keyring: await widget.view.keyring() };
  const now = new Date(widget.clock.ms).toISOString();
  const move = { kind: 'hold', reason: 'operator', touches: 3, rationale: 'Too many.' } as const;
  const held = await changeFlag(ports, { flagId, move, actor, now });
  if (!held.ok) throw new Error(held.error.code);
  widget.clock.ms += 60_000;
  return flagId;
}

const open = (flagId: string) => ({ widget: 'flag-explorer', step: 'show', open: flagId });

describe('the flag explorer', () => {
  it('lists what waits for an operator', async () => {
    const flagId = await aHeldFlag();
    const shown = await widget.press({ asks: { widget: 'flag-explorer' } });
    expect(shown).toContain(flagId);
    expect(shown).toContain('held');
  });

  it('opens the flag of the row that is pressed, whatever stands in its fields, and the one that is typed', async () => {
    const flagId = await aHeldFlag();
    const listed = await widget.press({ asks: { widget: 'flag-explorer' } });
    const asks = buttonsOf(listed).get('Open') ?? {};
    expect(await widget.press({ asks, typed: { flagId: '', member: '' } })).toContain('<h2>Flag</h2>');
    const show = buttonsOf(listed).get('Show flag') ?? {};
    expect(await widget.press({ asks: show, typed: { flagId } })).toContain('<h2>Flag</h2>');
    expect(await widget.press({ asks: {}, params: { widget: 'flag-explorer', flagId } })).toContain(
      '<h2>Flag</h2>',
    );
  });

  it('lists the flags of a member', async () => {
    const { flagId } = await aFlag(widget, { identifiers: [site] });
    const asks = { widget: 'flag-explorer', step: 'list' };
    expect(await widget.press({ asks, typed: { member: contributor } })).toContain(flagId);
    expect(await widget.press({ asks, typed: { member: 'nobody' } })).toContain('has raised no flag');
    expect(await widget.press({ asks, typed: { member: '<b>' } })).toContain('no member’s id');
  });

  it('shows state, evidence and what reviews made of a flag, its identifiers masked', async () => {
    const flagId = await aHeldFlag();
    const decision = await aDecision(widget);
    await resolving(widget, decision, anAsk('decline', { confirms: [flagId] }));
    const shown = await widget.press({ asks: open(flagId) });
    for (const told of ['held', 'corroborated', '“this very party”: 1', 'q…re.example'])
      expect(shown).toContain(told);
    expect(shown).not.toContain('quillmere');
  });

  it('counts whom a flag touches once somebody wants it', async () => {
    const decision = await aDecision(widget);
    await widget.stores.index.addEntries([]);
    const { flagId } = await aFlag(widget, { identifiers: [site] });
    expect(await widget.press({ asks: open(flagId) })).not.toContain('boarded merchants, at');
    const counted = await widget.press({ asks: { ...open(flagId), step: 'impact' } });
    expect(counted).toMatch(/<b>\d+<\/b> of \d+ boarded merchants/);
    expect(counted).not.toContain(decision.merchant);
  });

  it('lets another operator release a held flag, and says so in its history', async () => {
    const flagId = await aHeldFlag();
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open(flagId) })).get('Release') ?? {};
    expect(await widget.press({ as: noor.alias, asks, typed: { rationale } })).toContain('Released');
    expect((await widget.stores.flags.readHead(flagId))?.state).toBe('active');
    const events = await widget.stores.flags.readEvents(flagId, { limit: 50, cursor: null });
    if (events === 'bad-cursor') throw new Error(events);
    expect(events.items.at(-1)).toMatchObject({
      kind: 'released',
      actor: { member: office, subject: noor.subject },
      reason: rationale,
    });
    expect(widget.lines.at(-1)).toMatchObject({ code: 'widget.acted', task: 'release', flagId });
  });

  it('lets an operator hold a flag that acts', async () => {
    const { flagId } = await aFlag(widget, { identifiers: [site] });
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open(flagId) })).get('Hold') ?? {};
    expect(await widget.press({ as: noor.alias, asks, typed: { rationale } })).toContain('Held.');
    expect((await widget.stores.flags.readHead(flagId))?.hold).toMatchObject({ reason: 'operator' });
  });

  it('changes nothing for who only looks, without reasons, or from a page of before', async () => {
    const flagId = await aHeldFlag();
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open(flagId) })).get('Release') ?? {};
    await widget.press({ as: 'view', asks, typed: { rationale } });
    expect(await widget.press({ as: noor.alias, asks })).toContain('/rationale');
    expect(await widget.press({ as: sami.alias, asks, typed: { rationale } })).toContain('has moved on');
    await widget.press({ as: noor.alias, asks: {}, params: asks, typed: { rationale } });
    expect((await widget.stores.flags.readHead(flagId))?.state).toBe('held');
  });

  it.each(['flg_none', `flg_${'a'.repeat(26)}`, '<script>'])('has no flag %j', async (flagId) => {
    expect(await widget.press({ asks: open(flagId) })).toContain('There is no such flag');
  });
});

describe('the decision viewer', () => {
  it('shows rules, matches with their explanation, and that it comes out again', async () => {
    await aFlag(widget, { identifiers: [site], evidence: 'verified' });
    const decision = await aDecision(widget);
    const asks = { widget: 'decision-viewer', step: 'show', provider, decisionId: decision.decisionId };
    const shown = await widget.press({ asks });
    expect(shown.match(/>equal</g)).toHaveLength(2);
    for (const { code, rule } of decision.reasons)
      for (const told of [code, rule]) expect(shown).toContain(`<code>${told}</code>`);
    expect(shown).toContain('/merchant/websites/0');
    expect(shown).not.toContain('quillmere');
  });

  it('says where it does not come out again, and where a part cannot be run', async () => {
    const flag = await aFlag(widget, { identifiers: [site] });
    const stored = await aDecision(widget);
    const decisions = {
      ...widget.stores.decisions,
      read: async () => ({
        ...stored,
        outcome: 'approve' as const,
        engine: { ...stored.engine, matcher: 'older' },
      }),
    };
    const other = await anOpsWidget({ broken: { decisions } });
    const asks = { widget: 'decision-viewer', provider, decisionId: stored.decisionId };
    const shown = await other.press({ asks });
    expect(shown).toContain('>differs<');
    expect(shown).toContain('The matcher has another version by now.');
    expect(shown).toContain(flag.flagId);
  });

  it('shows one provider’s decision under no other, and asks for ids that are some', async () => {
    const { decisionId } = await aDecision(widget);
    const asks = { widget: 'decision-viewer', provider: secondProvider, decisionId };
    expect(await widget.press({ asks })).toContain('no such decision');
    expect(await widget.press({ asks: { ...asks, decisionId: 'dec_x' } })).toContain('are needed');
    expect(await widget.press({ asks: { widget: 'decision-viewer' } })).toContain('for="fs-decision"');
  });
});
