/** However many merchants are boarded: no flag touches more than this without an operator's release. */
const most = 25;
/** However few: so that a small deployment is not held up by one merchant that stands there under several names. */
export const fewestTouched = 5;

/**
 * How many boarded merchants one flag, or one member's flags of a day together, may touch before an operator looks: 0.1 %
 * of all that are boarded, at least 5 and at most 25.
 */
export function touchLimit(boarded: number): number {
  return Math.min(most, Math.max(fewestTouched, Math.ceil(boarded / 1_000)));
}
