import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { coalitionLine } from '../shared/contracts/policy-record.ts';
import type { Stored } from './function-rights.ts';
import { allow, putUnder, useTableKey } from './house-statements.ts';

/** Keeping that a backtest was begun, and having it run. */
export function startBacktests({ tables }: Stored, stateMachine: string): PolicyStatement[] {
  return [
    putUnder(tables.Coalition, { keys: ['backtest#*'] }),
    new PolicyStatement({ actions: ['states:StartExecution'], resources: [stateMachine] }),
  ];
}

/** Reading decisions day by day, keeping what was counted, and one step in the history of the coalition's policy. */
export function runBacktestRights({
  tables,
  tableKey,
}: Pick<Stored, 'tables' | 'tableKey'>): PolicyStatement[] {
  const { Decisions, Coalition } = tables;
  return [
    allow(Decisions, ['dynamodb:BatchGetItem']),
    new PolicyStatement({
      actions: ['dynamodb:Query'],
      resources: [`${Decisions.tableArn}/index/by-day`],
    }),
    allow(Coalition, ['dynamodb:GetItem', 'dynamodb:Query']),
    putUnder(Coalition, { keys: ['backtest#*'] }),
    putUnder(Coalition, { keys: [`policy#${coalitionLine}`], inTransaction: true }),
    useTableKey(tableKey),
  ];
}
