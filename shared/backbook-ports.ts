import type { BackBookId, BackBookUpload } from './contracts/back-book.ts';
import type { MemberId, MerchantReference } from './contracts/ids.ts';
import type { BackBookPage, StoredBackBook } from './contracts/stored-back-book.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * What screening a provider's whole portfolio reads and keeps.
 */

/** A back book under its provider: another provider's is as unknown as one that does not exist. */
export interface BackBookKey {
  readonly provider: MemberId;
  readonly id: BackBookId;
}

/** A merchant, and the line of the file that names it. */
export interface ClaimedLine {
  readonly reference: MerchantReference;
  readonly line: number;
}

/** Strongly consistent throughout. Kept for 90 days. */
export interface BackBookStore {
  create(book: StoredBackBook): Promise<'created' | 'exists'>;
  read(key: BackBookKey): Promise<StoredBackBook | null>;
  /** A provider's, in the order of their ids. `bad-cursor` where the cursor is not one of this list's. */
  list(provider: MemberId, page: PageRequest): Promise<Page<StoredBackBook> | 'bad-cursor'>;
  /**
   * Writes a back book and, where rows were screened, their page, in one transaction. The `version` must be the stored one
   * plus one; else `moved-on`, and nothing is written.
   */
  put(book: StoredBackBook, page?: BackBookPage): Promise<'put' | 'moved-on'>;
  /** Pages after a page (0: from the first), in order, at most `limit`, which is at most 100. */
  readPages(
    key: BackBookKey,
    of: { readonly after: number; readonly limit: number },
  ): Promise<readonly BackBookPage[]>;
  /**
   * For each merchant the line that named it first; where there was none until now it is the one given. Whoever claims
   * lines has claimed all lines before them, and gives no merchant twice in one call; at most 100.
   */
  claim(book: StoredBackBook, lines: readonly ClaimedLine[]): Promise<ReadonlyMap<MerchantReference, number>>;
}

/** What of a file of a back book is asked for. */
export interface FileWanted extends BackBookKey {
  /** The byte it is read from. */
  readonly from: number;
  /** Of an earlier look; null where there was none. */
  readonly version: string | null;
}

/** The files of back books, each under its provider and its id. They are deleted after some days. */
export interface BackBookFiles {
  /** Where and how the file is to be sent. */
  uploadTo(
    key: BackBookKey,
    file: { readonly size: number; readonly sha256: string | null; readonly nowMs: number },
  ): Promise<BackBookUpload>;
  /** A file, read no faster than its bytes are taken; null where there is none; `changed` where another one has come since that version. */
  open(wanted: FileWanted): Promise<OpenedFile | 'changed' | null>;
}

export interface OpenedFile {
  readonly version: string;
  /** Of the whole file, in bytes. */
  readonly size: number;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** What screens back books, somewhere behind. */
export interface BackBookEngine {
  /** Sees to it that every row is screened. Asking twice for the same start changes nothing. */
  start(book: Pick<StoredBackBook, 'provider' | 'id' | 'starts'>): Promise<void>;
}

/** What of back books is stored. */
export interface BackBookStores {
  readonly backBooks: BackBookStore;
}
