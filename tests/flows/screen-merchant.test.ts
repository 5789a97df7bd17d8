import { beforeEach, describe, expect, it } from 'vitest';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { answerSchema } from '../../shared/contracts/answer.ts';
import { checkNames } from '../../shared/contracts/checks.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { ScreeningRequest } from '../../shared/flows/screening-request.ts';
import { Unavailable } from '../../shared/ports.ts';
import { fail } from '../../shared/result.ts';
import { aCoalition, aFlag, noon, provider, secondProvider } from '../support/a-coalition.ts';
import { aScreening, screenPorts } from '../support/a-screening.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
});

async function screen(request: ScreeningRequest = aScreening()) {
  const result = await screenMerchant(screenPorts(coalition), request);
  return result.kind === 'answered'
    ? { ...result, outcome: result.decision.outcome, codes: result.decision.reasons.map(({ code }) => code) }
    : { ...result, outcome: null, codes: [result.problem.code] };
}
const answered = async (request?: ScreeningRequest) => {
  const result = await screen(request);
  if (result.kind !== 'answered') throw new Error(result.problem.code);
  return result;
};

describe('a clean merchant', () => {
  it('is approved, and decision, standing and application are there when the answer is', async () => {
    const { decision, outcome } = await answered();
    expect(outcome).toBe('approve');
    const standing = await coalition.stores.merchants.readStanding(provider, decision.merchant);
    expect(standing).toMatchObject({
      decisionId: decision.decisionId,
      version: 1,
      indexPending: decision.decidedAt,
    });
    expect(await coalition.stores.decisions.read(provider, decision.decisionId)).toEqual(decision);
    const kept = await coalition.stores.merchants.readApplication(
      provider,
      decision.merchant,
      decision.decisionId,
    );
    expect(kept?.application.merchant.legalName).toBe('Quillmere Stationery Ltd');
  });

  it('leaves no personal data in its decision', async () => {
    const { decision } = await answered();
    const stored = JSON.stringify(decision);
    for (const value of ['Quillmere', 'quillmere', 'Odette', 'Farrowgate', '09876543', '2025550123', 'Larch'])
      expect(stored).not.toContain(value);
  });

  it('has its terms of service kept as a hash, and what they say', async () => {
    const text =
      'We like paper. Material that shows child sexual abuse is prohibited here and anywhere. So is theft.';
    const { decision } = await answered(aScreening({ termsOfService: { text } }));
    const kept = await coalition.stores.merchants.readApplication(
      provider,
      decision.merchant,
      decision.decisionId,
    );
    expect(JSON.stringify(kept)).not.toContain('paper');
    expect(kept?.terms).toMatchObject({ bytes: text.length });
    expect(kept?.terms?.report?.items.map(({ item }) => item)).toEqual(['prohibit', 'remove', 'report']);
    expect(decision.facts.checks).toMatchObject({ completeness: 'fail', emailDomain: 'pass' });
    expect(decision.facts.merchant.termsOfService).toBe(true);
    const said = kept?.terms?.report?.items.map(({ result }) => result);
    const { termsProhibit, termsRemove, termsReport } = decision.facts.checks;
    expect([termsProhibit, termsRemove, termsReport]).toEqual(said);
  });

  it('is told which checks failed, where and in a word, and nothing that it gave', async () => {
    const { decision } = await answered(
      aScreening({ emails: ['zorbel@gmail.com'], websites: ['https://bit.ly/zorbel'] }),
    );
    const { checks } = answerSchema.parse(JSON.parse(decision.answer));
    expect(checks?.map(({ check }) => check)).toEqual([
      'completeness',
      'freeMail',
      'phoneCountry',
      'linkShortener',
    ]);
    expect(checks).toContainEqual({
      check: 'linkShortener',
      result: 'fail',
      evidence: [{ pointer: '/merchant/websites/0', note: 'short-link' }],
    });
    const failed = checkNames.filter((name) => decision.facts.checks[name] === 'fail');
    expect(failed.toSorted()).toEqual(checks?.map(({ check }) => check).sort());
    for (const value of ['zorbel', 'gmail', 'bit.ly']) expect(JSON.stringify(decision)).not.toContain(value);
  });
});

