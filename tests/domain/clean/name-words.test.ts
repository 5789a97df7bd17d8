import { describe, expect, it } from 'vitest';
import { cleanBusinessName } from '../../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../../shared/domain/clean/clean-person-name.ts';

const words = (count: number): string =>
  Array.from({ length: count }, (_, at) => `word${'abcdefghijklmnopqrs'[at]}`).join(' ');

describe('a name of more words than are compared', () => {
  it('is refused as too-many-words, so that nothing hides behind the sixteenth', () => {
    for (const clean of [cleanPersonName, cleanBusinessName]) {
      expect(clean(words(16)).ok).toBe(true);
      expect(clean(words(17))).toEqual({ ok: false, error: 'too-many-words' });
    }
  });

  it('is counted without its title or legal form', () => {
    expect(cleanPersonName(`Dr ${words(16)}`).ok).toBe(true);
    expect(cleanBusinessName(`${words(16)} GmbH`).ok).toBe(true);
  });
});
