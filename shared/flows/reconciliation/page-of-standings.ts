import type { Standing } from '../../contracts/stored-merchant.ts';
import type { StandingWalks } from '../../lifecycle-ports.ts';
import type { Page } from '../../ports.ts';

const pageSize = 100;

/** The next page of all merchants. A place to go on that the store does not know any more is the beginning. */
export async function pageOfStandings(
  walks: Pick<StandingWalks, 'listStandings'>,
  cursor: string | null,
): Promise<Page<Standing>> {
  const page = await walks.listStandings({ limit: pageSize, cursor });
  if (page !== 'bad-cursor') return page;
  const first = await walks.listStandings({ limit: pageSize, cursor: null });
  if (first === 'bad-cursor') throw new Error('A list of standings refused its beginning.');
  return first;
}
