import { touchLimit } from '../../../shared/domain/flag/touch-limit.ts';

export type FlagStep = 'raise' | 'release' | 'seen-too' | 'verify' | 'withdraw';

export interface FanoutPlan {
  readonly merchants: number;
  readonly flags: number;
}

/** Which merchants share a site, and what is said about which site when. */
export interface FanoutStory {
  readonly groups: number;
  /** The group whose site the n-th merchant has. */
  readonly groupOf: (merchant: number) => number;
  /** The groups that the n-th flag names: one of each fifty names more merchants than one flag may touch, and is held. */
  readonly namedBy: (flag: number) => readonly number[];
  /** Steps that happen together; no two of a wave are about one group. */
  readonly waves: readonly { readonly step: FlagStep; readonly flags: readonly number[] }[];
}

/** As many merchants to a group as a flag may touch; flags name some groups once, some twice and some not at all. */
export function fanoutStory({ merchants, flags }: FanoutPlan): FanoutStory {
  const groups = Math.floor(merchants / touchLimit(merchants));
  const named = Math.min(groups, Math.floor(flags * 0.8));
  const isWide = (flag: number) => flag % 50 === 0;
  const all = Array.from({ length: flags }, (_, flag) => flag);
  const steps: readonly [FlagStep, readonly number[]][] = [
    ['raise', all],
    ['release', all.filter(isWide)],
    ['seen-too', all.filter((flag) => flag % 3 === 0)],
    ['verify', all.filter((flag) => flag % 2 === 0)],
    ['withdraw', all.filter((flag) => flag % 5 === 1)],
  ];
  return {
    groups,
    groupOf: (merchant) => merchant % groups,
    namedBy: (flag) => [flag % named, ...(isWide(flag) ? [(flag + 1) % named] : [])],
    waves: steps.flatMap(([step, of]) =>
      wavesOf(of, Math.floor(named / 4)).map((one) => ({ step, flags: one })),
    ),
  };
}

/** So few flags together that none of them names a group that another does: neighbours may, so these are apart. */
function wavesOf(flags: readonly number[], most: number): number[][] {
  const waves = new Map<string, number[]>();
  for (const flag of flags) {
    const wave = `${Math.floor(flag / most)} ${flag % 2}`;
    waves.set(wave, [...(waves.get(wave) ?? []), flag]);
  }
  return [...waves.values()];
}
