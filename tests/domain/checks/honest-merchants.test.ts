import { expect, test } from 'vitest';
import { findingOn } from './finding-on.ts';

/** Names, sites and card descriptors as small merchants have them, all invented: what must not be called a mismatch. */
const merchants: readonly (readonly [name: string, site: string, descriptor: string])[] = [
  ['Bright Harrowmere Cleaning Services LLC', 'brightharrowmerecleaning.example', 'BRIGHT HARROWMERE CLEA'],
  ['J & M Plumbing Ltd', 'jmplumbing.example', 'J AND M PLUMBING LTD'],
  ['Sophie Lambertain', 'sophielambertainphoto.example', 'SUMUP *SOPHIE LAMBERT'],
  ['Bäckerei Schrödel GmbH', 'baeckerei-schroedel.example', 'BAECKEREI SCHROEDEL'],
  ['Tres Hermanillos Panadería S.L.', 'panaderiatreshermanillos.example', 'PANADERIA TRES HERM'],
  ['Northgale Analytics Inc.', 'northgale.example', 'NORTHGALE ANALYTICS'],
  ['Société Gonnard de Plomberie', 'sgplomberie.example', 'SG PLOMBERIE'],
  ['The Little Gymlet of Ambleford Ltd', 'thelittlegymlet.example', 'THE LITTLE GYMLET AMB'],
  ['Kowalczykowski Transport Sp. z o.o.', 'kowalczykowski-transport.example', 'KOWALCZYKOWSKI TRANSPO'],
  ['Green Vellum Organics Ltd', 'gvorganics.example', 'GREEN VELLUM ORGANICS'],
  ['International Bindery Supplies GmbH', 'ibs-supplies.example', 'IBS GMBH'],
  ['Dr. Martina Kellerhals Zahnarztpraxis', 'zahnarzt-kellerhals.example', 'ZAHNARZT DR KELLERHALS'],
  ['Blue Oceana Diving Center SARL', 'blueoceana-diving.example', 'BLUE OCEANA DIVING CTR'],
  ['Acorn Widgets Manufacturing Co', 'acornwidgets.example', 'ACORN WIDGETS MFG'],
  ['Smithell & Sons Builders', 'smithellandsonsbuilders.example', 'SMITHELL SONS BUILDERS'],
  ['Pixel Perfecta Design Studio', 'pixelperfecta.example', 'PADDLE.NET* PIXELPERF'],
  ['Müllner & Söhne OHG', 'muellner-soehne.example', 'MUELLNER UND SOEHNE'],
  ['Rapid Response Locksmiths Ltd', '24hlocksmiths.example', 'RAPID RESP LOCKSMITH'],
  ['Nguyenne Pho Restaurant', 'phonguyenne.example', 'PHO NGUYENNE REST'],
  ['Oakwell Furniture Company', 'oakwellfurnitureco.example', 'OAKWELL FURNITURE CO'],
  ['Harbourne View Hotel Ltd', 'harbourneviewhotel.example', 'HARBOURNE VIEW HTL'],
  ['FQ Motors Autohandel GmbH', 'fqmotors.example', 'FQ MOTORS'],
  ['Mountain Pike Outfitters', 'mtnpikeoutfitters.example', 'MTN PIKE OUTFITTERS'],
  ['Ferme des Trois Chênelets', 'troischenelets.example', 'FERME 3 CHENELETS'],
  ['Eastmere Community Church', 'eastmerechurch.example', 'EASTMERE COMM CHURCH'],
  ['Global Freight Furthering Ltd', 'gff.example', 'GLOBAL FREIGHT FURTH'],
];

test.each(merchants)('%s has its site %s and its descriptor %s', (legalName, site, descriptor) => {
  expect(findingOn('hostLabel', { legalName, websites: [site] })[0]).toBe('pass');
  expect(findingOn('descriptor', { legalName, statementDescriptors: [descriptor] })[0]).toBe('pass');
});

test('nobody has the site or descriptor of another of them', () => {
  const taken = merchants.flatMap(([legalName]) =>
    merchants
      .filter(([other]) => other !== legalName)
      .flatMap(([other, site, descriptor]) => [
        [legalName, other, findingOn('hostLabel', { legalName, websites: [site] })[0]],
        [legalName, other, findingOn('descriptor', { legalName, statementDescriptors: [descriptor] })[0]],
      ]),
  );
  expect(taken.length).toBe(2 * merchants.length * (merchants.length - 1));
  expect(taken.filter(([, , result]) => result !== 'fail')).toEqual([]);
});
