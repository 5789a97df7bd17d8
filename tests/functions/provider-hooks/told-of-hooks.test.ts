import { beforeEach, describe, expect, it } from 'vitest';
import { seeMoreBy } from '../../../functions/provider-hooks/see-more.ts';
import type { HookSourceName } from '../../../shared/contracts/hook-source-name.ts';
import { TooLate } from '../../../shared/deadline.ts';
import { metricCatalogue } from '../../../shared/metric-catalogue.ts';
import { type MetricName, metricNames, providerHooksService } from '../../../shared/metric-names.ts';
import { Unavailable } from '../../../shared/ports.ts';
import { aCoalition, aFlag, provider } from '../../support/a-coalition.ts';
import { screenPorts } from '../../support/a-screening.ts';
import { aHookFunction, recordedAtMs, recordedEvent } from './a-hook-function.ts';

let coalition: Awaited<ReturnType<typeof aCoalition>>;
beforeEach(async () => {
  coalition = await aCoalition();
  coalition.clock.ms = recordedAtMs;
});

const company = recordedEvent('stripe', 'account-updated-company');
const thin = recordedEvent('stripe', 'v1-thin-account-updated');
const at = { nowMs: recordedAtMs };
/** The same event by another id, told later. */
const changed = (body: string, changes: object): string =>
  JSON.stringify({ ...JSON.parse(body), id: 'evt_another', created: recordedAtMs / 1_000, ...changes });

