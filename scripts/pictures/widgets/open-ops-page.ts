import { type Browser, chromium, type Page } from 'playwright-core';
import * as z from 'zod';
import { callServer, parseJson } from '../../../cli/client/call-server.ts';
import { postSamples } from '../../../local/demo/post-samples.ts';
import { openStores } from '../../../local/open-stores.ts';
import { untilIndexed } from '../../../local/pumps/until-indexed.ts';
import { startDemo } from '../../../local/start-demo.ts';
import { stateDirectory } from '../../../local/state-directory.ts';
import { coalitionView } from '../../../shared/adapters/coalition-view.ts';
import { memorySecretBox } from '../../../shared/adapters/memory/memory-secret-box.ts';
import { type FlagId, flagIdSchema, memberIdSchema } from '../../../shared/contracts/ids.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import type { Keyring } from '../../../shared/domain/match/lookup-key.ts';
import { changeFlag } from '../../../shared/flows/change-flag.ts';
import type { Stores } from '../../../shared/ports.ts';
import { findBrowser } from '../find-browser.ts';

const answerSchema = z.object({
  decisionId: z.string(),
  outcome: z.string(),
  matches: z.array(z.object({ flagId: flagIdSchema })),
});

/** Hostile reasons for an escalation: they are shown on the page as they are. */
export const hostileReasons =
  '</div><script>document.title = "owned"</script><img src=x onerror="document.title=\'owned\'">';

/**
 * The demo in this process on the memory twins, its samples screened, two of its reviews handed to the coalition, one flag held;
 * and a browser. What is opened is closed by `close`.
 */
export async function openOpsPage({ hostile = true }: { hostile?: boolean } = {}) {
  const opened = await openStores({ memory: true, data: null, directory: stateDirectory });
  if (!opened.ok) throw new Error(opened.error);
  const { stores } = opened.value;
  const sealingKey = Buffer.alloc(32, 7);
  const observer = { log: () => {}, count: () => {}, measure: () => {}, record: () => {} };
  const started = await startDemo({ stores, streams: opened.value, sealingKey, observer, port: 0 });
  if (!started.ok) throw new Error(started.error);
  const { gateway, file, pumps } = started.value;
  const answers: z.infer<typeof answerSchema>[] = [];
  for await (const { result } of postSamples({ ...file, nowMs: () => Date.now() }))
    if (result.ok) answers.push(answerSchema.parse(result.value.answer));
  await untilIndexed(stores.index, { withinMs: 30_000, nowMs: () => Date.now() });
  const escalated: string[] = [];
  for (const { decisionId } of answers.filter(({ outcome }) => outcome !== 'approve')) {
    if (escalated.length === 3) break;
    const rationale =
      hostile && escalated.length === 0 ? hostileReasons : 'Two registers disagree. Please look.';
    if (await escalate(file, { decisionId, rationale })) escalated.push(decisionId);
  }
  const view = coalitionView({
    store: stores.coalition,
    box: memorySecretBox(sealingKey),
    nowMs: () => Date.now(),
  });
  const held = await holdOne(stores, { keyring: await view.keyring(), flagId: reviewed(answers) });
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: ['--no-sandbox'] });
  return {
    stores,
    escalated,
    held,
    baseUrl: file.baseUrl,
    provider: file.provider,
    open: (query: Readonly<Record<string, string>> = {}) =>
      openPage(browser, { baseUrl: file.baseUrl, query }),
    close: async () => {
      await browser.close();
      await gateway.close();
      await Promise.all(pumps.map((pump) => pump.close()));
    },
  };
}

async function openPage(
  browser: Browser,
  { baseUrl, query }: { baseUrl: string; query: Readonly<Record<string, string>> },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1_240, height: 900 } });
  await page.goto(`${baseUrl}/ops?${new URLSearchParams(query).toString()}`);
  await page.locator('.flagstop h2').first().waitFor();
  return page;
}

interface File {
  readonly baseUrl: string;
  readonly provider: string;
  readonly tokens: { readonly analyst: string };
}

/** False where that decision is not its merchant's newest any more. */
async function escalate(
  { baseUrl, provider, tokens }: File,
  { decisionId, rationale }: { decisionId: string; rationale: string },
): Promise<boolean> {
  const reply = await callServer({
    baseUrl,
    method: 'POST',
    path: `/v1/providers/${provider}/decisions/${decisionId}/resolution`,
    headers: { authorization: `Bearer ${tokens.analyst}`, 'content-type': 'application/json' },
    body: Buffer.from(JSON.stringify({ outcome: 'escalate', rationale })),
  });
  if (!reply.ok) return false;
  return z.object({ status: z.literal('escalated') }).safeParse(parseJson(reply.value.text)).success;
}

/** The flag that the first review met: its merchant is boarded, so holding it touches somebody. */
function reviewed(answers: readonly z.infer<typeof answerSchema>[]): FlagId {
  const met = answers.find(({ outcome, matches }) => outcome === 'review' && matches.length > 0)?.matches[0];
  if (!met) throw new Error('No sample is reviewed for a flag.');
  return met.flagId;
}

/** The flag, held by the operator’s machine, so that people of the operator may release it. */
async function holdOne(
  stores: Stores,
  { keyring, flagId }: { keyring: Keyring; flagId: FlagId },
): Promise<FlagId> {
  const office = memberIdSchema.parse('coalition-office');
  const actor = flagActorOf(
    { memberId: office, owner: office, roles: ['operator'], status: 'active' },
    'demo-client-coalition-office',
  );
  const move = { kind: 'hold', reason: 'operator', touches: null, rationale: 'It touches many.' } as const;
  const now = new Date().toISOString();
  const step = await changeFlag({ flags: stores.flags, keyring }, { flagId, move, actor, now });
  if (!step.ok) throw new Error(step.error.code);
  return flagId;
}
