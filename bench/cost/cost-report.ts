import type { FigureTable, Report } from '../report/report.ts';
import { alternatives } from './alternatives.ts';
import { assumptions } from './assumptions.ts';
import { type Bill, billOf, type Usage } from './bill.ts';
import type { Capacity } from './capacity-meter.ts';
import { type ListPrice, listPrices, type Region, regions } from './list-prices.ts';
import type { Measurement } from './measurement.ts';
import { usageOfBoarded, usageOfFlags, usageOfScreenings, usageOfStage } from './usage.ts';

type AtFlags = Measurement['capacity'][number];

/** What was measured, and what it costs at list price: totals by the number of flags first, then how they come about. */
export function costReport(measurement: Measurement): Report {
  const [fewest] = measurement.capacity;
  if (!fewest) throw new Error('Nothing was measured.');
  const perMillion = measurement.capacity.flatMap((at) => totalsAt(measurement, at));
  const flags = usageOfFlags(measurement);
  return {
    title: 'cost: US dollars at list price, without free tiers, discounts and tax',
    how:
      'Capacity is what DynamoDB Local says that the real flows take, with a unit for each item asked for that is not there; ' +
      'sizes and processor time are of the deployed bundles. A million screenings in a month: one in eleven meets a flag, each is indexed behind its stream.',
    tables: [
      { columns: ['in a month', 'flags', ...regions], rows: perMillion },
      capacityTable(measurement),
      billTable(`a million screenings, ${plain(fewest.flags)} flags`, usageOfScreenings(measurement, fewest)),
      billTable(
        `a million boarded merchants for a month, ${plain(fewest.flags)} flags`,
        usageOfBoarded(measurement, fewest),
      ),
      billTable('a production stage, with nobody calling', usageOfStage(measurement)),
      billTable('a million flags, raised once', flags.raised),
      billTable('a million flags, kept for a month', flags.kept),
      functionsTable(measurement),
      pricesTable(),
      alternativesTable(),
    ],
    notes: notes(measurement),
  };
}

function totalsAt(measurement: Measurement, at: AtFlags): string[][] {
  const words = { clean: meanOf(at.words), match: meanOf(at.words) };
  const row = (what: string, usages: readonly Usage[]) => [
    what,
    plain(at.flags),
    ...regions.map((region) => dollars(billOf(usages, region).total)),
  ];
  return [
    row('a million screenings, ordinary merchants', usageOfScreenings(measurement, at)),
    row('a million screenings, names in the words of the lists', usageOfScreenings(measurement, words)),
    row('a million boarded merchants', usageOfBoarded(measurement, at)),
  ];
}

/** All merchants whose names are made of the flags' words, whatever became of them, as one. */
function meanOf(merchants: AtFlags['words']): AtFlags['clean'] {
  const mean = (of: (merchant: AtFlags['clean']) => Capacity): Capacity => ({
    read: meanNumber(merchants.map((merchant) => of(merchant).read)),
    write: meanNumber(merchants.map((merchant) => of(merchant).write)),
    requests: meanNumber(merchants.map((merchant) => of(merchant).requests)),
  });
  return {
    outcome: 'any',
    matches: 0,
    screened: mean(({ screened }) => screened),
    indexed: mean(({ indexed }) => indexed),
    reconciled: mean(({ reconciled }) => reconciled),
  };
}

const meanNumber = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

function capacityTable({ capacity }: Measurement): FigureTable {
  const units = ({ read, write }: Capacity) => `${plain(read)} + ${plain(write)}`;
  const row = (name: string, { flags }: AtFlags, merchant: AtFlags['clean']) => [
    name,
    plain(flags),
    units(merchant.screened),
    units(merchant.indexed),
    units(merchant.reconciled),
  ];
  return {
    columns: ['units read + written by', 'flags', 'its screening', 'its indexing', 'a daily look'],
    rows: [
      ...capacity.map((at) => row('a clean merchant', at, at.clean)),
      ...capacity.map((at) => row('one that meets a flag', at, at.match)),
      ...capacity.map((at) => row('names in the words of the lists, mean', at, meanOf(at.words))),
    ],
  };
}

