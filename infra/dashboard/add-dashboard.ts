import type { Duration } from 'aws-cdk-lib';
import {
  Dashboard,
  GraphWidget,
  type IWidget,
  PeriodOverride,
  Row,
  TextWidget,
  TextWidgetBackground,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';
import { sections } from '../../shared/metric-catalogue.ts';
import type { Stage } from '../stages.ts';
import type { WatchedMetrics } from '../watched-metrics.ts';
import type { AlarmPlace } from './alarm-places.ts';
import { firstLook } from './first-look.ts';
import { houseGraphs } from './house-graphs.ts';
import { logTables, type ReadLogs } from './log-tables.ts';
import { opsWidgets } from './ops-widgets.ts';
import { type Graph, ownGraphs } from './own-graphs.ts';
import { promisesOf } from './promises.ts';
import { type DashboardPart, headings } from './sections.ts';

export interface DashboardProps {
  readonly stage: Stage;
  readonly metrics: WatchedMetrics;
  readonly period: Duration;
  readonly alarms: readonly AlarmPlace[];
  readonly logs: ReadLogs;
  /** Of `functions/ops-widget`: without it its places stay empty. */
  readonly widgetFunctionArn?: string;
}

const columns = 24;
const mostInARow = 4;
const parts: readonly DashboardPart[] = [...sections, 'parts'];

/**
 * One page, read from above: is it up, is it right, is it late; then a section for each question behind these. Our own metrics stand
 * where the catalogue puts them, so that one which is in the catalogue is on the page.
 */
export function addDashboard(scope: Construct, props: DashboardProps): Dashboard {
  const { stage } = props;
  const dashboard = new Dashboard(scope, 'Dashboard', {
    dashboardName: `flagstop-${stage.name}`,
    // Figures of an hour stay figures of an hour, whatever range somebody looks at.
    periodOverride: PeriodOverride.INHERIT,
  });
  dashboard.addWidgets(title(stage));
  for (const row of firstLook({ ...props, stage: stage.name })) dashboard.addWidgets(new Row(...row));
  for (const part of parts) {
    dashboard.addWidgets(heading(part));
    for (const row of rowsOf(part, props)) dashboard.addWidgets(new Row(...row));
  }
  return dashboard;
}

function title({ name, livemode }: Stage): IWidget {
  const merchants = livemode
    ? 'Decisions concern real merchants.'
    : 'A rehearsal: no real merchant is decided on.';
  return new TextWidget({
    markdown: `# Flagstop, ${name}\n${merchants} Is a figure not as its column says is good, or an alarm red? The alarm says who is hurt; docs/runbook.md, under its heading, what to do first.`,
    width: columns,
    height: 2,
    background: TextWidgetBackground.TRANSPARENT,
  });
}

function heading(part: DashboardPart): IWidget {
  const { question, read } = headings[part];
  return new TextWidget({
    markdown: `## ${question}\n${read}`,
    width: columns,
    height: 2,
    background: TextWidgetBackground.TRANSPARENT,
  });
}

type Placed = (width: number) => IWidget;

function rowsOf(part: DashboardPart, props: DashboardProps): readonly IWidget[][] {
  const { metrics, stage, period, logs, widgetFunctionArn } = props;
  const own = part === 'parts' ? [] : ownGraphs(part, { stage: stage.name, period });
  const graphs = [...own, ...(houseGraphs(metrics)[part] ?? [])].map(graph);
  const widgets = widgetFunctionArn === undefined ? [] : opsWidgets(part, widgetFunctionArn);
  return [...spread(graphs), ...spread(logTables(part, logs)), ...spread(widgets)];
}

/** Rows of four at most, as even as can be, each over the whole width. */
function spread(some: readonly Placed[]): readonly IWidget[][] {
  const rows = Math.ceil(some.length / mostInARow);
  return Array.from({ length: rows }, (_, row) => {
    const inRow = some.filter((_, at) => Math.floor((at * rows) / some.length) === row);
    return inRow.map((placed) => placed(columns / inRow.length));
  });
}

function graph({ title, left, stacked = false }: Graph): Placed {
  return (width) =>
    new GraphWidget({
      title,
      left: [...left],
      stacked,
      width,
      height: 6,
      leftYAxis: { min: 0, showUnits: false },
      leftAnnotations: promisesOf(title),
    });
}
