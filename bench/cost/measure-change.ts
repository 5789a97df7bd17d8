import { endpointKeys } from '../../shared/adapters/endpoint-keys.ts';
import { memoryRescreenQueue } from '../../shared/adapters/memory/memory-rescreen-queue.ts';
import { noticeSigner } from '../../shared/adapters/notice-signer.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { attemptDelivery } from '../../shared/flows/notices/attempt-delivery.ts';
import { queueTouched } from '../../shared/flows/rescreen/queue-touched.ts';
import { rescreenMerchant } from '../../shared/flows/rescreen/rescreen-merchant.ts';
import { aCoalition, noon, provider } from '../../tests/support/a-coalition.ts';
import { anEndpoint } from '../../tests/support/a-notice.ts';
import { indexPorts } from '../../tests/support/index-ports.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { raiseInventedFlags, raiseOne } from '../screening-counts/raise-invented-flags.ts';
import { boardMerchant } from './board-merchant.ts';
import { type Capacity, meterCapacity } from './capacity-meter.ts';
import type { ItemBytes } from './item-bytes.ts';
import type { Measured } from './measure-capacity.ts';
import { storedBytes } from './stored-bytes.ts';

/** What a flag, the merchant it meets, and what follows from that take. */
export interface ChangeFigures {
  /** Of one flag of three identifiers: mean over as many flags as there are types. */
  readonly raised: Capacity;
  /** Finding whom a flag may concern, where that is one merchant. */
  readonly queued: Capacity;
  /** Judging that merchant again, a new decision made. */
  readonly rescreened: Capacity;
  /** Making that decision findable, and keeping its notices. */
  readonly indexed: Capacity;
  /** One notice, taken at the first attempt. */
  readonly delivered: Capacity;
  readonly notices: number;
  /** What stays of each; of a flag the mean, its postings and history included. */
  readonly stored: Readonly<Record<'decision' | 'merchant' | 'flag' | 'notice', ItemBytes>>;
}

/** One flag of each type of identifier, so that the mean holds every type three times. */
const flags = 13;

/** Measures on empty tables what comes after boarding: flags raised, a boarded merchant met, judged again, its provider told. */
export async function measureChange(on: Measured): Promise<ChangeFigures> {
  const { client, stores } = on;
  const coalition = await aCoalition({ stores });
  const keyring = await coalition.view.keyring();
  const { sealed, publicKey } = await endpointKeys(coalition.box).create(provider, 'v1');
  await stores.endpoints.putEndpoint(anEndpoint(provider, { sealed, publicKey }));
  const meter = meterCapacity(client);
  await raiseInventedFlags({ ...stores, keyring }, flags);
  const raised = each(meter(), flags);
  const ofFlags = await storedBytes(on, 'Flags');
  const first = await boardMerchant(coalition, ordinaryApplication());
  await indexMerchant(indexPorts(coalition, keyring), first.decisionId);
  const [decision, merchant] = [await storedBytes(on, 'Decisions'), await storedBytes(on, 'Merchants')];

  const host = 'shop.thistledown-books.example';
  await raiseOne({ ...stores, keyring }, { entry: 'met', identifiers: [{ type: 'host', value: host }] });
  const flagId = listedFlagId({
    member: memberIdSchema.parse('bench-hotline'),
    feed: 'bench',
    entry: 'met',
  });
  meter();
  await queueTouched({ ...stores, queue: memoryRescreenQueue(), keyring }, flagId);
  const queued = meter();
  const now = new Date(noon + 60_000).toISOString();
  const again = await rescreenMerchant(
    { ...indexPorts(coalition, keyring), view: coalition.view },
    { provider, merchant: first.merchant, trigger: { flagId, seq: 1 }, now },
  );
  if (again.kind !== 'decided') throw new Error(`The merchant was not decided again but ${again.kind}.`);
  const rescreened = meter();
  await indexMerchant({ ...indexPorts(coalition, keyring), now }, again.decision.decisionId);
  const indexed = meter();
  const told = await stores.notices.listAfter(provider, 0, 10);
  meter();
  for (const { noticeId } of told)
    await attemptDelivery(
      {
        ...stores,
        signer: noticeSigner(coalition.box),
        sender: { post: async () => ({ kind: 'answered', status: 200, retryAfter: null }) },
        pager: { page: async () => {} },
      },
      { provider, noticeId, run: 0, random: () => 0.5, nowMs: () => noon + 60_000 },
    );
  const delivered = each(meter(), told.length);
  const notices = await storedBytes(on, 'Notices');
  return {
    raised,
    queued,
    rescreened,
    indexed,
    delivered,
    notices: told.length,
    stored: {
      decision,
      merchant,
      flag: eachBytes(ofFlags, flags),
      notice: eachBytes(notices, told.length),
    },
  };
}

const each = ({ read, write, requests }: Capacity, of: number): Capacity => ({
  read: read / of,
  write: write / of,
  requests: requests / of,
});
const eachBytes = ({ table, indexes }: ItemBytes, of: number): ItemBytes => ({
  table: table / of,
  indexes: indexes / of,
});
