import { type HookSetup, hookSetupSchema } from '../../shared/contracts/hook-setup.ts';
import type { HookSourceName } from '../../shared/contracts/hook-source-name.ts';
import { type ApiCall, callApi } from '../client/call-api.ts';
import { complain, type ExitCode } from '../command.ts';
import { noticeServer } from '../notices/notice-server.ts';
import { describeHook } from './describe-hook.ts';

interface Given {
  readonly server?: string;
  readonly provider?: string;
  readonly token?: string;
  readonly json: boolean;
}

interface HookCall extends Pick<ApiCall<HookSetup>, 'method' | 'body'> {
  readonly source: HookSourceName;
  /** What follows the source's path. */
  readonly step?: '' | '/secrets';
}

/** Asks something about one source, and tells how it is taken now. */
export async function hookCall(given: Given, { source, step = '', ...call }: HookCall): Promise<ExitCode> {
  const server = await noticeServer(given);
  if (!server.ok) return complain(server.error);
  const path = `${server.value.path}/hooks/${source}${step}`;
  const got = await callApi(server.value, { ...call, path, answer: hookSetupSchema });
  if (!got.ok) return complain(got.error);
  const { answer, raw } = got.value;
  console.log(given.json ? raw : describeHook(answer, server.value.baseUrl));
  return 0;
}
