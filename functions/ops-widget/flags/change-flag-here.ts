import { reasonSchema } from '../../../shared/contracts/flag-moves.ts';
import { flagIdSchema } from '../../../shared/contracts/ids.ts';
import { readFlagMove } from '../../../shared/contracts/read-flag-move.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import type { FlagMove } from '../../../shared/domain/flag/flag-move.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import { isPageToken } from '../page-token.ts';
import type { Looking, Shown } from '../widget-deps.ts';
import { showFlagPage } from './show-flag-page.ts';

/** The flag after an operator held or released it, by the same flow and rules as over the API. */
export async function changeFlagHere(looking: Looking): Promise<Shown> {
  const { actor, alias, call, deps, now, nowMs } = looking;
  const flagId = flagIdSchema.safeParse(call.named.get('flagId'));
  if (!flagId.success) return showFlagPage(looking, { flagId: '' });
  const here = { flagId: flagId.data };
  if (actor.kind !== 'person') return showFlagPage(looking, here);
  const [head, keyring] = await Promise.all([deps.stores.flags.readHead(flagId.data), deps.keyring()]);
  const seen = { alias, widget: 'flag-explorer', about: flagId.data, state: head?.seq ?? 0 };
  if (!isPageToken(call.named.get('token') ?? '', seen, { keyring, nowMs })) {
    const detail = 'The flag has moved on, or this page is too old. This is how it stands now.';
    return showFlagPage(looking, { ...here, problem: { code: 'conflict', detail } });
  }
  const reason = readFlagMove(reasonSchema, { rationale: call.typed.get('rationale') ?? '' });
  if (!reason.ok) return showFlagPage(looking, { ...here, problem: reason.error });
  const { rationale } = reason.value;
  const move: FlagMove =
    call.step === 'hold'
      ? { kind: 'hold', reason: 'operator', touches: null, rationale }
      : { kind: 'release', rationale };
  const step = await changeFlag(
    { flags: deps.stores.flags, keyring },
    { ...here, move, actor: flagActorOf(actor.member, actor.subject), now },
  );
  if (!step.ok) return showFlagPage(looking, { ...here, problem: step.error });
  const cleared = { ...looking, call: { ...call, typed: new Map<string, string>() } };
  const done = call.step === 'hold' ? 'Held.' : 'Released: it acts again.';
  return { ...(await showFlagPage(cleared, { ...here, done })), acted: true };
}
