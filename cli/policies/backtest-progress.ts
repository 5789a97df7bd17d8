import cliProgress from 'cli-progress';
import type { Backtest } from '../../shared/contracts/backtest.ts';

type Far = Pick<Backtest, 'parts' | 'tally'>;

export interface BacktestProgress {
  tell(far: Far): void;
  end(): void;
}

/**
 * Progress on stderr: a bar on a terminal, elsewhere a line for every tenth. How many decisions there are nobody knows
 * before they are read, so what is told is parts (a provider's day each), and the time left is what the parts still
 * to do take if they are like those done; nothing is promised before a tenth is.
 */
export function backtestProgress(): BacktestProgress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): BacktestProgress {
  const left = timeLeft();
  const single = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    format: 'Backtest {bar} {percentage} % | {decisions} decisions | {left}',
  });
  let began = false;
  return {
    tell: ({ parts, tally }) => {
      const shown = { decisions: tally.decisions, left: left(parts) };
      if (!began) single.start(parts.of, 0, shown);
      began = true;
      single.update(parts.done, shown);
    },
    end: () => single.stop(),
  };
}

function lines(): BacktestProgress {
  const left = timeLeft();
  let told = 0;
  return {
    tell: ({ parts, tally }) => {
      const tenths = parts.of === 0 ? 10 : Math.floor((parts.done * 10) / parts.of);
      if (tenths === told) return;
      told = tenths;
      console.error(`${tenths * 10} %, ${tally.decisions} decisions, ${left(parts)}`);
    },
    end: () => {},
  };
}

function timeLeft(): (parts: Backtest['parts']) => string {
  const began = performance.now();
  return ({ done, of }) => {
    if (done * 10 < of) return 'time left: not known yet';
    const seconds = Math.ceil((((performance.now() - began) / Math.max(done, 1)) * (of - done)) / 1_000);
    return seconds < 90 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
  };
}
