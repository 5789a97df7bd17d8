/** What one bench found: figures in tables, and what must be known to read them. */
export interface Report {
  readonly title: string;
  /** How it was measured, in a sentence or two. */
  readonly how: string;
  readonly tables: readonly FigureTable[];
  /** Conclusions and bounds, each one line. */
  readonly notes: readonly string[];
}

/** Rows of text under a heading each; figures are formatted already. */
export interface FigureTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** How many columns, from the first on, hold words and are set left. Default 1. */
  readonly words?: number;
}
