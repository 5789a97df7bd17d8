import { readdirSync, readFileSync } from 'node:fs';
import { fc, test as property } from '@fast-check/vitest';
import { beforeEach, describe, expect, it } from 'vitest';
import { hookSigners } from '../../../functions/provider-hooks/hook-signers.ts';
import { hooksApp } from '../../../functions/provider-hooks/receive-hook.ts';
import { hookSources } from '../../../functions/provider-hooks/sources.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import { hookAnswerSchema } from '../../../shared/contracts/hook-answer.ts';
import { type HookSourceName, hookSourceNames } from '../../../shared/contracts/hook-source-name.ts';
import { problemSchema } from '../../../shared/contracts/problem.ts';
import type { ViewedHook } from '../../../shared/hook-ports.ts';
import type { LogFields } from '../../../shared/log-lines.ts';
import { aCoalition, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { gatewayEvent } from '../../support/gateway-event.ts';
import { anEventWithAnything, anyObject } from './hostile-event.ts';

const notificationUrl = 'https://stop.example/v1/providers/harbourpay/hooks/square';
const secrets: Partial<Record<HookSourceName, string>> = {
  stripe: `whsec_${'a1'.repeat(16)}`,
  adyen: 'A1'.repeat(32),
};
const secretOf = (name: HookSourceName): string => secrets[name] ?? 'a-secret-of-its-own-1';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
let lines: { code: string; fields: LogFields }[];
let counts: string[];
beforeEach(async () => {
  coalition = await aCoalition();
  lines = [];
  counts = [];
});

function taking(changes: Partial<ViewedHook> = {}) {
  const { stores, view, clock } = coalition;
  const handler = lambdaHandler(
    hooksApp({
      ...screenPorts(coalition),
      ...stores,
      coalition: view,
      hooks: {
        hook: async (member, source) =>
          member !== provider
            ? null
            : {
                keys: [{ keyId: 'k', secret: secretOf(source), notBeforeMs: 0, notAfterMs: null }],
                settings: { notificationUrl },
                apiKey: null,
                ...changes,
              },
      },
      sources: hookSources,
      certificate: async () => null,
      seeMore: () => async (event) => event,
      observer: {
        log: (code, fields) => lines.push({ code, fields }),
        count: (metric, dimensions) => counts.push([metric, ...Object.values(dimensions ?? {})].join(' ')),
      },
      livemode: false,
      nowMs: () => clock.ms,
      deadlineMs: 5_000,
    }),
  );
  return async (
    source: HookSourceName,
    body: string,
    {
      to = provider,
      secret = secretOf(source),
      nowMs = noon,
    }: { to?: string; secret?: string; nowMs?: number } = {},
  ) => {
    const bytes = Buffer.from(body);
    const headers = {
      'content-type': 'application/json',
      ...hookSigners[source]?.(bytes, { secret, nowMs, notificationUrl }),
    };
    const reply = await handler(
      gatewayEvent({ path: `/v1/providers/${to}/hooks/${source}`, method: 'POST', headers, body: bytes }),
    );
    const text = Buffer.from(reply.body, reply.isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
    return { status: reply.statusCode, text, json: JSON.parse(text) };
  };
}

/** The events that were recorded of a source, by file. */
function recorded(source: HookSourceName): [string, string][] {
  const folder = new URL(`${source}/events/`, import.meta.url);
  return readdirSync(folder).map((file) => [file, readFileSync(new URL(file, folder), 'utf8')]);
}

/** PayPal alone signs with a key that nobody else has; its signatures are held to its own tests. */
const signable = hookSourceNames.filter((name) => name !== 'paypal');
/** A clock at which what was recorded is neither old nor to come. */
const then = 1_795_348_800_000;

describe.each(signable)('webhooks of %s', (source) => {
  it.each(recorded(source))('are screened or acknowledged: %s', async (_, body) => {
    coalition.clock.ms = then;
    const { status, json } = await taking()(source, body, { nowMs: then });
    if (status === 422) return expect(problemSchema.parse(json).code).toBe('wrong-mode');
    expect(status).toBe(200);
    const answer = hookAnswerSchema.parse(json);
    if (answer.action !== 'screened') return;
    const { coverage, outcome } = answer.decision;
    if (coverage.missing.includes('/merchant/legalName')) expect(outcome).not.toBe('approve');
  });

  it('are answered in the same bytes when they come again', async () => {
    coalition.clock.ms = then;
    const take = taking();
    for (const [, body] of recorded(source)) {
      const first = await take(source, body, { nowMs: then });
      if (first.json.action !== 'screened') continue;
      expect(await take(source, body, { nowMs: then })).toEqual(first);
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
    coalition.clock.ms = then;
    const { status, json } = await taking()(source, JSON.stringify(event), { nowMs: then });
    expect(status).toBeLessThan(500);
    if (json.action !== 'screened' || json.decision.outcome !== 'approve') return;
    expect(json.decision.coverage.missing).not.toContain('/merchant/legalName');
    expect(json.decision.coverage.missing).not.toContain('/merchant/country');
  });

  it('under another secret, of another provider, or of nobody are one refusal', async () => {
    const [[, body] = ['', '{}']] = recorded(source);
    const take = taking();
    const other = { secret: secretOf(source).replaceAll('1', '2') };
    const replies = [
      await take(source, body, other),
      await take(source, body, { to: secondProvider }),
      await take(source, body, { to: 'nobody-there' }),
      await take(source, body, { to: 'No Id' }),
    ];
    expect(new Set(replies.map(({ text }) => text)).size).toBeLessThanOrEqual(2);
    for (const { json } of replies.slice(0, 3)) expect(json.code).toBe('signature-invalid');
    expect(lines.every(({ code }) => code === 'hook.refused')).toBe(true);
  });
});

describe('a webhook', () => {
  it('of one source is not taken for another’s', async () => {
    const [[, body] = ['', '{}']] = recorded('stripe');
    for (const source of signable.filter((name) => name !== 'stripe')) {
      const bytes = Buffer.from(body);
      const headers = hookSigners.stripe?.(bytes, {
        secret: secretOf('stripe'),
        nowMs: noon,
        notificationUrl,
      });
      const { verify } = hookSources[source];
      const keys = [{ keyId: 'k', secret: secretOf(source), notBeforeMs: 0, notAfterMs: null }];
      const signed = await verify(
        { header: (name) => headers?.[name] ?? null, body: bytes, nowMs: noon },
        { keys, settings: { notificationUrl }, certificate: async () => null },
      );
      expect(signed.ok).toBe(false);
    }
  });

  it('of more than 256 KB is refused before anything is looked at', async () => {
    const { status, json } = await taking()('stripe', JSON.stringify({ x: 'y'.repeat(1_000_000) }));
    expect([status, json.code]).toEqual([413, 'body-too-large']);
  });

  it('of an account that is not the provider’s own is acknowledged, and not screened', async () => {
    coalition.clock.ms = then;
    const [[, body] = ['', '{}']] = recorded('adyen').filter(
      ([file]) => file === 'account-holder-created.json',
    );
    const take = taking({ settings: { notificationUrl, account: 'AnotherPlatform' } });
    expect((await take('adyen', body, { nowMs: then })).json).toEqual({
      action: 'ignored',
      why: 'another-account',
    });
  });

  it('leaves one line and one count, and no word of what it told', async () => {
    coalition.clock.ms = then;
    const [, body = ''] = recorded('stripe').find(([file]) => file === 'account-updated-company.json') ?? [];
    const { json } = await taking()('stripe', body, { nowMs: then });
    expect(lines).toEqual([
      {
        code: 'hook.taken',
        fields: {
          requestId: 'req-1',
          provider,
          source: 'stripe',
          task: 'screened',
          decisionId: json.decision.decisionId,
          outcome: json.decision.outcome,
          merchant: 'acct_1FlagstopExample',
          replayed: false,
          ms: 0,
        },
      },
    ]);
    expect(counts).toEqual(['HookEvents stripe screened']);
  });
});
