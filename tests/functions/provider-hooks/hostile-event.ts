import { fc } from '@fast-check/vitest';
import { expect } from 'vitest';
import type { HookDelivery, HookSource } from '../../../functions/provider-hooks/hook-source.ts';
import { hookActions } from '../../../shared/contracts/told-event.ts';

/** Any JSON value, with the texts that events are made of among its strings. */
const anyJson = fc.jsonValue({ maxDepth: 4 });

/** The event with the value at one of its places, however deep, replaced by anything, or removed. */
export function anEventWithAnything(event: object): fc.Arbitrary<object> {
  const places = placesIn(event);
  return fc
    .array(fc.record({ place: fc.constantFrom(...places), value: fc.option(anyJson, { nil: undefined }) }), {
      minLength: 1,
      maxLength: 5,
    })
    .map((changes) => {
      const copy = structuredClone(event);
      for (const { place, value } of changes) replace(copy, place, value);
      return copy;
    });
}

/** Arbitrary JSON objects. */
export const anyObject: fc.Arbitrary<object> = fc.dictionary(fc.string(), anyJson);

/** Fails where what a source reads of an object is not of the shape that was agreed, whatever the object is. */
export function expectAgreedShape(source: HookSource, json: object, delivery: HookDelivery): void {
  const read = source.read(json, delivery);
  if (!read.ok) {
    expect(read.error.code).toBe('schema');
    return;
  }
  const { eventId, type, occurredAt, livemode, does, merchant, told, unseen } = read.value;
  expect(eventId).toMatch(/^[A-Za-z0-9._:-]{1,128}$/);
  expect(typeof type).toBe('string');
  expect(occurredAt === null || new Date(occurredAt).toISOString() === occurredAt).toBe(true);
  expect([true, false, null]).toContain(livemode);
  expect(hookActions).toContain(does);
  expect(merchant === null || /^[A-Za-z0-9._:-]{1,64}$/.test(merchant)).toBe(true);
  expect(told).toEqual(JSON.parse(JSON.stringify(told)));
  for (const pointer of unseen) expect(pointer).toMatch(/^\/merchant\/[A-Za-z]+/);
}

type Place = readonly (string | number)[];

function placesIn(value: unknown, place: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [place];
  const inner = Object.entries(value).flatMap(([key, held]) =>
    placesIn(held, [...place, Array.isArray(value) ? Number(key) : key]),
  );
  return place.length > 0 ? [place, ...inner] : inner;
}

function replace(root: object, place: Place, value: unknown): void {
  let at: unknown = root;
  for (const [index, key] of place.entries()) {
    if (typeof at !== 'object' || at === null) return;
    if (index < place.length - 1) at = Reflect.get(at, key);
    else if (value === undefined) Reflect.deleteProperty(at, key);
    else Reflect.set(at, key, value);
  }
}
