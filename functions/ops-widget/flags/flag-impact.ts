import type { FlagHead } from '../../../shared/contracts/flag-head.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { findTouched } from '../../../shared/flows/safeguards/find-touched.ts';
import { badge } from '../html/badge.ts';
import { type Html, html } from '../html/html.ts';
import type { Looking } from '../widget-deps.ts';

/** How many boarded merchants meet the flag now, by how they stand and at how many providers. Counts: no merchant is named. */
export async function flagImpact(
  { deps, now }: Looking,
  { head, keyring }: { head: FlagHead; keyring: Keyring },
): Promise<Html> {
  const { index, merchants } = deps.stores;
  const [{ touched, complete }, boarded] = await Promise.all([
    findTouched({ index, merchants, keyring }, { head, now }),
    index.countBoarded(),
  ]);
  const count = (outcome: string) => touched.filter(({ standing }) => standing.outcome === outcome).length;
  const providers = new Set(touched.map(({ standing }) => standing.provider)).size;
  return html`<p role="status"><b>${touched.length}${!complete && ' or more'}</b> of ${boarded} boarded merchants, at ${providers === 1 ? 'one provider' : `${providers} providers`}. They stand at ${badge(`approve ${count('approve')}`, 'approve')} ${badge(`review ${count('review')}`, 'review')} ${badge(`decline ${count('decline')}`, 'decline')}</p>`;
}
