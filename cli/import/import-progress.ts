import cliProgress from 'cli-progress';

export interface ImportProgress {
  /** One more row is done. */
  advance(): void;
  end(): void;
}

/**
 * Progress on stderr: a bar with the time that is left on a terminal, elsewhere a line for every tenth that is done.
 * The time left is what the rows still to do take at the pace of all rows so far.
 */
export function importProgress(total: number): ImportProgress {
  if (total === 0) return { advance: () => {}, end: () => {} };
  return process.stderr.isTTY ? bar(total) : lines(total);
}

function bar(total: number): ImportProgress {
  const began = performance.now();
  let done = 0;
  const single = new cliProgress.SingleBar({
    stream: process.stderr,
    hideCursor: true,
    format: 'Importing {bar} {percentage} % | {value} of {total} | {left}',
  });
  const left = () => timeLeft({ began, done, total });
  single.start(total, 0, { left: left() });
  return {
    advance: () => {
      done += 1;
      single.update(done, { left: left() });
    },
    end: () => single.stop(),
  };
}

function lines(total: number): ImportProgress {
  const began = performance.now();
  let done = 0;
  let told = 0;
  return {
    advance: () => {
      done += 1;
      const tenths = Math.floor((done * 10) / total);
      if (tenths === told) return;
      told = tenths;
      console.error(`${tenths * 10} % (${done} of ${total}), ${timeLeft({ began, done, total })}`);
    },
    end: () => {},
  };
}

function timeLeft({ began, done, total }: { began: number; done: number; total: number }): string {
  if (done === 0) return 'time left: not known yet';
  const seconds = Math.ceil((((performance.now() - began) / done) * (total - done)) / 1_000);
  return seconds < 90 ? `${seconds} s left` : `${Math.ceil(seconds / 60)} min left`;
}
