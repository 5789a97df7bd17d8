import type { DemoFile } from '../../local/demo-file.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { TokenServer } from '../client/call-api.ts';
import { flagOptions, flagServer } from '../flags/flag-server.ts';

/** Options of the commands about policies: which server, who speaks, and whose line it is. */
export const policyOptions = { ...flagOptions, provider: { type: 'string' } } as const;

interface Given {
  readonly server?: string | undefined;
  readonly token?: string | undefined;
  readonly as?: string | undefined;
  readonly provider?: string | undefined;
}

/** A server, who speaks there, and where the line stands that is meant. */
export interface PolicyServer extends TokenServer {
  /** From the root. */
  readonly line: string;
}

/** What a call about policies needs to know of its server. `usual` names the demo's tokens: for the coalition's line, and for a provider's own. */
export async function policyServer(
  given: Given,
  usual: readonly [coalition: keyof DemoFile['tokens'], own: keyof DemoFile['tokens']],
): Promise<Result<PolicyServer, string>> {
  const { provider, ...options } = given;
  const server = await flagServer(options, usual[provider === undefined ? 0 : 1]);
  if (!server.ok) return server;
  const line =
    provider === undefined ? '/v1/policies' : `/v1/providers/${encodeURIComponent(provider)}/policies`;
  return ok({ ...server.value, line });
}

/** The lines of a command's help that {@link policyOptions} takes. */
export function policyOptionsHelp(usual: string): string {
  return `  --provider ID     a provider's own line, by its own people; default: the coalition's
  --server URL      default: the server of .flagstop/demo.json
  --token TOKEN     a token with flagstop/policies:write; default: the demo's ${usual}
  --as NAME         another of the demo's tokens, e.g. operator, contributor, analyst, secondAnalyst
  --json            print the answer as it came
  --help            show this

Exit codes: 0 done, 1 an error.`;
}
