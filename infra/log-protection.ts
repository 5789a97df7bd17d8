import { type Duration, type IAspect, Stack } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import {
  CfnLogGroup,
  DataIdentifier,
  FilterPattern,
  type LogGroup,
  MetricFilter,
} from 'aws-cdk-lib/aws-logs';
import type { IConstruct } from 'constructs';
import { metricNamespace } from '../shared/metric-names.ts';
import type { Stage } from './stages.ts';

/** The log group that is told where something personal was found, and never what. */
export const findingsGroupName = ({ name }: Stage): string => `/flagstop/${name}/findings`;

/**
 * What CloudWatch can recognise by itself of all that merchants, their people and members give, and keys. Not asked for: names and
 * postal addresses, of which it would find some in our own codes; and addresses on the network, which the gateway does not log.
 */
const identifiers = [
  DataIdentifier.EMAILADDRESS,
  DataIdentifier.CREDITCARDNUMBER,
  DataIdentifier.BANKACCOUNTNUMBER_DE,
  DataIdentifier.BANKACCOUNTNUMBER_ES,
  DataIdentifier.BANKACCOUNTNUMBER_FR,
  DataIdentifier.BANKACCOUNTNUMBER_GB,
  DataIdentifier.BANKACCOUNTNUMBER_IT,
  DataIdentifier.PHONENUMBER_DE,
  DataIdentifier.PHONENUMBER_ES,
  DataIdentifier.PHONENUMBER_FR,
  DataIdentifier.PHONENUMBER_GB,
  DataIdentifier.PHONENUMBER_IT,
  DataIdentifier.PASSPORTNUMBER_DE,
  DataIdentifier.PASSPORTNUMBER_ES,
  DataIdentifier.PASSPORTNUMBER_FR,
  DataIdentifier.PASSPORTNUMBER_GB,
  DataIdentifier.PASSPORTNUMBER_IT,
  DataIdentifier.PASSPORTNUMBER_US,
  DataIdentifier.AWSSECRETKEY,
  DataIdentifier.OPENSSHPRIVATEKEY,
  DataIdentifier.PGPPRIVATEKEY,
  DataIdentifier.PKCSPRIVATEKEY,
  DataIdentifier.PUTTYPRIVATEKEY,
];

/** Puts the policy on every log group of a stack, whoever makes it: what is recognised is masked and told of. */
export function protectLogs(stage: Stage): IAspect {
  return {
    visit(node: IConstruct) {
      if (!(node instanceof CfnLogGroup) || node.logGroupName === findingsGroupName(stage)) return;
      node.dataProtectionPolicy = policyFor(Stack.of(node), stage);
    },
  };
}

/** The metric of what is written to the log group of findings, by no dimension: its namespace is the stage’s own. */
const counted = (stage: Stage) => ({
  namespace: `${metricNamespace}/${stage.name}`,
  metricName: 'PersonalDataFound',
});

/**
 * Counts findings, whichever log group they are of. CloudWatch has a metric for that itself, `LogEventsWithFindings`: one for each log
 * group, more than an alarm can add up, and by dimensions that its documentation does not name.
 */
export function countFindings(findings: LogGroup, stage: Stage): void {
  const { namespace, metricName } = counted(stage);
  new MetricFilter(findings, 'Counted', {
    logGroup: findings,
    filterPattern: FilterPattern.allEvents(),
    metricNamespace: namespace,
    metricName,
    metricValue: '1',
  });
}

/** How many lines with something personal in them were found, over all log groups of the stage. */
export function personalDataFound(stage: Stage, period: Duration): Metric {
  return new Metric({ ...counted(stage), period, statistic: Stats.SUM });
}

function policyFor(stack: Stack, stage: Stage) {
  const DataIdentifier = identifiers.map(({ name }) =>
    stack.formatArn({
      service: 'dataprotection',
      region: '',
      account: 'aws',
      resource: 'data-identifier',
      resourceName: name,
    }),
  );
  const FindingsDestination = { CloudWatchLogs: { LogGroup: findingsGroupName(stage) } };
  return {
    Name: 'nothing-personal',
    Description: 'Nothing personal is logged. Should it be, it is masked, and told of.',
    Version: '2021-06-01',
    Statement: [
      { Sid: 'tell', DataIdentifier, Operation: { Audit: { FindingsDestination } } },
      { Sid: 'mask', DataIdentifier, Operation: { Deidentify: { MaskConfig: {} } } },
    ],
  };
}
