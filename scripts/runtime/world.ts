import { randomBytes, randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { ordinaryApplication } from '../../bench/ordinary-application.ts';
import { type Surroundings, startSurroundings } from '../../bench/surroundings/surroundings.ts';
import { tableNamesOf } from '../../bench/table-names.ts';
import { demoMembers, demoOperators } from '../../local/demo/members.ts';
import { demoClientOf } from '../../local/demo/seed-coalition.ts';
import { seedHooks } from '../../local/demo/seed-hooks.ts';
import { coalitionView } from '../../shared/adapters/coalition-view.ts';
import { dynamoClient } from '../../shared/adapters/dynamo/dynamo-client.ts';
import { dynamoStores } from '../../shared/adapters/dynamo/dynamo-stores.ts';
import { type FlagId, type MemberId, memberIdSchema } from '../../shared/contracts/ids.ts';
import type { StoredDecision } from '../../shared/contracts/stored-decision.ts';
import { flagActorOf } from '../../shared/domain/flag/flag-actor.ts';
import { flagIdFrom } from '../../shared/domain/flag-id.ts';
import { raiseFlag } from '../../shared/flows/raise-flag.ts';
import { screenMerchant } from '../../shared/flows/screen-merchant.ts';
import type { Stores } from '../../shared/ports.ts';
import { ok } from '../../shared/result.ts';
import { type LoopbackIssuer, startLoopbackIssuer } from './services/loopback-issuer.ts';
import { type LoopbackLambda, startLoopbackLambda } from './services/loopback-lambda.ts';
import { type LoopbackS3, startLoopbackS3 } from './services/loopback-s3.ts';
import { type LoopbackSqs, startLoopbackSqs } from './services/loopback-sqs.ts';

/** What stands in for AWS and for the coalition around functions that are run as they are deployed. */
export interface World extends Omit<Surroundings, 'provider'> {
  readonly provider: MemberId;
  readonly stores: Stores;
  readonly queue: LoopbackSqs;
  readonly lambda: LoopbackLambda;
  readonly files: LoopbackS3;
  readonly issuer: LoopbackIssuer;
  /** What Stripe signs the demo provider's webhooks with. */
  readonly stripeSecret: string;
  /** Merchants that were indexed so far, the newest last: each has the website `https://<reference>.example`. */
  readonly indexed: string[];
  /** The environment of a function, with exactly the variables that its schema asks for, as its stack gives them. */
  readonly environmentOf: (schema: z.ZodObject) => Record<string, string>;
  /** A decision of a moment ago, or of so long before, on an ordinary merchant that nobody saw before. */
  readonly screen: (agoMs?: number) => Promise<StoredDecision>;
  /** A flag, reported by one member, on a website. */
  readonly raise: (host: string) => Promise<FlagId>;
}

export const buckets = { feeds: 'runtime-feeds', backBooks: 'runtime-back-books' } as const;
const arn = (what: string): string => `arn:aws:${what.replace('::', ':eu-central-1:111122223333:')}`;
const tables = tableNamesOf('bench');

/** Starts all of it. Close it after use. */
export async function startWorld(): Promise<World> {
  const surroundings = await startSurroundings();
  const [queue, lambda, files, issuer] = await Promise.all([
    startLoopbackSqs(),
    startLoopbackLambda(),
    startLoopbackS3(),
    startLoopbackIssuer(),
  ]);
  const endpoint = surroundings.environment.AWS_ENDPOINT_URL_DYNAMODB ?? '';
  const client = dynamoClient({ endpoint, requestTimeoutMs: 20_000, connectTimeoutMs: 10_000 });
  const stores = dynamoStores({ client, tables });
  const { stripe } = await seedHooks({ hooks: stores.hooks, box: surroundings.box, nowMs: Date.now() });
  const provider = memberIdSchema.parse(surroundings.provider);
  const services = { queue, lambda, files, issuer };
  return {
    ...surroundings,
    ...services,
    provider,
    stores,
    stripeSecret: stripe?.secret ?? '',
    indexed: [],
    environmentOf: (schema) => environmentOf(schema, { surroundings, ...services }),
    screen: (agoMs = 0) => screen({ stores, provider, box: surroundings.box }, agoMs),
    raise: (host) => raise({ stores, keyring: surroundings.keyring }, host),
    async close() {
      client.destroy();
      await Promise.all([queue, lambda, files, issuer].map(({ close }) => close()));
      await surroundings.close();
    },
  };
}

type Services = Pick<World, 'queue' | 'lambda' | 'files' | 'issuer'>;

function environmentOf(
  schema: z.ZodObject,
  { surroundings, queue, lambda, files, issuer }: Services & { readonly surroundings: Surroundings },
): Record<string, string> {
  const { environment } = surroundings;
  const values: Readonly<Record<string, string | undefined>> = {
    ...environment,
    TOKEN_ISSUER: issuer.endpoint,
    BACKTESTS_MACHINE: arn('states::stateMachine:runtime-backtests'),
    BACK_BOOKS_MACHINE: arn('states::stateMachine:runtime-back-books'),
    BACK_BOOKS_BUCKET: buckets.backBooks,
    FEEDS_BUCKET: buckets.feeds,
    NOTICE_FUNCTION_ARN: arn('lambda::function:runtime-notices:live'),
    ACT_FUNCTION_ARN: arn('lambda::function:runtime-acts:live'),
    RESCREEN_QUEUE_URL: `${queue.endpoint}/111122223333/runtime-rescreen`,
    PAGES_TOPIC_ARN: arn('sns::runtime-pages'),
    ROWS_AT_ONCE: '4',
    PEOPLE: JSON.stringify(demoOperators),
  };
  const asked = Object.keys(schema.shape).map((name): [string, string] => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value is known here for the variable ${name}.`);
    return [name, value];
  });
  const own = Object.entries(environment).filter(([name]) => /^(?:HOME|AWS_)/.test(name));
  return {
    ...Object.fromEntries([...own, ...asked]),
    AWS_ENDPOINT_URL_SQS: queue.endpoint,
    AWS_ENDPOINT_URL_LAMBDA: lambda.endpoint,
    AWS_ENDPOINT_URL_S3: files.endpoint,
  };
}

async function screen(
  { stores, provider, box }: Pick<World, 'stores' | 'provider' | 'box'>,
  agoMs: number,
): Promise<StoredDecision> {
  const reference = `runtime-${randomUUID()}`;
  const body = ordinaryApplication({ reference, websites: [`https://${reference}.example`] });
  const result = await screenMerchant(
    {
      store: stores.screening,
      log: stores.decisions,
      coalition: coalitionView({ store: stores.coalition, box, nowMs: () => Date.now() }),
      pause: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      random: Math.random,
    },
    {
      provider,
      source: 'api',
      sourceId: reference,
      raw: Buffer.from(JSON.stringify(body)),
      json: ok(body),
      livemode: false,
      now: new Date(Date.now() - agoMs).toISOString(),
    },
  );
  if (result.kind === 'refused') throw new Error(`Refused: ${result.problem.code}`);
  return result.decision;
}

const hotline = 'beacon-hotline';

/** Its member's day is never full: every round raises flags, each of which touches one merchant. */
async function raise({ stores, keyring }: Pick<World, 'stores' | 'keyring'>, host: string): Promise<FlagId> {
  const memberDays = { ...stores.memberDays, takeTouches: async () => 'taken' as const };
  const ports = { ...stores, keyring, memberDays };

  const member = demoMembers.find(({ memberId }) => memberId === hotline);
  if (!member) throw new Error('The demo has no hotline.');
  const flagId = flagIdFrom(randomBytes(16));
  const raised = await raiseFlag(ports, {
    flag: { category: 'sale-site', identifiers: [{ type: 'host', value: host }] },
    flagId,
    actor: flagActorOf(member, demoClientOf(hotline)),
    evidence: 'reported',
    now: new Date().toISOString(),
  });
  if (!raised.ok) throw new Error(raised.error.code);
  return flagId;
}
