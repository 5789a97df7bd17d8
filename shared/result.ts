/** The value of an operation that may be refused, or the refusal: expected outcomes travel as values, never as throws. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** A successful {@link Result}. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });

/** A refused {@link Result}. */
export const fail = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
