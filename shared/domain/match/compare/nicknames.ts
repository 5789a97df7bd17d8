/**
 * The given names that a word can stand for: a short or pet form leads to the names it is short for, a full name to
 * itself, any other word to nothing. Two words are forms of one name when their answers meet: `bob` and `bobby` do, in
 * `robert`; `alexander` and `alexandra` do not, though `alex` is short for both.
 */
export function fullNamesOf(word: string): readonly string[] {
  return fullNames.get(word) ?? none;
}

/** Every word that {@link fullNamesOf} knows. */
export function givenNames(): Iterable<string> {
  return fullNames.keys();
}

const none: readonly string[] = [];

/** A full given name, a colon, its short and pet forms. Spellings of the full name itself are in name-variants.ts. */
const table = `
abigail: abby abbie abbey gail
abraham: abe bram avi
adelaide: addie heidi ada
albert: al bert bertie albie
alberto: beto berto
alejandro: ale alex jandro
alexander: alex alec alek sandy sasha xander lex sascha olek
alexandra: alex sandra sandy sasha lexi sascha ola
aleksandr: sasha sanya alex shura
alfonso: poncho fonso
alfred: al fred alf alfie freddie
alfredo: fredo
anastasia: nastya stacy asya tasia
andrew: andy drew
andrei: andriusha drew
angela: angie
anna: annie anya ania anka nan
anne: annie nan
anthony: tony ant
antonia: toni tonya
antonio: tonio toni tony nino
antonina: tonya nina
arthur: art artie
artem: tyoma tema
barbara: barb babs basia barbie
bartholomew: bart
bartlomiej: bartek
beatrice: bea trixie
benjamin: ben benny benji
bernard: bernie
bogdan: bodya
boris: borya
brigitte: gitte
caroline: carrie caz
catherine: cathy cate kate kitty cat
charles: charlie chuck chas chaz
charlotte: lottie charlie
christina: chris chrissy tina
christine: chris chrissy tina
christopher: chris topher kit
clifford: cliff
concepcion: concha conchita
cornelius: neil kees
cynthia: cindy
daniel: dan danny
danielle: dani
david: dave davey davie dudu
deborah: deb debbie
dmitry: dima mitya dimitri
dolores: lola
dominic: dom nick
donald: don donnie
dorothy: dot dottie dolly
eduardo: edu lalo
edward: ed eddie ted teddy ned
edwin: ed eddie
ekaterina: katya kate katia
eleanor: ellie nell nora
elena: lena alyona
elizabeth: liz lizzie beth betty eliza lisa libby bess betsy lizzy
elisabeth: liz lizzie lisa betty elsa liesel sissi
emily: em emmy
enrique: quique kike
evgeny: zhenya
evgenia: zhenya
ernest: ernie
eugene: gene
ferdinand: ferdi
fernando: nando fer
florence: flo
frances: fran franny
francesco: franco cecco checco
francesca: franca
francis: frank fran
francisco: paco pancho kiko cisco fran curro
franklin: frank
franz: franzl
frederick: fred freddie rick fritz
friedrich: fritz fred
gabriel: gabe gabi
gabriela: gabi gaby
galina: galya
gennady: gena
georg: schorsch
george: geordie
gerald: gerry jerry
gerard: gerry
gerhard: gerd
gertrude: trudy gertie
giovanni: gianni nanni vanni
giuseppe: beppe peppe pino
gregory: greg
grigory: grisha
guadalupe: lupe lupita
guillermo: memo guille
gustavo: tavo gus
hans: hansi
gwendolyn: gwen wendy
harriet: hattie
harold: harry hal
heinrich: heinz heiner
helen: nell nellie lena
helena: lena
henry: harry hank hal
herbert: herb bert
hermann: herm
ignacio: nacho
igor: garik
ilya: ilyusha
irina: ira irisha
isabel: bel isa chabela
isabella: bella izzy
isidoro: chido
ivan: vanya
jacob: jake
jacqueline: jackie
jakub: kuba
james: jim jimmy jamie jem
jan: janek jasiu
janet: jan
jeffrey: jeff
jennifer: jen jenny jenn
jeremy: jerry jem
jessica: jess jessie
jesus: chuy chucho
joachim: jochen achim
johann: hans hannes
johannes: hans hannes johan jo
john: jack johnny jon jonny
jonathan: jon jonny john nathan
jose: pepe chepe pepito
joseph: joe joey jo
josefa: pepa
josef: sepp
josephine: jo josie
joshua: josh
juan: juanito juancho
judith: judy
julia: jules
julian: jules
karl: kalle
katarzyna: kasia
katherine: kate kathy katie kat kitty kay
kathleen: kathy kate
kenneth: ken kenny
kimberly: kim
konstantin: kostya
krzysztof: krzysiek
larisa: lara
lawrence: larry laurie
leonard: len leo lenny
leonid: lyonya lenya
leopold: leo poldi
lev: lyova
louis: lou louie
lillian: lily lil
ljubomir: ljuba
lorenzo: renzo
lucia: lucy
ludmila: lyuda mila luda
ludwig: lutz wiggerl
luis: lucho
malgorzata: gosia
manuel: manolo manny manu
margaret: maggie meg peggy marge margie greta rita madge daisy
margarita: rita marga margo
margarethe: greta grete gretel
maria: mia mary marie masha mitzi mariquita
mariya: masha
marina: marisha
martha: marty
martin: marty
mary: molly polly
matthew: matt matty
matthias: hias
maximilian: max maxi
maxim: max
melissa: missy lissa mel
melanie: mel
michael: mike mick mickey mikey michi micky
michelle: shelly
miguel: migue
mikhail: misha
mikolaj: miki
miroslav: mirek
mohammed: mo hammo
montgomery: monty
nadezhda: nadya nadia
nancy: nan
natalia: natasha nata talia
nathaniel: nate nat nathan
nathan: nate
nicholas: nick nicky nico klaus claus
nicolas: nico
nicole: nicky nikki
nikita: nik
nikolai: kolya nick
nikolaos: nikos
oksana: ksyusha
oleg: olezhka
olga: olya
oliver: ollie
olivia: liv livvy
pamela: pam
patricia: pat patty tricia trish
patrick: pat paddy rick
pavel: pasha pavlik
pedro: perico
peter: pete
petr: petya
philip: phil pip
polina: polya
prudence: pru
rachel: rae
rafael: rafa
raymond: ray
rebecca: becky becca bec
reginald: reg reggie
ricardo: ricky ricardito rico
richard: rick dick rich richie ricky
robert: bob bobby rob robbie bert robin
roberto: beto berto robertito
rodrigo: rodri
roland: rollo
roman: roma
ronald: ron ronnie
rosario: charo
rudolf: rudi rolf
russell: russ
salvador: chava salva
salvatore: toto turi
samantha: sam sammy
samuel: sam sammy
santiago: santi
sarah: sally sadie
sebastian: seb basti bastian
sergei: seryozha serge
sergio: checo
sofia: sonia sonya
sophia: sophie
stanislav: stas slava
stanislaw: stas staszek
stefan: stef
stephanie: steph steffi
stephen: steve stevie
steven: steve stevie
susan: sue susie suzy
susanna: sue susi suzy
svetlana: sveta lana
svyatoslav: slava
sylvester: sly
tamara: toma
tatiana: tanya tania
terence: terry
theodore: ted teddy theo
theresa: terry tess tessa
teresa: tere tess
thomas: tom tommy thom
tikhon: tisha
timothy: tim timmy
tobias: tobi toby
tomasz: tomek
ulrich: uli
valentina: valya
valery: valera
vasily: vasya
victor: vic vik
victoria: vicky tori vika
vincent: vince vinny
vincenzo: enzo
vitaly: vitalik
vladimir: vova volodya vlad
vladislav: vlad slava
volodymyr: vova volodya
vyacheslav: slava
walter: walt wally
wilhelm: willi willy helmut
william: bill billy will willie willy liam
winifred: winnie
wojciech: wojtek
yaroslav: slava yarik
yulia: yulya julia
yuri: yura
zachary: zach zack
zbigniew: zbyszek
abdulaziz: aziz azouz
ibrahim: brahim bram ibo
mustafa: mus musti
suleyman: sulo
ekrem: eko
konstantinos: kostas dinos costas gus
dimitrios: dimitris mitsos jim jimmy
georgios: giorgos yorgos
ioannis: yannis giannis yiannis yanis gianis
vasilios: vasilis bill
panagiotis: panos takis
athanasios: thanasis thanos sakis
evangelos: vangelis
eleni: lena
aikaterini: katerina
lajos: lali
istvan: pista pisti
jozsef: joska joco
laszlo: laci
ferenc: feri
sandor: sanyi
gyorgy: gyuri
antoine: toine tony
bertrand: bert
dominique: dom
guillaume: guigui
jacques: jacquot jacky
jean: jeannot
pierre: pierrot
philippe: phil
francois: fanfan
joao: joaozinho
jorge: jorginho coque
hendrik: henk rik
willem: wim
adrianus: adri arie
petrus: piet
`;

const fullNames: ReadonlyMap<string, readonly string[]> = byWord(table);

function byWord(rows: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (word: string, full: string) => found.set(word, [...(found.get(word) ?? []), full]);
  for (const row of rows.trim().split('\n')) {
    const [full = '', forms = ''] = row.split(': ');
    for (const word of new Set([full, ...forms.split(' ')])) add(word, full);
  }
  return found;
}
