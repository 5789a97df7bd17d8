import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { scopes } from '../../shared/contracts/vocabulary.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const resources = resourcesOf(stageNamed('prod'));
const [pool] = ofType(resources, 'AWS::Cognito::UserPool');

describe('people', () => {
  it('are invited, never sign up by themselves', () => {
    expect(pool?.properties).toMatchObject({ AdminCreateUserConfig: { AllowAdminCreateUserOnly: true } });
  });

  it('always prove themselves a second time, and not by text message', () => {
    expect(pool?.properties).toMatchObject({
      MfaConfiguration: 'ON',
      EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
    });
  });

  it('choose long passwords, and are guarded against stolen ones', () => {
    expect(pool?.properties).toMatchObject({
      Policies: {
        PasswordPolicy: {
          MinimumLength: 14,
          RequireLowercase: true,
          RequireUppercase: true,
          RequireNumbers: true,
          RequireSymbols: true,
        },
      },
      UserPoolTier: 'PLUS',
      UserPoolAddOns: { AdvancedSecurityMode: 'ENFORCED' },
    });
  });

  it('are not lost with a stack of production', () => {
    expect(pool).toMatchObject({ deletionPolicy: 'Retain' });
    expect(pool?.properties).toMatchObject({ DeletionProtection: 'ACTIVE' });
  });
});

describe('scopes', () => {
  it('are those of the contract, no more and no fewer', () => {
    const [server, ...more] = ofType(resources, 'AWS::Cognito::UserPoolResourceServer');
    const { Identifier, Scopes } = z
      .object({ Identifier: z.string(), Scopes: z.array(z.object({ ScopeName: z.string() })) })
      .parse(server?.properties);
    expect(more).toEqual([]);
    expect(Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`)).toEqual([...scopes]);
  });
});

describe('clients', () => {
  const clients = ofType(resources, 'AWS::Cognito::UserPoolClient').map(({ properties }) => properties);
  const byFlow = (flow: string) =>
    clients.find(({ AllowedOAuthFlows }) => JSON.stringify(AllowedOAuthFlows) === JSON.stringify([flow]));

  it('are a machine with a secret and an application without one, each with one flow', () => {
    expect(clients).toHaveLength(2);
    expect(byFlow('client_credentials')).toMatchObject({ GenerateSecret: true });
    expect(byFlow('code')).toMatchObject({ GenerateSecret: false });
  });

  it('hold tokens that are short-lived and can be revoked', () => {
    for (const client of clients) {
      expect(client).toMatchObject({ EnableTokenRevocation: true, PreventUserExistenceErrors: 'ENABLED' });
      expect(client.AccessTokenValidity).toBeLessThanOrEqual(60);
    }
  });

  it('bring people back to their own machine', () => {
    expect(byFlow('code')).toMatchObject({ CallbackURLs: ['http://localhost:8788/signed-in'] });
  });
});