describe('a flagged merchant', () => {
  const site = { type: 'host', value: 'quillmere.example' } as const;

  it('is declined on verified evidence about its site', async () => {
    const flag = await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
    const { outcome, decision } = await answered();
    expect(outcome).toBe('decline');
    expect(decision.flags).toEqual([{ flagId: flag.flagId, seq: 1 }]);
    expect(decision.reasons[0]).toMatchObject({ flags: [flag.flagId], matchedOn: ['host'] });
  });

  it('is reviewed on one member’s word', async () => {
    await aFlag(coalition, { identifiers: [site] });
    expect((await answered()).outcome).toBe('review');
  });

  it('is reviewed, never declined, on its name alone, however well the flag is supported', async () => {
    await aFlag(coalition, {
      identifiers: [{ type: 'business_name', value: 'Quillmere Stationery' }],
      evidence: 'verified',
    });
    const { outcome, decision } = await answered();
    expect(outcome).toBe('review');
    expect(decision.facts.matches[0]).toMatchObject({ strength: 'possible' });
  });

  it('is found from a site under the flagged one', async () => {
    await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
    expect((await answered(aScreening({ websites: ['https://pay.quillmere.example/in'] }))).outcome).toBe(
      'decline',
    );
  });

  it('is reviewed where only its domain’s other site is flagged', async () => {
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'blog.quillmere.example' }],
      evidence: 'verified',
    });
    expect((await answered()).outcome).toBe('review');
  });

  it('is not touched by a flag that has expired', async () => {
    const head = await aFlag(coalition, { identifiers: [site], evidence: 'verified' });
    const later = new Date(Date.parse(head.validUntil)).toISOString();
    expect((await answered(aScreening({}, { now: later }))).decision.facts.matches).toEqual([]);
  });
});

describe('a repeated request', () => {
  it('is answered with the stored bytes, whatever was flagged since', async () => {
    const first = await answered();
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    const again = await answered(aScreening({}, { now: new Date(noon + 400 * 86_400_000).toISOString() }));
    expect(again.replayed).toBe(true);
    expect(again.decision.answer).toBe(first.decision.answer);
  });

  it('may order its keys and white space differently', async () => {
    await answered();
    const { merchant, event } = JSON.parse(aScreening().raw.toString()) as {
      merchant: object;
      event: string;
    };
    const json = { merchant, event };
    const raw = Buffer.from(JSON.stringify(json, null, 2));
    expect((await answered(aScreening({}, { json: { ok: true, value: json }, raw }))).replayed).toBe(true);
  });

  it('is refused with another body, and the decision stays', async () => {
    const first = await answered();
    expect((await screen(aScreening({ country: 'FR' }))).codes).toEqual(['idempotency-key-reused']);
    expect(await coalition.stores.decisions.read(provider, first.decision.decisionId)).toEqual(
      first.decision,
    );
  });

  it('is answered even where today’s parser would refuse it', async () => {
    const first = await answered();
    const refused = fail({ code: 'malformed-json' } as const);
    expect((await answered(aScreening({}, { json: refused }))).decision.answer).toBe(first.decision.answer);
    expect(
      (await screen(aScreening({}, { json: refused, raw: Buffer.from('{'), sourceId: 'msg_2' }))).codes,
    ).toEqual(['malformed-json']);
  });

  it('of another provider under the same id is another request', async () => {
    const first = await answered();
    const other = await answered(aScreening({}, { provider: secondProvider }));
    expect(other.replayed).toBe(false);
    expect(other.decision.decisionId).not.toBe(first.decision.decisionId);
  });
});

