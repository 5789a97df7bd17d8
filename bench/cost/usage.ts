import { assumptions } from './assumptions.ts';
import type { Usage } from './bill.ts';
import type { Capacity } from './capacity-meter.ts';
import { type ListPrice, listPrices } from './list-prices.ts';
import type { Measurement } from './measurement.ts';

type AtFlags = Measurement['capacity'][number];
type Merchant = AtFlags['clean'];

const million = 1_000_000;
const gigabyte = 1e9;
const { memory, waves, waveMs } = assumptions;

/** What a million screenings take, and what follows each behind its stream. `of` says whom they are of. */
export function usageOfScreenings(
  { functions, change }: Measurement,
  of: { readonly clean: Merchant; readonly match: Merchant },
): Usage[] {
  const screened = mixed(of.clean.screened, of.match.screened);
  const indexed = mixed(of.clean.indexed, of.match.indexed);
  const waits = mix(waves.clean, waves.match) * waveMs;
  const logBytes =
    functions.screening.logBytes +
    functions.watchDecisions.logBytes +
    2 * assumptions.platformLogBytes +
    assumptions.accessLogBytes;
  const logGigabytes = (logBytes * million) / gigabyte;
  const { stored } = change;
  return [
    usage('API Gateway', listPrices.gatewayRequests, million),
    usage('firewall', listPrices.firewallRequests, million),
    usage('function: invocations', listPrices.lambdaRequests, million),
    usage(
      'function: computing and waiting',
      listPrices.lambdaCompute,
      gigabyteSeconds(memory.screening, functions.screening.processorMs + waits) * million,
    ),
    usage('reads of the screening', listPrices.dynamoRead, screened.read * million),
    usage('writes of the screening', listPrices.dynamoWrite, screened.write * million),
    usage('indexing: invocations, one each', listPrices.lambdaRequests, million),
    usage(
      'indexing: computing and waiting',
      listPrices.lambdaCompute,
      gigabyteSeconds(memory.work, slower(functions.watchDecisions.processorMs) + waves.indexing * waveMs) *
        million,
    ),
    usage('indexing: reads', listPrices.dynamoRead, indexed.read * million),
    usage('indexing: writes', listPrices.dynamoWrite, indexed.write * million),
    usage('logs and metrics, taken in', listPrices.logIngestion, logGigabytes),
    usage('logs, kept 13 months', listPrices.logStorage, logGigabytes * assumptions.logMonths),
    usage('traces', listPrices.traces, (million * assumptions.tracedPercent) / 100),
    usage('secrets opened', listPrices.keyRequests, openedSecrets),
    usage('answers sent', listPrices.transferOut, (functions.answerBytes * million) / gigabyte),
    usage('decisions kept, first month', listPrices.dynamoStorage, gigabytesOf(stored.decision)),
    usage('decisions recoverable, first month', listPrices.dynamoRecovery, tableGigabytes(stored.decision)),
  ];
}

/** What a million boarded merchants take in a month, besides new applications. */
export function usageOfBoarded({ functions, change }: Measurement, { clean }: AtFlags): Usage[] {
  const { stored, queued, rescreened, indexed, delivered, notices } = change;
  const looks = million * assumptions.looksAMonth;
  const judged = (million * assumptions.rescreenedPercent) / 100;
  const changed = (judged * assumptions.changedPercent) / 100;
  const told = changed * notices;
  const lookMs = slower(functions.screening.processorMs) + 6 * waveMs;
  return [
    usage('standing, application, index: kept', listPrices.dynamoStorage, gigabytesOf(stored.merchant)),
    usage('the same, recoverable', listPrices.dynamoRecovery, tableGigabytes(stored.merchant)),
    usage('one decision each: kept', listPrices.dynamoStorage, gigabytesOf(stored.decision)),
    usage('the same, recoverable', listPrices.dynamoRecovery, tableGigabytes(stored.decision)),
    usage('daily look: reads', listPrices.dynamoRead, clean.reconciled.read * looks),
    usage(
      'daily look: computing and waiting',
      listPrices.lambdaCompute,
      gigabyteSeconds(memory.work, lookMs) * looks,
    ),
    usage('judged again: queue, three requests', listPrices.queueRequests, 3 * judged),
    usage('judged again: reads', listPrices.dynamoRead, judged * (rescreened.read + queued.read)),
    usage(
      'judged again: writes',
      listPrices.dynamoWrite,
      changed * (rescreened.write + indexed.write + notices * delivered.write),
    ),
    usage('changed: reads', listPrices.dynamoRead, changed * (indexed.read + notices * delivered.read)),
    usage(
      'judged again and told: computing and waiting',
      listPrices.lambdaCompute,
      gigabyteSeconds(memory.work, lookMs) * (judged + changed + told),
    ),
    usage('told: durable operations', listPrices.durableOperations, told * assumptions.durableOperations),
  ];
}

/** What a stage takes in a month in which nobody calls it. */
export function usageOfStage({ stage }: Measurement): Usage[] {
  return [
    usage('firewall', listPrices.firewallLists, 1),
    usage('firewall: rules and groups', listPrices.firewallRules, stage.firewallRules),
    usage('keys', listPrices.keys, stage.keys),
    usage('alarms', listPrices.alarms, stage.alarmedMetrics),
    usage('dashboards', listPrices.dashboards, stage.dashboards),
    usage('metrics, were every series written', listPrices.metrics, stage.metricSeries),
  ];
}

/** What a million flags take: to be raised once, and to be kept for a month. */
export function usageOfFlags({ change }: Measurement): { readonly raised: Usage[]; readonly kept: Usage[] } {
  const { raised, stored } = change;
  return {
    raised: [
      usage('reads', listPrices.dynamoRead, raised.read * million),
      usage('writes', listPrices.dynamoWrite, raised.write * million),
    ],
    kept: [
      usage('kept', listPrices.dynamoStorage, gigabytesOf(stored.flag)),
      usage('recoverable', listPrices.dynamoRecovery, tableGigabytes(stored.flag)),
    ],
  };
}

const usage = (what: string, price: ListPrice, units: number): Usage => ({ what, price, units });

const mix = (clean: number, match: number): number =>
  clean + ((match - clean) * assumptions.matchPercent) / 100;

const mixed = (clean: Capacity, match: Capacity) => ({
  read: mix(clean.read, match.read),
  write: mix(clean.write, match.write),
});

/** Lambda counts memory in units of 1,024 MB. */
const gigabyteSeconds = (megabytes: number, ms: number): number => ((megabytes / 1_024) * ms) / 1_000;

/** Processor time on the share of a vCPU that comes with the work's memory. */
const slower = (ms: number): number => (ms * assumptions.vcpuMegabytes) / memory.work;

const halfMinutesAMonth = 730 * 120;
const openedSecrets = halfMinutesAMonth * assumptions.environments * assumptions.secretsEach30s;

/** Of a million of them; indexes are kept, and not recoverable by themselves. */
const gigabytesOf = ({ table, indexes }: { readonly table: number; readonly indexes: number }): number =>
  ((table + indexes) * million) / gigabyte;
const tableGigabytes = ({ table }: { readonly table: number }): number => (table * million) / gigabyte;
