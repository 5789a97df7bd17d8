import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { addStage } from '../../../infra/add-stage.ts';
import { stages } from '../../../infra/stages.ts';

const sharedProperties = z.looseObject({ title: z.string().default('') });

/** What a line of a graph is: a metric of so many dimensions and a last part of settings, or an expression. */
const settingsSchema = z.looseObject({
  label: z.string().optional(),
  expression: z.string().optional(),
  color: z.string().optional(),
  visible: z.boolean().default(true),
  stat: z.string().default('Average'),
});

const widgetSchema = z.object({
  type: z.enum(['text', 'metric', 'alarm', 'log', 'custom']),
  x: z.int(),
  y: z.int(),
  width: z.int(),
  height: z.int(),
  properties: sharedProperties.extend({
    markdown: z.string().default(''),
    view: z.string().default(''),
    stacked: z.boolean().default(false),
    metrics: z.array(z.array(z.union([z.string(), settingsSchema]))).default([]),
    alarms: z.array(z.string()).default([]),
    query: z.string().default(''),
    annotations: z
      .object({ horizontal: z.array(z.object({ value: z.number(), label: z.string().default('') })) })
      .optional(),
  }),
});
export type DashboardWidget = z.infer<typeof widgetSchema>;
export type LineSettings = z.infer<typeof settingsSchema>;

const templateSchema = z.object({
  Resources: z.record(z.string(), z.object({ Type: z.string(), Properties: z.looseObject({}).optional() })),
});
const joinedSchema = z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) });

/** The widgets of the dashboard of a stage, as CloudFormation would get them; what only AWS knows stands as `…`. */
export function readDashboard(stageName: string): readonly DashboardWidget[] {
  // CDK's check of templates against CloudFormation's own schemas takes longer than making them: `cdk synth` does it.
  process.env.CDK_VALIDATION = 'false';
  const stage = stages.find(({ name }) => name === stageName);
  if (!stage) throw new Error(`There is no stage ${stageName}.`);
  const app = new App({ context: { 'aws:cdk:bundling-stacks': [] } });
  const template = Template.fromStack(addStage(app, stage).operations).toJSON();
  const { Resources } = templateSchema.parse(template);
  const dashboard = Object.values(Resources).find(({ Type }) => Type === 'AWS::CloudWatch::Dashboard');
  const [, parts] = joinedSchema.parse(dashboard?.Properties?.DashboardBody)['Fn::Join'];
  const text = parts.map((part) => (typeof part === 'string' ? part : '…')).join('');
  return z.object({ widgets: z.array(widgetSchema) }).parse(JSON.parse(text)).widgets;
}
