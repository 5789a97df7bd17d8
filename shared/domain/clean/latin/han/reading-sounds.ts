/** Pinyin with what passports write for ü (`lyu`, `lv`, `nyu`) written u. */
export function chineseSound(latin: string): string {
  return latin.replace(/^([ln])(?:yu|v)/, '$1u');
}

/**
 * Cantonese, Hokkien and Hakka without regard to who spelled them: the governments of Hong Kong and Macau, Jyutping, or families
 * of Southeast Asia (`keung`, `keong`, `koeng`; `choon`, `chun`; `goh`, `go`).
 */
export function southernSound(latin: string): string {
  return latin
    .replace(/^(?:t[szj]|dz|z|c(?!h))/, 'ch')
    .replace(/^j/, 'y')
    .replace(/^(?:gw|ku(?=o))/, 'kw')
    .replace(/^v/, 'w')
    .replace(/^ie/, 'ye')
    .replace(/^sh/, 's')
    .replace(/^([kpt])h/, '$1')
    .replace(/^g/, 'k')
    .replace(/^d/, 't')
    .replace(/^b/, 'p')
    .replace(/h$/, '')
    .replace(/e[ou](?=ng)|oe(?=ng)/, 'eu')
    .replace(/oo|o(?=ke$)/, 'u')
    .replace(/ke$/, 'k')
    .replace(/ee|e[iy]$/, 'i')
    .replace(/ow$/, 'au')
    .replace(/io$/, 'iu')
    .replace(/ay$/, 'ai');
}

/** Hepburn without long vowels, and with what the official schemes write otherwise (`si`, `tu`, `zyo`). */
export function japaneseSound(latin: string): string {
  return latin
    .replace(/oh(?![aeiouy])|oo|ou(?!e)/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/si/g, 'shi')
    .replace(/ti/g, 'chi')
    .replace(/tu/g, 'tsu')
    .replace(/(?<![sc])hu/g, 'fu')
    .replace(/zi/g, 'ji')
    .replace(/sy/g, 'sh')
    .replace(/ty/g, 'ch')
    .replace(/[zj]y/g, 'j')
    .replace(/tch/g, 'cch')
    .replace(/m(?=[bmp])/g, 'n')
    .replace(/l/g, 'r');
}

/** Korean without what the Revised Romanisation, McCune-Reischauer and custom write otherwise, but for vowels that have several spellings. */
export function koreanSpelling(latin: string): string {
  return latin
    .replace(/([aeou])[hr](?![aeiouyw])/g, '$1')
    .replace(/ee/g, 'i')
    .replace(/oo/g, 'u')
    .replace(/ou/g, 'u')
    .replace(/a[iy]/g, 'ae')
    .replace(/ch/g, 'j')
    .replace(/sh/g, 's')
    .replace(/rh/g, 'l')
    .replace(/wu/g, 'u')
    .replace(/r/g, 'l')
    .replace(/[kc]/g, 'g')
    .replace(/t/g, 'd')
    .replace(/p/g, 'b');
}
