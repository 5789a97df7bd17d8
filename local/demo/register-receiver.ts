import { setTimeout as pause } from 'node:timers/promises';
import { callApi } from '../../cli/client/call-api.ts';
import { endpointViewSchema } from '../../shared/contracts/notice-view.ts';
import type { Result } from '../../shared/result.ts';
import type { DemoFile } from '../demo-file.ts';
import type { NoticeReceiver } from './receive-notices.ts';

/** An endpoint is asked at most once in five seconds, also where an earlier run just asked it. */
const attempts = 8;
const betweenMs = 1_000;

/** The receiver as the demo provider's endpoint, put and proved over the API, or one sentence on what went wrong. */
export async function registerReceiver(
  { baseUrl, provider, tokens }: Pick<DemoFile, 'baseUrl' | 'provider' | 'tokens'>,
  receiver: NoticeReceiver,
): Promise<Result<unknown, string>> {
  const server = { baseUrl, token: tokens.provider };
  const path = `/v1/providers/${provider}/endpoint`;
  const body = { url: receiver.url };
  const put = await callApi(server, { method: 'PUT', path, body, answer: endpointViewSchema });
  if (!put.ok) return put;
  receiver.trust(put.value.answer.secret ?? '');
  const prove = () => callApi(server, { method: 'POST', path: `${path}/proof`, answer: endpointViewSchema });
  let proved = await prove();
  for (let attempt = 1; attempt < attempts && !proved.ok; attempt += 1) {
    await pause(betweenMs);
    proved = await prove();
  }
  return proved;
}
