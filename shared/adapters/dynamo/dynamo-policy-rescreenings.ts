import { policyRescreeningSchema } from '../../contracts/policy-rescreening.ts';
import type { PolicyRescreenings } from '../../lifecycle-ports.ts';
import { atVersion } from './at-version.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem } from './read-items.ts';
import { parseItem, toItem } from './stored-item.ts';
import { transact } from './transact.ts';

/** The job that judges boarded merchants by another policy, in DynamoDB. */
export function dynamoPolicyRescreenings(context: DynamoContext): PolicyRescreenings {
  const table = context.tables.Coalition;
  return {
    readJob: async () => {
      const item = await getItem(context.client, { table, ...keys.policyRescreening() });
      return item ? parseItem(policyRescreeningSchema, item, 'rescreening by policy') : null;
    },
    // In a transaction, for nothing about policies is put without one: no right allows it.
    saveJob: async (job) => {
      const Put = {
        TableName: table,
        Item: toItem(keys.policyRescreening(), job),
        ...atVersion(job.version - 1),
      };
      return (await transact(context, [{ Put }])) === 'done' ? 'saved' : 'moved-on';
    },
  };
}
