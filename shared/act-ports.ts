import type { HookRecord } from './contracts/hook-record.ts';
import type { MemberId } from './contracts/ids.ts';
import type { ActId, SourceAct } from './contracts/source-act.ts';
import type { Page, PageRequest } from './ports.ts';

/*
 * Acts at sources of webhooks, which a provider lets Flagstop do there.
 */

/** Strongly consistent, but for the list of what waits. */
export interface SourceActs {
  readAct(id: ActId): Promise<SourceAct | null>;
  /** The `version` must be the stored one plus one (1 for the first); else `moved-on`, and nothing is written. */
  putAct(act: SourceAct): Promise<'put' | 'moved-on'>;
  /** A provider's, those of the newest decisions first; at most 100 a page. */
  listActs(provider: MemberId, page: PageRequest): Promise<Page<SourceAct> | 'bad-cursor'>;
  /** Acts that wait since before an instant, longest first; eventually consistent. */
  listWaitingActs(before: string, page: PageRequest): Promise<Page<ActId> | 'bad-cursor'>;
}

/** Starts the attempts at an act, once however often it is called with the same `restarts`. */
export interface ActStarter {
  startAct(act: SourceAct): Promise<void>;
}

/** Is told of each act that was written down and is not started: it would be done, or cannot be. */
export type TellAct = (act: SourceAct) => void;

/** Opens the key with which a provider lets Flagstop act at a source, for this call alone; null where there is none. */
export type OpenActingKey = (record: HookRecord) => Promise<string | null>;

/** What came back from a source: never its body. */
export type Performed =
  | { readonly kind: 'answered'; readonly status: number }
  | { readonly kind: 'failed'; readonly failure: 'timeout' | 'connection' };

/** Asks the source itself to do an act, with the provider's key. `attempt` is 1 for the first. */
export type PerformAct = (
  act: SourceAct,
  by: { readonly key: string; readonly attempt: number },
) => Promise<Performed>;

/** What of acts is stored. */
export interface ActStores {
  readonly acts: SourceActs;
}
