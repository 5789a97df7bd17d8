import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { FlagIdentifier, RaiseFlag } from '../../shared/contracts/flag.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { previewFlag } from '../../shared/flows/preview-flag.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import type { Stores } from '../../shared/ports.ts';
import { aCoalition } from '../../tests/support/a-coalition.ts';
import { indexPorts } from '../../tests/support/index-ports.ts';
import { countSends } from '../screening-counts/count-sends.ts';
import { warmScreener } from '../screening-counts/warm-screener.ts';

/** What it took to raise one flag, or to look ahead at it. */
export interface RaiseCount {
  readonly name: string;
  readonly asked: 'preview' | 'raise';
  /** Requests on the wire, by command. */
  readonly requests: Readonly<Record<string, number>>;
  /** Sequential waves of requests. */
  readonly waves: number;
  /** Merchants that the flag touches. */
  readonly touches: number;
}

/** More than can be flooded by a flag, so that touches are counted. */
const boarded = 30;
const now = '2026-11-21T12:00:00.000Z';
const actor = flagActorOf(
  { memberId: memberIdSchema.parse('office'), owner: 'office', roles: ['operator'], status: 'active' },
  'bench',
);
const invented = (count: number, kind: (n: number) => FlagIdentifier) =>
  Array.from({ length: count }, (_, n) => kind(n));

const flags: readonly (readonly [string, FlagIdentifier[]])[] = [
  ['a host of nobody', [{ type: 'host', value: 'nobody-has-this.example' }]],
  [
    'host, mail, phone, account, firm, person',
    [
      { type: 'host', value: 'nobody-has-that.example' },
      { type: 'email', value: 'someone@nobody-has-that.example' },
      { type: 'phone', value: '+12025550177' },
      { type: 'bank_account', country: 'US', accountNumber: '4417731', routingNumber: '021000021' },
      { type: 'business_name', value: 'Vintelbrook Crane Hire Ltd' },
      { type: 'person_name', value: 'Thessaly Ormerod' },
    ],
  ],
  ['20 hosts of nobody', invented(20, (n) => ({ type: 'host', value: `nobody-${n}.example` }))],
  [`a host that ${boarded} merchants have`, [{ type: 'host', value: 'all-have-this.example' }]],
];

/** Counts the requests by which flags are raised and looked ahead at, on DynamoDB with {@link boarded} merchants boarded. */
export async function countRaises(on: {
  readonly client: DynamoDBClient;
  readonly stores: Stores;
}): Promise<RaiseCount[]> {
  const screen = await warmScreener(on.stores, 0);
  const coalition = await aCoalition({ stores: on.stores });
  const ports = indexPorts(coalition, await coalition.view.keyring());
  for (let n = 0; n < boarded; n += 1)
    await indexMerchant(ports, (await screen(`m-${n}`, ['https://all-have-this.example'])).decisionId);
  const tally = countSends(on.client);
  const counts: RaiseCount[] = [];
  for (const [at, [name, identifiers]] of flags.entries()) {
    const flag: RaiseFlag = { category: 'sale-site', identifiers };
    for (const asked of ['preview', 'raise'] as const) {
      tally.requests.clear();
      tally.waves = 0;
      const flagId = flagIdFrom(Buffer.from(String(at).padStart(16, '0')));
      const touches =
        asked === 'raise'
          ? touchesOf(
              await raiseFlag(ports, { flag, flagId, actor, evidence: 'reported', flagsPerDay: 500, now }),
            )
          : merchantsOf(await previewFlag(ports, { flag, actor, flagsPerDay: 500, now }));
      const requests = Object.fromEntries([...tally.requests].toSorted(([a], [b]) => (a < b ? -1 : 1)));
      counts.push({ name, asked, requests, waves: tally.waves, touches });
    }
  }
  return counts;
}

function touchesOf(raised: Awaited<ReturnType<typeof raiseFlag>>): number {
  if (!raised.ok) throw new Error(`A flag was refused: ${raised.error.code}`);
  return raised.value.head.hold?.touches ?? 0;
}

function merchantsOf(previewed: Awaited<ReturnType<typeof previewFlag>>): number {
  if (!previewed.ok) throw new Error(`A preview was refused: ${previewed.error.code}`);
  return Number(previewed.value.merchants);
}
