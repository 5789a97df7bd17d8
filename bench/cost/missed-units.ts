import * as z from 'zod';

const batchSchema = z.object({
  RequestItems: z.record(
    z.string(),
    z.object({ Keys: z.array(z.unknown()), ConsistentRead: z.boolean().default(false) }),
  ),
});
const batchAnswerSchema = z.object({
  Responses: z.record(z.string(), z.array(z.unknown())),
  UnprocessedKeys: z.record(z.string(), z.object({ Keys: z.array(z.unknown()) })).default({}),
});
const oneSchema = z.object({ ConsistentRead: z.boolean().default(false) });
const oneAnswerSchema = z.object({
  ConsumedCapacity: z.object({ CapacityUnits: z.number() }),
});

/**
 * The read units of keys that were asked for and are not there: for each as much as DynamoDB takes for the smallest item, which its
 * developer guide says of reads of items that do not exist. DynamoDB Local counts nothing for them in batches.
 */
export function missedUnits(input: unknown, output: unknown): number {
  const batch = batchSchema.safeParse(input);
  if (batch.success) return missedInBatch(batch.data, batchAnswerSchema.parse(output));
  const { ConsumedCapacity } = oneAnswerSchema.parse(output);
  return ConsumedCapacity.CapacityUnits > 0 ? 0 : least(oneSchema.parse(input));
}

function missedInBatch(
  { RequestItems }: z.infer<typeof batchSchema>,
  { Responses, UnprocessedKeys }: z.infer<typeof batchAnswerSchema>,
): number {
  let units = 0;
  for (const [table, { Keys, ConsistentRead }] of Object.entries(RequestItems)) {
    const answered = (Responses[table]?.length ?? 0) + (UnprocessedKeys[table]?.Keys.length ?? 0);
    units += (Keys.length - answered) * least({ ConsistentRead });
  }
  return units;
}

const least = ({ ConsistentRead }: { readonly ConsistentRead: boolean }): number =>
  ConsistentRead ? 1 : 0.5;
