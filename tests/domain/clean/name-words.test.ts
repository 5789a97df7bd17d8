import { describe, expect, it } from 'vitest';
import { ordinaryApplication } from '../../../bench/ordinary-application.ts';
import { readApplication } from '../../../shared/contracts/read-application.ts';
import { cleanApplication } from '../../../shared/domain/clean/clean-application.ts';
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

describe('an application with such a name', () => {
  it('is not approved for having hidden it', () => {
    const { merchant } = ordinaryApplication({ legalName: words(17) });
    const application = readApplication({ merchant });
    if (!application.ok) throw new Error('The application must be readable.');
    expect(cleanApplication(application.value).unusable).toContainEqual({
      pointer: '/merchant/legalName',
      why: 'too-many-words',
      strong: true,
    });
  });
});
