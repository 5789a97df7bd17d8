import * as z from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** The widgets there are; a dashboard names one in a widget's parameters. */
export const widgetNames = ['review-queue', 'flag-explorer', 'decision-viewer'] as const;
export type WidgetName = (typeof widgetNames)[number];

/** What a widget shows or does. Only the last three change something. */
export const widgetSteps = ['list', 'show', 'impact', 'resolve', 'hold', 'release'] as const;
export type WidgetStep = (typeof widgetSteps)[number];

/** A look at a widget, or a press of one of its buttons. */
export interface WidgetCall {
  readonly widget: WidgetName;
  readonly step: WidgetStep;
  /** What the dashboard or the pressed button names: ids, pages, the token of the page that was seen. */
  readonly named: ReadonlyMap<string, string>;
  /** What was typed and chosen, by field. */
  readonly typed: ReadonlyMap<string, string>;
  readonly theme: 'light' | 'dark';
  /** What the dashboard shows, epoch ms. */
  readonly range: { readonly start: number; readonly end: number } | null;
}

export type WidgetRequest =
  | { readonly kind: 'describe' }
  | { readonly kind: 'call'; readonly call: WidgetCall };

const maxFields = 100;
const maxLength = 20_000;

const contextSchema = z.object({
  theme: z.enum(['light', 'dark']).catch('light'),
  timeRange: z.object({ start: z.number(), end: z.number() }).nullable().catch(null),
  forms: z.object({ all: z.record(z.string(), z.unknown()).catch({}) }).catch({ all: {} }),
  params: z.record(z.string(), z.unknown()).catch({}),
});
const eventSchema = z.looseObject({
  describe: z.literal(true).optional(),
  widgetContext: contextSchema.optional(),
});
const nameSchema = z.enum(widgetNames);
const stepSchema = z.enum(widgetSteps);

/**
 * What CloudWatch asks of a custom widget (User Guide, "Details about custom widgets in CloudWatch"), or that it is none of
 * this. A dashboard's own parameters stand in `widgetContext.params` and again at the top, what a button names only at the
 * top: so nothing that stands in a dashboard is ever taken for a button, and opening one changes nothing.
 */
export function readWidgetEvent(event: unknown): Result<WidgetRequest, 'no-widget-event'> {
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return fail('no-widget-event');
  const { describe, widgetContext: context, ...top } = parsed.data;
  if (describe) return ok({ kind: 'describe' });
  if (!context) return fail('no-widget-event');
  const configured = texts(context.params);
  const named = new Map([...configured, ...texts(top)]);
  const widget = nameSchema.safeParse(named.get('widget'));
  if (!widget.success) return fail('no-widget-event');
  const step = configured.has('step') ? null : stepSchema.safeParse(named.get('step') ?? 'list');
  return ok({
    kind: 'call',
    call: {
      widget: widget.data,
      step: step?.success ? step.data : 'list',
      named,
      typed: texts(context.forms.all),
      theme: context.theme,
      range: context.timeRange,
    },
  });
}

/** Fields that hold text, as far as that is bounded; all others are left out. */
function texts(record: Readonly<Record<string, unknown>>): Map<string, string> {
  const entries = Object.entries(record).slice(0, maxFields);
  return new Map(
    entries.flatMap(([name, value]) =>
      typeof value === 'string' && value.length <= maxLength ? [[name, value] as const] : [],
    ),
  );
}
