import * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import { type FlagsFound, maxSearchBytes, readSearchFlags } from '../../../shared/contracts/flag-search.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { flagsPerDay } from '../../../shared/domain/flag/flags-per-day.ts';
import { onlyScreens } from '../../../shared/domain/may-read-flag.ts';
import { showFlag } from '../../../shared/domain/show-flag.ts';
import { searchFlags } from '../../../shared/flows/search-flags.ts';
import { fail, ok } from '../../../shared/result.ts';
import { type Call, endpoint } from '../endpoint.ts';

/**
 * `POST /v1/flags/search`: the flags that list an identifier, each as the caller may see it. A POST, because identifiers
 * must not stand in an address; the log says how many were asked for and how many flags were shown, and nothing else.
 */
export const postFlagSearch = endpoint({
  need: { scope: 'flagstop/flags:read', roles: 'any' },
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const asked = readBody(call);
    if (!asked.ok) return asked;
    const { caller, nowMs, deps } = call;
    const { member } = caller;
    if (asked.value.includeEnded && onlyScreens(member))
      return fail({
        code: 'role-missing',
        detail: 'Flags that ended are shown to contributors, operators and auditors.',
      });
    const now = new Date(nowMs).toISOString();
    const ports = { ...deps.stores, keyring: await deps.keyring() };
    const result = await searchFlags(ports, {
      asked: asked.value,
      reader: member,
      perDay: flagsPerDay(member),
      now,
    });
    if (!result.ok) return result;
    const { found, complete, unusable } = result.value;
    const asking = { subject: caller.claims.subject, now };
    const items = found.map(({ head, on }) => ({
      flag: showFlag(head, { member, livemode: deps.livemode, asking }),
      on: [...on],
    }));
    const body: FlagsFound = { items, complete, unusable: [...unusable] };
    const about = { count: asked.value.identifiers.length, matchCount: items.length };
    return ok({ status: 200, body, about });
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxSearchBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readSearchFlags(value.value) : value;
}
