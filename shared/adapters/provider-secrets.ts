import type { HookSeals } from '../hook-ports.ts';
import type { SigningSecrets } from '../member-ports.ts';
import type { SecretBox } from '../ports.ts';
import { hookSeals } from './hook-seals.ts';
import { signingSecrets } from './signing-secrets.ts';

/** What makes and seals in `box` the secrets of providers: those they sign with, and those that sources told them. */
export function providerSecrets(box: SecretBox): {
  readonly signingSecrets: SigningSecrets;
  readonly hookSeals: HookSeals;
} {
  return { signingSecrets: signingSecrets(box), hookSeals: hookSeals(box) };
}
