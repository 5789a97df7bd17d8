/** The stacks that every stage has, in the order they are deployed: each takes values of those before it. */
export const stageParts = [
  'storage',
  'coalition',
  'notices',
  'acts',
  'screening',
  'work',
  'operations',
] as const;
export type StagePart = (typeof stageParts)[number] | 'vault' | 'archive';

/** A stack’s name and id, `flagstop-prod-storage`. */
export const stackName = (stage: { readonly name: string }, part: StagePart): string =>
  `flagstop-${stage.name}-${part}`;
