import { CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { problems } from '../../shared/contracts/problem.ts';
import { problemTemplate } from '../gateway-problems.ts';

export interface WebFirewallProps {
  readonly name: string;
  /** Requests of one address to one path in five minutes. */
  readonly requestsPerAddressAndPath: number;
}

interface ManagedGroup {
  readonly name: string;
  /** Rules that only count. The firewall passes over names that a later version of the group no longer has. */
  readonly counted: readonly string[];
}

/*
 * Webhook bodies are larger and stranger than web forms: terms of service quote markup, sites are URLs. So rules on
 * bodies only count. Nothing is lost: a body is hashed before it is read, and unless its signature holds it is never
 * parsed. Webhook senders often name no user agent.
 */
const managedGroups: readonly ManagedGroup[] = [
  {
    name: 'AWSManagedRulesCommonRuleSet',
    counted: [
      'NoUserAgent_HEADER',
      'SizeRestrictions_BODY',
      'EC2MetaDataSSRF_BODY',
      'GenericLFI_BODY',
      'GenericRFI_BODY',
      'CrossSiteScripting_BODY',
    ],
  },
  {
    name: 'AWSManagedRulesKnownBadInputsRuleSet',
    counted: ['JavaDeserializationRCE_BODY', 'Log4JRCE_BODY', 'ReactJSRCE_BODY'],
  },
  { name: 'AWSManagedRulesAmazonIpReputationList', counted: [] },
];

/**
 * The firewall before the gateway. What a rule blocks is answered by the gateway's own `WAF_FILTERED` response, in
 * problem+json. Only the rate rule answers for itself, since its refusal is a 429: the firewall can say no media
 * type but application/json, and knows no request id. It keeps no samples: they would hold headers and addresses.
 */
export class WebFirewall extends Construct {
  readonly acl: CfnWebACL;
  readonly metricName: string;

  constructor(scope: Construct, id: string, props: WebFirewallProps) {
    super(scope, id);
    this.metricName = props.name;
    this.acl = new CfnWebACL(this, 'Acl', {
      name: props.name,
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: watched(props.name),
      customResponseBodies: {
        'rate-limited': {
          contentType: 'APPLICATION_JSON',
          content: problemTemplate('rate-limited', 'refused-at-the-firewall'),
        },
      },
      rules: [rateRule(props.requestsPerAddressAndPath), ...managedGroups.map(managedRule)],
    });
  }
}

function rateRule(limit: number): CfnWebACL.RuleProperty {
  return {
    name: 'RatePerAddressAndPath',
    priority: 0,
    statement: {
      rateBasedStatement: {
        limit,
        evaluationWindowSec: 300,
        aggregateKeyType: 'CUSTOM_KEYS',
        customKeys: [{ ip: {} }, { uriPath: { textTransformations: [{ priority: 0, type: 'NONE' }] } }],
      },
    },
    action: {
      block: {
        customResponse: {
          responseCode: problems['rate-limited'].status,
          customResponseBodyKey: 'rate-limited',
          responseHeaders: [
            { name: 'Retry-After', value: '60' },
            { name: 'Cache-Control', value: 'no-store' },
          ],
        },
      },
    },
    visibilityConfig: watched('RatePerAddressAndPath'),
  };
}

function managedRule({ name, counted }: ManagedGroup, index: number): CfnWebACL.RuleProperty {
  return {
    name,
    priority: index + 1,
    overrideAction: { none: {} },
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name,
        ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
    visibilityConfig: watched(name),
  };
}

function watched(metricName: string): CfnWebACL.VisibilityConfigProperty {
  return { metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false };
}
