import cliProgress from 'cli-progress';
import type { BackBookView } from '../../shared/contracts/back-book.ts';

type Far = Pick<BackBookView, 'size' | 'bytesDone' | 'counts'>;

export interface BackBookProgress {
  tell(far: Far): void;
  end(): void;
}

/** Progress on stderr: a bar with the time that is left on a terminal, elsewhere a line for every tenth of the file. */
export function backBookProgress(): BackBookProgress {
  return process.stderr.isTTY ? bar() : lines();
}

function bar(): BackBookProgress {
  const left = timeLeft();
  const single = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    format: 'Screening {bar} {percentage} % | {rows} rows | {left}',
  });
  let began = false;
  return {
    tell: (far) => {
      const shown = { rows: far.counts.rows, left: left(far) };
      if (!began) single.start(far.size, 0, shown);
      began = true;
      single.update(far.bytesDone, shown);
    },
    end: () => single.stop(),
  };
}

function lines(): BackBookProgress {
  const left = timeLeft();
  let told = 0;
  return {
    tell: (far) => {
      const tenths = Math.floor((far.bytesDone * 10) / far.size);
      if (tenths === told) return;
      told = tenths;
      const more = tenths < 10 ? `, ${left(far)}` : '';
      console.error(`${tenths * 10} %, ${far.counts.rows} rows${more}`);
    },
    end: () => {},
  };
}

/** What the bytes still to do take at the pace of those done since the first look. */
function timeLeft(): (far: Far) => string {
  const began = performance.now();
  let first: number | null = null;
  return ({ size, bytesDone }) => {
    first ??= bytesDone;
    if (bytesDone === first) return 'time left: not known yet';
    const seconds = Math.ceil(
      ((performance.now() - began) / 1_000 / (bytesDone - first)) * (size - bytesDone),
    );
    return seconds < 90 ? `about ${seconds} s left` : `about ${Math.ceil(seconds / 60)} min left`;
  };
}
