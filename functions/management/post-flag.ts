import * as z from 'zod';
import { jsonBody } from '../../shared/adapters/http/json-body.ts';
import type { RaiseFlag } from '../../shared/contracts/flag.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import { maxFlagBytes, readRaiseFlag } from '../../shared/contracts/read-raise-flag.ts';
import { feedEvidence } from '../../shared/domain/feeds/feed-evidence.ts';
import { flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import { flagsPerDay } from '../../shared/domain/flag/flags-per-day.ts';
import { listedFlagId } from '../../shared/domain/flag-id.ts';
import { showFlag } from '../../shared/domain/show-flag.ts';
import { type Raised, raiseFlag } from '../../shared/flows/raise-flag.ts';
import { returnedFlag } from '../../shared/flows/returned-flag.ts';
import { ok } from '../../shared/result.ts';
import { type Answered, type Call, endpoint } from './endpoint.ts';

/** `POST /v1/flags`: raises a flag, in force for every screening that begins after the answer. */
export const postFlag = endpoint({
  need: { scope: 'flagstop/flags:write', roles: ['contributor', 'operator'] },
  path: z.object({}),
  about: () => ({}),
  async answer(call) {
    const flag = readBody(call);
    if (!flag.ok) return flag;
    const raised = await raise(flag.value, call);
    return raised.ok ? ok(answered(raised.value, call)) : raised;
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxFlagBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readRaiseFlag(value.value) : value;
}

async function raise(flag: RaiseFlag, { caller, nowMs, deps }: Call<unknown>) {
  const { memberId } = caller.member;
  const now = new Date(nowMs).toISOString();
  const returned = await returnedFlag(deps.stores.flags, { flag, member: memberId, now });
  if (!returned.ok) return returned;
  if (returned.value) return ok({ head: returned.value, unusable: [], existed: true });
  return raiseFlag(
    { ...deps.stores, keyring: await deps.keyring() },
    {
      flag,
      flagId: flag.source ? listedFlagId({ member: memberId, ...flag.source }) : deps.newFlagId(),
      actor: flagActorOf(caller.member, caller.claims.subject),
      evidence: await worth(flag, { caller, deps }),
      flagsPerDay: flagsPerDay(caller.member),
      now,
    },
  );
}

/** A member's word is a report, and an operator's too; an entry of a list is worth what the list was registered for. */
async function worth(flag: RaiseFlag, { caller, deps }: Pick<Call<unknown>, 'caller' | 'deps'>) {
  const { member, claims } = caller;
  if (!flag.source || !claims.scopes.includes('flagstop/flags:verify')) return 'reported';
  const feed = await deps.stores.coalition.readFeed(flag.source.feed);
  return feedEvidence(flag, { feed, actor: flagActorOf(member, claims.subject) });
}

/** 200 where the same entry of the same list had been raised before and nothing changed. */
function answered({ head, unusable, existed }: Raised, { caller, nowMs, deps }: Call<unknown>): Answered {
  const asking = { subject: caller.claims.subject, now: new Date(nowMs).toISOString() };
  const view = showFlag(head, { member: caller.member, livemode: deps.livemode, asking });
  return {
    status: existed ? 200 : 201,
    body: { ...view, unusable },
    // Relative, for the path may begin with the name of an API stage.
    headers: { location: `flags/${head.flagId}` },
    about: { flagId: head.flagId },
  };
}
