import { randomUUID } from 'node:crypto';
import { memberIdSchema } from '../../../shared/contracts/ids.ts';
import { listedFlagId } from '../../../shared/domain/flag-id.ts';
import { importFeedEnv } from '../../../shared/env.ts';
import { fail } from '../../../shared/result.ts';
import { aFeed } from '../../../tests/support/a-feed.ts';
import { answeredValue } from '../answered-value.ts';
import type { Ask, RuntimeCase } from '../runtime-case.ts';
import { buckets, type World } from '../world.ts';

const feed = 'runtime-list';
const owner = memberIdSchema.parse('coalition-office');
const rows = ['one', 'two', 'three'];

/** S3's note of a list that arrived, and its flags. */
export const importFeed: RuntimeCase = {
  folder: 'import-feed',
  schema: importFeedEnv,
  ask: async (world) => {
    await world.stores.coalition.putFeed(aFeed({ feed, owner }));
    return arrived(world);
  },
  unshown: 'S3 and SQS themselves',
};

/** A list with the same three entries, one of them on another website each time. */
function arrived({ files, stores }: World): Ask {
  const key = `${feed}/${randomUUID()}.jsonl`;
  const host = `${randomUUID()}.example`;
  const line = (entry: string) => ({
    category: 'sale-site',
    identifiers: [{ type: 'host', value: entry === 'one' ? host : `runtime-${entry}.example` }],
    source: { feed, entry },
  });
  files.put(`${buckets.feeds}/${key}`, rows.map((entry) => JSON.stringify(line(entry))).join('\n'));
  const note = { Records: [{ s3: { bucket: { name: buckets.feeds }, object: { key } } }] };
  return {
    what: 'S3’s note of a list of three',
    event: { Records: [{ messageId: randomUUID(), body: JSON.stringify(note) }] },
    check: async (answer) => {
      for (const entry of rows) {
        const head = await stores.flags.readHead(listedFlagId({ member: owner, feed, entry }));
        const named = JSON.stringify(head?.identifiers ?? []);
        if (!named.includes(entry === 'one' ? host : entry)) return fail(`entry ${entry} is no such flag`);
      }
      return answeredValue(answer, { batchItemFailures: [] }, 'nothing again; its three flags stand');
    },
  };
}
