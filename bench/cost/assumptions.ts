/** What cannot be measured here and is taken to be so. The report prints every one of them. */
export const assumptions = {
  /** Of a hundred screenings so many meet one flag; the rest is clean. As in `usualPercent` of the stages. */
  matchPercent: 9,
  /** Milliseconds that a function waits for a wave of requests to DynamoDB. Billed as much as computing is. */
  waveMs: 8,
  /** Waves of a screening, clean and with a match, and of indexing a merchant: what `screening-counts` and `index-counts` print. */
  waves: { clean: 2, match: 3, indexing: 9 },
  /** A core of this machine does as much as a vCPU of Lambda on arm64, which comes with 1,769 MB. */
  vcpuMegabytes: 1_769,
  memory: { screening: 1_769, work: 1_024 },
  /** What Lambda itself logs of an invocation: that it began, and its report. */
  platformLogBytes: 700,
  accessLogBytes: 450,
  logMonths: 13,
  /** X-Ray's default rule records a twentieth of requests, beyond one a second. */
  tracedPercent: 5,
  /** Environments that are warm all month, and secrets that each opens anew every 30 seconds. */
  environments: 2,
  secretsEach30s: 2,
  /** Days of a month on which every boarded merchant is looked at, as the sweep does each day. */
  looksAMonth: 30,
  /** Of a hundred boarded merchants, how many are judged again in a month because a flag changed, and of them how many change. */
  rescreenedPercent: 1,
  changedPercent: 10,
  /** Operations of a durable execution that delivers at its first attempt: its start and one step. */
  durableOperations: 2,
} as const;
