import { backtestIdSchema } from '../../../shared/contracts/backtest.ts';
import { backtestFor } from '../../../shared/domain/backtest/view-backtest.ts';
import { readBacktest } from '../../../shared/flows/backtest/read-backtest.ts';
import { fail, ok } from '../../../shared/result.ts';
import { endpoint } from '../endpoint.ts';
import { versionPath } from './version-path.ts';

/** `GET /v1/policies/{version}/backtests/{id}`: a backtest, how far it is, and what was counted by now. */
export const getBacktest = endpoint({
  need: { scope: ['flagstop/policies:write', 'flagstop/audit:read'], roles: 'any' },
  path: versionPath.extend({ id: backtestIdSchema }),
  about: ({ version, id }) => ({ policyVersion: version, backtest: id }),
  async answer({ caller, path, deps }) {
    const backtest = await readBacktest(deps.stores.backtests, path.id);
    if (backtest?.draft.version !== path.version) return fail({ code: 'not-found' });
    const body = { livemode: deps.livemode, ...backtestFor(backtest, caller.member) };
    return ok({ status: 200, body });
  },
});
