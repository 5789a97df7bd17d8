import { createHash } from 'node:crypto';
import type { BacktestSample } from '../../contracts/backtest.ts';

/**
 * What samples are ordered by: a hash of the decision's id, so that which ones are shown depends on neither time nor
 * provider nor on who counted first, and then the id itself.
 */
export function sampleOrder({ decisionId }: Pick<BacktestSample, 'decisionId'>): string {
  return `${createHash('sha256').update(decisionId).digest('hex').slice(0, 16)}#${decisionId}`;
}
