import type { FlagView } from '../../shared/contracts/flag-view.ts';

/** A flag in lines for an analyst: what it says and how well that is supported, how it stands, and what you may do. */
export function describeFlag(flag: FlagView): string {
  const { flagId, category, evidence, state, seq, disputed } = flag;
  const standing = [state, evidence, ...(disputed ? ['disputed'] : [])].join(', ');
  return [
    `${flagId}  ${category}: ${standing}  (seq ${seq})`,
    ...flag.identifiers.map(
      ({ type, value, evidence: own }) =>
        `  ${type.padEnd(20)}${value}${own === evidence ? '' : `  (${own})`}`,
    ),
    ...timeLines(flag),
    ...voiceLines(flag),
    ...stateLines(flag),
    ...confidentialLines(flag),
    ...(flag.unusable ?? []).map(({ pointer, why }) => `Left out: ${pointer}, ${why}.`),
    ...(flag.allowed ? [`You may: ${flag.allowed.join(', ') || 'nothing'}.`] : []),
  ].join('\n');
}

function timeLines({
  raisedAt,
  raisedBy,
  feed,
  validFrom,
  validUntil,
  reviewAt,
  shareLevel,
  jurisdictions,
}: FlagView) {
  const by = raisedBy === undefined ? '' : ` by ${raisedBy}`;
  const from = feed === undefined ? '' : `, from the list ${feed}`;
  return [
    `Raised ${raisedAt}${by}${from}. Valid from ${validFrom} until ${validUntil}, to be looked at again ${reviewAt}.`,
    `Shared with ${shareLevel}.${jurisdictions.length > 0 ? ` Rests on the law of ${jurisdictions.join(', ')}.` : ''}`,
  ];
}

function voiceLines({ voices, disputes, opinions }: FlagView): string[] {
  return [
    ...(voices ? [`Other members: ${voices.support} support it, ${voices.seenToo} saw the same.`] : []),
    ...(disputes ?? []).map(({ n, onBehalfOf, openedAt, dueAt, outcome }) => {
      const opened = `Dispute ${n}, opened ${openedAt} for a ${onBehalfOf}`;
      return outcome === null ? `${opened}: open, to be decided by ${dueAt}.` : `${opened}: ${outcome}.`;
    }),
    ...(opinions
      ? [`Reviews: ${opinions.subject} found its subject, ${opinions.notTheSubject} another party.`]
      : []),
  ];
}

function stateLines({ hold, supersededBy }: FlagView): string[] {
  const touches = typeof hold?.touches === 'number' ? `, touches ${hold.touches} boarded merchants` : '';
  return [
    ...(hold ? [`Held since ${hold.since}: ${hold.reason}${touches}. It acts as reported.`] : []),
    ...(supersededBy === null ? [] : [`Taken in by ${supersededBy}.`]),
  ];
}

function confidentialLines({ verification, evidenceReferences, narrative }: FlagView): string[] {
  return [
    ...(verification ? [`Verified ${verification.at}: ${verification.reference}.`] : []),
    ...(evidenceReferences?.length ? [`Evidence: ${evidenceReferences.join('; ')}.`] : []),
    ...(narrative === undefined ? [] : [`Narrative: ${narrative}`]),
  ];
}
