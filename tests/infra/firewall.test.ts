import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemSchema } from '../../shared/contracts/problem.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const stage = stageNamed('prod');
const resources = resourcesOf(stage);
const only = (type: string) => {
  const [one, ...more] = ofType(resources, type);
  if (one === undefined || more.length > 0) throw new Error(`There is not exactly one ${type}.`);
  return one.properties;
};

describe('the firewall', () => {
  const rulesSchema = z.array(
    z.object({
      Name: z.string(),
      Statement: z.looseObject({
        ManagedRuleGroupStatement: z
          .object({
            RuleActionOverrides: z
              .array(z.object({ Name: z.string(), ActionToUse: z.record(z.string(), z.unknown()) }))
              .default([]),
          })
          .optional(),
        RateBasedStatement: z.unknown().optional(),
      }),
      Action: z.unknown().optional(),
      VisibilityConfig: z.object({ SampledRequestsEnabled: z.boolean() }),
    }),
  );
  const acl = only('AWS::WAFv2::WebACL');
  const rules = rulesSchema.parse(acl.Rules);
  const countedIn = (group: string) => {
    const rule = rules.find(({ Name }) => Name === group);
    const overrides = rule?.Statement.ManagedRuleGroupStatement?.RuleActionOverrides ?? [];
    for (const { ActionToUse } of overrides) expect(ActionToUse).toEqual({ Count: {} });
    return overrides.map(({ Name }) => Name);
  };

  it('stands before this stage of the API', () => {
    expect(JSON.stringify(only('AWS::WAFv2::WebACLAssociation'))).toContain('DeploymentStage');
  });

  it('limits each address on each path first, then asks the managed groups', () => {
    expect(rules.map(({ Name }) => Name)).toEqual([
      'RatePerAddressAndPath',
      'AWSManagedRulesCommonRuleSet',
      'AWSManagedRulesKnownBadInputsRuleSet',
      'AWSManagedRulesAmazonIpReputationList',
    ]);
    expect(rules[0]?.Statement.RateBasedStatement).toMatchObject({
      AggregateKeyType: 'CUSTOM_KEYS',
      CustomKeys: [{ IP: {} }, { UriPath: {} }],
      Limit: stage.requestsPerAddressAndPath,
    });
  });

  it('answers a flood with a 429 in the contract’s words', () => {
    const bodies = z.record(z.string(), z.object({ Content: z.string() })).parse(acl.CustomResponseBodies);
    const problem = problemSchema.parse(JSON.parse(bodies['rate-limited']?.Content ?? ''));
    expect(problem).toMatchObject({ code: 'rate-limited', status: 429, retryable: true });
    expect(rules[0]?.Action).toMatchObject({
      Block: { CustomResponse: { ResponseCode: 429, CustomResponseBodyKey: 'rate-limited' } },
    });
  });

  it('only counts what its rules think of bodies: webhook bodies are not web forms', () => {
    expect(countedIn('AWSManagedRulesCommonRuleSet')).toEqual([
      'NoUserAgent_HEADER',
      'SizeRestrictions_BODY',
      'EC2MetaDataSSRF_BODY',
      'GenericLFI_BODY',
      'GenericRFI_BODY',
      'CrossSiteScripting_BODY',
    ]);
    expect(countedIn('AWSManagedRulesKnownBadInputsRuleSet')).toEqual([
      'JavaDeserializationRCE_BODY',
      'Log4JRCE_BODY',
      'ReactJSRCE_BODY',
    ]);
    expect(countedIn('AWSManagedRulesAmazonIpReputationList')).toEqual([]);
  });

  it('keeps no samples of requests', () => {
    expect(acl).toMatchObject({ VisibilityConfig: { SampledRequestsEnabled: false } });
    for (const rule of rules) expect(rule.VisibilityConfig.SampledRequestsEnabled).toBe(false);
  });
});
