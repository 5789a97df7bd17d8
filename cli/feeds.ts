import { setTimeout as pause } from 'node:timers/promises';
import type { FeedView, ImportState } from '../shared/contracts/feeds/feed-requests.ts';
import { describeFault } from './client/describe-fault.ts';
import { type Command, complain, type ExitCode, readArguments } from './command.ts';
import { describeImport } from './import/describe-import.ts';
import { type FeedCalls, feedCalls } from './import/feed-calls.ts';
import { tokenServer } from './server-of.ts';

const options = { server: { type: 'string' }, token: { type: 'string' } } as const;
const where = `  --server URL        default: the server of .flagstop/demo.json
  --token TOKEN       default: the demo operator's`;

/** `flagstop feeds list`. */
export const feedsList: Command = {
  name: 'feeds list',
  summary: 'show the lists that are imported',
  help: `Usage: flagstop feeds list [--server URL] [--token TOKEN]

Shows each list: whose it is, what its word is worth, when it was imported last and what came of it.

${where}`,
  run: (args) => withCalls(args, { positionals: [], run: list }),
};

/** `flagstop feeds release FEED`. */
export const feedsRelease: Command = {
  name: 'feeds release',
  summary: 'let a held import take back what is gone',
  help: `Usage: flagstop feeds release FEED [--server URL] [--token TOKEN]

Lets a held import take back the owner's word for the entries that are gone from its list. Look at the file first: a list
that loses much at once is more often broken than true. Whoever began the import does not release it.

${where}`,
  run: (args) =>
    withCalls(args, { positionals: ['FEED'], run: (calls, [feed = '']) => release(calls, feed) }),
};

interface Asking {
  readonly positionals: readonly string[];
  readonly run: (calls: FeedCalls, positionals: readonly string[]) => Promise<ExitCode>;
}

async function withCalls(args: readonly string[], asking: Asking): Promise<ExitCode> {
  const parsed = readArguments(args, { options, positionals: asking.positionals });
  if (!parsed.ok) return complain(`${parsed.error}. See --help.`);
  const server = await tokenServer(parsed.value.values, 'operator');
  if (!server.ok) return complain(server.error);
  return asking.run(feedCalls({ ...server.value, pause: (ms) => pause(ms) }), parsed.value.positionals);
}

async function list(calls: FeedCalls): Promise<ExitCode> {
  const listed = await calls.list();
  if (!listed.ok) return complain(describeFault(listed.error));
  const { items } = listed.value;
  console.log(items.length === 0 ? 'No list is registered.' : items.map(describeFeed).join('\n\n'));
  return 0;
}

function describeFeed(feed: FeedView): string {
  const { last, stale } = feed;
  const counts = last && Object.entries(last.counts).filter(([, count]) => count > 0);
  return [
    `${feed.feed}  ${feed.format}, ${feed.evidence}, of ${feed.owner}${stale ? '  STALE' : ''}`,
    `  looked at ${feed.importedAt}, stale after ${feed.staleAfterHours} h`,
    ...(last && counts
      ? [`  import ${last.run}: ${counts.map(([what, count]) => `${count} ${what}`).join(', ')}`]
      : []),
    ...(feed.import ? [`  ${describeImport(feed.import).replaceAll('\n', '\n  ')}`] : []),
  ].join('\n');
}

async function release(calls: FeedCalls, name: string): Promise<ExitCode> {
  const listed = await calls.list();
  if (!listed.ok) return complain(describeFault(listed.error));
  const feed = listed.value.items.find((one) => one.feed === name);
  if (!feed) return complain(`There is no feed ${name}.`);
  if (feed.import?.state !== 'held' && feed.import?.state !== 'ending')
    return complain(`No import of ${name} is held.`);
  let state: ImportState = feed.import;
  while (state.state === 'held' || state.state === 'ending') {
    const released = await calls.release(name, state.run);
    if (!released.ok) return complain(describeFault(released.error));
    state = released.value;
  }
  console.log(describeImport(state));
  return 0;
}
