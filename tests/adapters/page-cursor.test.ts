import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { readCursor, writeCursor } from '../../shared/adapters/page-cursor.ts';

const after = fc.string({ minLength: 1, maxLength: 200 });

test.prop([fc.string({ maxLength: 100 }), after])('a cursor leads back into its own list', (list, after) => {
  expect(readCursor(writeCursor({ list, after }), list)).toEqual({ after });
});

test.prop([fc.string({ maxLength: 100 }), fc.string({ maxLength: 100 }), after])(
  'a cursor leads into no other list',
  (list, other, after) => {
    fc.pre(list !== other);
    expect(readCursor(writeCursor({ list, after }), other)).toBe('bad-cursor');
  },
);

test.prop([
  fc.oneof(fc.string(), fc.json(), fc.base64String(), fc.string({ minLength: 1_025, maxLength: 9_000 })),
])('anything else is refused as a value, not thrown', (cursor) => {
  expect(readCursor(cursor, 'list')).toBe('bad-cursor');
});

test('without a cursor a list begins at its beginning', () => {
  expect(readCursor(null, 'list')).toEqual({ after: null });
});
