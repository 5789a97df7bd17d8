import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Alias } from 'aws-cdk-lib/aws-lambda';
import type { Stored } from './function-rights.ts';
import { openSecrets, putUnder, readUnder, useTableKey } from './house-statements.ts';

/** Acts stand under their provider beside its notices, and how its webhooks are taken does too; conditions know no sort keys. */
const keys = ['provider#*'];

/** Acts, how their providers set that, and the keys that act. No flag, no decision, no merchant, no member, and no key that reads or signs. */
export function actAtSourceRights({ tables, tableKey, secretsKey }: Stored): PolicyStatement[] {
  return [
    readUnder(tables.Notices, { actions: ['dynamodb:GetItem'], keys }),
    putUnder(tables.Notices, { keys, inTransaction: true }),
    readHooks(tables.Coalition),
    useTableKey(tableKey),
    openSecrets(secretsKey, ['acting-key/*']),
  ];
}

/** Reading whether a provider lets Flagstop act at a source. */
export function readHooks(coalition: Table): PolicyStatement {
  return readUnder(coalition, { actions: ['dynamodb:GetItem'], keys });
}

/** Starting the attempts at an act. */
export function startActs(alias: Alias): PolicyStatement {
  return new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [alias.functionArn] });
}
