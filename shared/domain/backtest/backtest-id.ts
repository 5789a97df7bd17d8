import { type BacktestId, backtestIdSchema } from '../../contracts/backtest.ts';
import { flagIdFrom } from '../flag-id.ts';

/** A backtest's id from 16 or more random bytes. */
export function backtestIdFrom(bytes: Uint8Array): BacktestId {
  return backtestIdSchema.parse(flagIdFrom(bytes).replace('flg_', 'bkt_'));
}
