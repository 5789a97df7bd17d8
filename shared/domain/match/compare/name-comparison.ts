/** How two names, addresses or descriptors compare, and why, from the code that scored them. */
export interface NameComparison {
  /** 0 to 1. 1 is equal after cleaning, and nothing else is. */
  readonly score: number;
  /** In words that a compliance officer reads, without any value of either side: `same words in another order; legal form differs`. */
  readonly explanation: string;
}

/** From this score on, two names are the same name written differently, as far as names can tell. */
export const closeEnough = 0.85;
