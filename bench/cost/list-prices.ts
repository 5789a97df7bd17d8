/** Where the prices of a deployment are looked up. */
export const regions = ['eu-central-1', 'us-east-1'] as const;
export type Region = (typeof regions)[number];

/** What one price was taken from. */
export interface PriceSource {
  readonly url: string;
  /** Of the price list, or of the page. */
  readonly dated: string;
  /** `list`: AWS's own machine-readable price list, read in a transcription; `aws`: a page of AWS; `other`: somebody else's page. */
  readonly kind: 'list' | 'aws' | 'other';
}

export interface ListPrice {
  readonly of: string;
  /** How many units the price is for. */
  readonly per: number;
  readonly unit: string;
  /** US dollars, without tax, free tier and volume tiers. */
  readonly dollars: Readonly<Record<Region, number>>;
  readonly source: PriceSource;
  /** Regions for which no source was found: there the other region's price is used. */
  readonly notVerified: readonly Region[];
}

const offer = (service: string, dated: string): PriceSource => ({
  url: `https://pricing.us-east-1.amazonaws.com/offers/v1.0/aws/${service}/current/<region>/index.json`,
  dated,
  kind: 'list',
});
const both = (dollars: number): Record<Region, number> => ({ 'eu-central-1': dollars, 'us-east-1': dollars });
const dynamo = offer('AmazonDynamoDB', '2026-08-15');
const cloudWatch = offer('AmazonCloudWatch', '2026-08-06');
const lambda: PriceSource = {
  url: 'https://cloudchipr.com/blog/aws-lambda-pricing',
  dated: '2024',
  kind: 'other',
};
const durable: PriceSource = {
  url: 'https://github.com/api-evangelist/aws-lambda/blob/main/plans/aws-lambda-plans-pricing.yml',
  dated: '2026-09-20',
  kind: 'other',
};
const firewall: PriceSource = {
  url: 'https://c3x.dev/blog/aws-waf-cost-explained/',
  dated: 'undated, read 2026-11-22',
  kind: 'other',
};
const kms: PriceSource = {
  url: 'https://www.factualminds.com/blog/aws-kms-pricing-keys-requests-multi-region/',
  dated: '2026-06-13',
  kind: 'other',
};

const million = 1_000_000;

