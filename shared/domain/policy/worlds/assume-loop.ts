import type { ASTNode } from '@marcbachmann/cel-js';
import { type LoopList, withItem, withoutItem } from './loop-list.ts';
import type { World } from './world.ts';

interface Loop {
  readonly list: LoopList;
  readonly variable: string;
  readonly predicate: ASTNode;
  readonly truth: boolean;
  readonly world: World;
}

/** Worlds in which `exists`, `all` or `exists_one` over a list may be `truth`; null where there is none. */
export function assumeLoop(name: string, { list, variable, predicate, truth, world }: Loop): World | null {
  const those = (holding: boolean): LoopList => ({
    ...list,
    filters: [...list.filters, { variable, predicate, truth: holding }],
  });
  switch (name) {
    case 'exists':
      return truth ? withItem(those(true), world) : withoutItem(those(true), world);
    case 'all':
      return truth ? withoutItem(those(false), world) : withItem(those(false), world);
    case 'exists_one':
      return truth ? withItem(those(true), world) : world;
    default:
      return world;
  }
}
