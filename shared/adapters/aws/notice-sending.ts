import { LambdaClient } from '@aws-sdk/client-lambda';
import type { SecretBox } from '../../ports.ts';
import { endpointKeys } from '../endpoint-keys.ts';
import { endpointProof } from '../endpoint-proof.ts';
import { durableNoticeStarter } from './durable-notice-starter.ts';
import { withoutRequestLog } from './without-request-log.ts';

/**
 * What the management API needs to have notices sent: keys that sign them, sealed in `box`, the proof of an address, which is
 * asked for at public addresses only, and who starts the delivery.
 */
export function noticeSending(box: SecretBox, { functionArn }: { readonly functionArn: string }) {
  const client = withoutRequestLog(new LambdaClient({}));
  return {
    endpointKeys: endpointKeys(box),
    endpointProof: endpointProof(box, { allowLoopback: false }),
    noticeStarter: durableNoticeStarter({ client, functionArn }),
  };
}
