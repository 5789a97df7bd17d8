import type { CheckFinding } from '../../contracts/checks.ts';
import { latinForm } from '../clean/latin-form.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';
import { onlyLetters } from './names/only-letters.ts';
import { resembles } from './names/resembles.ts';
import { sharesName, type Written } from './names/shares-name.ts';
import type { Site } from './sites/read-sites.ts';

/**
 * Whether the sites are called like the merchant, or like somebody behind it. One that is suffices: merchants have further
 * sites for brands and languages, so `fail` only where none is. `unknown` without a site that has a name of its own, and
 * where the names are in a script that sites are seldom named in and the sites are not.
 *
 * Source: belongs to due diligence at boarding (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016, merchant acquisition and red flags).
 */
export function checkHostLabel(checked: Checked): CheckFinding {
  const named = checked.sites.flatMap((site) =>
    site.label === null ? [] : [{ site, label: site.label, ways: writtenAs(site, site.label) }],
  );
  if (named.length === 0 || checked.names.length === 0) return finding('hostLabel', 'unknown');
  const like =
    named.find(({ ways }) => ways.some((way) => sharesName(way, checked.names))) ??
    named.slice(0, mostSites).find(({ ways }) => ways.some((way) => resembles(way, checked.names)));
  if (like) return finding('hostLabel', 'pass', [{ pointer: like.site.pointer, note: 'like-the-name' }]);
  const people = checked.cleaned('person_name').flatMap(({ identifier }) => namesOf(identifier.value));
  const after = named.find(({ label }) => people.some((name) => onlyLetters(label).includes(name)));
  if (after) return finding('hostLabel', 'pass', [{ pointer: after.site.pointer, note: 'like-a-person' }]);
  const evidence = named.map(({ site }) => ({ pointer: site.pointer, note: 'unlike-the-names' }));
  const comparable = checked.names.some(({ latin }) => latin);
  return finding('hostLabel', comparable ? 'fail' : 'unknown', evidence);
}

/** Sites that are compared at length, where none shares a word with a name. */
const mostSites = 6;

/** As its label, and together with its ending, which may be part of the name. */
function writtenAs({ spelled }: Site, label: string): Written[] {
  const words = label
    .split(/[-_]/, mostWords)
    .map(onlyLetters)
    .filter((word) => word !== '');
  const asLabel = { words, joined: words.join('') };
  const whole = onlyLetters(spelled);
  return whole === '' ? [asLabel] : [asLabel, { words: [whole], joined: whole }];
}

const mostWords = 8;

/** A person's names that are long enough to be told within a word. */
const namesOf = (person: string): string[] =>
  latinForm(person)
    .split(' ')
    .map(onlyLetters)
    .filter((name) => name.length >= 4);