describe('many requests at once', () => {
  it('that are the same give one decision and equal answers', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => answered()));
    expect(new Set(all.map(({ decision }) => decision.answer)).size).toBe(1);
    expect(all.filter(({ replayed }) => !replayed)).toHaveLength(1);
  });

  it('for one merchant leave one standing, equal to the newest decision', async () => {
    const requests = Array.from({ length: 50 }, (_, index) =>
      screen(aScreening({ businessDescription: `Paper ${index}` }, { sourceId: `msg_${index}` })),
    );
    const decided = (await Promise.all(requests)).flatMap((result) =>
      result.kind === 'answered' ? [result.decision] : [],
    );
    const newest = decided.toSorted((a, b) => b.standingVersion - a.standingVersion)[0];
    const [any] = decided;
    if (!any) throw new Error('nothing was decided');
    const standing = await coalition.stores.merchants.readStanding(provider, any.merchant);
    expect(standing).toMatchObject({
      version: decided.length,
      decisionId: newest?.decisionId,
      outcome: newest?.outcome,
      decidedAt: newest?.decidedAt,
    });
    expect(
      decided
        .map(({ decidedAt }) => decidedAt)
        .toSorted()
        .at(-1),
    ).toBe(newest?.decidedAt);
    expect(new Set(decided.map(({ standingVersion }) => standingVersion)).size).toBe(decided.length);
  });
});

describe('an application that needs more than 400 lookup keys', () => {
  it('is refused and leaves nothing', async () => {
    const many = (prefix: string, count: number) => Array.from({ length: count }, (_, i) => `${prefix}${i}`);
    const request = aScreening({
      websites: many('https://s', 20).map((site, i) => `${site}.d${i}.example/p${i}`),
      emails: many('e', 20).map((local) => `${local}+x@gmail.com`),
      handles: many('h', 20).map((value) => ({ service: 'telegram', value: `handle${value}` })),
      tradingNames: many('Trading house ', 11),
      principals: many('Person Numbered ', 20).map((name, i) => ({
        name: `${name} Name${i}`,
        emails: many('p', 5).map((local) => `${local}.${i}+y@gmail.com`),
        phones: many('', 5).map((_, j) => `+1202555${String(100 + i).padStart(3, '0')}${j}`),
        address: { line1: `${i} Street`, city: 'Town', country: 'GB' },
      })),
      statementDescriptors: many('DESC', 10),
    });
    expect((await screen(request)).codes).toEqual(['too-many-items']);
    expect(
      await coalition.stores.decisions.list(
        provider,
        { by: 'day', day: '2026-11-21' },
        { limit: 10, cursor: null },
      ),
    ).toMatchObject({
      items: [],
    });
  });
});

describe('sandbox names', () => {
  it.each(['Approve', 'Review', 'Decline'])('give their outcome in test mode: %s', async (name) => {
    const request = aScreening({
      legalName: `Flagstop Sandbox ${name}`,
      websites: undefined,
      registrationNumber: undefined,
    });
    expect((await answered(request)).outcome).toBe(name.toLowerCase());
  });

  it('are refused in live mode', async () => {
    expect(
      (await screen(aScreening({ legalName: 'flagstop sandbox approve' }, { livemode: true }))).codes,
    ).toEqual(['sandbox-name']);
  });
});

describe('the review-all switch', () => {
  it('sends everything to review once the view is refreshed', async () => {
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: 'verified',
    });
    await coalition.stores.coalition.putSwitches({ reviewAll: true });
    coalition.clock.ms += 61_000;
    const { outcome, codes } = await answered();
    expect(outcome).toBe('review');
    expect(codes).toContain('REVIEW_ALL');
  });
});

describe('a coalition without rules', () => {
  it('answers nothing', async () => {
    const view = coalitionView({ store: memoryStores().coalition, box: coalition.box, nowMs: () => noon });
    const ports = { ...screenPorts(coalition), coalition: view };
    await expect(screenMerchant(ports, aScreening())).rejects.toBeInstanceOf(Unavailable);
  });
});
