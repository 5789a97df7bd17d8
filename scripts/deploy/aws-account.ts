import {
  GetAccountSettingsCommand,
  GetFunctionConcurrencyCommand,
  LambdaClient,
  paginateListFunctions,
} from '@aws-sdk/client-lambda';
import * as z from 'zod';
import type { Stage } from '../../infra/stages.ts';
import type { Account } from './account-port.ts';
import { type AwsRequest, signRequest } from './sign-request.ts';

const timeoutMs = 10_000;

/** The account of this shell’s credentials, in the stage’s region. Three questions go without a client of the SDK: those are not installed. */
export function awsAccount({ name, region }: Pick<Stage, 'name' | 'region'>): Account {
  const lambda = new LambdaClient({ region });
  const ask = async (request: Omit<AwsRequest, 'region' | 'nowMs'>) => {
    const credentials = await lambda.config.credentials();
    const headers = signRequest({ ...request, region, nowMs: Date.now() }, credentials);
    const { host: _host, ...sent } = headers;
    return await fetch(`https://${request.host}${request.path}`, {
      method: request.method,
      headers: sent,
      signal: AbortSignal.timeout(timeoutMs),
      ...(request.body !== undefined && { body: request.body }),
    });
  };
  return {
    accountId: () => accountIdBy(ask, region),
    bootstrapVersion: () => bootstrapVersionBy(ask, region),
    gatewayLogRole: () => gatewayLogRoleBy(ask, region),
    async concurrency() {
      const { AccountLimit } = await lambda.send(new GetAccountSettingsCommand({}));
      const { ConcurrentExecutions: limit, UnreservedConcurrentExecutions: unreserved } = AccountLimit ?? {};
      if (limit === undefined || unreserved === undefined) throw new Unanswered('Lambda named no limit.');
      return { limit, unreserved };
    },
    reservedByStage: () => reservedBy(lambda, name),
  };
}

type Ask = (request: Omit<AwsRequest, 'region' | 'nowMs'>) => Promise<Response>;

class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

const identitySchema = z.object({
  GetCallerIdentityResponse: z.object({ GetCallerIdentityResult: z.object({ Account: z.string() }) }),
});

async function accountIdBy(ask: Ask, region: string): Promise<string | null> {
  const reply = await ask({
    service: 'sts',
    method: 'POST',
    host: `sts.${region}.amazonaws.com`,
    path: '/',
    headers: {
      accept: 'application/json',
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    },
    body: 'Action=GetCallerIdentity&Version=2011-06-15',
  });
  if (!reply.ok) return null;
  return identitySchema.parse(await reply.json()).GetCallerIdentityResponse.GetCallerIdentityResult.Account;
}

const parameterSchema = z.object({ Parameter: z.object({ Value: z.coerce.number().int() }) });

/** CDK writes it down under the qualifier that is the default; cdk.json names no other. */
async function bootstrapVersionBy(ask: Ask, region: string): Promise<number | null> {
  const reply = await ask({
    service: 'ssm',
    method: 'POST',
    host: `ssm.${region}.amazonaws.com`,
    path: '/',
    headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'AmazonSSM.GetParameter' },
    body: JSON.stringify({ Name: '/cdk-bootstrap/hnb659fds/version' }),
  });
  const text = await reply.text();
  if (reply.ok) return parameterSchema.parse(JSON.parse(text)).Parameter.Value;
  if (text.includes('ParameterNotFound')) return null;
  throw new Unanswered(`SSM answered ${reply.status}.`);
}

const gatewaySchema = z.object({ cloudwatchRoleArn: z.string().nullish() });

async function gatewayLogRoleBy(ask: Ask, region: string): Promise<string | null> {
  const host = `apigateway.${region}.amazonaws.com`;
  const reply = await ask({
    service: 'apigateway',
    method: 'GET',
    host,
    path: '/account',
    headers: { accept: 'application/json' },
  });
  if (!reply.ok) throw new Unanswered(`API Gateway answered ${reply.status}.`);
  return gatewaySchema.parse(await reply.json()).cloudwatchRoleArn ?? null;
}

async function reservedBy(client: LambdaClient, stage: string): Promise<number> {
  let reserved = 0;
  for await (const { Functions = [] } of paginateListFunctions({ client }, {}))
    for (const { FunctionName = '' } of Functions) {
      if (!FunctionName.startsWith(`flagstop-${stage}-`)) continue;
      const { ReservedConcurrentExecutions = 0 } = await client.send(
        new GetFunctionConcurrencyCommand({ FunctionName }),
      );
      reserved += ReservedConcurrentExecutions;
    }
  return reserved;
}
