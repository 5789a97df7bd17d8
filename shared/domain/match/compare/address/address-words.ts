/**
 * What the common words of street addresses mean, by word as folded and in Latin letters: `st`, `str` and `street` are one.
 * A word that is not here is the street's, the building's or the city's own.
 */
export const addressWords: ReadonlyMap<string, AddressWord> = new Map([
  ...rows('street', streets()),
  ...rows('unit', units()),
  ...rows('direction', directions()),
  ...rows('small', small()),
]);

export interface AddressWord {
  readonly meaning: string;
  /** `unit` words come before the number of a flat, floor, suite or box. */
  readonly kind: 'street' | 'unit' | 'direction' | 'small';
}

function rows(kind: AddressWord['kind'], table: string): [string, AddressWord][] {
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.trim().split(' ');
      return words.map((word): [string, AddressWord] => [word, { meaning: words[0] ?? '', kind }]);
    });
}

function streets(): string {
  return `
street st str strt strasse straat straet gata gatan gade ulica ul ulitsa utca vul vulytsia vulitsa jie shari shara sharia rachov rehov rechov iela gatve katu
road rd rode lu marg thanon thonn tanon ro
avenue ave av aven avenida avda avd prospekt prosp prospect pr dadao
boulevard blvd boul bd bulevar bulvar bulvari bul bulv bulevardul
lane ln
drive dr drv
court ct crt
place pl plc plads
square sq
terrace ter terr tce
crescent cres cr crs crct
circuit cct circ
circle cir
close cl
highway hwy
parkway pkwy pky
expressway expy
freeway fwy
grove gr grv
gardens gdns garden gdn
hill hl
heights hts
park pk
way wy
walk wlk
mews
parade pde
esplanade esp
quay qy
row
yard yd
alley aly
trail trl
turnpike tpke
square-plaza plaza plz plaza plass
rue
calle cl c
paseo
ruelle
impasse imp
chemin chem che
quai
cours
carrera cra kr
via
viale
corso cso
largo
vicolo
strada
piazza pza pzza
platz
weg
allee
gasse
ring
damm
ufer
rua
travessa
estrada
carretera ctra
rodovia
chaussee
laan
ploshchad pl-shchad
pereulok per
shosse sh
naberezhnaya nab
proezd
caddesi cad cd
sokak sok sk
mahallesi mah mh
jalan jln jl
lorong lrg
soi
gil
trok
jalan-raya raya
khiaban khiyaban khayaban
building bldg bld edificio edif gebaeude zgrada
house hse haus
apartments apts apartamentos
tower twr torre
centre center ctr centro centr
complex cplx
estate est
industrial ind
village vlge vill vlg
district dist qu ku gu
sector sec
block blk bloc bloque
phase ph
zone
county co
saint sankt sv sainte san santa
mount mt
fort ft`;
}

function units(): string {
  return `
unit un
apartment apt appt apartamento apto ap daire wohnung whg appartement lejlighed byt lokal lok mieszkanie kvartira kv apartament
flat flt
suite ste
room rm zimmer chambre habitacion
office of off ofc oficina ofis kantoor conjunto conj cj sala
floor fl flr level lvl piso etage og stock obergeschoss stockwerk kerros vaning patro emelet plant kat planta verdieping
door dr-no tuer tur stiege
interno int
loja
shop
lot
number no num nr nro numero palak dom
box pobox postfach apartado casilla bp
po
korpus korp
stroenie
bus bte boite`;
}

function directions(): string {
  return `
north n norte nord
south s sur sud sued
east e este est-side ost
west w oeste ouest
northeast ne
northwest nw
southeast se
southwest sw`;
}

function small(): string {
  return `
the of and & de la le les el los las del der den des du di da do dos das al an am at in y et und van von zu zum near nr-by opp opposite cnr corner c/o cedex shi sheng xian`;
}