/** Every price that `npm run cost` reckons with. */
export const listPrices = {
  dynamoRead: {
    of: 'DynamoDB on demand, read request units',
    per: million,
    unit: 'units',
    dollars: { 'eu-central-1': 0.1525, 'us-east-1': 0.125 },
    source: dynamo,
    notVerified: [],
  },
  dynamoWrite: {
    of: 'DynamoDB on demand, write request units',
    per: million,
    unit: 'units',
    dollars: { 'eu-central-1': 0.7625, 'us-east-1': 0.625 },
    source: dynamo,
    notVerified: [],
  },
  dynamoStorage: {
    of: 'DynamoDB storage',
    per: 1,
    unit: 'GB-month',
    dollars: { 'eu-central-1': 0.306, 'us-east-1': 0.25 },
    source: dynamo,
    notVerified: [],
  },
  dynamoRecovery: {
    of: 'DynamoDB point-in-time recovery',
    per: 1,
    unit: 'GB-month',
    dollars: { 'eu-central-1': 0.2448, 'us-east-1': 0.2 },
    source: dynamo,
    notVerified: [],
  },
  lambdaRequests: {
    of: 'Lambda invocations',
    per: million,
    unit: 'invocations',
    dollars: both(0.2),
    source: lambda,
    notVerified: ['eu-central-1'],
  },
  lambdaCompute: {
    of: 'Lambda on arm64',
    per: 1,
    unit: 'GB-second',
    dollars: both(0.0000133334),
    source: lambda,
    notVerified: ['eu-central-1'],
  },
  durableOperations: {
    of: 'Lambda durable operations',
    per: million,
    unit: 'operations',
    dollars: both(8),
    source: durable,
    notVerified: ['eu-central-1'],
  },
  gatewayRequests: {
    of: 'API Gateway, REST, first 333 million a month',
    per: million,
    unit: 'requests',
    dollars: { 'eu-central-1': 3.7, 'us-east-1': 3.5 },
    source: {
      url: 'https://docs.aws.amazon.com/pt_br/whitepapers/latest/best-practices-api-gateway-private-apis-integration/cost-optimization.html',
      dated: 'undated, read 2026-11-22',
      kind: 'aws',
    },
    notVerified: ['eu-central-1'],
  },
  firewallRequests: {
    of: 'WAF, requests looked at',
    per: million,
    unit: 'requests',
    dollars: both(0.6),
    source: firewall,
    notVerified: [],
  },
  firewallLists: {
    of: 'WAF, access control list',
    per: 1,
    unit: 'month',
    dollars: both(5),
    source: firewall,
    notVerified: [],
  },
  firewallRules: {
    of: 'WAF, rule or managed group',
    per: 1,
    unit: 'month',
    dollars: both(1),
    source: firewall,
    notVerified: [],
  },
  keyRequests: {
    of: 'KMS requests',
    per: 10_000,
    unit: 'requests',
    dollars: both(0.03),
    source: kms,
    notVerified: ['eu-central-1'],
  },
  keys: {
    of: 'KMS key',
    per: 1,
    unit: 'month',
    dollars: both(1),
    source: { url: 'https://aws.amazon.com/kms/pricing/', dated: 'undated, read 2026-11-22', kind: 'aws' },
    notVerified: [],
  },
  logIngestion: {
    of: 'CloudWatch Logs, taken in',
    per: 1,
    unit: 'GB',
    dollars: { 'eu-central-1': 0.63, 'us-east-1': 0.5 },
    source: cloudWatch,
    notVerified: [],
  },
  logStorage: {
    of: 'CloudWatch Logs, kept',
    per: 1,
    unit: 'GB-month',
    dollars: { 'eu-central-1': 0.0324, 'us-east-1': 0.03 },
    source: cloudWatch,
    notVerified: [],
  },
  metrics: {
    of: 'CloudWatch metric of our own, first 10,000',
    per: 1,
    unit: 'month',
    dollars: both(0.3),
    source: cloudWatch,
    notVerified: [],
  },
  alarms: {
    of: 'CloudWatch alarm, each metric it looks at',
    per: 1,
    unit: 'month',
    dollars: both(0.1),
    source: cloudWatch,
    notVerified: [],
  },
  dashboards: {
    of: 'CloudWatch dashboard',
    per: 1,
    unit: 'month',
    dollars: both(3),
    source: {
      url: 'https://www.factualminds.com/blog/amazon-cloudwatch-pricing-metrics-logs-alarms-dashboards/',
      dated: '2026-06-13',
      kind: 'other',
    },
    notVerified: ['eu-central-1'],
  },
  traces: {
    of: 'X-Ray traces recorded',
    per: million,
    unit: 'traces',
    dollars: both(5),
    source: {
      url: 'https://aws.amazon.com/xray/pricing/',
      dated: 'not read: quoted by other projects',
      kind: 'other',
    },
    notVerified: ['eu-central-1', 'us-east-1'],
  },
  queueRequests: {
    of: 'SQS standard queue, requests',
    per: million,
    unit: 'requests',
    dollars: both(0.4),
    source: offer('AWSQueueService', '2025-08-28'),
    notVerified: [],
  },
  transferOut: {
    of: 'Data sent to the internet, first 10 TB',
    per: 1,
    unit: 'GB',
    dollars: both(0.09),
    source: offer('AWSDataTransfer', '2026-07-20'),
    notVerified: [],
  },
} as const satisfies Record<string, ListPrice>;

export type PriceName = keyof typeof listPrices;
