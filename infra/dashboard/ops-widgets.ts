import { CustomWidget } from 'aws-cdk-lib/aws-cloudwatch';
import type { WidgetName } from '../../shared/contracts/widget-event.ts';
import type { DashboardPart } from './sections.ts';

/** What `functions/ops-widget` can show, each with its place. */
const widgets = [
  { part: 'people', view: 'review-queue', title: 'Review queue', height: 12 },
  { part: 'people', view: 'decision-viewer', title: 'Decision viewer', height: 12 },
  { part: 'flags', view: 'flag-explorer', title: 'Flag explorer', height: 12 },
] as const satisfies readonly { part: DashboardPart; view: WidgetName; title: string; height: number }[];

/** The widgets of a part, answered by a function of ours; each is to be given its width. */
export function opsWidgets(part: DashboardPart, functionArn: string) {
  return widgets
    .filter((widget) => widget.part === part)
    .map(
      ({ view, title, height }) =>
        (width: number) =>
          new CustomWidget({
            functionArn,
            title,
            params: { widget: view },
            width,
            height,
            updateOnRefresh: true,
            updateOnResize: false,
            updateOnTimeRangeChange: false,
          }),
    );
}
