import type { Scope } from './contracts/vocabulary.ts';

/** Who speaks, as a verified token says. */
export interface TokenClaims {
  /** The OAuth client (machines) or the person. */
  readonly subject: string;
  readonly clientId: string;
  readonly scopes: readonly Scope[];
}

export interface TokenVerifier {
  /** The claims, or null where the token is not ours, not valid now, or not an access token. `nowMs`: epoch milliseconds. */
  verify(token: string, nowMs: number): Promise<TokenClaims | null>;
}
