import type { OpenActingKey, PerformAct, Performed, SourceActs } from '../../act-ports.ts';
import type { HookRecord } from '../../contracts/hook-record.ts';
import type { ActAttempt, ActId, SourceAct } from '../../contracts/source-act.ts';
import { actAfter } from '../../domain/hooks/act-after.ts';
import { actingMode } from '../../domain/hooks/act-of.ts';
import type { HookRecords } from '../../hook-ports.ts';
import { changeAct } from './change-act.ts';

export interface AttemptActPorts {
  readonly acts: Pick<SourceActs, 'readAct' | 'putAct'>;
  readonly hooks: Pick<HookRecords, 'readHook'>;
  readonly openActingKey: OpenActingKey;
  readonly perform: PerformAct;
}

/** Which act is to be tried. */
export interface ActRun {
  readonly id: ActId;
  /** The act's `restarts` when this run was started. */
  readonly run: number;
  /** Epoch ms. */
  readonly nowMs: () => number;
}

/** `unknown`: there is no such act. `superseded`: a later run goes on with it. `why` it failed is what its last attempt came to. */
export type ActOutcome =
  | {
      readonly kind: 'ended';
      readonly state: SourceAct['state'] | 'unknown' | 'superseded';
      readonly why?: string;
    }
  | { readonly kind: 'again'; readonly afterSeconds: number };

/**
 * Makes the next attempt at an act and writes down what came of it; answers when the next is due, or how it ended. What the provider
 * set is read anew each time: where it lets Flagstop act there no more, nothing is asked of the source. An act that does not wait
 * is left alone. One that died between asking and writing is made again whole. Rejects where something was not read, opened or
 * written: then the same attempt is to be made again.
 */
export async function attemptAct(ports: AttemptActPorts, { id, run, nowMs }: ActRun): Promise<ActOutcome> {
  const act = await ports.acts.readAct(id);
  if (act?.state !== 'waiting') return ended(act);
  if (act.restarts > run) return { kind: 'ended', state: 'superseded' };
  const record = await ports.hooks.readHook(act.provider, act.source);
  const at = new Date(nowMs()).toISOString();
  const key = mayAct(record, act) ? await ports.openActingKey(record) : 'switched-off';
  if (key === 'switched-off' || key === null) {
    const failure = key ?? 'no-key';
    return await written(ports, { act, nowMs, attempt: { at, status: null, failure } });
  }
  const performed = await ports.perform(act, { key, attempt: act.attempts.length + 1 });
  const attempt = { at: new Date(nowMs()).toISOString(), ...resultOf(performed) };
  return await written(ports, { act, nowMs, attempt });
}

function ended(act: SourceAct | null): ActOutcome {
  const why = act?.attempts.at(-1)?.failure;
  return { kind: 'ended', state: act?.state ?? 'unknown', ...(why && { why }) };
}

function mayAct(record: HookRecord | null, { outcome }: SourceAct): record is HookRecord {
  return actingMode(record, outcome) === 'live';
}

function resultOf(performed: Performed): Pick<ActAttempt, 'status' | 'failure'> {
  if (performed.kind === 'failed') return { status: null, failure: performed.failure };
  const { status } = performed;
  return { status, failure: status >= 200 && status < 300 ? null : 'not-2xx' };
}

interface Writing {
  readonly act: SourceAct;
  readonly nowMs: () => number;
  readonly attempt: ActAttempt;
}

/** Only while the act still waits in the same run; but what was done is written down whatever came meanwhile. */
async function written({ acts }: AttemptActPorts, { act, nowMs, attempt }: Writing): Promise<ActOutcome> {
  const after = await changeAct(acts, act, (stored) => {
    const isOwn = stored.state === 'waiting' && stored.restarts === act.restarts;
    const isDone = attempt.failure === null && stored.state !== 'done';
    return isOwn || isDone ? actAfter(stored, attempt) : null;
  });
  if (after?.state !== 'waiting') return ended(after);
  if (after.restarts !== act.restarts) return { kind: 'ended', state: 'superseded' };
  const seconds = (Date.parse(after.dueAt ?? act.createdAt) - nowMs()) / 1_000;
  return { kind: 'again', afterSeconds: Math.max(1, Math.round(seconds)) };
}
