import { Color, type HorizontalAnnotation } from 'aws-cdk-lib/aws-cloudwatch';

const promises: ReadonlyMap<string, readonly Omit<HorizontalAnnotation, 'color'>[]> = new Map([
  ['Screening function, ms', [{ value: 300, label: 'promised of 99 in 100' }]],
  ['Hours since a walk ended', [{ value: 49, label: 'alarm' }]],
  ['Hours that the oldest notice waits', [{ value: 3, label: 'alarm' }]],
  ['Round trips of a screening', [{ value: 3, label: 'where something matched' }]],
]);

/** The lines drawn across a graph: what is promised, and where an alarm rings. */
export function promisesOf(title: string): HorizontalAnnotation[] {
  return (promises.get(title) ?? []).map((line) => ({ ...line, color: Color.GREY }));
}
