import { Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What an alarm made as `id` in `scope` is about, `ScreeningErrors`: where it stands in its stack. */
export function alarmSubject(scope: Construct, id: string): string {
  const { path } = Stack.of(scope).node;
  const within = scope.node.path.slice(path.length).split('/');
  return [...within, id].join('');
}

/**
 * An alarm's name, `DeclinesRise-flagstop-prod`: what it is about comes first, for consoles cut long names short. It is known before
 * anything is deployed, so the dashboard names alarms of other stacks and none of them is held in place by an export.
 */
export function alarmName(scope: Construct, id: string): string {
  const [system, stage] = Stack.of(scope).stackName.split('-');
  return `${alarmSubject(scope, id)}-${system}-${stage}`;
}
