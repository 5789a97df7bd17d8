import { createHash } from 'node:crypto';
import type { DashboardWidget, LineSettings } from './read-dashboard.ts';
import { foundBySearch, type Hours, levels, troubles } from './sample-levels.ts';

/** A line with its points, five minutes apart. All of it is invented, and each time the same. */
export interface SampleLine {
  readonly label: string;
  readonly colour: string | undefined;
  readonly values: readonly number[];
}

/** Three hours. */
export const points = 36;
/** When the trouble begins, in a picture of one. */
const troubleFrom = 24;

type Metric = DashboardWidget['properties']['metrics'][number];

/** The visible lines of a graph; of a search, those that it would find. */
export function sampleLines(metrics: readonly Metric[], hours: Hours): readonly SampleLine[] {
  return metrics.flatMap((metric) => {
    const settings = settingsOf(metric);
    if (!settings.visible) return [];
    const names = metric.filter((part) => typeof part === 'string');
    const searched = /MetricName="(\w+)"/.exec(settings.expression ?? '')?.[1];
    if (searched !== undefined)
      return (foundBySearch[searched] ?? []).map((found) => line(found, `${searched} ${found}`, hours));
    const [, name = '', ...dimensions] = names;
    const counted = valuesBesides(dimensions);
    const label = settings.label ?? name;
    const key = names.length === 0 ? label : [name, ...counted, settings.stat].join(' ');
    return [{ ...line(label, key, hours), colour: settings.color }];
  });
}

function settingsOf(metric: Metric): LineSettings {
  const last = metric.at(-1);
  return typeof last === 'object' ? last : { visible: true, stat: 'Average' };
}

/** Values of dimensions that a metric of ours is counted by. */
function valuesBesides(dimensions: readonly string[]): string[] {
  const besides = new Set(['outcome', 'state', 'kind', 'from', 'to', 'age']);
  return dimensions.filter((_, at) => at % 2 === 1 && besides.has(dimensions[at - 1] ?? ''));
}

function line(label: string, key: string, hours: Hours): SampleLine {
  const { base, wobble = 0.15 } = levels[key] ?? { base: 0 };
  const trouble = hours === 'troubled' ? troubles[key] : undefined;
  const values = Array.from({ length: points }, (_, at) => {
    const level = trouble !== undefined && at >= troubleFrom ? trouble : base;
    const value = Math.max(0, level * (1 + wobble * (chance(`${key} ${at}`) - 0.5) * 2));
    return key.endsWith(' Sum') ? Math.round(value) : value;
  });
  return { label, colour: undefined, values };
}

/** 0 to 1, the same for the same text. */
function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}
