import { type DemoFile, demoFilePath, readDemoFile } from '../local/demo-file.ts';
import type { HookSourceName } from '../shared/contracts/hook-source-name.ts';
import { fail, ok, type Result } from '../shared/result.ts';

/** Options that say which server is meant and who speaks; what is not given comes from the demo file. */
export interface ServerOptions {
  readonly server?: string | undefined;
  readonly provider?: string | undefined;
  readonly secret?: string | undefined;
  readonly token?: string | undefined;
}

type SignedServer = { readonly baseUrl: string; readonly provider: string; readonly secret: string };

/** What a signed screening needs to know of its server. */
export function signedServer(options: ServerOptions): Promise<Result<SignedServer, string>> {
  return serverSignedWith(options, (demo) => demo.webhookSecret);
}

/** What a signed event of a source needs to know of its server. */
export function hookServer(
  options: ServerOptions,
  source: HookSourceName,
): Promise<Result<SignedServer, string>> {
  return serverSignedWith(options, (demo) => demo.hooks[source]?.secret);
}

async function serverSignedWith(
  options: ServerOptions,
  secretIn: (demo: DemoFile) => string | undefined,
): Promise<Result<SignedServer, string>> {
  const demo = await readDemoFile();
  const baseUrl = baseUrlOf(options, demo);
  const provider = options.provider ?? demo?.provider;
  const secret = options.secret ?? (demo && isOwn(options, demo) ? secretIn(demo) : undefined);
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

/** Whether what signs for the demo's provider may sign here. */
function isOwn(options: ServerOptions, demo: DemoFile): boolean {
  const own = options.provider === undefined || options.provider === demo.provider;
  return own && isDemo(options, demo);
}

/** The demo's keys go to the demo's server only. */
function isDemo({ server }: ServerOptions, demo: DemoFile | null): boolean {
  return server === undefined || server.replace(/\/$/, '') === demo?.baseUrl;
}
