import { ConditionalCheckFailedException, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { memberDaySchema } from '../../contracts/member-day.ts';
import type { DayOf, MemberDays } from '../../safeguard-ports.ts';
import { callDynamo } from './call-dynamo.ts';
import type { DynamoContext } from './dynamo-context.ts';
import { keys } from './keys.ts';
import { getItem } from './read-items.ts';
import { parseItem, toKey } from './stored-item.ts';

/** How long a day's counts are kept, in days. */
const keptDays = 100;

/** What members did in a day, in DynamoDB: one atomic update each. */
export function dynamoMemberDays(context: DynamoContext): MemberDays {
  const { client, tables } = context;
  const table = tables.Coalition;
  return {
    count: async (of, what) => {
      const answer = await callDynamo(
        client.send(
          new UpdateItemCommand({
            ...changing(context, of),
            UpdateExpression: 'ADD #what :one SET expiresAt = :end',
            ExpressionAttributeNames: { '#what': what },
            ExpressionAttributeValues: { ':one': { N: '1' }, ':end': endOf(of) },
            ReturnValues: 'ALL_NEW',
          }),
        ),
      );
      return parseItem(memberDaySchema, answer.Attributes ?? {}, "member's day")[what] ?? 0;
    },
    takeTouches: async (of, { touches, limit }) => {
      if (touches > limit) return 'full';
      const answer = await callDynamo(
        client.send(
          new UpdateItemCommand({
            ...changing(context, of),
            UpdateExpression: 'ADD touched :touches SET expiresAt = :end',
            ConditionExpression: 'attribute_not_exists(touched) OR touched <= :room',
            ExpressionAttributeValues: {
              ':touches': { N: String(touches) },
              ':room': { N: String(limit - touches) },
              ':end': endOf(of),
            },
          }),
        ),
        (error) => (error instanceof ConditionalCheckFailedException ? 'full' : undefined),
      );
      return answer === 'full' ? 'full' : 'taken';
    },
    readDay: async (of) =>
      parseItem(
        memberDaySchema,
        (await getItem(client, { table, ...keys.memberDay(of) })) ?? {},
        "member's day",
      ),
  };
}

const changing = ({ tables }: DynamoContext, of: DayOf) => ({
  TableName: tables.Coalition,
  Key: toKey(keys.memberDay(of)),
});

/** Seconds since 1970, as DynamoDB's time to live counts. */
const endOf = ({ day }: DayOf) => ({ N: String(Date.parse(day) / 1_000 + keptDays * 86_400) });
