import { describe, expect, it } from 'vitest';
import { withoutFathersNames } from '../../../../shared/domain/match/name-keys/without-fathers-names.ts';

describe('a person’s name without fathers’ names', () => {
  it.each([
    ['a son’s', 'farrow jarosh petrovich', 'farrow jarosh'],
    ['a daughter’s', 'leonidovna nadezhda quill', 'nadezhda quill'],
    ['in Turkic languages', 'farrow karim nasimoglu quill', 'farrow karim quill'],
  ])('leaves out %s: %s', (_, latin, without) => {
    expect(withoutFathersNames(latin)).toBe(without);
  });

  it.each([
    ['it has none', 'maria quillana'],
    ['one other word would be left', 'henadz kvarkevich'],
    ['its word is too short for one', 'ovna quill mere'],
    ['it is empty', ''],
  ])('is null where %s: %s', (_, latin) => {
    expect(withoutFathersNames(latin)).toBeNull();
  });
});
