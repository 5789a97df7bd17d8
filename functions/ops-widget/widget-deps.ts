import type { WidgetCall } from '../../shared/contracts/widget-event.ts';
import type { WidgetPerson } from '../../shared/contracts/widget-people.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { LogFields } from '../../shared/log-lines.ts';
import type { Observer, Stores } from '../../shared/ports.ts';
import type { Actor } from './acting-person.ts';
import type { Html } from './html/html.ts';

/** What the widgets stand on. */
export interface WidgetDeps {
  readonly stores: Pick<
    Stores,
    | 'coalition'
    | 'decisions'
    | 'flagIndex'
    | 'flagLists'
    | 'flags'
    | 'index'
    | 'memberDays'
    | 'merchants'
    | 'negativeList'
    | 'resolutions'
  >;
  readonly keyring: () => Promise<Keyring>;
  readonly people: readonly WidgetPerson[];
  readonly observer: Observer;
  /** Epoch ms. */
  readonly nowMs: () => number;
}

/** One call of a widget, and who makes it. */
export interface Looking {
  readonly deps: WidgetDeps;
  readonly call: WidgetCall;
  readonly actor: Actor;
  /** The alias through which it came, and its ARN: buttons come back through the same. */
  readonly alias: string;
  readonly endpoint: string;
  readonly nowMs: number;
  /** RFC 3339, UTC. */
  readonly now: string;
}

/** What a widget answers with. */
export interface Shown {
  readonly title: string;
  readonly body: Html;
  /** What the log notes of it: ids and codes. */
  readonly about?: Omit<LogFields, 'requestId'>;
  /** True where something was changed. */
  readonly acted?: boolean;
}
