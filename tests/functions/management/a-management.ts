import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import * as z from 'zod';
import { managementApp } from '../../../functions/management/management-app.ts';
import { endpointKeys } from '../../../shared/adapters/endpoint-keys.ts';
import { hookSeals } from '../../../shared/adapters/hook-seals.ts';
import { lambdaHandler } from '../../../shared/adapters/http/lambda-handler.ts';
import { signingSecrets } from '../../../shared/adapters/signing-secrets.ts';
import { joseTokenVerifier } from '../../../shared/adapters/tokens/jose-token-verifier.ts';
import { type MemberId, memberIdSchema } from '../../../shared/contracts/ids.ts';
import type { NoticeId } from '../../../shared/contracts/notice.ts';
import { type MemberRole, type Scope, scopes } from '../../../shared/contracts/vocabulary.ts';
import { flagIdFrom } from '../../../shared/domain/flag-id.ts';
import type { LogCode, LogFields } from '../../../shared/log-lines.ts';
import type { Observer, Stores } from '../../../shared/ports.ts';
import { aCoalition, contributor, noon, provider, secondProvider } from '../../support/a-coalition.ts';
import { type GatewayCall, gatewayEvent } from '../../support/gateway-event.ts';
import { heldFile } from '../../support/held-file.ts';
import { hookForms } from '../../support/hook-forms.ts';

const issuer = 'https://tokens.coalition.example';
const { privateKey, publicKey } = await generateKeyPair('ES256');
const keys = createLocalJWKSet({
  keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256', use: 'sig' }],
});

export const operator = memberIdSchema.parse('coalition-office');
export const auditor = memberIdSchema.parse('audit-house');
export const secondContributor = memberIdSchema.parse('hotline-south');
export const suspended = memberIdSchema.parse('gone-quiet');

const objectSchema = z.record(z.string(), z.unknown());

/** Everybody who may call in these tests, by the subject of their token. */
const people: readonly (readonly [MemberId, readonly MemberRole[], 'active' | 'suspended'])[] = [
  [operator, ['operator'], 'active'],
  [auditor, ['auditor'], 'active'],
  [secondContributor, ['contributor'], 'active'],
  [suspended, ['provider', 'contributor', 'operator', 'auditor'], 'suspended'],
];

export interface Line extends LogFields {
  readonly code: LogCode;
}

/** The management function on the memory twins, called through API Gateway events with real tokens. */
export async function aManagement({
  broken,
  stores: given,
  observer,
  answering = givesBack,
}: {
  broken?: Partial<Stores>;
  /** Default: fresh memory twins. */
  stores?: Stores;
  /** Default: one that keeps its lines. */
  observer?: Observer;
  /** What a provider's endpoint answers to what it is asked. */
  answering?: (body: Uint8Array) => Uint8Array;
} = {}) {
  const coalition = await aCoalition(given ? { stores: given } : {});
  const { stores, view, clock, box } = coalition;
  for (const [memberId, roles, status] of people)
    await stores.coalition.putMember({
      memberId,
      name: memberId,
      roles: [...roles],
      owner: memberId,
      status,
    });
  for (const memberId of [provider, secondProvider, contributor, ...people.map(([id]) => id)])
    await stores.coalition.putDirectoryEntry({ subject: `client-${memberId}`, memberId });
  const lines: Line[] = [];
  const backtests: string[] = [];
  const backBooks: [string, number][] = [];
  const started: [NoticeId, number][] = [];
  const asked: string[] = [];
  const app = managementApp({
    stores: { ...stores, ...broken },
    keyring: () => view.keyring(),
    tokens: joseTokenVerifier({ issuer, keys }),
    observer: observer ?? { log: (code, fields) => lines.push({ code, ...fields }), count: () => {} },
    livemode: false,
    nowMs: () => clock.ms,
    signingSecrets: signingSecrets(box),
    endpointKeys: endpointKeys(box),
    hookSources: hookForms,
    hookSeals: hookSeals(box),
    noticeStarter: { start: async ({ noticeId }, run) => void started.push([noticeId, run]) },
    endpointProof: {
      sender: {
        ask: async (url, { body }) => {
          asked.push(url);
          return { sent: { kind: 'answered', status: 200, retryAfter: null }, answer: answering(body) };
        },
      },
      signer: { sign: async () => ({}) },
      newChallenge: () => randomBytes(32).toString('base64url'),
      allowLoopback: false,
    },
    newFlagId: () => flagIdFrom(randomBytes(16)),
    backtestEngine: { start: async ({ id }) => void backtests.push(id) },
    backBookFiles: heldFile(null).files,
    backBookEngine: { start: async ({ id, starts }) => void backBooks.push([id, starts]) },
  });
  const handler = lambdaHandler(app);
  const call = async ({ as, ...sent }: GatewayCall & { as?: string | undefined }) => {
    const authorization: Record<string, string> = as === undefined ? {} : { authorization: `Bearer ${as}` };
    const reply = await handler(gatewayEvent({ ...sent, headers: { ...authorization, ...sent.headers } }));
    const headers = Object.fromEntries(
      Object.entries(reply.multiValueHeaders).map(([name, values]) => [name, values.join(', ')]),
    );
    return {
      status: reply.statusCode,
      headers,
      text: reply.body,
      json: () => objectSchema.parse(JSON.parse(reply.body)),
    };
  };
  return { ...coalition, handler, routes: app.routes, call, lines, backtests, backBooks, started, asked };
}

const pingSchema = z.object({ data: z.object({ challenge: z.string() }) });

/** As the receiver that owns the address does. */
function givesBack(body: Uint8Array): Uint8Array {
  const { data } = pingSchema.parse(JSON.parse(Buffer.from(body).toString()));
  return Buffer.from(JSON.stringify({ challenge: data.challenge }));
}

/** An access token of a member's machine, with every scope unless told otherwise. */
export function tokenOf(member: string, granted: readonly Scope[] = scopes): Promise<string> {
  return signed({ subject: `client-${member}`, clientId: `client-${member}`, granted });
}

/** A token of somebody whom the directory knows, signed in through a client. */
export function personTokenOf(subject: string): Promise<string> {
  return signed({ subject, clientId: 'client-people', granted: scopes });
}

function signed(of: { subject: string; clientId: string; granted: readonly Scope[] }): Promise<string> {
  const seconds = noon / 1_000;
  return new SignJWT({ token_use: 'access', client_id: of.clientId, scope: of.granted.join(' ') })
    .setProtectedHeader({ alg: 'ES256', kid: 'k' })
    .setIssuer(issuer)
    .setSubject(of.subject)
    .setIssuedAt(seconds)
    .setExpirationTime(seconds + 3_600)
    .sign(privateKey);
}
