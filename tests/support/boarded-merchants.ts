import { type MemoryState, memoryState, merchantKey } from '../../shared/adapters/memory/memory-state.ts';
import { memoryStores } from '../../shared/adapters/memory/memory-stores.ts';
import { type MerchantReference, merchantReferenceSchema } from '../../shared/contracts/ids.ts';
import { cleanApplication } from '../../shared/domain/clean/clean-application.ts';
import { lookupOf } from '../../shared/domain/match/candidate-flags.ts';
import { indexMerchant } from '../../shared/flows/index-merchant.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import { aCoalition, provider } from './a-coalition.ts';
import { aScreening, screenPorts } from './a-screening.ts';
import { indexPorts } from './index-ports.ts';

/** The site of the n-th boarded merchant. */
export const siteOf = (n: number): string => `site-number-${n}.example`;
export const referenceOf = (n: number): MerchantReference => merchantReferenceSchema.parse(`m-${n}`);

/**
 * A coalition in memory with so many boarded merchants, each approved on its own site. One was really screened and indexed;
 * the others are its copies, so that ten thousand of them are quick to make. `site` says another site than its own.
 */
export async function boardedMerchants(
  count: number,
  { site = siteOf }: { site?: (n: number) => string } = {},
) {
  const state = memoryState();
  const coalition = await aCoalition({ stores: memoryStores(state) });
  const keyring = await coalition.view.keyring();
  const ports = indexPorts(coalition, keyring);
  const first = { reference: referenceOf(0), websites: [`https://${site(0)}`], emails: [], phones: [] };
  const screened = await screenMerchant(screenPorts(coalition), aScreening(first));
  if (screened.kind !== 'answered') throw new Error(screened.problem.code);
  await indexMerchant(ports, screened.decision.decisionId);
  for (let n = 1; n < count; n += 1) copy(state, { n, site: site(n) });
  const page = [...state.applications.values()];
  for (const { merchant, decisionId, application } of page) {
    const sites = { ...application, merchant: { ...application.merchant, legalName: '', principals: [] } };
    const { keys } = lookupOf(cleanApplication(sites).identifiers, keyring);
    await coalition.stores.index.addEntries(keys.map((key) => ({ key, provider, merchant, decisionId })));
  }
  return { ...coalition, state, ports };
}

function copy(state: MemoryState, { n, site }: { n: number; site: string }): void {
  const template = { provider, merchant: referenceOf(0) };
  const merchant = referenceOf(n);
  const standing = state.standings.get(merchantKey(template));
  const kept = standing && state.applications.get(merchantKey(template, standing.decisionId));
  if (!standing || !kept) throw new Error('There is no merchant to copy.');
  const key = { provider, merchant };
  const application = {
    ...kept.application,
    merchant: { ...kept.application.merchant, reference: merchant, websites: [`https://${site}`] },
  };
  state.standings.set(merchantKey(key), { ...standing, merchant });
  state.applications.set(merchantKey(key, standing.decisionId), { ...kept, merchant, application });
  state.boarded.add(merchantKey(key));
}
