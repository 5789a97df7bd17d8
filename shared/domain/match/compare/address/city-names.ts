/**
 * The words of an address with every city of many names under one of them: `wien` as `vienna`, `new york city` and `nyc` as
 * `newyork`. The words are folded and in Latin letters, as {@link latinForm} spells them.
 */
export function withCityNames(words: readonly string[]): string[] {
  const named: string[] = [];
  for (let at = 0; at < words.length; ) {
    const { city, length } = cityAt(words, at);
    named.push(city);
    at += length;
  }
  return named;
}

function cityAt(words: readonly string[], at: number): { readonly city: string; readonly length: number } {
  const first = words[at] ?? '';
  for (let length = Math.min(longest.get(first) ?? 0, words.length - at); length > 0; length -= 1) {
    const city = cities.get(words.slice(at, at + length).join(' '));
    if (city) return { city, length };
  }
  return { city: first, length: 1 };
}

/** A city a row, its names parted by bars: in English, at home, in the neighbours' languages, before a renaming. */
const cities: ReadonlyMap<string, string> = new Map(
  table().flatMap((row) => {
    const names = row.split('|').map((name) => name.trim());
    const city = (names[0] ?? '').replaceAll(' ', '');
    return names.map((name): [string, string] => [name, city]);
  }),
);

/** How many words the names have that begin with one. */
const longest: ReadonlyMap<string, number> = new Map(
  [...cities.keys()]
    .map((name) => name.split(' '))
    .toSorted((a, b) => a.length - b.length)
    .map((words): [string, number] => [words[0] ?? '', words.length]),
);

function table(): string[] {
  return `
vienna|wien|vienne|viena
salzburg|salzbourg
munich|muenchen|munchen
cologne|koeln|koln
nuremberg|nuernberg|nurnberg
hanover|hannover
brunswick|braunschweig
dusseldorf|duesseldorf
frankfurt|frankfurt am main|frankfurt main|frankfurt a m
zurich|zuerich
geneva|geneve|genf|ginevra
lucerne|luzern
basel|basle|bale
bern|berne
brussels|bruxelles|brussel
antwerp|antwerpen|anvers
ghent|gent|gand
bruges|brugge
liege|luik|luettich
leuven|louvain
the hague|den haag|sgravenhage|s gravenhage
copenhagen|kobenhavn|koebenhavn|kobenhavn k|koebenhavn k
gothenburg|goteborg|goeteborg
helsinki|helsingfors
turku|abo
tampere|tammerfors
espoo|esbo
warsaw|warszawa|varshava
krakow|cracow
gdansk|danzig
wroclaw|breslau
prague|praha|prag
bucharest|bucuresti|bukarest
sofia|sofiya
belgrade|beograd
athens|athina|athinai
thessaloniki|salonica|saloniki
piraeus|pireas|peiraias
nicosia|lefkosia
limassol|lemesos
istanbul|constantinople
izmir|smyrna
moscow|moskva|moskau
saint petersburg|sankt peterburg|st petersburg|spb
kyiv|kiev
kharkiv|kharkov
odesa|odessa
lviv|lvov
dnipro|dnepr|dnipropetrovsk
chisinau|kishinev
tbilisi|tiflis
yerevan|erevan
almaty|alma ata
astana|nursultan|nur sultan
tashkent|toshkent
vilnius|vilna
rome|roma
milan|milano
turin|torino
naples|napoli
venice|venezia
florence|firenze
genoa|genova
lisbon|lisboa
porto|oporto
seville|sevilla
zaragoza|saragossa
new york|new york city|nyc
mexico city|ciudad de mexico|cdmx|mexico df|mexico d f
havana|la habana
buenos aires|caba|ciudad de buenos aires|capital federal
panama city|panama|ciudad de panama
cairo|al qahira|el qahira|al qahra
alexandria|al iskandaria|al iskandariyya
riyadh|al riyadh|ar riyadh|al rayad|rayad
jeddah|jiddah|jidda
mecca|makkah
medina|al madinah|madinah
damascus|dimashq
aleppo|halab
baghdad|bagdad
beirut|beyrouth|bayrut
tehran|teheran|tahran
isfahan|esfahan
algiers|alger
casablanca|ad dar al baida
marrakesh|marrakech
addis ababa|addis abeba
tel aviv|tel aviv yafo|tel aviv jaffa
jerusalem|yerushalayim
beijing|peking|beijing shi
shanghai|shanghai shi
guangzhou|canton
hong kong|hongkong|xianggang
macau|macao|aomen
taipei|taibei
tokyo|dongjing
osaka|daban
seoul|seoul si
busan|pusan
bangkok|krungthep|krung thep|krung thep maha nakhon
ho chi minh city|ho chi minh|tp ho chi minh|saigon|hcmc|tp hcm
hanoi|ha noi
yangon|rangoon
phnom penh|pnom penh
kuala lumpur|kl
mumbai|bombay|munbai
bengaluru|bangalore
chennai|madras
kolkata|calcutta
gurugram|gurgaon
pune|poona
puducherry|pondicherry
thiruvananthapuram|trivandrum
kochi|cochin
varanasi|benares
vadodara|baroda`
    .trim()
    .split('\n');
}
