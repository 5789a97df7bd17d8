import { policyEventSchema, policyLineSchema, policyRecordSchema } from '../../contracts/policy-record.ts';
import type { PolicyRecords } from '../../policy-ports.ts';
import { policyLists } from '../policy-lists.ts';
import { commitPolicy } from './commit-policy.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { listItems } from './list-items.ts';
import { getItem } from './read-items.ts';
import { parseItem } from './stored-item.ts';

/** What happened to policies, in DynamoDB, strongly read. */
export function dynamoPolicyRecords(context: DynamoContext): PolicyRecords {
  const { client, tables } = context;
  const table = tables.Coalition;
  return {
    readLine: async (line) => {
      const item = await getItem(client, { table, ...keys.policyLine(line) });
      if (!item) return { line, n: 0, active: null, shadow: null };
      return parseItem(policyLineSchema, item, 'line of policies');
    },
    readPolicyRecord: async (line, version) => {
      const item = await getItem(client, { table, ...keys.policyRecord(line, version) });
      return item ? parseItem(policyRecordSchema, item, 'policy record') : null;
    },
    listPolicyRecords: (line, page) =>
      listItems(context, {
        table,
        list: policyLists.records(line),
        page,
        ...keys.policyRecord(line, ''),
        parse: (item) => parseItem(policyRecordSchema, item, 'policy record'),
      }),
    listPolicyEvents: (line, page) =>
      listItems(context, {
        table,
        list: policyLists.events(line),
        page,
        pk: keys.policyLine(line).pk,
        sk: 'event#',
        parse: (item) => parseItem(policyEventSchema, item, 'policy event'),
      }),
    commitPolicy: (change) => commitPolicy(context, change),
  };
}
