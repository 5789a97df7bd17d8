import { arrivedFilesSchema, queueEventSchema } from '../../shared/contracts/feeds/arrived-file.ts';
import { feedNameSchema } from '../../shared/contracts/feeds/feed-registration.ts';
import { UnreadableFeed } from '../../shared/domain/feeds/bytes/unpack-feed.ts';
import { flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import type { Keyring } from '../../shared/domain/match/lookup-key.ts';
import type { FeedFiles } from '../../shared/feed-ports.ts';
import { importFeed } from '../../shared/flows/import-feed.ts';
import type { Observer, Stores } from '../../shared/ports.ts';
import { openArrived } from './open-arrived.ts';

export interface FeedImporterDeps {
  readonly stores: Stores;
  readonly files: FeedFiles;
  readonly keyring: () => Promise<Keyring>;
  readonly observer: Observer;
  /** Epoch ms. */
  readonly nowMs: () => number;
  /** How long one invocation may go on beginning rows. */
  readonly budgetMs: number;
}

/** Which messages are to be handed over again. */
interface Handled {
  readonly batchItemFailures: { readonly itemIdentifier: string }[];
}

/** Rows under way at a time. */
const concurrency = 16;

/**
 * Takes messages that say which files arrived, and imports each: the feed is the first part of the file's key, its owner
 * the one whose word it is. What is not ended in time, or fails for lost infrastructure, is handed over again and
 * goes on where it was; what no further try would change is logged and ended.
 */
export function feedImporter(deps: FeedImporterDeps): (event: unknown) => Promise<Handled> {
  return async (event) => {
    const { Records } = queueEventSchema.parse(event);
    const until = deps.nowMs() + deps.budgetMs;
    const again: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of Records)
      if (!(await handled(deps, { messageId, body, until }))) again.push({ itemIdentifier: messageId });
    return { batchItemFailures: again };
  };
}

interface Message {
  readonly messageId: string;
  readonly body: string;
  readonly until: number;
}

async function handled(deps: FeedImporterDeps, message: Message): Promise<boolean> {
  const note = arrivedFilesSchema.parse(JSON.parse(message.body));
  for (const { s3 } of note.Records) {
    // S3 writes keys as forms do: a plus sign is a space.
    const key = decodeURIComponent(s3.object.key.replaceAll('+', ' '));
    const end = await imported(deps, { key, message });
    if (end !== 'ended') return false;
  }
  return true;
}

async function imported(
  deps: FeedImporterDeps,
  { key, message }: { key: string; message: Message },
): Promise<'ended' | 'again'> {
  const { stores, observer, nowMs } = deps;
  const [name = ''] = key.split('/');
  const known = feedNameSchema.safeParse(name);
  // Whoever may put files there names them: what is no feed's name is not told.
  const about = { requestId: message.messageId, ...(known.success && { feed: known.data }) };
  const feed = known.success ? await stores.coalition.readFeed(name) : null;
  const owner = feed && (await stores.coalition.readMember(feed.owner));
  if (!feed || !owner || owner.status === 'suspended') {
    observer.log('import.refused', { ...about, problem: feed ? 'member-suspended' : 'unknown-feed' });
    return 'ended';
  }
  try {
    const now = () => new Date(nowMs()).toISOString();
    const arrived = await openArrived(deps.files, { key, feed, now: now() });
    if (!arrived) return 'ended';
    const done = await importFeed(
      { ...stores, keyring: await deps.keyring() },
      {
        ...arrived,
        feed,
        concurrency,
        now,
        actor: flagActorOf(owner, `feed:${feed.feed}`),
        mayGoOn: () => nowMs() < message.until,
      },
    );
    const kind = done.ok ? done.value.kind : 'going-on';
    observer.log(lines[kind], about);
    return kind === 'going-on' ? 'again' : 'ended';
  } catch (error) {
    const unreadable = error instanceof UnreadableFeed;
    observer.log('import.failed', { ...about, error: error instanceof Error ? error.name : typeof error });
    return unreadable ? 'ended' : 'again';
  }
}

const lines = {
  unchanged: 'import.unchanged',
  complete: 'import.complete',
  held: 'import.held',
  'going-on': 'import.unfinished',
} as const;
