import * as z from 'zod';
import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import type { FlagPreview } from '../../../shared/contracts/flag-preview.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { maxFlagBytes, readRaiseFlag } from '../../../shared/contracts/read-raise-flag.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { flagsPerDay } from '../../../shared/domain/flag/flags-per-day.ts';
import { previewFlag as preview } from '../../../shared/flows/preview-flag.ts';
import { ok } from '../../../shared/result.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { speaking } from '../flag-life/flag-step.ts';

/** `POST /v1/flags/preview`: how many boarded merchants a flag would touch. Its line in the log says who looked. */
export const previewFlag = endpoint({
  need: speaking,
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const flag = readBody(call);
    if (!flag.ok) return flag;
    const { caller, nowMs, deps } = call;
    const previewed = await preview(
      { ...deps.stores, keyring: await deps.keyring() },
      {
        flag: flag.value,
        actor: flagActorOf(caller.member, caller.claims.subject),
        flagsPerDay: flagsPerDay(caller.member),
        now: new Date(nowMs).toISOString(),
      },
    );
    if (!previewed.ok) return previewed;
    const body: FlagPreview = { livemode: deps.livemode, ...previewed.value };
    return ok({ status: 200, body });
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxFlagBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readRaiseFlag(value.value) : value;
}
