import type { BackBookKey } from '../../backbook-ports.ts';
import type { MemberId, MerchantReference } from '../../contracts/ids.ts';
import type { ItemKey } from './keys.ts';

/*
 * Merchants
 *   backbook#<provider>                      book#<backBookId>      how far it is            get; query; put on `version`; expires
 *   backbook#<provider>#<id>                 page#<n, 8 digits>     what came of some rows   query; put with its book; expires
 *   backbook#<provider>#<id>#<reference>     claim                  the line that named it   batch get; batch write; expires
 */

/** What the sort keys of a provider's back books begin with. */
export const bookPrefix = 'book#';

const partition = (provider: MemberId): string => `backbook#${provider}`;

/** Names the primary key of each kind of item of a back book. */
export const backBookKeys = {
  books: partition,
  book: ({ provider, id }: BackBookKey): ItemKey => ({ pk: partition(provider), sk: `${bookPrefix}${id}` }),
  page: ({ provider, id }: BackBookKey, page: number): ItemKey => ({
    pk: `${partition(provider)}#${id}`,
    sk: `page#${String(page).padStart(8, '0')}`,
  }),
  claim: ({ provider, id }: BackBookKey, reference: MerchantReference): ItemKey => ({
    pk: `${partition(provider)}#${id}#${reference}`,
    sk: 'claim',
  }),
} as const;
