/**
 * A street or city with the words apart that its script writes together, and boxes, Japanese blocks and floors as the
 * others write them: `建国路88号` is `建国 路 88`, `ถนนสุขุมวิท` is `ถนน สุขุมวิท`, `m g road` is `mg road`
 * (but `n w` are directions). Every pattern is of fixed length.
 */
export function plainStreet(street: string, country = ''): string {
  const parted = beyondAscii.test(street) ? partWords(street) : street;
  const floors = floorBehind.has(country) ? parted.replace(/\b([0-9]{1,3}) ?f\b/g, 'floor $1') : parted;
  return floors
    .replace(/\b(?:p o box|post office box|po box|apartado (?:de correos|postal)|boite postale)\b/g, 'pobox')
    .replace(/\b([0-9]{1,3})(?:st|nd|rd|th) (?:floor|fl)\b/g, 'floor $1')
    .replace(/\bp zza\b/g, 'piazza')
    .replace(/(?<=\b[a-df-mp-rt-vxyz]) (?=[a-df-mp-rt-vxyz]\b)/g, '');
}

/** Where `15/F` is a floor, and not the house of that letter. */
const floorBehind: ReadonlySet<string> = new Set(['HK', 'MO', 'CN', 'TW', 'PH', 'KR', 'JP']);

const beyondAscii = /[\u0080-\uffff]/;

function partWords(street: string): string {
  return street
    .replace(/(?<=[0-9])(?:丁目|番地|番|号楼|号|號|栋|棟|座|楼|樓|层|層|室|번지|호|층)/g, ' ')
    .replace(/(?<=\p{sc=Han})(?:省|市|区|區|县|縣|大道|大街|路|街|道|巷|弄)/gu, ' $& ')
    .replace(/(?<=\p{sc=Han})(?=[0-9])/gu, ' ')
    .replace(/(?:특별시|광역시|특별자치시|특별자치도)/g, ' ')
    .replace(/(?:대로|로|길|구)(?= |$|[0-9])/g, ' $& ')
    .replace(/(?:ถนน|ซอย|แขวง|เขต|ตำบล|อำเภอ|จังหวัด)/g, ' $& ');
}
