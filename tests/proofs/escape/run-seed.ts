import { seededRandom } from '../../../bench/matching/random.ts';
import { type Findings, findEscapes } from './find-escapes.ts';
import { scheduler } from './scheduler.ts';
import { storyOf } from './story.ts';
import { tell } from './tell.ts';
import { emptyWorld, type Governed, type Sabotage } from './world.ts';

export interface SeedRun extends Findings {
  readonly turns: number;
  readonly decisions: number;
  /** Decisions that rescreening made. */
  readonly rescreened: number;
}

/** One run of a story, its order and its faults, all out of the seed, and what fell between the cracks in the end. */
export async function runSeed(
  seed: number,
  { governed, sabotage = {} }: { readonly governed: Governed; readonly sabotage?: Sabotage },
): Promise<SeedRun> {
  const random = seededRandom(seed);
  const world = emptyWorld();
  // Half of the runs are calm, so that faults do not hide what order alone does.
  const turns = scheduler(random, seed % 2 === 0 ? { crash: 0, fault: 0 } : { crash: 3, fault: 6 });
  await tell(storyOf(random), { ...governed, world, random, turns, sabotage });
  const decisions = [...world.state.decisions.values()];
  return {
    ...(await findEscapes(world, governed)),
    turns: turns.turns(),
    decisions: decisions.length,
    rescreened: decisions.filter(({ source }) => source === 'rescreen').length,
  };
}
