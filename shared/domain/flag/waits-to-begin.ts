import type { FlagHead } from '../../contracts/flag-head.ts';

/**
 * Whether a flag was raised to begin later and its beginning is not in its history yet. Whoever was boarded before it was in
 * force is judged by it through that step, and by nothing else.
 */
export const waitsToBegin = ({ validFrom, raisedAt, begunAt }: FlagHead): boolean =>
  begunAt === undefined && Date.parse(validFrom) > Date.parse(raisedAt);
