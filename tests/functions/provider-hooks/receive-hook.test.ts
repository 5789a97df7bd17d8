import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import { hookAnswerSchema } from '../../../shared/contracts/hook-answer.ts';
import { hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import { problemSchema } from '../../../shared/contracts/problem.ts';
import { aCoalition, secondProvider } from '../../support/a-coalition.ts';
import { aHookFunction, recorded, recordedAtMs, secretOf } from './a-hook-function.ts';
import { anEventWithAnything, anyObject } from './hostile-event.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
  coalition.clock.ms = recordedAtMs;
});

describe.each(hookSourceNames)('webhooks of %s', (source) => {
  it.each(recorded(source))('are screened or acknowledged: %s', async (_, body) => {
    const { status, json } = await aHookFunction(coalition).take(source, body, { nowMs: recordedAtMs });
    if (status === 422) return expect(problemSchema.parse(json).code).toBe('wrong-mode');
    expect(status).toBe(200);
    const answer = hookAnswerSchema.parse(json);
    if (answer.action !== 'screened') return;
    const { coverage, outcome } = answer.decision;
    if (coverage.missing.includes('/merchant/legalName')) expect(outcome).not.toBe('approve');
  });

  it('are answered in the same bytes when they come again', async () => {
    const { take } = aHookFunction(coalition);
    for (const [, body] of recorded(source)) {
      const first = await take(source, body, { nowMs: recordedAtMs });
      if (first.json.action !== 'screened') continue;
      expect(await take(source, body, { nowMs: recordedAtMs })).toEqual(first);
    }
  });

  property.prop(
    [
      fc.oneof(
        anyObject,
        fc.constantFrom(...recorded(source)).chain(([, body]) => anEventWithAnything(JSON.parse(body))),
      ),
    ],
    {
      numRuns: 40,
    },
  )('are never our fault, whatever they hold, and approve nobody without a name', async (event) => {
    coalition = await aCoalition();
    coalition.clock.ms = recordedAtMs;
    const { status, json } = await aHookFunction(coalition).take(source, JSON.stringify(event), {
      nowMs: recordedAtMs,
    });
    expect(status).toBeLessThan(500);
    if (json.action !== 'screened' || json.decision.outcome !== 'approve') return;
    expect(json.decision.coverage.missing).not.toContain('/merchant/legalName');
    expect(json.decision.coverage.missing).not.toContain('/merchant/country');
  });

  it('under another secret, of another provider, or of nobody are one refusal', async () => {
    const [[, body] = ['', '{}']] = recorded(source);
    const { take, lines } = aHookFunction(coalition);
    const of = { nowMs: recordedAtMs };
    const replies = [
      await take(source, body, { ...of, secret: secretOf(source).replaceAll('1', '2') }),
      await take(source, body, { ...of, to: secondProvider }),
      await take(source, body, { ...of, to: 'nobody-there' }),
      await take(source, body, { ...of, to: 'No Id' }),
    ];
    expect(new Set(replies.map(({ text }) => text)).size).toBeLessThanOrEqual(2);
    for (const { status, json } of replies.slice(0, 3))
      expect([status, json.code]).toEqual([401, 'signature-invalid']);
    expect(lines.every(({ code }) => code === 'hook.refused')).toBe(true);
  });
});
