import { describe, expect, it } from 'vitest';
import { screeningApp } from '../../functions/screening/screen.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { lambdaHandler } from '../../shared/adapters/http/lambda-handler.ts';
import type { Evidence, Outcome } from '../../shared/contracts/vocabulary.ts';
import { decisionIdOf } from '../../shared/domain/decision-id.ts';
import { signV1 } from '../../shared/domain/signature.ts';
import type { CoalitionStore, ScreeningStore, SecretBox } from '../../shared/ports.ts';
import { aCoalition, aFlag, noon, provider, providerSecret } from '../support/a-coalition.ts';
import { screenPorts } from '../support/a-screening.ts';
import { aWorkObserver } from '../support/a-work-observer.ts';
import { applicationJson } from '../support/an-application.ts';
import { faultPort, type ScheduledFault } from '../support/fault-port.ts';
import { gatewayEvent } from '../support/gateway-event.ts';
import { loseFlags, loseKeys } from '../support/lose-parts.ts';

/** A fault at one call of one port. */
type Faults = {
  readonly store?: readonly ScheduledFault<ScreeningStore>[];
  readonly coalition?: readonly ScheduledFault<CoalitionStore>[];
  readonly box?: readonly ScheduledFault<SecretBox>[];
};

const calls = [1, 2, 'every'] as const;
const broken = [{ kind: 'unavailable' }, { kind: 'hang' }, { kind: 'answer-lost' }] as const;

function storeFaults(): [string, Faults][] {
  const faults: [string, Faults][] = [];
  for (const call of calls) {
    for (const fault of broken)
      for (const method of ['readFirst', 'readSecond', 'commit'] as const)
        faults.push([`${method} ${call}: ${fault.kind}`, { store: [{ method, call, fault }] }]);
    faults.push(
      [
        `commit ${call}: conflict`,
        { store: [{ method: 'commit', call, fault: { kind: 'answers', answer: { kind: 'read-again' } } }] },
      ],
      [
        `readFirst ${call}: every posting lost`,
        {
          store: [
            {
              method: 'readFirst',
              call,
              fault: { kind: 'partial', lose: (wave) => loseKeys(wave, [...wave.postings.keys()]) },
            },
          ],
        },
      ],
      [
        `readFirst ${call}: one posting lost`,
        {
          store: [
            {
              method: 'readFirst',
              call,
              fault: {
                kind: 'partial',
                lose: (wave) => loseKeys(wave, [...wave.postings.keys()].slice(0, 1)),
              },
            },
          ],
        },
      ],
      [
        `readSecond ${call}: every head lost`,
        {
          store: [
            {
              method: 'readSecond',
              call,
              fault: { kind: 'partial', lose: (wave) => loseFlags(wave, [...wave.heads.keys()]) },
            },
          ],
        },
      ],
    );
  }
  return faults;
}

function coalitionFaults(): [string, Faults][] {
  const methods = ['readProvider', 'readDeployment'] as const;
  return calls.flatMap((call) =>
    broken.flatMap((fault) => [
      ...methods.map((method): [string, Faults] => [
        `${method} ${call}: ${fault.kind}`,
        { coalition: [{ method, call, fault }] },
      ]),
      [`open ${call}: ${fault.kind}`, { box: [{ method: 'open', call, fault }] }] satisfies [string, Faults],
    ]),
  );
}

async function aWorld(flagged: Evidence | null, faults: Faults) {
  const coalition = await aCoalition();
  if (flagged)
    await aFlag(coalition, {
      identifiers: [{ type: 'host', value: 'quillmere.example' }],
      evidence: flagged,
    });
  const nowMs = () => coalition.clock.ms;
  const view = coalitionView({
    store: faultPort(coalition.stores.coalition, faults.coalition ?? []),
    box: faultPort(coalition.box, faults.box ?? []),
    nowMs,
  });
  const ports = screenPorts(coalition);
  const base = {
    ...ports,
    observer: aWorkObserver().observer,
    livemode: false,
    nowMs,
    deadlineMs: hangs(faults) ? 15 : 5_000,
  };
  const store = faultPort(ports.store, faults.store ?? []);
  return {
    coalition,
    faulty: lambdaHandler(screeningApp({ ...base, store, coalition: view })),
    sound: lambdaHandler(screeningApp({ ...base, deadlineMs: 5_000 })),
  };
}

/** Only a call that never settles should meet the deadline; a slow machine must not. */
function hangs(faults: Faults): boolean {
  return JSON.stringify(faults).includes('"hang"');
}

async function outcomeOf(handler: ReturnType<typeof lambdaHandler>): Promise<Outcome | 503> {
  const body = Buffer.from(JSON.stringify(applicationJson()));
  const signed = { id: 'msg_1', timestamp: String(noon / 1_000), body };
  const headers = {
    'content-type': 'application/json',
    'webhook-id': signed.id,
    'webhook-timestamp': signed.timestamp,
    'webhook-signature': signV1(providerSecret, signed),
  };
  const reply = await handler(
    gatewayEvent({ method: 'POST', path: `/v1/providers/${provider}/screenings`, headers, body }),
  );
  return reply.statusCode === 200
    ? (JSON.parse(reply.body) as { outcome: Outcome }).outcome
    : (reply.statusCode as 503);
}

const merchants: [string, Evidence | null, Outcome][] = [
  ['a clean merchant', null, 'approve'],
  ['a reported merchant', 'reported', 'review'],
  ['a verified flag’s merchant', 'verified', 'decline'],
];

describe.each(merchants)('%s', (_, flagged, usual) => {
  it.each([...storeFaults(), ...coalitionFaults()])(
    '%s: the same outcome, review, or 503',
    async (_name, faults) => {
      const { faulty, sound, coalition } = await aWorld(flagged, faults);
      const outcome = await outcomeOf(faulty);
      expect([usual, 'review', 503]).toContain(outcome);

      // Whatever was answered is stored, and a repeat on a sound system says the same or decides for the first time.
      const decisionId = decisionIdOf({ provider, source: 'api', sourceId: 'msg_1' });
      const stored = await coalition.stores.decisions.read(provider, decisionId);
      if (outcome !== 503) expect(stored?.outcome).toBe(outcome);
      const again = await outcomeOf(sound);
      expect(again).toBe(stored?.outcome ?? usual);
    },
  );

  it('is never approved where a hint about it was lost', async () => {
    const lost = (wave: Parameters<typeof loseKeys>[0]) => loseKeys(wave, [...wave.postings.keys()]);
    const fault = { kind: 'partial', lose: lost } as const;
    const { faulty } = await aWorld(flagged, { store: [{ method: 'readFirst', call: 'every', fault }] });
    expect(await outcomeOf(faulty)).toBe(flagged ? 'review' : 'approve');
  });
});
