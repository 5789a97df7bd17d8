import * as z from 'zod';
import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import { memberIdSchema } from '../../shared/contracts/ids.ts';
import { maxApplicationBytes } from '../../shared/contracts/read-application.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { readTermsCheck } from '../../shared/contracts/terms-check.ts';
import { checkTerms } from '../../shared/domain/checks/terms/check-terms.ts';
import { fail, ok } from '../../shared/result.ts';
import { type Call, endpoint } from './endpoint.ts';
import { isReadableProvider } from './readable-provider.ts';

/**
 * `POST /v1/providers/{provider}/terms-checks`: what terms of service say, as a screening reads them. A POST, because a
 * text must not stand in an address. Nothing is kept, and the log says no word of the text.
 */
export const postTermsCheck = endpoint({
  need: { scope: 'flagstop/decisions:read', roles: 'any' },
  path: z.object({ provider: memberIdSchema }),
  about: ({ provider }) => ({ provider }),
  async answer(call) {
    const { caller, path, deps } = call;
    if (!(await isReadableProvider(caller, path.provider, deps.stores.coalition)))
      return fail({ code: 'not-found' });
    const asked = readBody(call);
    return asked.ok ? ok({ status: 200, body: checkTerms(asked.value.text) }) : asked;
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxApplicationBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readTermsCheck(value.value) : value;
}
