import { describeNotice, noticeLine } from './demo/describe-notice.ts';
import { describeSample, type SampleReport } from './demo/describe-sample.ts';
import { flagLater } from './demo/flag-later.ts';
import { postHooks } from './demo/post-hooks.ts';
import { postSamples } from './demo/post-samples.ts';
import type { NoticeReceiver, ReceivedNotice } from './demo/receive-notices.ts';
import { sampleTable } from './demo/sample-table.ts';
import { untilTold } from './demo/until-told.ts';
import { type DemoFile, demoFilePath } from './demo-file.ts';

/** Screens the samples, sends events as sources do, has one of them flagged afterwards, and shows what they came to: a table, or a line of JSON each as it is answered. False where one had no answer. */
export async function showSamples(demo: DemoFile, { json }: { json: boolean }): Promise<boolean> {
  const reports = [];
  for await (const report of reportsOn(demo)) {
    reports.push(report);
    if (json) console.log(JSON.stringify(report));
  }
  if (!json) {
    const colour = process.stdout.isTTY && !process.env.NO_COLOR;
    // Not a terminal: a file or a pipe takes lines of any length.
    const width = process.stdout.isTTY ? process.stdout.columns : Number.POSITIVE_INFINITY;
    console.log(`\n${sampleTable(reports, { colour, width })}\n`);
  }
  return reports.every(({ outcome }) => outcome !== 'failed');
}

async function* reportsOn(demo: DemoFile): AsyncGenerator<SampleReport> {
  const target = { ...demo, nowMs: () => Date.now() };
  for await (const result of postSamples(target)) yield describeSample(result);
  yield* postHooks(target);
  yield* flagLater(target);
}

/** Shows what the receiver was told of merchants that sources told of, and of the one that was flagged afterwards, a line each. False where something of it did not come. */
export async function showNotices(
  demo: DemoFile,
  { receiver, json }: { readonly receiver: NoticeReceiver; readonly json: boolean },
): Promise<boolean> {
  const told = await untilTold({ ...demo, receiver, nowMs: () => Date.now() });
  if (!told.ok) {
    console.error(told.error);
    return false;
  }
  if (!json) console.log(`Signed notices that reached the receiver of ${demo.provider} on this machine:`);
  for (const notice of told.value) showNotice(notice, { json });
  if (!json) console.log('');
  return true;
}

/** Shows one notice, whose signature held. */
export function showNotice(received: ReceivedNotice, { json }: { readonly json: boolean }): void {
  const report = describeNotice(received);
  console.log(json ? JSON.stringify(report) : noticeLine(report));
}

interface Whereabouts {
  readonly baseUrl: string;
  readonly where: string;
  readonly flags: number;
  readonly logPath: string;
  readonly receiver: string;
  readonly json: boolean;
}

/** Prints where everything is and what to try next; on stderr where stdout belongs to JSON. */
export function showWhereThingsAre({ baseUrl, where, flags, logPath, receiver, json }: Whereabouts): void {
  const tell = json ? console.error : console.log;
  tell(`Flagstop is up at ${baseUrl} with ${flags} demo flags. Its data is ${where}.

  API page      ${baseUrl}/docs
  Operations    ${baseUrl}/ops (what operators see in a dashboard)
  Demo keys     ${demoFilePath} (webhook secret and tokens of the demo members)
  Requests      ${logPath}
  Notices       ${receiver} takes them, checks each signature and has a line printed here
  Try           npm run flagstop -- screen local/demo/applications/flagged-site.json

Ctrl-C ends it.`);
}