function billTable(name: string, usages: readonly Usage[]): FigureTable {
  const bills = regions.map((region) => billOf(usages, region));
  const cells = (of: (bill: Bill) => number) => bills.map((bill) => dollars(of(bill)));
  return {
    columns: [name, 'units', 'of', ...regions],
    rows: [
      ...usages.map(({ what, units, price }, at) => [
        what,
        plain(units),
        price.unit,
        ...cells(({ lines }) => lines[at]?.dollars ?? 0),
      ]),
      ['total', '', '', ...cells(({ total }) => total)],
    ],
  };
}

function functionsTable({ functions }: Measurement): FigureTable {
  const { screening, watchDecisions, requestBytes, answerBytes } = functions;
  return {
    columns: ['one invocation, warm', 'ms of processor time', 'bytes of log', 'bytes in', 'bytes out'],
    rows: [
      [
        'screening',
        screening.processorMs.toFixed(1),
        plain(screening.logBytes),
        plain(requestBytes),
        plain(answerBytes),
      ],
      [
        'watch-decisions, one decision',
        watchDecisions.processorMs.toFixed(1),
        plain(watchDecisions.logBytes),
        '',
        '',
      ],
    ],
  };
}

function pricesTable(): FigureTable {
  const listed: readonly ListPrice[] = Object.values(listPrices);
  return {
    columns: ['price', ...regions, 'for', 'dated', 'source'],
    rows: listed.map(({ of, dollars: at, per, unit, source, notVerified }) => [
      of,
      ...regions.map((region) => priced(at[region], notVerified.includes(region))),
      `${plain(per)} ${unit}`,
      source.dated,
      source.url,
    ]),
  };
}

const priced = (price: number, unverified: boolean): string =>
  `${price.toFixed(10).replace(/0+$/, '').replace(/\.$/, '')}${unverified ? ' (not verified)' : ''}`;

function alternativesTable(): FigureTable {
  return {
    columns: ['published prices of others', 'price', 'a million checks of one name', 'dated', 'source'],
    rows: alternatives.map(({ name, price, perMillion, currency, dated, source }) => [
      name,
      price,
      `${currency} ${[...new Set(perMillion)].map(plain).join(' to ')}`,
      dated,
      source,
    ]),
  };
}

function notes({ measuredAt, machine, capacity }: Measurement): string[] {
  const { clean, match, indexing } = assumptions.waves;
  const first = capacity.at(0)?.clean.screened;
  const last = capacity.at(-1)?.clean.screened;
  const grown = first && last ? ((last.read / first.read - 1) * 100).toFixed(0) : '?';
  const written = first && last && first.write === last.write ? 'do not change' : 'CHANGE';
  const perMs = dollarsPerMs('eu-central-1');
  return [
    `From ${plain(capacity.at(0)?.flags ?? 0)} to ${plain(capacity.at(-1)?.flags ?? 0)} flags a clean screening reads ${grown} % more units; its writes ${written}.`,
    `Assumed, not measured: ${assumptions.matchPercent} of 100 screenings meet a flag; ${assumptions.waveMs} ms for each wave of requests (${clean} of a clean screening, ${match} with a match, ${indexing} of indexing);`,
    `a core of this machine does what ${plain(assumptions.vcpuMegabytes)} MB of arm64 do; ${plain(assumptions.platformLogBytes)} bytes of Lambda's own log an invocation and ${assumptions.accessLogBytes} of the gateway's a request;`,
    `${assumptions.tracedPercent} % of requests traced; ${assumptions.environments} environments warm all month that open ${assumptions.secretsEach30s} secrets every 30 s; ${assumptions.rescreenedPercent} of 100 merchants judged again in a month, ${assumptions.changedPercent} of 100 of these with another result.`,
    `Each further millisecond of a screening is ${perMs} for a million of them in eu-central-1.`,
    `Measured ${measuredAt.slice(0, 10)} on ${machine}.`,
  ];
}

const dollarsPerMs = (region: Region): string =>
  dollars((assumptions.memory.screening / 1_024) * 1_000 * listPrices.lambdaCompute.dollars[region]);

const dollars = (amount: number): string =>
  `$${amount.toLocaleString('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`;
const plain = (amount: number): string =>
  amount.toLocaleString('en', { maximumFractionDigits: amount < 100 ? 1 : 0 });
