import type { SourceAct, SourceActView } from '../../contracts/source-act.ts';

/** An act as its provider reads it. */
export function viewAct(act: SourceAct, { livemode }: { readonly livemode: boolean }): SourceActView {
  const { provider: _, version: _v, restarts: _r, merchant, ...rest } = act;
  return { livemode, ...rest, merchant: { reference: merchant } };
}
