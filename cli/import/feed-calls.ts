import type * as z from 'zod';
import type { ImportedFile } from '../../shared/contracts/feeds/feed-import.ts';
import type { RegisterFeed } from '../../shared/contracts/feeds/feed-registration.ts';
import {
  type FeedView,
  feedListSchema,
  feedViewSchema,
  type ImportedRows,
  type ImportState,
  importedRowsSchema,
  importStateSchema,
} from '../../shared/contracts/feeds/feed-requests.ts';
import type { SourcedFlag } from '../../shared/domain/feeds/feed-row.ts';
import type { RowsAside } from '../../shared/flows/feed-import/end-import.ts';
import { fail, ok, type Result } from '../../shared/result.ts';
import { type CallFault, callServer, parseJson, type ServerCall } from '../client/call-server.ts';
import { patiently } from '../client/patiently.ts';

type Answer<T> = Promise<Result<T, CallFault>>;

/** What the server is asked about feeds. Each call may be sent again: the same request twice does no more than once. */
export interface FeedCalls {
  list(): Answer<{ items: FeedView[] }>;
  register(feed: string, registration: RegisterFeed): Answer<FeedView>;
  begin(feed: string, file: ImportedFile): Answer<ImportState>;
  rows(feed: string, page: { run: number; rows: readonly SourcedFlag[] }): Answer<ImportedRows>;
  complete(feed: string, end: { run: number; aside: RowsAside }): Answer<ImportState>;
  release(feed: string, run: number): Answer<ImportState>;
}

interface Target {
  readonly baseUrl: string;
  readonly token: string;
  /** Resolves after so many milliseconds; between attempts at one call. */
  readonly pause: (ms: number) => Promise<void>;
}

/** Calls about feeds, each tried again where the server may yet answer. */
export function feedCalls(target: Target): FeedCalls {
  const call = <S extends z.ZodType>(schema: S, how: Pick<ServerCall, 'method' | 'path'>, body?: object) =>
    asked(target, { schema, how, body });
  const at = (feed: string, run: number, step: string) => ({
    method: 'POST' as const,
    path: `/v1/feeds/${feed}/imports/${run}/${step}`,
  });
  return {
    list: () => call(feedListSchema, { method: 'GET', path: '/v1/feeds' }),
    register: (feed, registration) =>
      call(feedViewSchema, { method: 'PUT', path: `/v1/feeds/${feed}` }, registration),
    begin: (feed, file) =>
      call(importStateSchema, { method: 'POST', path: `/v1/feeds/${feed}/imports` }, file),
    rows: (feed, { run, rows }) => call(importedRowsSchema, at(feed, run, 'rows'), { rows }),
    complete: (feed, { run, aside }) => call(importStateSchema, at(feed, run, 'complete'), aside),
    release: (feed, run) => call(importStateSchema, at(feed, run, 'release'), {}),
  };
}

interface Asked<S extends z.ZodType> {
  readonly schema: S;
  readonly how: Pick<ServerCall, 'method' | 'path'>;
  readonly body: object | undefined;
}

async function asked<S extends z.ZodType>(
  { baseUrl, token, pause }: Target,
  { schema, how, body }: Asked<S>,
): Answer<z.infer<S>> {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const sent = body === undefined ? {} : { body: Buffer.from(JSON.stringify(body)) };
  const reply = await patiently(() => callServer({ baseUrl, ...how, headers, ...sent }), pause);
  if (!reply.ok) return reply;
  const parsed = schema.safeParse(parseJson(reply.value.text));
  return parsed.success
    ? ok(parsed.data)
    : fail({ kind: 'not-flagstop', baseUrl, status: reply.value.status });
}
