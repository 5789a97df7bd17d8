import type { SourceAct } from '../../shared/contracts/source-act.ts';
import type { ApiRequest } from '../../shared/hook-ports.ts';

/** A request to a source, and the one host that it goes to. */
export interface ActRequest {
  readonly origin: string;
  readonly request: ApiRequest;
}

/** What an act is done with. */
export interface ActBy {
  /** The provider's key, which lets Flagstop act there. */
  readonly key: string;
  /** 1 for the first. */
  readonly attempt: number;
  /** The stage's. */
  readonly livemode: boolean;
}

/** How an act is asked of its source. */
export type ActRequestOf = (act: SourceAct, by: ActBy) => ActRequest;
