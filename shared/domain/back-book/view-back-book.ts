import type { BackBookView } from '../../contracts/back-book.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';

/** A back book as the API tells it: without what only its run needs. */
export function viewBackBook(
  {
    version: _v,
    movedAt: _m,
    pages: _p,
    starts: _s,
    fileVersion: _f,
    keyVersion: _k,
    ...told
  }: StoredBackBook,
  { livemode }: { readonly livemode: boolean },
): BackBookView {
  return { ...told, livemode };
}
