import type { BackBookFiles, BackBookStore } from '../../backbook-ports.ts';
import type { BackBookId, BackBookUpload } from '../../contracts/back-book.ts';
import type { MemberId } from '../../contracts/ids.ts';
import type { RegisterBackBook } from '../../contracts/register-back-book.ts';
import type { StoredBackBook } from '../../contracts/stored-back-book.ts';
import { fileBackBookId } from '../../domain/back-book/back-book-id.ts';
import { noRows } from '../../domain/back-book/count-rows.ts';
import { needsFile } from '../../domain/back-book/needs-file.ts';

export interface RegisterPorts {
  readonly backBooks: Pick<BackBookStore, 'create' | 'read'>;
  readonly files: Pick<BackBookFiles, 'uploadTo'>;
}

export interface Registering {
  readonly provider: MemberId;
  readonly asked: RegisterBackBook;
  /** Of a file whose digest is not told. */
  readonly newId: BackBookId;
  /** Of the newest lookup secret. */
  readonly keyVersion: number;
  readonly subject: string;
  readonly nowMs: number;
}

export interface Registered {
  readonly book: StoredBackBook;
  /** Null where it needs no file any more. */
  readonly upload: BackBookUpload | null;
  /** False where the same file was registered before: the book is as it stands. */
  readonly isNew: boolean;
}

/** A back book that waits for its file, and where that is to be sent. The same file again meets the one there is. */
export async function registerBackBook(
  { backBooks, files }: RegisterPorts,
  { provider, asked, newId, keyVersion, subject, nowMs }: Registering,
): Promise<Registered> {
  const { format, size, sha256 = null, name = null } = asked;
  const id = sha256 === null ? newId : fileBackBookId(provider, { ...asked, sha256 });
  const fresh: StoredBackBook = {
    id,
    provider,
    name,
    format,
    size,
    sha256,
    keyVersion,
    version: 1,
    state: 'waiting',
    failure: null,
    errors: [],
    pages: 0,
    starts: 0,
    fileVersion: null,
    bytesDone: 0,
    linesDone: 0,
    counts: noRows,
    registeredAt: new Date(nowMs).toISOString(),
    movedAt: new Date(nowMs).toISOString(),
    registeredBy: { member: provider, subject },
    startedAt: null,
    endedAt: null,
  };
  const isNew = (await backBooks.create(fresh)) === 'created';
  const book = isNew ? fresh : ((await backBooks.read({ provider, id })) ?? fresh);
  const upload = needsFile(book) ? await files.uploadTo({ provider, id }, { size, sha256, nowMs }) : null;
  return { book, upload, isNew };
}
