import { Unavailable } from '../ports.ts';

export interface RefreshRules<T> {
  readonly load: () => Promise<T>;
  /** A value this young is served without asking again. */
  readonly freshMs: number;
  /** A value this old is not served any more, whatever the store says. */
  readonly staleMs: number;
  readonly nowMs: () => number;
}

/**
 * A reader of one value that keeps it in memory: fresh ones are served at once, older ones are loaded again, and
 * where loading fails the old one still serves until it is stale. Then it rejects with `Unavailable`.
 * Callers at the same time share one load.
 */
export function refreshing<T>({ load, freshMs, staleMs, nowMs }: RefreshRules<T>): () => Promise<T> {
  let kept: { value: T; at: number } | null = null;
  let loading: Promise<T> | null = null;
  const reload = async () => {
    const at = nowMs();
    const value = await load();
    kept = { value, at };
    return value;
  };
  return async () => {
    if (kept && nowMs() - kept.at < freshMs) return kept.value;
    loading ??= reload().finally(() => {
      loading = null;
    });
    try {
      return await loading;
    } catch (cause) {
      if (kept && nowMs() - kept.at < staleMs) return kept.value;
      throw new Unavailable(
        'What this process keeps of the coalition is too old and could not be read again.',
        { cause },
      );
    }
  };
}
