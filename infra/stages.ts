import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { WidgetPerson } from '../shared/contracts/widget-people.ts';
import type { Severity } from './constructs/impact-alarm.ts';

/** What differs between the deployments of Flagstop. The account is that of the credentials one deploys with. */
export interface Stage {
  readonly name: string;
  readonly region: string;
  /** True where decisions concern real merchants. */
  readonly livemode: boolean;
  readonly logRetention: RetentionDays;
  /** What becomes of logs and of the user pool when their stack goes. Tables and keys are retained everywhere. */
  readonly removalPolicy: RemovalPolicy;
  /** Who is written to when an alarm of a severity rings; null: nobody, only the dashboard shows it. */
  readonly alarmEmails: Readonly<Record<Severity, string | null>>;
  /**
   * Of a hundred screenings, how many are ordinarily declined, and how many are declined or go to people. Alarms ring at three times
   * the one and at a third of the other: put down what the dashboard shows of a month, and again when policy changes.
   */
  readonly usualPercent: { readonly declined: number; readonly stopped: number };
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
  /**
   * Executions of the screening function that are kept warm, out of those set aside for it; 0 keeps none. Each is paid for around the
   * clock (docs/cost.md).
   */
  readonly provisionedConcurrency: { readonly screening: number };
  /** How a new version of the screening function takes over: all at once, or with a tenth of requests for five minutes. */
  readonly release: 'all-at-once' | 'canary';
  /** Where decisions are copied to every day, out of reach of this account; null: nowhere. */
  readonly archive: ArchiveSetting | null;
  /** Rows of a back book that are screened at once: so much of what tables give goes to portfolios and not to who waits for an answer. */
  readonly backBookRowsAtOnce: number;
  /** The gateway's own limits over all callers together. */
  readonly throttle: { readonly requestsPerSecond: number; readonly burst: number };
  /** Who may act from a dashboard (docs/ops/widgets.md): without anybody, dashboards are for looking. */
  readonly widgetPeople: readonly WidgetPerson[];
  /** Requests one address may send to one path in five minutes before the firewall refuses it. */
  readonly requestsPerAddressAndPath: number;
}

/** A bucket in another account, in which nothing can be changed or deleted before its time. */
export interface ArchiveSetting {
  /** The other account: twelve digits. */
  readonly accountId: string;
  /** The account that this stage is deployed in, which alone may write. */
  readonly writerAccountId: string;
  readonly bucketName: string;
  /** How long nobody can delete what was archived, the account’s root and AWS included. It can be made longer, and never shorter. */
  readonly years: number;
}

/** The deployments there are. Every one is synthesised and checked on every run, whichever is deployed. */
export const stages: readonly Stage[] = [
  {
    name: 'dev',
    region: 'eu-central-1',
    livemode: false,
    logRetention: RetentionDays.TWO_WEEKS,
    removalPolicy: RemovalPolicy.DESTROY,
    alarmEmails: { page: null, ticket: null },
    usualPercent: { declined: 2, stopped: 9 },
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
    provisionedConcurrency: { screening: 0 },
    release: 'all-at-once',
    archive: null,
    widgetPeople: [],
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
    alarmEmails: { page: null, ticket: null },
    usualPercent: { declined: 2, stopped: 9 },
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
    provisionedConcurrency: { screening: 0 },
    release: 'canary',
    archive: null,
    widgetPeople: [],
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
    alarmEmails: { page: null, ticket: null },
    usualPercent: { declined: 2, stopped: 9 },
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
    provisionedConcurrency: { screening: 0 },
    release: 'canary',
    archive: null,
    widgetPeople: [],
    backBookRowsAtOnce: 16,
    throttle: { requestsPerSecond: 300, burst: 600 },
    requestsPerAddressAndPath: 30_000,
  },
];
