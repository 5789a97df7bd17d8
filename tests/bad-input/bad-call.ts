import type { Accepted, Refused } from './bad-input.ts';

/** One row of the catalogue about a member's call: what is asked with a token, and what must come back. */
export interface BadCall {
  /** Of the catalogue. Several rows may show one case. */
  readonly number: number;
  /** What is wrong with the call, in a reader's words. */
  readonly input: string;
  /** The member whose machine calls, with every scope. */
  readonly as: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH';
  /** `{flag}`, `{backBook}`: what stands there before anything is sent. */
  readonly path: string;
  /** JSON; text is sent as it is. */
  readonly body?: object | string;
  readonly answer: Refused | Taken;
}

/** Done. Whatever the text would be elsewhere, it is kept as text. */
export interface Taken extends Omit<Accepted, 'status'> {
  readonly status: 200 | 201;
  /** Stands in the answer as it was sent. */
  readonly kept?: string;
}
