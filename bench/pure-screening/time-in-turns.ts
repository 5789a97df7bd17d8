/** Something to time. Its result is used, so that no compiler can leave it out. */
export interface Timed {
  readonly name: string;
  readonly times: number;
  readonly run: () => unknown;
}

/**
 * Microseconds of processor time per run, a sample for each round, by name: what else goes on on the machine takes turns
 * with us but does not count. In every round each takes its turn, so that all meet the same caches; the first rounds warm
 * up and are not counted.
 */
export function timeInTurns(
  all: readonly Timed[],
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Map<string, number[]> {
  const samples = new Map(all.map(({ name }): [string, number[]] => [name, []]));
  for (let round = -warmUp; round < rounds; round += 1)
    for (const timed of all) {
      const sample = microsecondsPerRun(timed);
      if (round >= 0) samples.get(timed.name)?.push(sample);
    }
  return samples;
}

function microsecondsPerRun({ times, run }: Timed): number {
  let used: unknown;
  const start = process.cpuUsage();
  for (let done = 0; done < times; done += 1) used = run();
  const { user, system } = process.cpuUsage(start);
  if (used === undefined) throw new Error('What is timed must make something.');
  return (user + system) / times;
}
