import * as z from 'zod';
import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { maxReindexBytes, type Reindexed, readReindex } from '../../shared/contracts/reindex.ts';
import { reindexFlags as reindex } from '../../shared/flows/reindex-flags.ts';
import { fail, ok } from '../../shared/result.ts';
import { type Call, endpoint } from './endpoint.ts';

/** `POST /v1/flags/reindex`: indexes one page of all flags again, under every lookup secret in force. */
export const reindexFlags = endpoint({
  need: { scope: 'flagstop/flags:verify', roles: ['operator'] },
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const asked = readBody(call);
    if (!asked.ok) return asked;
    const { cursor = null, limit } = asked.value;
    const { livemode, stores } = call.deps;
    const keyring = await call.deps.keyring();
    const page = await reindex({ flags: stores.flags, keyring }, { limit, cursor });
    if (page === 'bad-cursor')
      return fail({ code: 'schema', errors: [{ pointer: '/cursor', code: 'bad-cursor' }] });
    const secrets = keyring.active.map(({ version }) => version);
    return ok({ status: 200, body: { livemode, secrets, ...page } satisfies Reindexed });
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxReindexBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readReindex(value.value) : value;
}
