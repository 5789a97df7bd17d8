import { standingViewSchema } from '../../shared/contracts/stored-merchant.ts';
import { callApi } from '../client/call-api.ts';
import { complain, type ExitCode } from '../command.ts';
import { decisionServer, type ServerOptions } from '../server-of.ts';
import { describeStanding } from './describe-standing.ts';

interface MerchantCall {
  readonly method: 'GET' | 'POST';
  readonly reference: string;
  /** Behind the merchant's path, e.g. `/offboard`. */
  readonly path: string;
  readonly body?: object;
}

/** Calls for one merchant of a provider, and shows the standing that is answered. */
export async function callMerchant(
  options: ServerOptions & { readonly json: boolean },
  { method, reference, path, body }: MerchantCall,
): Promise<ExitCode> {
  const server = await decisionServer(options);
  if (!server.ok) return complain(server.error);
  const { provider, ...at } = server.value;
  const merchant = `/v1/providers/${encodeURIComponent(provider)}/merchants/${encodeURIComponent(reference)}`;
  const reply = await callApi(at, {
    method,
    path: `${merchant}${path}`,
    answer: standingViewSchema,
    ...(body && { body }),
  });
  if (!reply.ok) return complain(reply.error);
  console.log(options.json ? reply.value.raw : describeStanding(reply.value.answer));
  return 0;
}
