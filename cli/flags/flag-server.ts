import { type DemoFile, demoFileSchema } from '../../local/demo-file.ts';
import { fail, type Result } from '../../shared/result.ts';
import { type ServerOptions, tokenServer } from '../server-of.ts';

/** Options of the commands about one flag: which server, and who speaks. */
export const flagOptions = {
  server: { type: 'string' },
  token: { type: 'string' },
  as: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What a call about flags needs to know of its server. `--as` names another of the demo's tokens than `usual`. */
export async function flagServer(
  options: ServerOptions & { readonly as?: string | undefined },
  usual: keyof DemoFile['tokens'],
): Promise<Result<{ baseUrl: string; token: string }, string>> {
  const known = demoFileSchema.shape.tokens.keyof();
  const as = known.safeParse(options.as ?? usual);
  if (!as.success) return fail(`--as takes one of ${known.options.join(', ')}.`);
  return tokenServer(options, as.data);
}

/** The lines of a command's help that {@link flagOptions} takes. `usual` is whose demo token it is by default. */
export function flagOptionsHelp(usual: keyof DemoFile['tokens'], scope: string): string {
  return `  --server URL      default: the server of .flagstop/demo.json
  --token TOKEN     a token with ${scope}; default: the demo's ${usual}
  --as NAME         another of the demo's tokens, e.g. operator, contributor, secondContributor
  --json            print the answer as it came
  --help            show this

Exit codes: 0 done, 1 an error.`;
}
