import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import { backBookIdSchema, type RegisteredBackBook } from '../../../shared/contracts/back-book.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import {
  maxRegisterBackBookBytes,
  readRegisterBackBook,
} from '../../../shared/contracts/register-back-book.ts';
import { viewBackBook } from '../../../shared/domain/back-book/view-back-book.ts';
import { registerBackBook } from '../../../shared/flows/back-book/register-back-book.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { backBooksPath, screeningBackBooks } from './own-back-books.ts';

/** `POST /v1/providers/{provider}/backbooks`: says what file is to come, and is told where to send it. */
export const postBackBook = endpoint({
  need: screeningBackBooks,
  ...backBooksPath,
  async answer(call) {
    const { caller, path, deps, nowMs } = call;
    if (caller.member.memberId !== path.provider) return fail({ code: 'not-found' });
    const asked = readBody(call);
    if (!asked.ok) return asked;
    const [newest] = (await deps.keyring()).active;
    if (!newest) throw new Error('The keyring has no active lookup secret.');
    const { book, upload, isNew } = await registerBackBook(
      { backBooks: deps.stores.backBooks, files: deps.backBookFiles },
      {
        provider: path.provider,
        asked: asked.value,
        newId: backBookIdSchema.parse(deps.newFlagId().replace(/^flg_/, 'bbk_')),
        keyVersion: newest.version,
        subject: caller.claims.subject,
        nowMs,
      },
    );
    const body: RegisteredBackBook = { backBook: viewBackBook(book, deps), upload };
    return ok({ status: isNew ? 201 : 200, body, about: { backBook: book.id } });
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxRegisterBackBookBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readRegisterBackBook(value.value) : value;
}
