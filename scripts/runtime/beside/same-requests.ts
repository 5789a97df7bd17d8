import { BatchGetItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DecryptCommand, KMSClient } from '@aws-sdk/client-kms';

/*
 * How much of the screening function's first answer is the SDK's: as many requests as a cold screening makes, one
 * after the other, to the same services, and nothing done with their answers.
 */

const client = new DynamoDBClient({});
const kms = new KMSClient({});

/** The answer after four requests to DynamoDB and two to KMS. */
export async function handler(): Promise<{ statusCode: number }> {
  await read(); // lookup secrets, active policy, switches, feeds
  await open(); // the lookup secret
  await read(); // the provider with its keys
  await open(); // its key
  await read(); // wave 1
  await read(); // commit
  return { statusCode: 200 };
}

async function read(): Promise<void> {
  const Keys = ['first', 'second'].map((sk) => ({ pk: { S: 'nothing' }, sk: { S: sk } }));
  const RequestItems = { [process.env.FLAGS_TABLE ?? '']: { ConsistentRead: true, Keys } };
  await client.send(new BatchGetItemCommand({ RequestItems }));
}

async function open(): Promise<void> {
  const CiphertextBlob = Buffer.from(process.env.BENCH_SEALED ?? '', 'base64');
  const EncryptionContext = { purpose: 'bench' };
  await kms.send(
    new DecryptCommand({ KeyId: process.env.SECRETS_KEY_ID, CiphertextBlob, EncryptionContext }),
  );
}
