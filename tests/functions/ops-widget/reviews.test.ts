import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../shared/ports.ts';
import { aFlag, contributor, provider } from '../../support/a-coalition.ts';
import { aDecision, anAsk, colleague, resolving } from '../../support/a-review.ts';
import { anOpsWidget, buttonsOf, noor, office, sami } from './an-ops-widget.ts';

const site = { type: 'host', value: 'quillmere.example' } as const;
const queue = { widget: 'review-queue', step: 'list' };
const rationale = 'Register extract seen.';
let widget: Awaited<ReturnType<typeof anOpsWidget>>;

beforeEach(async () => {
  widget = await anOpsWidget();
});

/** A merchant that meets a flag, its review handed to the coalition unless told otherwise, and a way to press what is shown. */
async function aCase({
  evidence = 'reported',
  escalated = true,
}: {
  evidence?: 'reported' | 'verified';
  escalated?: boolean;
} = {}) {
  const flag = await aFlag(widget, { identifiers: [site], evidence });
  const decision = await aDecision(widget);
  widget.clock.ms += 60_000;
  if (escalated) await resolving(widget, decision, anAsk('escalate'));
  const open = { widget: 'review-queue', step: 'show', provider, decisionId: decision.decisionId };
  const press = async (label: string, { as, typed = {} }: { as: string; typed?: Record<string, string> }) => {
    widget.clock.ms += 60_000;
    const asks = buttonsOf(await widget.press({ as, asks: open })).get(label);
    if (!asks) throw new Error(`No button ${label}`);
    return widget.press({ as, asks, typed: { rationale, ...typed } });
  };
  const steps = () => widget.stores.resolutions.read(provider, decision.decisionId);
  return { flag, decision, open, press, steps };
}

describe('the review queue', () => {
  it('lists what waits, oldest first, with its reasons', async () => {
    await aFlag(widget, { identifiers: [site] });
    const first = await aDecision(widget, { reference: 'm-old' });
    widget.clock.ms += 3 * 3_600_000;
    await aDecision(widget, { reference: 'm-new' });
    const shown = await widget.press({ asks: queue });
    expect(shown.indexOf('m-old')).toBeLessThan(shown.indexOf('m-new'));
    expect(shown).toContain('<td>3 h<');
    for (const { code } of first.reasons) expect(shown).toContain(code);
  });

  it('leaves out what was approved, what has ended, and what a newer decision follows', async () => {
    const { decision } = await aCase({ escalated: false });
    await resolving(widget, decision, anAsk('decline'));
    await aDecision(widget, { reference: 'm-again' });
    widget.clock.ms += 60_000;
    const newer = await aDecision(widget, { reference: 'm-again', mcc: '5942' });
    const other = { websites: ['https://fernhollow.example'], emails: ['a@fernhollow.example'] };
    await aDecision(widget, { reference: 'm-fine', ...other });
    const shown = await widget.press({ asks: queue });
    expect(shown).toContain(newer.decisionId);
    expect(shown.match(/<tr>/g)).toHaveLength(2);
  });

  it('shows the applicant’s values, masked, only of what its provider has handed over', async () => {
    await aCase({ escalated: false });
    expect(await widget.press({ asks: queue })).not.toContain('host: ');
    const handed = await aCase();
    const shown = await widget.press({ asks: handed.open });
    expect(shown).toContain('q…re.example');
    expect(shown).not.toContain('quillmere');
  });

  it('shows only what was handed over where that is asked for', async () => {
    await aCase({ escalated: false });
    const asked = { asks: queue, typed: { which: 'escalated' } };
    expect(await widget.press(asked)).toContain('Nothing waits');
  });

  it('tells that it cannot be read where a store is lost, and no more', async () => {
    const broken = await anOpsWidget({
      broken: {
        decisions: {
          ...widget.stores.decisions,
          list: () => Promise.reject(new Unavailable('secret of the store')),
        },
      },
    });
    const shown = await broken.press({ asks: queue });
    expect(shown).toContain('Look again in a minute');
    expect(shown + JSON.stringify(broken.lines)).not.toContain('secret');
    expect(broken.lines).toMatchObject([{ code: 'widget.unavailable', error: 'Unavailable' }]);
  });
});

