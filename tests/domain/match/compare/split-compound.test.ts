import { describe, expect, it } from 'vitest';
import { splitCompound } from '../../../../shared/domain/match/compare/split-compound.ts';

describe('an Arabic compound', () => {
  it.each([
    ['abdulrahman', 'abd rahman'],
    ['abdurrahman', 'abd rahman'],
    ['abdelrahman', 'abd rahman'],
    ['abdirahman', 'abd rahman'],
    ['abdrahman', 'abd rahman'],
    ['abdoulkarim', 'abd karim'],
    ['abdul', 'abd'],
    ['abdullah', 'abd allah'],
    ['abdallah', 'abd allah'],
    ['abdulla', 'abd allah'],
    ['abdullahi', 'abd allah'],
    ['saifullah', 'saif allah'],
    ['salaheddine', 'salah din'],
    ['nasruddin', 'nasr din'],
    ['uddin', 'din'],
  ])('%s is parted into %s', (word, parts) => {
    expect(splitCompound(word).join(' ')).toBe(parts);
  });

  it.each(['aladdinx', 'marlowe', 'din', 'abda', 'bullah', 'abdollahi', ''])('%s is one word', (word) => {
    expect(splitCompound(word)).toHaveLength(1);
  });
});
