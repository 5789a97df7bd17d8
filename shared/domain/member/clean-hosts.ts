import type { Problem } from '../../contracts/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import { cleanHost } from '../clean/clean-host.ts';

/** A member's own sites as flags would name them, without repetition, or which of them names no site of its own. */
export function cleanHosts(hosts: readonly string[]): Result<string[], Problem> {
  const cleaned = hosts.map((host) => cleanHost(host));
  const errors = cleaned.flatMap((host, index) =>
    host.ok ? [] : [{ pointer: `/hosts/${index}`, code: host.error }],
  );
  if (errors.length > 0) return fail({ code: 'schema', errors: errors.slice(0, 20) });
  return ok([...new Set(cleaned.flatMap((host) => (host.ok ? [host.value.value] : [])))]);
}
