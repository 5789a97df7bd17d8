/**
 * What bundles take in the place of `@smithy/core/event-streams`, which the SDK asks for once a call streams events: none of those that are
 * made here does, and it weighs 20 KB. A call that did would fail, as neither of these is a function.
 */
export const EventStreamSerde = null;
export const eventStreamSerdeProvider = null;

/** Clients ask for it when they are made, whichever calls follow: the configuration as it was, with nothing that reads streams. */
export function resolveEventStreamSerdeConfig<T>(configuration: T): T {
  return configuration;
}
