import * as z from 'zod';
import type { Severity } from '../../infra/constructs/impact-alarm.ts';
import { ofType, type SynthesisedResource } from './synthesised.ts';

/** An alarm that rings somewhere, as its template has it. */
export interface Ringing {
  readonly id: string;
  readonly impact: string;
  /** Of the runbook. */
  readonly heading: string | undefined;
  /** By the topic on which it rings. */
  readonly severity: Severity | null;
  readonly actions: readonly unknown[];
  readonly okActions: readonly unknown[];
  /** Of a composite alarm that of its windows, which it has itself not. */
  readonly missingData: string;
  /** Of a composite alarm, as JSON. */
  readonly rule: string | null;
}

const schema = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).default([]),
  OKActions: z.array(z.unknown()).default([]),
  TreatMissingData: z.string().default('notBreaching'),
  AlarmRule: z.unknown().optional(),
});

/** The alarms of templates that ring somewhere, and those that are no more than windows of them. */
export function alarmsIn(resources: readonly SynthesisedResource[]): {
  readonly alarms: readonly Ringing[];
  readonly windows: readonly Ringing[];
} {
  const all = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'].flatMap((type) =>
    ofType(resources, type).map(ringing),
  );
  return {
    alarms: all.filter(({ actions }) => actions.length > 0),
    windows: all.filter(({ actions }) => actions.length === 0),
  };
}

function ringing({ id, properties }: SynthesisedResource): Ringing {
  const { AlarmDescription, AlarmActions, OKActions, TreatMissingData, AlarmRule } = schema.parse(properties);
  const where = JSON.stringify(AlarmActions);
  return {
    id,
    impact: AlarmDescription.split(' What to do: ', 1).join(),
    heading: /docs\/runbook\.md, "([^"]+)"\.$/.exec(AlarmDescription)?.[1],
    severity: where.includes('PagingAlarms') ? 'page' : where.includes('TicketAlarms') ? 'ticket' : null,
    actions: AlarmActions,
    okActions: OKActions,
    missingData: TreatMissingData,
    rule: AlarmRule === undefined ? null : JSON.stringify(AlarmRule),
  };
}
