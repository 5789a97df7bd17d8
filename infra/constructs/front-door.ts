import { Duration, Validations } from 'aws-cdk-lib';
import {
  AuthorizationType,
  CfnAccount,
  CfnRestApi,
  CognitoUserPoolsAuthorizer,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { ManagedPolicy, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type LogGroupProps } from 'aws-cdk-lib/aws-logs';
import { CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2';
import { Construct } from 'constructs';
import { scopes } from '../../shared/contracts/vocabulary.ts';
import { addGatewayProblems } from '../gateway-problems.ts';
import type { Stage } from '../stages.ts';
import { accessLogFormat } from './access-log-format.ts';
import { WebFirewall } from './web-firewall.ts';

export interface FrontDoorProps {
  readonly stage: Stage;
  readonly screening: IFunction;
  readonly providerHooks: IFunction;
  readonly management: IFunction;
  readonly userPool: IUserPool;
  readonly logKey: IKey;
}

/** Routes that anyone may ask, each with why. */
const publicRoutes: readonly { readonly path: string; readonly why: string }[] = [
  {
    path: '/healthz',
    why: 'a health check reads nothing and tells only that the API answers, and for test or for real',
  },
  { path: '/openapi.json', why: 'the contract is the same for everyone and stands in the public repository' },
  { path: '/docs', why: 'it renders the contract, which stands in the public repository' },
];

/** A webhook is posted to its source; how it is taken is read and set there too. */
const hooksRoute = '/v1/providers/{provider}/hooks';
const hookRoute = `${hooksRoute}/{source}`;

/**
 * Routes that need a bearer token. The second is not caught by the first once `/v1/providers/{provider}` is a
 * resource of its own, and so with hooks.
 */
const tokenRoutes = [
  '/v1/{proxy+}',
  '/v1/providers/{provider}/{proxy+}',
  hookRoute,
  `${hooksRoute}/{source}/{proxy+}`,
  hooksRoute,
];

/**
 * The HTTP face: a regional REST API behind the firewall. Every media type is binary to it, so bodies reach the
 * functions byte for byte as they were signed. A path that is in no route costs no invocation: the gateway answers
 * 404 itself. Methods are left to the functions, which answer 405.
 */
export class FrontDoor extends Construct {
  readonly api: RestApi;
  readonly firewall: WebFirewall;

  constructor(scope: Construct, id: string, props: FrontDoorProps) {
    super(scope, id);
    const { stage } = props;
    const logs: LogGroupProps = {
      retention: stage.logRetention,
      removalPolicy: stage.removalPolicy,
      encryptionKey: props.logKey,
    };
    this.api = restApi(
      this,
      stage,
      new LogGroup(this, 'AccessLog', { ...logs, logGroupName: `/flagstop/${stage.name}/access` }),
    );
    keepExecutionLog(this, this.api, {
      ...logs,
      logGroupName: `API-Gateway-Execution-Logs_${this.api.restApiId}/${stage.name}`,
    });
    addGatewayProblems(this.api);
    addRoutes(this, this.api, props);

    this.firewall = new WebFirewall(this, 'Firewall', {
      name: `flagstop-${stage.name}`,
      requestsPerAddressAndPath: stage.requestsPerAddressAndPath,
    });
    new CfnWebACLAssociation(this, 'FirewallBeforeApi', {
      webAclArn: this.firewall.acl.attrArn,
      resourceArn: this.api.deploymentStage.stageArn,
    });
    acknowledgeApi(this.api);
  }
}

function restApi(scope: Construct, stage: Stage, accessLog: LogGroup): RestApi {
  const api = new RestApi(scope, 'Api', {
    restApiName: `flagstop-${stage.name}`,
    description: `Flagstop, ${stage.name}: screening and management`,
    endpointTypes: [EndpointType.REGIONAL],
    binaryMediaTypes: ['*/*'],
    cloudWatchRole: false,
    deployOptions: {
      stageName: stage.name,
      accessLogDestination: new LogGroupLogDestination(accessLog),
      accessLogFormat: accessLogFormat(),
      loggingLevel: MethodLoggingLevel.ERROR,
      dataTraceEnabled: false,
      metricsEnabled: true,
      tracingEnabled: true,
      throttlingRateLimit: stage.throttle.requestsPerSecond,
      throttlingBurstLimit: stage.throttle.burst,
    },
  });
  const { defaultChild } = api.node;
  if (!(defaultChild instanceof CfnRestApi)) throw new Error('The REST API has no resource of its own.');
  // TLS 1.2 and 1.3 only; STRICT also refuses a Host that is not the name the connection was opened for.
  defaultChild.securityPolicy = 'SecurityPolicy_TLS13_1_2_2021_06';
  defaultChild.endpointAccessMode = 'STRICT';
  return api;
}

/** The gateway would make this log group itself, and keep it for ever. Also lets the gateway write logs at all. */
function keepExecutionLog(scope: Construct, api: RestApi, logs: LogGroupProps): void {
  const role = new Role(scope, 'LogRole', {
    assumedBy: new ServicePrincipal('apigateway.amazonaws.com'),
    managedPolicies: [
      ManagedPolicy.fromAwsManagedPolicyName('service-role/AmazonAPIGatewayPushToCloudWatchLogs'),
    ],
  });
  Validations.of(role).acknowledge({
    id: 'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs]',
    reason:
      'API Gateway takes one logging role per account and region, and checks that it may write to any log group; this is the policy AWS names for it. Only the gateway can assume the role.',
  });
  const account = new CfnAccount(scope, 'Account', { cloudWatchRoleArn: role.roleArn });
  const executionLog = new LogGroup(scope, 'ExecutionLog', logs);
  api.deploymentStage.node.addDependency(account, executionLog);
}

function addRoutes(scope: Construct, api: RestApi, props: FrontDoorProps): void {
  const screening = integration(props.screening);
  const management = integration(props.management);
  addOpenRoute(api, '/v1/providers/{provider}/screenings', {
    integration: screening,
    why: 'the function verifies the signature of the body’s bytes, which a gateway’s authorizer never sees',
  });
  addOpenRoute(api, hookRoute, {
    integration: integration(props.providerHooks),
    method: 'POST',
    why: 'a source of webhooks has no token; the function verifies its signature of the body’s bytes',
  });
  for (const { path, why } of publicRoutes) addOpenRoute(api, path, { integration: management, why });

  const authorizer = new CognitoUserPoolsAuthorizer(scope, 'Tokens', {
    cognitoUserPools: [props.userPool],
    // A revoked token is refused within a minute.
    resultsCacheTtl: Duration.minutes(1),
  });
  for (const path of tokenRoutes) {
    resourceAt(api, path).addMethod('ANY', management, {
      authorizationType: AuthorizationType.COGNITO,
      authorizer,
      // Any of our scopes opens the gate (and makes it an access token); which one is needed the function knows.
      authorizationScopes: [...scopes],
    });
  }
}

function integration(handler: IFunction): LambdaIntegration {
  // Just longer than the function's own timeout, so that a hung function is seen as the function's fault.
  return new LambdaIntegration(handler, { timeout: Duration.seconds(11), scopePermissionToMethod: false });
}

function addOpenRoute(
  api: RestApi,
  path: string,
  {
    integration,
    why,
    method: name = 'ANY',
  }: { readonly integration: LambdaIntegration; readonly why: string; readonly method?: 'ANY' | 'POST' },
): void {
  const method = resourceAt(api, path).addMethod(name, integration, {
    authorizationType: AuthorizationType.NONE,
  });
  for (const id of ['AwsSolutions-APIG4', 'AwsSolutions-COG4']) {
    Validations.of(method).acknowledge({ id, reason: `No token is asked for here: ${why}.` });
  }
}

function resourceAt(api: RestApi, path: string): IResource {
  return api.root.resourceForPath(path);
}

function acknowledgeApi(api: RestApi): void {
  Validations.of(api).acknowledge({
    id: 'AwsSolutions-APIG2',
    reason:
      'A validator of the gateway reads a body as text before its signature is verified. Each function takes the exact bytes, verifies, and only then scans, parses and checks them against the contract’s schemas, naming each wrong field.',
  });
}
