import type { FlagHead, Voice } from '../../contracts/flag-head.ts';
import type { FlagActor } from './flag-actor.ts';
import type { Change, FlagMove } from './flag-move.ts';

/** What a flag becomes when a member speaks for all that it says now. */
export function speak(
  head: FlagHead,
  {
    move,
    actor,
    now,
  }: { move: Extract<FlagMove, { kind: 'support' | 'seen-too' }>; actor: FlagActor; now: string },
): Change {
  const voice = voiceOf(actor, { says: move.kind, at: now, rationale: move.rationale });
  return {
    head: {
      voices: withVoice(head.voices, voice),
      identifiers: head.identifiers.map((identifier) => ({
        ...identifier,
        vouchedBy: [...new Set([...identifier.vouchedBy, actor.member])],
      })),
    },
    event: { kind: move.kind === 'support' ? 'supported' : 'seen-too', reason: move.rationale },
  };
}

/** An actor's word as it stands on a flag. */
export function voiceOf(
  { member, owner, subject, probation }: FlagActor,
  word: Pick<Voice, 'says' | 'at' | 'rationale'>,
): Voice {
  return { member, owner, subject, probation, ...word };
}

/** The voices with this one among them: its member's earlier word stands where there is one. */
export function withVoice(voices: readonly Voice[], voice: Voice): Voice[] {
  const known = voices.some(({ member }) => member === voice.member);
  return known ? [...voices] : [...voices, voice];
}
