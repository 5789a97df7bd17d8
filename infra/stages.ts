import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';

/** What differs between the deployments of Flagstop. The account is that of the credentials one deploys with. */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** True where decisions concern real merchants. */
  readonly livemode: boolean;
  readonly logRetention: RetentionDays;
  /** What becomes of logs and of the user pool when their stack goes. Tables and keys are retained everywhere. */
  readonly removalPolicy: RemovalPolicy;
  /** Who is written to when an alarm rings; null: nobody, only the dashboard shows it. */
  readonly alarmEmail: string | null;
  /** Executions set aside for each function: it never gets fewer, and never takes more. */
  readonly concurrency: {
    readonly screening: number;
    readonly providerHooks: number;
    readonly management: number;
    readonly watchDecisions: number;
    readonly watchFlags: number;
    /** At least 2: a queue hands its messages to no fewer. */
    readonly rescreen: number;
    /** Back books that are screened at once. */
    readonly screenBackBook: number;
    /** Attempts to deliver notices at once: each may wait for its receiver for 15 s. */
    readonly deliverNotice: number;
    /** Attempts to act at sources at once: each may wait for its source for 15 s. */
    readonly actAtSource: number;
  };
  /** Rows of a back book that are screened at once: so much of what tables give goes to portfolios and not to who waits for an answer. */
  readonly backBookRowsAtOnce: number;
  /** The gateway's own limits over all callers together. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** Requests one address may send to one path in five minutes before the firewall refuses it. */
  readonly requestsPerAddressAndPath: number;
}

/** The deployments there are. Every one is synthesised and checked on every run, whichever is deployed. */
export const stages: readonly Stage[] = [
  {
    name: 'dev',
    region: 'eu-central-1',
    livemode: false,
    logRetention: RetentionDays.TWO_WEEKS,
    removalPolicy: RemovalPolicy.DESTROY,
    alarmEmail: null,
    concurrency: {
      screening: 5,
      providerHooks: 2,
      management: 5,
      watchDecisions: 2,
      watchFlags: 2,
      rescreen: 2,
      screenBackBook: 1,
      deliverNotice: 2,
      actAtSource: 1,
    },
    backBookRowsAtOnce: 4,
    throttle: { requestsPerSecond: 20, burst: 40 },
    requestsPerAddressAndPath: 1_000,
  },
  {
    name: 'staging',
    region: 'eu-central-1',
    livemode: false,
    logRetention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
    alarmEmail: null,
    concurrency: {
      screening: 20,
      providerHooks: 10,
      management: 10,
      watchDecisions: 5,
      watchFlags: 2,
      rescreen: 5,
      screenBackBook: 2,
      deliverNotice: 5,
      actAtSource: 2,
    },
    backBookRowsAtOnce: 8,
    throttle: { requestsPerSecond: 100, burst: 200 },
    requestsPerAddressAndPath: 10_000,
  },
  {
    name: 'prod',
    region: 'eu-central-1',
    livemode: true,
    logRetention: RetentionDays.THIRTEEN_MONTHS,
    removalPolicy: RemovalPolicy.RETAIN,
    alarmEmail: null,
    concurrency: {
      screening: 100,
      providerHooks: 30,
      management: 20,
      watchDecisions: 20,
      watchFlags: 5,
      rescreen: 20,
      screenBackBook: 4,
      deliverNotice: 30,
      actAtSource: 5,
    },
    backBookRowsAtOnce: 16,
    throttle: { requestsPerSecond: 300, burst: 600 },
    requestsPerAddressAndPath: 30_000,
  },
];