describe('what a webhook tells operators', () => {
  it('is one line of codes and ids, and a screening where it was decided on', async () => {
    const { take, lines, counts } = aHookFunction(coalition);
    const { json } = await take('stripe', company, at);
    const { decisionId, outcome } = json.decision;
    expect(lines).toEqual([
      {
        code: 'hook.taken',
        fields: {
          requestId: 'req-1',
          provider,
          source: 'stripe',
          keyId: 'k',
          task: 'screened',
          merchant: 'acct_1FlagstopExample',
          decisionId,
          outcome,
          replayed: false,
          rules: expect.arrayContaining([expect.any(String)]),
          policyVersion: expect.any(String),
          matchCount: 0,
          ms: 0,
        },
      },
    ]);
    expect(counts).toEqual([
      `Screenings ${outcome}`,
      `ScreeningsBySource ${outcome} stripe`,
      'HookEvents stripe screened',
    ]);
  });

  it('is a repeat where it came before, and nothing of what that took', async () => {
    const { take, counts, records } = aHookFunction(coalition);
    await take('stripe', company, at);
    const [told, counted] = [records.length, counts.length];
    await take('stripe', company, at);
    expect([records.length, counts.slice(counted)]).toEqual([
      told,
      ['Replays', 'HookEvents stripe screened'],
    ]);
  });

  it('is what the decision took, by stage and in all, with every call of a store and the source’s API', async () => {
    const slowly = async <T>(call: Promise<T>, ms: number) => {
      coalition.clock.ms += ms;
      return await call;
    };
    const { stores, view } = coalition;
    const { store } = screenPorts(coalition);
    const { take, records } = aHookFunction(coalition, {
      coalition: { ...view, provider: (id) => slowly(view.provider(id), 2) },
      log: { read: (of, id) => slowly(stores.decisions.read(of, id), 3) },
      merchants: {
        readStanding: (of, merchant) => slowly(stores.merchants.readStanding(of, merchant), 5),
        readApplication: (...of) => slowly(stores.merchants.readApplication(...of), 100),
      },
      store: {
        ...store,
        readFirst: (read) => slowly(store.readFirst(read), 7),
        commit: (commit) => slowly(store.commit(commit), 11),
      },
      seeMore: () => (event) => slowly(Promise.resolve(event), 13),
    });
    await take('stripe', thin, at);
    expect(records).toEqual([
      {
        // Twice: for its status before it is believed, and for its own rules.
        VerifyTime: 2,
        ReadTime: 3 + 5 + 7,
        JudgeTime: 2,
        SourceTime: 13,
        CommitTime: 11,
        RoundTrips: 4,
        Conflicts: 0,
        IncompleteCoverage: 0,
        UnusableIdentifiers: 0,
      },
    ]);
  });

  it('is the capacity that its stores took, where they tell', async () => {
    const { stores } = coalition;
    const { store, log } = screenPorts(coalition);
    const { take, records } = aHookFunction(coalition, {
      metered: (meter) => ({
        ...stores,
        log,
        store: {
          ...store,
          readFirst: (read) => {
            meter.spent('read', 2.5);
            return store.readFirst(read);
          },
          commit: (commit) => {
            meter.spent('write', 12);
            return store.commit(commit);
          },
        },
      }),
    });
    await take('stripe', company, at);
    expect(records).toEqual([expect.objectContaining({ ReadUnits: 2.5, WriteUnits: 12, RoundTrips: 4 })]);
    expect(records[0]).not.toHaveProperty('SourceTime');
  });

  it('is what it met, by strength and category, and that a commit was met', async () => {
    await aFlag(coalition, { identifiers: [{ type: 'host', value: 'flagstop-stationery.example' }] });
    const { store } = screenPorts(coalition);
    let commits = 0;
    const { take, records } = aHookFunction(coalition, {
      store: {
        ...store,
        commit: async (commit) => {
          commits += 1;
          return commits === 1 ? { kind: 'read-again' } : await store.commit(commit);
        },
      },
    });
    const event = JSON.parse(company);
    event.data.object.business_profile.url = 'https://flagstop-stationery.example';
    const { json } = await take('stripe', JSON.stringify(event), at);
    expect(json.decision.outcome).not.toBe('approve');
    expect(records).toEqual([
      { Matches: 1, strength: 'strong', category: expect.any(String) },
      expect.objectContaining({ Conflicts: 1, RoundTrips: 8 }),
    ]);
  });

  it.each<[string, HookSourceName, string, string[]]>([
    [
      'no screening where nobody looked at its type',
      'stripe',
      changed(company, { type: 'kite.flown' }),
      ['HookEvents stripe ignored'],
    ],
    [
      'contents where it is of another mode',
      'stripe',
      changed(company, { livemode: true }),
      ['RefusedContents'],
    ],
    ['contents where it is no event', 'stripe', '{"id":1}', ['RefusedContents']],
  ])('is %s', async (_, source, body, expected) => {
    const { take, counts, records } = aHookFunction(coalition);
    await take(source, body, at);
    expect([counts, records]).toEqual([expected, []]);
  });

  it('is its signature where that is wrong, and not its contents, whatever they are', async () => {
    const { take, counts, lines } = aHookFunction(coalition);
    const unsigned = { ...at, secret: `whsec_${'0'.repeat(32)}` };
    await take('stripe', '{"id":1}', unsigned);
    await take('stripe', '{"id":1}', { ...unsigned, to: 'nobody-there' });
    expect(counts).toEqual(['RefusedSignatures', 'RefusedSignatures']);
    const [refused, ofNobody] = lines.map(({ fields }) => fields);
    const line = { requestId: 'req-1', source: 'stripe', problem: 'signature-invalid', ms: 0 };
    expect([refused, ofNobody]).toEqual([{ ...line, provider }, line]);
  });

  it.each<[string, Error, number]>([
    ['a store that does not answer', new Unavailable('quillmere.example was not read'), 503],
    ['an end of time', new TooLate(), 503],
    ['a fault of ours', new TypeError('quillmere.example'), 500],
  ])('is a 503 or 500 for %s, by the class of the error alone', async (_, error, status) => {
    const { take, counts, lines } = aHookFunction(coalition, {
      merchants: {
        readStanding: () => Promise.reject(error),
        readApplication: () => Promise.reject(error),
      },
    });
    expect((await take('stripe', company, at)).status).toBe(status);
    expect(counts).toEqual(['Unavailable']);
    expect(lines).toEqual([
      { code: 'hook.unavailable', fields: expect.objectContaining({ error: error.name }) },
    ]);
    expect(JSON.stringify(lines)).not.toContain('quillmere');
  });

  it('is why the source’s API did not tell, and how long it was asked', async () => {
    const { take, counts, lines, records } = aHookFunction(coalition, {
      hook: { apiKey: 'rk_test_of_tests' },
      seeMore: seeMoreBy({
        livemode: false,
        call: async () => {
          coalition.clock.ms += 17;
          return { kind: 'failed', why: 'connection' };
        },
      }),
    });
    const { json } = await take('stripe', thin, at);
    expect(json.decision.outcome).not.toBe('approve');
    expect(counts).toContain('NotEnriched');
    expect(lines.map(({ code }) => code)).toEqual(['hook.not-enriched', 'hook.taken']);
    expect(records[0]).toMatchObject({ JudgeTime: 0, SourceTime: expect.any(Number) });
    expect(Number(records[0]?.SourceTime) % 17).toBe(0);
  });
});

it('has every metric of a screening in the catalogue as one of its own', async () => {
  await aFlag(coalition, { identifiers: [{ type: 'host', value: 'flagstop-stationery.example' }] });
  const { take, counts, records } = aHookFunction(coalition);
  const event = JSON.parse(company);
  event.data.object.business_profile.url = 'https://flagstop-stationery.example';
  for (const body of [JSON.stringify(event), JSON.stringify(event), '{}']) await take('stripe', body, at);
  await take('stripe', company, { ...at, secret: 'whsec_no' });
  const known = new Set<string>(Object.values(metricNames));
  const emitted = [...counts.map((one) => one.split(' ')[0] ?? ''), ...records.flatMap(Object.keys)].filter(
    (name) => known.has(name),
  );
  const services = (name: MetricName) => metricCatalogue[name].services;
  const own = Object.values(metricNames).filter((name) => services(name).includes(providerHooksService));
  for (const name of new Set(emitted)) expect(own).toContain(name);
  // What only AWS, a failing part or another source's API brings about is tested above.
  const elsewhere = [
    'ReadUnits',
    'WriteUnits',
    'SourceTime',
    'NotEnriched',
    'Unavailable',
    'KeyServiceFailures',
  ];
  expect([...new Set(emitted), ...elsewhere].sort()).toEqual(own.toSorted());
});
