import type { ListPrice, Region } from './list-prices.ts';

/** How much of one priced thing something takes. */
export interface Usage {
  readonly what: string;
  readonly price: ListPrice;
  readonly units: number;
}

export interface BillLine extends Usage {
  readonly dollars: number;
}

export interface Bill {
  readonly lines: readonly BillLine[];
  readonly total: number;
}

/** What the usages cost in a region at list price: no free tier, no volume tier, no discount, no tax. */
export function billOf(usages: readonly Usage[], region: Region): Bill {
  const lines = usages.map((usage) => ({ ...usage, dollars: dollarsOf(usage, region) }));
  return { lines, total: lines.reduce((sum, { dollars }) => sum + dollars, 0) };
}

const dollarsOf = ({ price, units }: Usage, region: Region): number =>
  (units / price.per) * price.dollars[region];
