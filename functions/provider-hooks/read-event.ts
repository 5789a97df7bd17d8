import type { Problem } from '../../shared/contracts/problem.ts';
import { readJson } from '../../shared/contracts/read-json.ts';
import type { ToldEvent } from '../../shared/contracts/told-event.ts';
import { fail, type Result } from '../../shared/result.ts';
import type { IncomingHook, VerifiedHook } from './verify-hook.ts';

/** The event in a webhook's body, or why it is none of the source's. */
export function readEvent(
  { source, raw }: VerifiedHook,
  { header, nowMs }: IncomingHook,
): Result<ToldEvent, Problem> {
  const json = readJson(raw);
  if (!json.ok) return json;
  const event = source.read(json.value, { header, body: raw, nowMs });
  if (!event.ok) return event;
  return /^[A-Za-z0-9._:-]{1,128}$/.test(event.value.eventId) ? event : fail(noId);
}

const noId: Problem = {
  code: 'schema',
  detail: 'The event’s id is not one: 1 to 128 of A-Z a-z 0-9 . _ : and -.',
};
