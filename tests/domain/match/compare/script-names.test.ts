import { describe, expect, it } from 'vitest';
import { cleanBusinessName } from '../../../../shared/domain/clean/clean-business-name.ts';
import { cleanPersonName } from '../../../../shared/domain/clean/clean-person-name.ts';
import { compareBusinessNames } from '../../../../shared/domain/match/compare/compare-business-names.ts';
import { comparePersonNames } from '../../../../shared/domain/match/compare/compare-person-names.ts';
import { closeEnough } from '../../../../shared/domain/match/compare/name-comparison.ts';
import { couldBeSame } from '../../../../shared/domain/match/could-be-same.ts';
import { nameIndexForms } from '../../../../shared/domain/match/name-keys/name-index-forms.ts';
import { nameQueryForms } from '../../../../shared/domain/match/name-keys/name-query-forms.ts';
import { type ScriptRow, scriptRows } from './script-rows.ts';

const kinds = {
  person: { type: 'person_name', clean: cleanPersonName, compare: comparePersonNames },
  business: { type: 'business_name', clean: cleanBusinessName, compare: compareBusinessNames },
} as const;

function cleaned(kind: ScriptRow[0], name: string): string {
  const result = kinds[kind].clean(name);
  if (!result.ok) throw new Error(`${name} is no name`);
  return result.value.value;
}

describe('a name in another script', () => {
  it.each(
    scriptRows.map(
      ([kind, written, other, verdict, reason]) => [kind, written, other, verdict, reason] as const,
    ),
  )('(%s) %s beside %s is a %s: %s', (kind, written, other, verdict) => {
    const [one, two] = [cleaned(kind, written), cleaned(kind, other)];
    const { compare } = kinds[kind];
    const { score } = compare(one, two);
    expect(score >= closeEnough).toBe(verdict === 'match');
    expect(score).toBeLessThan(1);
    expect(compare(two, one).score).toBe(score);
  });

  const alike = scriptRows.filter(([, , , verdict, , unfound]) => verdict === 'match' && !unfound);
  it.each(alike.map(([kind, written, other]) => [kind, written, other] as const))(
    '(%s) %s is found by %s, and the other way round',
    (kind, written, other) => {
      const names = [written, other].map((name) => ({ type: kinds[kind].type, value: cleaned(kind, name) }));
      for (const [applied, flagged] of [names, names.toReversed()]) {
        if (!applied || !flagged) throw new Error('two names');
        const asked = new Set(nameQueryForms(applied, 40).map(({ value }) => value));
        expect(nameIndexForms(flagged).some(({ value }) => asked.has(value))).toBe(true);
        expect(couldBeSame(applied)(flagged.value)).toBe(true);
      }
    },
  );
});
