import type { FlagIdentifier } from '../../shared/contracts/flag.ts';
import type { ProblemCode } from '../../shared/contracts/problem.ts';

/** One row of the catalogue: what is sent, and what must come back. */
export interface BadInput {
  /** Of the catalogue. Several rows may show one case. */
  readonly number: number;
  /** What is wrong with the request, in a reader's words. */
  readonly input: string;
  readonly send: Sent | (() => Sent);
  /** Sent before, signed well, under the same webhook id where the row names none; must be answered 200. */
  readonly after?: Sent;
  /** In force before anything is sent. */
  readonly flagged?: FlagIdentifier;
  /** Besides the canary, what no answer and no log line may hold. */
  readonly unseen?: readonly string[];
  readonly answer: Answer;
}

/** Refused with a problem document, or accepted with status 200. */
export type Answer = Refused | Accepted;

export interface Refused {
  readonly status: number;
  readonly code: ProblemCode;
  /** `pointer code` of each entry of `errors`. */
  readonly errors?: readonly string[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Members that the problem document has besides. */
  readonly members?: readonly string[];
}

export interface Accepted {
  readonly status: 200;
  /** `pointer why` of each entry of `coverage.unusable`. */
  readonly unusable?: readonly string[];
  /** Pointers at which the flag is met; empty where the flag of the row must not be met. */
  readonly meets?: readonly string[];
  /** A reason that must be among those given. */
  readonly reason?: string;
  readonly replayed?: true;
}

/** What is changed of a well-formed, well-signed request. */
export interface Sent {
  readonly method?: string;
  readonly target?: string;
  /** Fields of the merchant. */
  readonly merchant?: Readonly<Record<string, unknown>>;
  /** Instead of an application. Text is sent in UTF-8. */
  readonly body?: string | Uint8Array;
  /** Values are sent as latin1, so that any byte can stand in them; null leaves a header out, a list sends it twice. */
  readonly headers?: Readonly<Record<string, string | null | readonly string[]>>;
  /** The signature header, from the right one. */
  readonly signature?: (right: string) => string;
  /** The bytes on the wire, from the right ones. */
  readonly bytes?: WireChange;
  /** Ends our side of the connection behind the bytes. */
  readonly end?: true;
  /** Sends the last bytes one by one, 50 ms apart. */
  readonly drips?: true;
  /** Handed to the function as a gateway event instead, body as given: what no byte on the wire can bring about. */
  readonly event?: { readonly body: string; readonly isBase64Encoded: boolean };
}

/** What goes out instead of this head and body; text as latin1. */
export type WireChange = (head: string, body: Uint8Array) => Uint8Array | string;

/** Stands in every request, in as many places as it may; must stand in no answer and no log line. */
export const canary = 'ZqCanary7';
