import type { FlagHistory } from '../../shared/contracts/flag-moves.ts';

/** The steps of a flag's life, a line each, with who took them and why as far as that was told. */
export function describeHistory(items: FlagHistory['items']): string {
  const lines = items.map(({ seq, at, kind, actor, reason, reference, other, changed }) => {
    const by = actor ? ` by ${actor.subject} of ${actor.member}` : '';
    const more = [
      ...(other === undefined ? [] : [`with ${other}`]),
      ...(changed ? [`changed ${changed.join(', ')}`] : []),
      ...(reference === undefined ? [] : [`reference ${reference}`]),
      ...(reason === undefined ? [] : [reason]),
    ];
    return `  ${String(seq).padStart(3)}  ${at}  ${kind}${by}${more.length > 0 ? `: ${more.join('; ')}` : ''}`;
  });
  return ['History:', ...lines].join('\n');
}
