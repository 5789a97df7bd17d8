import type * as z from 'zod';
import type { Result } from '../../shared/result.ts';
import type { Answer } from './runtime-api.ts';
import type { World } from './world.ts';

/** How one function is asked, as whatever starts it in AWS asks it. */
export interface RuntimeCase {
  /** Under functions/. */
  readonly folder: string;
  /** Of its environment. */
  readonly schema: z.ZodObject;
  /** An event that was not sent before: what is timed, cold and warm. */
  readonly ask: (world: World) => Promise<Ask>;
  /** What else it is asked, once, in order. */
  readonly also?: (world: World) => Promise<readonly Ask[]>;
  /** What of it this run does not show. */
  readonly unshown: string;
}

export interface Ask {
  /** In words. */
  readonly what: string;
  readonly event: object;
  /** Under which it is invoked; default `live`. */
  readonly alias?: string;
  /** What came of it, in words; or why it is not what it should be. Looks into the stores, too. */
  readonly check: (answer: Answer) => Promise<Result<string, string>>;
}
