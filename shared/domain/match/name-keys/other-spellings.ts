/**
 * How a person's Latin name may also be written, for the few keys that its usual spelling alone does not give: compounds apart
 * (`noureddine` is `nour din`), the spelling of German and Polish, French, Belarusian, and Russian for Turkic names in English letters
 * (`tschatajew` is `chatayev`, `hamcho` is `hamsho`, `halavanau` is `galavanav`, `zhalalov` is `jalalov`). At most four, none of most names.
 */
export function otherSpellings(latin: string): readonly string[] {
  if (latin.length > longest) return [];
  const others: string[] = [];
  const add = (other: string) => {
    if (other !== latin && !others.includes(other)) others.push(other);
  };
  if (mayBeCompound.test(latin)) add(latin.split(' ').map(apart).join(' '));
  const holdsCh = latin.includes('ch');
  if (isContinental(latin)) add(latin.replace(slavicSign, (sign) => englishSigns.get(sign) ?? sign));
  else if (holdsCh && shortWords.test(latin)) add(latin.replace(northernSign, 'j'));
  else if (holdsCh && frenchSign.test(latin) && !slavicEnding.test(latin)) add(latin.replaceAll('ch', 'sh'));
  if (belarusian.test(latin)) add(latin.replace(belarusianSign, (sign) => russianSigns.get(sign) ?? sign));
  if (latin.includes('zh') && turkic.test(latin)) add(latin.replace(turkicSign, 'j'));
  return others;
}

/** Longer names have words enough to be found by. */
const longest = 128;

/** What compounds begin or end with, and how it is written where it stands apart. */
const compound =
  /^(?:(ab(?:u|ou|oo|ol|ul))([bcdfghjkmnpqrstvwyz][a-z]{3,30})|([a-z]{3,30}?)(?:([aeiou](?:d|l)?d[iey]+ne?)|([aou]l?lah)|(zad(?:eh|a|e|ah))|(pou?r|poor)|(re[zd]h?a|ri[zd]h?a)))$/;

/** False only of names without a compound: told in one look, since the sieve asks of many names. */
const mayBeCompound = /(?:^| )ab[uo]|d[iey]+n|lah|zad|poo?r|pour|r[ei][zd]/;

function apart(word: string): string {
  if (word.length < leastApart) return word;
  const [, father, son, left, ofFaith, ofGod, born, ofHouse, ofReza] = compound.exec(word) ?? [];
  if (father !== undefined) return `abu ${son}`;
  if (left === undefined || left === 'abd') return word;
  if (ofFaith !== undefined) return `${left} din`;
  if (ofGod !== undefined) return `${left} allah`;
  if (born !== undefined) return `${left} zadeh`;
  if (ofHouse !== undefined) return `${left} pour`;
  return ofReza === undefined ? word : `${left} reza`;
}

const leastApart = 7;

/** Names of which a j is spoken as y, and tsch, cz are ch. */
const isContinental = (latin: string): boolean =>
  continentalSign.test(latin) || (latin.includes('j') && slavicEnding.test(latin));
const continentalSign = /tsch|sch|cz/;
const slavicEnding = /(?:[oe][vw](?:i[a-z]{1,3})?|ij|s[kc][iy]|i[ck])(?: |$)/;
const slavicSign = /dsch|tsch|tch|sch|cz|j/g;
const englishSigns = signs('dsch=j tsch=ch tch=ch sch=sh cz=ch j=y');

/** Korean and Chinese names in the spelling of McCune–Reischauer, and of Wade–Giles: `chi chun` is `ji jun`. */
const shortWords = /^[a-z]{1,5}(?: [a-z]{1,5}){1,2}$/;
const northernSign = /\bch(?=[aeiouy])/g;

const frenchSign = /ch[aeiou]|[a-z]ch[rmkf]|[aeou]ch(?: |$)/;

const belarusian = /[a-z]{3}[aeo]u(?: |$)/;
const belarusianSign = /[ckgstz]h|dz|h|[aeo]u(?= |$)/g;
const russianSigns = signs('h=g dz=d au=av eu=ev ou=ov');

const turkic = /zh[a-z]{4}|[a-z]{2}zh/;
const turkicSign = /dzh|zh/g;

/** `from=to` each, by the first. */
function signs(rules: string): ReadonlyMap<string, string> {
  return new Map(
    rules.split(' ').map((rule) => {
      const [from = '', to = ''] = rule.split('=');
      return [from, to];
    }),
  );
}