describe('a review', () => {
  it('is ended by a person, under the name that the alias stands for', async () => {
    const { press, steps } = await aCase();
    expect(await press('Approve', { as: noor.alias })).toContain('The review has ended.');
    expect((await steps()).at(-1)).toMatchObject({
      step: 'resolved',
      by: { member: office, subject: noor.subject },
      asked: { outcome: 'approve', rationale },
    });
  });

  it('is noted in the log with who, what and the request, and without the reasons given', async () => {
    const { press, decision } = await aCase();
    await press('Decline', { as: noor.alias });
    expect(widget.lines.at(-1)).toMatchObject({
      code: 'widget.acted',
      subject: noor.subject,
      decisionId: decision.decisionId,
      outcome: 'decline',
      requestId: 'request-1',
    });
    expect(JSON.stringify(widget.lines)).not.toContain(rationale);
  });

  it('takes no name from what is typed or sent', async () => {
    const { press, steps } = await aCase();
    await press('Approve', { as: noor.alias, typed: { subject: sami.subject, by: sami.subject } });
    expect((await steps()).at(-1)?.by.subject).toBe(noor.subject);
  });

  it('needs two people where an override takes them, and two pages of one person are not two', async () => {
    const { flag, press, steps } = await aCase({ evidence: 'verified' });
    const says = { [`says-${flag.flagId}`]: 'clear' };
    expect(await press('Approve', { as: noor.alias, typed: says })).toContain('another person');
    await expect(press('Approve', { as: noor.alias, typed: says })).rejects.toThrow('No button');
    expect((await steps()).at(-1)?.step).toBe('proposed');
    expect(await press('Approve', { as: sami.alias, typed: says })).toContain('The review has ended.');
  });

  it('counts a person once, whichever of its doors a proposal came through', async () => {
    const { flag, decision, press, steps } = await aCase({ evidence: 'verified' });
    const says = { [`says-${flag.flagId}`]: 'clear' };
    const byToken = { member: office, subject: noor.subject, machine: false, forCoalition: true };
    await resolving(widget, decision, anAsk('approve', { clear: [flag.flagId] }), { by: byToken });
    await expect(press('Approve', { as: noor.alias, typed: says })).rejects.toThrow('No button');
    expect((await steps()).at(-1)?.step).toBe('proposed');
  });

  it('can be taken back by who proposed it', async () => {
    const { flag, press, steps } = await aCase({ evidence: 'verified' });
    await press('Approve', { as: noor.alias, typed: { [`says-${flag.flagId}`]: 'clear' } });
    expect(await press('Take the proposal back', { as: noor.alias })).toContain('Taken back');
    expect((await steps()).at(-1)?.step).toBe('escalated');
  });

  it('is its provider’s while that has not handed it over', async () => {
    const { open } = await aCase({ escalated: false });
    const shown = await widget.press({ as: noor.alias, asks: open });
    expect(shown).toContain('its provider’s to end');
    expect([...buttonsOf(shown).keys()]).toEqual(['Back to the queue']);
  });

  it('says what is missing, and keeps what was typed', async () => {
    const { press, steps } = await aCase();
    const shown = await press('Approve', { as: noor.alias, typed: { rationale: '  ' } });
    expect(shown).toContain('Nothing was changed');
    expect(shown).toContain('/rationale');
    expect(await steps()).toHaveLength(1);
  });

  it('shows hostile reasons as text', async () => {
    const { decision, open } = await aCase();
    await resolving(widget, decision, anAsk('decline', { rationale: '<img src=x onerror=alert(1)>' }), {
      by: colleague,
    });
    const shown = await widget.press({ asks: open });
    expect(shown).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(shown).not.toContain('<img');
  });
});

