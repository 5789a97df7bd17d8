import {
  type HookSourceName,
  hookSourceNameSchema,
  hookSourceNames,
} from '../../shared/contracts/hook-source-name.ts';
import { fail, ok, type Result } from '../../shared/result.ts';

/** The source that a person named, or which there are. */
export function hookSourceOf(given: string | undefined): Result<HookSourceName, string> {
  const name = hookSourceNameSchema.safeParse(given);
  return name.success ? ok(name.data) : fail(`SOURCE is one of ${hookSourceNames.join(', ')}`);
}
