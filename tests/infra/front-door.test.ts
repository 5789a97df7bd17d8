import { ResponseType } from 'aws-cdk-lib/aws-apigateway';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { problemSchema, problems } from '../../shared/contracts/problem.ts';
import { scopes } from '../../shared/contracts/vocabulary.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const stage = stageNamed('prod');
const resources = resourcesOf(stage);
const only = (type: string) => {
  const [one, ...more] = ofType(resources, type);
  if (one === undefined || more.length > 0) throw new Error(`There is not exactly one ${type}.`);
  return one.properties;
};

describe('the API', () => {
  it('treats every body as binary, so that functions get the bytes that were signed', () => {
    expect(only('AWS::ApiGateway::RestApi')).toMatchObject({ BinaryMediaTypes: ['*/*'] });
  });

  it('is regional and speaks TLS 1.2 or later', () => {
    expect(only('AWS::ApiGateway::RestApi')).toMatchObject({
      EndpointConfiguration: { Types: ['REGIONAL'] },
      SecurityPolicy: 'SecurityPolicy_TLS13_1_2_2021_06',
      EndpointAccessMode: 'STRICT',
    });
  });

  it('is throttled, traced, and never logs what it carries', () => {
    expect(only('AWS::ApiGateway::Stage')).toMatchObject({
      TracingEnabled: true,
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          DataTraceEnabled: false,
          LoggingLevel: 'ERROR',
          ThrottlingRateLimit: stage.throttle.requestsPerSecond,
          ThrottlingBurstLimit: stage.throttle.burst,
        },
      ],
    });
  });

  it('logs ids, the route’s template, status and times of each request, and nothing else', () => {
    const { AccessLogSetting } = z
      .object({ AccessLogSetting: z.object({ Format: z.string() }) })
      .parse(only('AWS::ApiGateway::Stage'));
    const logged = z.record(z.string(), z.string()).parse(JSON.parse(AccessLogSetting.Format));
    expect(Object.values(logged).sort()).toEqual([
      '$context.authorizer.claims.client_id',
      '$context.error.responseType',
      '$context.httpMethod',
      '$context.integrationLatency',
      '$context.integrationStatus',
      '$context.requestId',
      '$context.requestTimeEpoch',
      '$context.resourcePath',
      '$context.responseLatency',
      '$context.responseLength',
      '$context.status',
      '$context.waf.status',
      '$context.xrayTraceId',
    ]);
  });
});

describe('routes', () => {
  const all = ofType(resources, 'AWS::ApiGateway::Method').map(({ properties }) => properties);
  const isAny = ({ HttpMethod }: { HttpMethod?: unknown }) => HttpMethod === 'ANY';
  const methods = new Map(all.filter(isAny).map((method) => [pathOf(method), method]));
  const others = all.filter((method) => !isAny(method));

  it('are these', () => {
    expect([...methods.keys()].sort()).toEqual([
      '/docs',
      '/healthz',
      '/openapi.json',
      '/v1/providers/{provider}/hooks',
      '/v1/providers/{provider}/hooks/{source}',
      '/v1/providers/{provider}/hooks/{source}/{proxy+}',
      '/v1/providers/{provider}/screenings',
      '/v1/providers/{provider}/{proxy+}',
      '/v1/{proxy+}',
    ]);
  });

  it('leave every method to the functions, so that a wrong one is a 405 of ours, but for webhooks of sources', () => {
    expect(others.map(pathOf)).toEqual(['/v1/providers/{provider}/hooks/{source}']);
  });

  it('bring those, posted, to the function that verifies them, and nothing else of them without a token', () => {
    const [posted] = others;
    expect(posted).toMatchObject({ AuthorizationType: 'NONE', HttpMethod: 'POST' });
    expect(JSON.stringify(posted?.Integration)).toContain('ProviderHooksFunction');
    expect(methods.get('/v1/providers/{provider}/hooks/{source}')).toMatchObject({
      AuthorizationType: 'COGNITO_USER_POOLS',
    });
  });

  it('bring screenings, whose authority is their signature, straight to the version of the screening function that is live', () => {
    const screenings = methods.get('/v1/providers/{provider}/screenings');
    expect(screenings).toMatchObject({ AuthorizationType: 'NONE' });
    expect(JSON.stringify(screenings?.Integration)).toMatch(/"Live[0-9A-F]{8}"/);
  });

  it.each(['/v1/{proxy+}', '/v1/providers/{provider}/{proxy+}'])(
    'let nobody past %s without an access token that carries one of our scopes',
    (path) => {
      expect(methods.get(path)).toMatchObject({
        AuthorizationType: 'COGNITO_USER_POOLS',
        AuthorizationScopes: [...scopes],
      });
      expect(JSON.stringify(methods.get(path))).toContain('ManagementFunction');
    },
  );

  it.each(['/docs', '/healthz', '/openapi.json'])('let anyone ask for %s', (path) => {
    expect(methods.get(path)).toMatchObject({ AuthorizationType: 'NONE' });
    expect(JSON.stringify(methods.get(path))).toContain('ManagementFunction');
  });
});

