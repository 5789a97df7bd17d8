import type { Random } from '../matching/random.ts';
import type { SourceName } from '../matching/source-names.ts';
import { ordinaryApplication } from '../ordinary-application.ts';

/** The ordinary application under four names that nobody of the list has, made of the list's own words. */
export function applicantOfWords(
  names: readonly SourceName[],
  random: Random,
): ReturnType<typeof ordinaryApplication> {
  const of = (type: SourceName['type']) => names.filter((name) => name.type === type);
  const [persons, businesses] = [of('person_name'), of('business_name')];
  const { principals } = ordinaryApplication().merchant;
  return ordinaryApplication({
    legalName: nobody(businesses, random),
    tradingNames: [nobody(businesses, random)],
    principals: principals.map((principal) => ({ ...principal, name: nobody(persons, random) })),
  });
}

/** As many words as one of the names has, each from another. */
function nobody(names: readonly SourceName[], random: Random): string {
  return random
    .pick(names)
    .words.map(() => random.pick(random.pick(names).words))
    .join(' ');
}
