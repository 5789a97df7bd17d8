import type { RowError } from '../../contracts/back-book.ts';
import { maxApplicationBytes } from '../../contracts/read-application.ts';
import type { Result } from '../../result.ts';
import type { FilePlace } from './physical-lines.ts';

/** Longest row, in bytes: an application may be no longer. */
export const maxRowBytes = maxApplicationBytes;

/** Why a row, or a header, cannot be read. Codes and pointers only. */
export interface RowFault {
  readonly code: string;
  readonly errors: readonly RowError[];
}

/** One row of a file: the JSON of an application, not yet looked into, or why there is none. */
export interface BackBookRow {
  /** Where it begins, from 1. */
  readonly line: number;
  /** The place behind it, from which reading can go on. */
  readonly end: FilePlace;
  readonly body: Result<Uint8Array, RowFault>;
}
