import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import type { MerchantApplication } from '../../shared/contracts/application.ts';
import type { FlagHead } from '../../shared/contracts/flag-head.ts';
import type { FlagId } from '../../shared/contracts/ids.ts';
import { readApplication } from '../../shared/contracts/read-application.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { decisionIdOf } from '../../shared/domain/decision-id.ts';
import { candidateFlags, lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { FirstWave } from '../../shared/ports.ts';
import type { Rules } from '../../shared/view-ports.ts';
import { aCoalition, provider } from '../../tests/support/a-coalition.ts';
import { ordinaryApplication } from '../ordinary-application.ts';
import { raiseOne } from '../screening-counts/raise-invented-flags.ts';

/** A screening after its reading is done: what its pure part works on. */
export interface PreparedScreening {
  readonly body: object;
  readonly raw: Uint8Array;
  readonly application: MerchantApplication;
  readonly keyring: Keyring;
  readonly rules: Rules;
  readonly first: FirstWave;
  readonly heads: ReadonlyMap<FlagId, FlagHead>;
}

/** The ordinary application with what stores answer about it: nothing known, or one flag on its second website. */
export async function prepareScreening({ flagged }: { flagged: boolean }): Promise<PreparedScreening> {
  const stores = memoryStores();
  const { view } = await aCoalition({ stores });
  const keyring = await view.keyring();
  if (flagged)
    await raiseOne(
      { ...stores, keyring },
      { entry: 'met', identifiers: [{ type: 'host', value: 'shop.thistledown-books.example' }] },
    );
  const body = ordinaryApplication();
  const application = readApplication(body);
  if (!application.ok) throw new Error(JSON.stringify(application.error));
  const lookup = lookupOf(cleanApplication(application.value).identifiers, keyring);
  const { reference: merchant } = application.value.merchant;
  const decisionId = decisionIdOf({ provider, source: 'api', sourceId: 'msg_bench' });
  const { keys, strongKeys } = lookup;
  const first = await stores.screening.readFirst({ provider, decisionId, merchant, keys, strongKeys });
  const pages = [...first.postings].map(([key, page]) => [key, page.postings] as const);
  const { flags } = candidateFlags(lookup, pages);
  const { heads } = await stores.screening.readSecond({ provider, merchant, flags, overflowing: [] });
  const raw = Buffer.from(JSON.stringify(body));
  return { body, raw, application: application.value, keyring, rules: await view.rules(), first, heads };
}
