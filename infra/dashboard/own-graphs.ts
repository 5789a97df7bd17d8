import type { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression, Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { type MetricEntry, metricCatalogue, type Section } from '../../shared/metric-catalogue.ts';
import { metricNamespace } from '../../shared/metric-names.ts';
import { outcomeColours } from './colours.ts';

/** One graph: its title, and what is drawn. */
export interface Graph {
  readonly title: string;
  readonly left: readonly IMetric[];
  readonly stacked?: boolean;
}

/** Most lines that are named one by one; of more, those are drawn that have anything to show. */
const mostNamed = 9;

export interface Drawn {
  readonly stage: string;
  readonly period: Duration;
}

/** The graphs of a section, as the catalogue has them: one for each title, in the order of the catalogue. */
export function ownGraphs(section: Section, drawn: Drawn): readonly Graph[] {
  const entries = Object.entries(metricCatalogue).filter(([, entry]) => entry.section === section);
  return [...Map.groupBy(entries, ([, { graph }]) => graph)].map(([title, metrics]) => ({
    title,
    left: metrics.flatMap(([name, entry]) => linesOf(name, { ...drawn, entry })),
    stacked: metrics.every(([, { dimensions, unit }]) => unit === 'count' && 'outcome' in dimensions),
  }));
}

type Line = Drawn & { readonly entry: MetricEntry };

function linesOf(name: string, line: Line): IMetric[] {
  const { dimensions, services, statistics } = line.entry;
  const series = Object.values(dimensions).reduce(
    (product, values) => product * values.length,
    services.length,
  );
  return statistics.flatMap((statistic): IMetric[] =>
    series > mostNamed ? [searched(name, { ...line, statistic })] : named(name, { ...line, statistic }),
  );
}

type Read = Line & { readonly statistic: string };

function named(name: string, { entry, stage, period, statistic }: Read): Metric[] {
  const { services, statistics, dimensions } = entry;
  // What has one colour lies side by side.
  return combinations(dimensions).flatMap((counted) =>
    services.map((service) => {
      const { outcome = '' } = counted;
      const values = Object.values(counted);
      const said = [
        values.length > 0 ? values.join('from' in counted ? ' → ' : ' ') : words(name),
        ...(services.length > 1 ? [service] : []),
        ...(statistics.length > 1 ? [statistic.toLowerCase()] : []),
      ];
      return new Metric({
        namespace: metricNamespace,
        metricName: name,
        dimensionsMap: { service, stage, ...counted },
        period,
        statistic,
        label: said.join(', '),
        color: outcomeColours.get(outcome),
      });
    }),
  );
}

/** All that has the metric's dimensions in this stage; CloudWatch names each line by what sets it apart. */
function searched(name: string, { entry, stage, period, statistic }: Read): MathExpression {
  const keys = ['service', 'stage', ...Object.keys(entry.dimensions)].join(',');
  const looked = `{${metricNamespace},${keys}} MetricName="${name}" stage="${stage}"`;
  return new MathExpression({
    expression: `SEARCH('${looked}', '${statistic}', ${period.toSeconds()})`,
    usingMetrics: {},
    label: '',
    period,
  });
}

/** Every combination of values; of what goes from one to another, only where these differ. */
function combinations(dimensions: MetricEntry['dimensions']): readonly Record<string, string>[] {
  return Object.entries(dimensions)
    .reduce<readonly Record<string, string>[]>(
      (some, [name, values]) => some.flatMap((one) => values.map((value) => ({ ...one, [name]: value }))),
      [{}],
    )
    .filter(({ from, to }) => from === undefined || from !== to);
}

/** `HoursOldestFeed`: hours oldest feed. */
const words = (name: string): string => name.replaceAll(/(?!^)([A-Z])/g, ' $1').toLowerCase();