describe('what ends nothing', () => {
  const strangers = ['view', 'person-nobody', '$LATEST', ''] as const;

  it.each(strangers)('a button that comes through %j', async (as) => {
    const { open, steps } = await aCase();
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open })).get('Approve') ?? {};
    await widget.press({ as, asks, typed: { rationale } });
    expect(await steps()).toHaveLength(1);
  });

  it('a dashboard that is opened, whatever its parameters say', async () => {
    const { open, steps } = await aCase();
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open })).get('Approve') ?? {};
    await widget.press({ as: noor.alias, asks: {}, params: asks, typed: { rationale } });
    expect(await steps()).toHaveLength(1);
  });

  it('a button that another person was shown, one without a page behind it, and one of an hour ago', async () => {
    const { open, steps } = await aCase();
    const asks = buttonsOf(await widget.press({ as: sami.alias, asks: open })).get('Approve') ?? {};
    expect(await widget.press({ as: noor.alias, asks, typed: { rationale } })).toContain(
      'Nothing was changed',
    );
    const made = { ...asks, token: '9999999999999.AAAA' };
    expect(await widget.press({ as: noor.alias, asks: made, typed: { rationale } })).toContain(
      'Nothing was changed',
    );
    widget.clock.ms += 3_600_000;
    expect(await widget.press({ as: sami.alias, asks, typed: { rationale } })).toContain(
      'Nothing was changed',
    );
    expect(await steps()).toHaveLength(1);
  });

  it('a page of before somebody else made a step', async () => {
    const { open, decision, steps } = await aCase();
    const asks = buttonsOf(await widget.press({ as: noor.alias, asks: open })).get('Approve') ?? {};
    await resolving(widget, decision, anAsk('decline'));
    expect(await widget.press({ as: noor.alias, asks, typed: { rationale } })).toContain('has moved on');
    expect((await steps()).at(-1)?.asked.outcome).toBe('decline');
  });

  it('a person whose member is suspended or no operator, and a machine under a person’s name', async () => {
    const { open } = await aCase();
    const buttons = async () => [...buttonsOf(await widget.press({ as: noor.alias, asks: open })).keys()];
    const member = await widget.stores.coalition.readMember(office);
    if (!member) throw new Error('No office.');
    await widget.stores.coalition.putMember({ ...member, status: 'suspended' });
    expect(await buttons()).toEqual(['Back to the queue']);
    await widget.stores.coalition.putMember({ ...member, status: 'active' });
    expect(await buttons()).toContain('Approve');
    const { subject } = noor;
    await widget.stores.coalition.putDirectoryEntry({ subject, memberId: contributor, kind: 'person' });
    expect(await buttons()).toEqual(['Back to the queue']);
    await widget.stores.coalition.putDirectoryEntry({ subject, memberId: office, kind: 'machine' });
    expect(await buttons()).toEqual(['Back to the queue']);
  });
});

describe('an event', () => {
  it('that asks for a description gets it in Markdown', async () => {
    const described = await widget.send({ describe: true });
    expect(described).toHaveProperty('markdown');
    for (const name of ['review-queue', 'flag-explorer', 'decision-viewer'])
      expect(JSON.stringify(described)).toContain(name);
  });

  it.each([null, 'x', {}, { widgetContext: {} }, { widget: 'other', widgetContext: {} }])(
    'that is no widget’s is refused: %j',
    async (event) => {
      expect(await widget.send(event)).toHaveProperty('markdown');
      expect(widget.lines.at(-1)).toMatchObject({ code: 'widget.refused' });
    },
  );

  it('is shown in the theme of the dashboard', async () => {
    expect(await widget.press({ asks: queue, theme: 'dark' })).toContain('class="flagstop dark"');
    expect(await widget.press({ asks: queue, theme: 'neon' })).toContain('class="flagstop light"');
  });
});
