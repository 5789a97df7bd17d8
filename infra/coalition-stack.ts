import { Aws, CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import {
  AccountRecovery,
  FeaturePlan,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  UserPoolClient,
  type UserPoolResourceServer,
} from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import { type Scope, scopes } from '../shared/contracts/vocabulary.ts';
import type { Stage } from './stages.ts';

export interface CoalitionStackProps extends StackProps {
  readonly stage: Stage;
}

/** Where the command line waits for the browser to come back; Cognito allows plain http for localhost alone. */
const signInCallback = 'http://localhost:8788/signed-in';

/** Who may speak to the management API: people with a second factor, and members' machines. Nobody signs up alone. */
export class CoalitionStack extends Stack {
  readonly userPool: UserPool;
  /** The issuer of its tokens. */
  readonly issuer: string;

  constructor(scope: Construct, id: string, { stage, ...props }: CoalitionStackProps) {
    super(scope, id, props);
    this.userPool = peoplePool(this, stage);
    this.issuer = `https://cognito-idp.${this.region}.${this.urlSuffix}/${this.userPool.userPoolId}`;
    const domain = this.userPool.addDomain('SignIn', {
      cognitoDomain: { domainPrefix: `flagstop-${stage.name}-${Aws.ACCOUNT_ID}` },
    });
    const clients = clientsOf(this.userPool, addScopes(this.userPool));

    new CfnOutput(this, 'UserPoolId', { value: this.userPool.userPoolId });
    new CfnOutput(this, 'Issuer', { value: this.issuer });
    new CfnOutput(this, 'TokenEndpoint', { value: `${domain.baseUrl()}/oauth2/token` });
    new CfnOutput(this, 'OperatorClientId', { value: clients.operator.userPoolClientId });
    new CfnOutput(this, 'PeopleClientId', { value: clients.people.userPoolClientId });
  }
}

function peoplePool(scope: Construct, stage: Stage): UserPool {
  return new UserPool(scope, 'People', {
    userPoolName: `flagstop-${stage.name}`,
    selfSignUpEnabled: false,
    signInAliases: { email: true },
    signInCaseSensitive: false,
    mfa: Mfa.REQUIRED,
    // Text messages can be redirected; an authenticator cannot.
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 14,
      requireLowercase: true,
      requireUppercase: true,
      requireDigits: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(2),
      passwordHistorySize: 5,
    },
    accountRecovery: AccountRecovery.EMAIL_ONLY,
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    deletionProtection: stage.removalPolicy === RemovalPolicy.RETAIN,
    removalPolicy: stage.removalPolicy,
  });
}

/** The scopes of the contract as the resource server `flagstop`. */
function addScopes(pool: UserPool): OAuthScope[] {
  const declared = scopes.map((scope) => ({ scope, ...splitScope(scope) }));
  const servers = new Map<string, UserPoolResourceServer>();
  const scopesOf = (server: string) =>
    declared
      .filter((one) => one.server === server)
      .map(
        ({ name }) => new ResourceServerScope({ scopeName: name, scopeDescription: name.replace(':', ', ') }),
      );
  for (const server of new Set(declared.map((one) => one.server))) {
    servers.set(server, pool.addResourceServer(server, { identifier: server, scopes: scopesOf(server) }));
  }
  return declared.map(({ scope, server, name }) => {
    const resourceServer = servers.get(server);
    if (resourceServer === undefined) throw new Error(`The scope ${scope} has no resource server.`);
    return OAuthScope.resourceServer(
      resourceServer,
      new ResourceServerScope({ scopeName: name, scopeDescription: name }),
    );
  });
}

function splitScope(scope: Scope): { server: string; name: string } {
  const [server, name] = scope.split('/');
  if (server === undefined || name === undefined)
    throw new Error(`The scope ${scope} names no resource server.`);
  return { server, name };
}

/**
 * The operator's machine, and the application with which people sign in. Members' machines get clients of their own
 * when they join. A token opens nothing by its scopes alone: the function looks its client or person up in the
 * coalition's directory.
 */
function clientsOf(pool: UserPool, granted: OAuthScope[]): Record<'operator' | 'people', UserPoolClient> {
  const operator = new UserPoolClient(pool, 'Operator', {
    userPool: pool,
    generateSecret: true,
    authFlows: {},
    oAuth: { flows: { clientCredentials: true }, scopes: granted },
    accessTokenValidity: Duration.minutes(60),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  const people = new UserPoolClient(pool, 'PeopleClient', {
    userPool: pool,
    // No secret: it runs on people's own machines, and proves itself by PKCE.
    generateSecret: false,
    authFlows: {},
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, ...granted],
      callbackUrls: [signInCallback],
    },
    accessTokenValidity: Duration.minutes(15),
    idTokenValidity: Duration.minutes(15),
    refreshTokenValidity: Duration.hours(12),
    enableTokenRevocation: true,
    preventUserExistenceErrors: true,
  });
  return { operator, people };
}
