import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { type LoopbackServer, startLoopbackServer } from '../../../bench/surroundings/loopback-server.ts';
import type { Scope } from '../../../shared/contracts/vocabulary.ts';

export interface LoopbackIssuer extends LoopbackServer {
  /** An access token of a program, good for an hour, as Cognito writes one. */
  readonly token: (clientId: string, scopes: readonly Scope[]) => Promise<string>;
}

/** An issuer on the loopback interface, which hands out the keys that its tokens verify under. */
export async function startLoopbackIssuer(): Promise<LoopbackIssuer> {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'runtime', alg: 'ES256', use: 'sig' }];
  const server = await startLoopbackServer((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ keys }));
  });
  return {
    ...server,
    token: (clientId, scopes) =>
      new SignJWT({ token_use: 'access', client_id: clientId, scope: scopes.join(' ') })
        .setProtectedHeader({ alg: 'ES256', kid: 'runtime' })
        .setIssuer(server.endpoint)
        .setSubject(clientId)
        .setIssuedAt()
        .setExpirationTime('1 h')
        .sign(privateKey),
  };
}