describe('what the gateway itself refuses', () => {
  const responseSchema = z.object({
    ResponseType: z.string(),
    StatusCode: z.string(),
    ResponseTemplates: z.record(z.string(), z.string()),
    ResponseParameters: z.record(z.string(), z.string()),
  });
  const responses = ofType(resources, 'AWS::ApiGateway::GatewayResponse').map(({ properties }) =>
    responseSchema.parse(properties),
  );

  it('is answered in our words for every kind of refusal there is', () => {
    const kinds = Object.values(ResponseType).filter((kind) => kind instanceof ResponseType);
    expect(kinds.length).toBeGreaterThan(15);
    expect(responses.map((response) => response.ResponseType).sort()).toEqual(
      kinds.map((kind) => kind.responseType).sort(),
    );
  });

  it.each(responses)('$ResponseType is problem+json with a code and status of the contract', (response) => {
    expect(Object.keys(response.ResponseTemplates)).toEqual(['application/problem+json']);
    const problem = problemSchema.parse(
      JSON.parse(response.ResponseTemplates['application/problem+json'] ?? ''),
    );
    const known = new Map(Object.entries(problems)).get(problem.code);
    expect(known).toMatchObject({
      status: problem.status,
      retryable: problem.retryable,
      title: problem.title,
    });
    expect(response.StatusCode).toBe(String(problem.status));
    expect(problem.instance).toBe('$context.requestId');
    expect(response.ResponseParameters['gatewayresponse.header.Cache-Control']).toBe("'no-store'");
  });

  it('tells who is turned away for load or for a fault of ours to come back', () => {
    for (const response of responses.filter(
      ({ StatusCode }) => StatusCode === '429' || StatusCode === '503',
    )) {
      expect(response.ResponseParameters, response.ResponseType).toHaveProperty([
        'gatewayresponse.header.Retry-After',
      ]);
    }
  });

  it('says of a path or method that is not there that it is not there, and not that a token is missing', () => {
    const missing = responses.find((response) => response.ResponseType === 'MISSING_AUTHENTICATION_TOKEN');
    expect(missing?.StatusCode).toBe('404');
  });

  it('reflects nothing of the request', () => {
    for (const { ResponseTemplates } of responses) {
      const variables = JSON.stringify(ResponseTemplates).match(/\$[a-z.A-Z]+/g) ?? [];
      expect(new Set(variables)).toEqual(new Set(['$context.requestId']));
    }
  });
});

/** The path of a method, read off the chain of its resource’s parents. */
function pathOf(method: Readonly<Record<string, unknown>>): string {
  const reference = z.object({ Ref: z.string() });
  const segment = z.object({ PathPart: z.string(), ParentId: z.unknown() });
  const parts: string[] = [];
  let next = reference.safeParse(method.ResourceId);
  while (next.success) {
    const { Ref } = next.data;
    const { PathPart, ParentId } = segment.parse(resources.find(({ id }) => id === Ref)?.properties);
    parts.unshift(PathPart);
    next = reference.safeParse(ParentId);
  }
  return `/${parts.join('/')}`;
}
