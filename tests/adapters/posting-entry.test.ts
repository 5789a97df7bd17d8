import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { encodePosting, maxPostingBytes, parsePosting } from '../../shared/adapters/posting-entry.ts';
import { sampleId } from '../support/stored-samples.ts';

const flagId = sampleId.flag('any');
const name = fc.string({ unit: 'binary', maxLength: 200 });

test.prop([name])('an entry is at most 128 bytes and reads back as a beginning of the name', (whole) => {
  const entry = encodePosting({ flagId, type: 'name_sorted', name: whole });
  expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(maxPostingBytes);
  const read = parsePosting(entry);
  expect(read).toMatchObject({ flagId, type: 'name_sorted' });
  expect(whole.startsWith(read?.name ?? 'nothing')).toBe(true);
  expect(read?.name?.isWellFormed()).toBe(true);
  if (Buffer.byteLength(whole) <= 80) expect(read?.name).toBe(whole);
});

test.prop([name])('a name that was cut is encoded the same again', (whole) => {
  const entry = encodePosting({ flagId, type: 'host', name: whole });
  const read = parsePosting(entry);
  expect(read && encodePosting(read)).toBe(entry);
});

test('a posting without a name is told from one with an empty name', () => {
  for (const name of [null, '']) {
    const posting = { flagId, type: 'host', name };
    expect(parsePosting(encodePosting(posting))).toEqual(posting);
  }
});

test.each(['', '|', 'flg_short|host', flagId, `${flagId}|`, `${flagId}||name`, `x${flagId}|host`])(
  'what is no entry reads as none: %j',
  (entry) => {
    expect(parsePosting(entry)).toBeNull();
  },
);

test.each(['a|b', 'x'.repeat(100)])('a type that cannot be read back is refused: %s', (type) => {
  expect(() => encodePosting({ flagId, type, name: null })).toThrow(RangeError);
});
