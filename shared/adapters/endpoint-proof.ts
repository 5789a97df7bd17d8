import { randomBytes } from 'node:crypto';
import type { NoticeSigner, Sender } from '../notice-ports.ts';
import type { SecretBox } from '../ports.ts';
import { guardedSender } from './http/guarded-sender.ts';
import { noticeSigner } from './notice-signer.ts';

/** Whoever asked waits for it, and an endpoint is asked again after 5 s. */
const limits = { ms: 4_500 };

/**
 * With what an endpoint is asked to prove that it is its provider's own: a sender that gives it 4.5 s, and the endpoint's own key,
 * opened in `box`. `allowLoopback` is for receivers on the same machine, at home only.
 */
export function endpointProof(
  box: SecretBox,
  { allowLoopback }: { readonly allowLoopback: boolean },
): {
  readonly sender: Pick<Sender, 'ask'>;
  readonly signer: NoticeSigner;
  readonly newChallenge: () => string;
  readonly allowLoopback: boolean;
} {
  return {
    sender: guardedSender({ allowLoopback, limits }),
    signer: noticeSigner(box),
    newChallenge: () => randomBytes(32).toString('base64url'),
    allowLoopback,
  };
}
