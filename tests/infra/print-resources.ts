import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

/* Prints the alarms of a stage as JSON, for whoever evaluates them elsewhere. */

const resources = resourcesOf(stageNamed(process.argv[2] ?? ''));
const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm'];
console.log(JSON.stringify(alarms.flatMap((type) => ofType(resources, type))));
