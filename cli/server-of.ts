import { type DemoFile, demoFilePath, readDemoFile } from '../local/demo-file.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** Options that say which server is meant and who speaks; what is not given comes from the demo file. */
export interface ServerOptions {
  readonly server?: string | undefined;
  readonly provider?: string | undefined;
  readonly secret?: string | undefined;
  readonly token?: string | undefined;
}

/** What a signed screening needs to know of its server. */
export async function signedServer(
  options: ServerOptions,
): Promise<Result<{ baseUrl: string; provider: string; secret: string }, string>> {
  const demo = await readDemoFile();
  const baseUrl = baseUrlOf(options, demo);
  const provider = options.provider ?? demo?.provider;
  const secret = options.secret ?? secretOf(options, demo);
  if (!baseUrl.ok) return baseUrl;
  if (provider === undefined) return fail(`--provider is missing, and there is no ${demoFilePath} ${how}`);
  if (secret === undefined)
    return fail(`--secret is missing: ${demoFilePath} holds none for this server ${how}`);
  return ok({ baseUrl: baseUrl.value, provider, secret });
}

/** What a call with a bearer token needs to know of its server. `as` names whose demo token is taken. */
export async function tokenServer(
  options: ServerOptions,
  as: keyof DemoFile['tokens'],
): Promise<Result<{ baseUrl: string; token: string }, string>> {
  const demo = await readDemoFile();
  const baseUrl = baseUrlOf(options, demo);
  if (!baseUrl.ok) return baseUrl;
  const token = options.token ?? (isDemo(options, demo) ? demo?.tokens[as] : undefined);
  if (token === undefined)
    return fail(`--token is missing: ${demoFilePath} holds none for this server ${how}`);
  if (!/^[\x21-\x7e]+$/.test(token)) return fail('--token takes a token: visible ASCII without spaces.');
  return ok({ baseUrl: baseUrl.value, token });
}

/** What a call about a provider's decisions needs to know: a {@link tokenServer}, and whose decisions they are. */
export async function decisionServer(
  options: ServerOptions,
  as: keyof DemoFile['tokens'] = 'provider',
): Promise<Result<{ baseUrl: string; provider: string; token: string }, string>> {
  const server = await tokenServer(options, as);
  if (!server.ok) return server;
  const provider = options.provider ?? (await readDemoFile())?.provider;
  if (provider === undefined) return fail(`--provider is missing, and there is no ${demoFilePath} ${how}`);
  return ok({ ...server.value, provider });
}

const how = '(npm start writes it below the directory it is started in).';

function baseUrlOf({ server }: ServerOptions, demo: DemoFile | null): Result<string, string> {
  if (server === undefined)
    return demo === null
      ? fail(`--server is missing, and there is no ${demoFilePath} ${how}`)
      : ok(demo.baseUrl);
  const url = URL.canParse(server) ? new URL(server) : null;
  if (url?.protocol !== 'http:' && url?.protocol !== 'https:')
    return fail('--server takes an address such as http://127.0.0.1:8787.');
  return ok(server.replace(/\/$/, ''));
}

function secretOf(options: ServerOptions, demo: DemoFile | null): string | undefined {
  const own = options.provider === undefined || options.provider === demo?.provider;
  return own && isDemo(options, demo) ? demo?.webhookSecret : undefined;
}

/** The demo's keys go to the demo's server only. */
function isDemo({ server }: ServerOptions, demo: DemoFile | null): boolean {
  return server === undefined || server.replace(/\/$/, '') === demo?.baseUrl;
}
