import * as z from 'zod';
import type { FeedStatus } from '../../../shared/contracts/feeds/feed-registration.ts';
import { feedNameSchema } from '../../../shared/contracts/feeds/feed-registration.ts';
import {
  beginImportSchema,
  completeImportSchema,
  type ImportedRows,
  importRowsSchema,
  maxRowsBytes,
} from '../../../shared/contracts/feeds/feed-requests.ts';
import type { RaiseFlag } from '../../../shared/contracts/flag.ts';
import type { Problem } from '../../../shared/contracts/problem.ts';
import type { SourcedFlag } from '../../../shared/domain/feeds/feed-row.ts';
import { flagActorOf } from '../../../shared/domain/flag/flag-actor.ts';
import { beginImport } from '../../../shared/flows/feed-import/begin-import.ts';
import { endImport, type RowsAside } from '../../../shared/flows/feed-import/end-import.ts';
import { importRow, type RowDone } from '../../../shared/flows/feed-import/import-row.ts';
import { releaseImport } from '../../../shared/flows/feed-import/release-import.ts';
import { fail, ok, type Result } from '../../../shared/result.ts';
import type { Need } from '../authorize.ts';
import { type Answered, type Call, endpoint } from '../endpoint.ts';
import { readFeedBody } from './read-feed-body.ts';
import { showDone, showEnded, showOpen } from './show-import.ts';

const raising: Need = { scope: 'flagstop/flags:write', roles: ['contributor', 'operator'] };
const feedPath = z.object({ feed: feedNameSchema });
const importPath = z.object({ feed: feedNameSchema, run: z.coerce.number().int().min(1).max(1_000_000_000) });

/** Pages of entries that one request walks: it answers in time, and its caller asks again. */
const pagesAtOnce = 8;

/** `POST /v1/feeds/{feed}/imports`: begins the import of a file, or goes on with it. For the feed's owner. */
export const beginFeedImport = endpoint({
  need: raising,
  path: feedPath,
  about: () => ({}),
  async answer(call) {
    const body = readFeedBody(call, { schema: beginImportSchema });
    if (!body.ok) return body;
    const feed = await ownFeed(call);
    if (!feed) return fail({ code: 'not-found' });
    const { subject } = call.caller.claims;
    const begun = await beginImport(call.deps.stores, { feed, file: body.value, subject, now: timeOf(call) });
    const shown =
      begun.kind === 'unchanged'
        ? showDone(feed.feed, { manifest: begun.manifest, state: 'unchanged' })
        : showOpen(feed.feed, begun.open);
    return ok({ status: 200, body: shown });
  },
});

/** `POST /v1/feeds/{feed}/imports/{run}/rows`: raises or amends some of the file's entries. */
export const importFeedRows = endpoint({
  need: raising,
  path: importPath,
  about: () => ({}),
  async answer(call) {
    const body = readFeedBody(call, { schema: importRowsSchema, maxBytes: maxRowsBytes });
    if (!body.ok) return body;
    const feed = await ownFeed(call);
    if (!feed) return fail({ code: 'not-found' });
    const { open } = (await call.deps.stores.feedEntries.readImports(feed)) ?? {};
    if (open?.run !== call.path.run || open.phase !== 'rows')
      return fail({
        code: 'conflict',
        detail: 'This import takes no rows: it is not under way, or is ending.',
      });
    const rows = sourced(body.value.rows, feed.feed);
    return rows.ok ? ok(await importAll(call, { feed, rows: rows.value })) : rows;
  },
});

async function importAll(
  call: Call<{ run: number }>,
  { feed, rows }: { feed: FeedStatus; rows: readonly SourcedFlag[] },
): Promise<Answered> {
  const { deps, path, caller } = call;
  const ports = { ...deps.stores, keyring: await deps.keyring() };
  const actor = flagActorOf(caller.member, caller.claims.subject);
  const now = timeOf(call);
  const mayVerify = caller.claims.scopes.includes('flagstop/flags:verify');
  const worth: FeedStatus = mayVerify ? feed : { ...feed, evidence: 'reported' };
  const done = await Promise.all(
    rows.map((flag) => importRow(ports, { feed: worth, actor, run: path.run, flag, now })),
  );
  const body: ImportedRows = { results: done.map(showRow) };
  return { status: 200, body };
}

function showRow(done: RowDone): ImportedRows['results'][number] {
  if (done.how !== 'refused') return { how: done.how };
  const { code, detail, errors } = done.problem;
  return { how: 'refused', code, ...(detail && { detail }), ...(errors && { errors: [...errors] }) };
}

/** `POST /v1/feeds/{feed}/imports/{run}/complete`: all rows were sent. To be sent again while it answers `ending`. */
export const completeFeedImport = endpoint({
  need: raising,
  path: importPath,
  about: () => ({}),
  async answer(call) {
    const body = readFeedBody(call, { schema: completeImportSchema });
    if (!body.ok) return body;
    const feed = await ownFeed(call);
    return feed ? end(call, { feed, aside: body.value }) : fail({ code: 'not-found' });
  },
});

/** `POST /v1/feeds/{feed}/imports/{run}/release`: an operator lets a held import take back what is gone. */
export const releaseFeedImport = endpoint({
  need: { scope: 'flagstop/flags:verify', roles: ['operator'] },
  path: importPath,
  about: () => ({}),
  async answer(call) {
    const { deps, path, caller } = call;
    const feed = await deps.stores.coalition.readFeed(path.feed);
    if (!feed) return fail({ code: 'not-found' });
    const { subject } = caller.claims;
    const released = await releaseImport(deps.stores, { feed, run: path.run, subject });
    if (!released.ok) return released;
    return end(call, { feed, aside: { refused: 0, bad: 0, passedOver: 0 } });
  },
});

async function end(
  call: Call<{ run: number }>,
  { feed, aside }: { feed: FeedStatus; aside: RowsAside },
): Promise<Result<Answered, Problem>> {
  const { deps, path } = call;
  const owner = await deps.stores.coalition.readMember(feed.owner);
  const imports = await deps.stores.feedEntries.readImports(feed);
  if (!owner) return fail({ code: 'not-found' });
  const ended = await endImport(
    { ...deps.stores, keyring: await deps.keyring() },
    {
      feed,
      aside,
      run: path.run,
      maxPages: pagesAtOnce,
      now: timeOf(call),
      actor: flagActorOf(owner, imports?.open?.startedBy ?? call.caller.claims.subject),
    },
  );
  return ended.ok ? ok({ status: 200, body: showEnded(feed.feed, ended.value) }) : ended;
}

/** The feed of the path where it is the caller's own; another member's answers as an unknown one. */
async function ownFeed({ deps, path, caller }: Call<{ feed: string }>): Promise<FeedStatus | null> {
  const feed = await deps.stores.coalition.readFeed(path.feed);
  return feed?.owner === caller.member.memberId ? feed : null;
}

function sourced(rows: readonly RaiseFlag[], feed: string): Result<SourcedFlag[], Problem> {
  const all: SourcedFlag[] = [];
  for (const [index, row] of rows.entries()) {
    const { source } = row;
    if (source?.feed !== feed)
      return fail({ code: 'schema', errors: [{ pointer: `/rows/${index}/source`, code: 'another-feed' }] });
    all.push({ ...row, source });
  }
  return ok(all);
}

const timeOf = ({ nowMs }: Call<unknown>): string => new Date(nowMs).toISOString();
