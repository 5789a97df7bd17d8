import { fail, ok, type Result } from '../../shared/result.ts';
import { decisionServer } from '../server-of.ts';

/** Options of the commands about notices: which server, and whose notices. */
export const noticeOptions = {
  server: { type: 'string' },
  provider: { type: 'string' },
  token: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

interface Given {
  readonly server?: string | undefined;
  readonly provider?: string | undefined;
  readonly token?: string | undefined;
}

/** A server that notices are asked of, and the path of a provider there. */
export async function noticeServer(
  given: Given,
): Promise<Result<{ baseUrl: string; token: string; path: string }, string>> {
  const server = await decisionServer(given);
  if (!server.ok) return fail(server.error);
  return ok({ ...server.value, path: `/v1/providers/${encodeURIComponent(server.value.provider)}` });
}

/** The lines of a command's help that {@link noticeOptions} takes. */
export function noticeOptionsHelp(scope: string): string {
  return `  --server URL      default: the server of .flagstop/demo.json
  --provider ID     default: the demo's provider
  --token TOKEN     a token of the provider with ${scope}; default: the demo's
  --json            print the answer as it came
  --help            show this

Exit codes: 0 done, 1 an error.`;
}
