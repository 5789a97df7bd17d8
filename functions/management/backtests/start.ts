import { jsonBody } from '../../../shared/adapters/http/json-body.ts';
import { backtestIdSchema } from '../../../shared/contracts/backtest.ts';
import { readJson } from '../../../shared/contracts/read-json.ts';
import { maxStartBacktestBytes, readStartBacktest } from '../../../shared/contracts/start-backtest.ts';
import { backtestFor } from '../../../shared/domain/backtest/view-backtest.ts';
import { startBacktest } from '../../../shared/flows/backtest/start-backtest.ts';
import { ok } from '../../../shared/result.ts';
import { type Call, endpoint } from '../endpoint.ts';
import { versionPath } from './version-path.ts';

/** `POST /v1/policies/{version}/backtest`: begins to judge logged decisions under a version, and answers before it is done. */
export const postBacktest = endpoint({
  need: { scope: 'flagstop/policies:write', roles: 'any' },
  path: versionPath,
  about: ({ version }) => ({ policyVersion: version }),
  async answer(call) {
    const days = readBody(call);
    if (!days.ok) return days;
    const { caller, deps, nowMs, path } = call;
    const id = backtestIdSchema.parse(deps.newFlagId().replace(/^flg_/, 'bkt_'));
    const { memberId: member } = caller.member;
    const started = await startBacktest(
      { ...deps.stores, engine: deps.backtestEngine },
      {
        id,
        version: path.version,
        days: days.value,
        startedBy: { member, subject: caller.claims.subject },
        now: new Date(nowMs).toISOString(),
      },
    );
    if (!started.ok) return started;
    const body = { livemode: deps.livemode, ...backtestFor(started.value, caller.member) };
    return ok({ status: 202, body, about: { backtest: id } });
  },
});

function readBody({ header, rawBody }: Call<unknown>) {
  const bytes = jsonBody({ header, rawBody, maxBytes: maxStartBacktestBytes });
  if (!bytes.ok) return bytes;
  const value = readJson(bytes.value);
  return value.ok ? readStartBacktest(value.value) : value;
}
