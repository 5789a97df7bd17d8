import { nameClassOf } from './name-variants.ts';

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
abraham: abe bram avi avraham
adelaide: addie heidi ada
albert: al bert bertie albie
alberto: beto berto
alejandro: ale alex jandro alej jano
alexander: alex alec alek sandy sasha xander lex sascha olek sanya shura aca sasa
alexandra: alex sandra sandy sasha lexi sascha ola
alfonso: poncho fonso
alfred: al fred alf alfie freddie
alfredo: fredo
anastasia: nastya stacy asya tasia
andrew: andy drew
andrei: andriusha drew
angela: angie
anna: annie anya ania anka nan
anne: annie nan
anthony: tony ant anth
antonia: toni tonya
antonio: tonio toni tony nino ant andoni antoni tono
antonina: tonya nina
arthur: art artie
artem: tyoma tema
barbara: barb babs basia barbie
bartholomew: bart
bartlomiej: bartek
beatrice: bea trixie
benjamin: ben benny benji benj binyamin
bernard: bernie
bogdan: bodya
boris: borya
brigitte: gitte
caroline: carrie caz
catherine: cathy cate kate kitty cat
charles: charlie chuck chas chaz ch
charlotte: lottie charlie
christina: chris chrissy tina chr krysia
christine: chris chrissy tina
christopher: chris topher kit chr
clifford: cliff
concepcion: concha conchita
cornelius: neil kees cees
cynthia: cindy
daniel: dan danny danl
danielle: dani
david: dave davey davie dudu
deborah: deb debbie
dmitry: dima mitya
dolores: lola
dominic: dom nick
donald: don donnie
dorothy: dot dottie dolly
eduardo: edu lalo edorta
edward: ed eddie ted teddy ned edw
edwin: ed eddie
ekaterina: katya kate katia
eleanor: ellie nell nora
elena: lena
elizabeth: liz lizzie beth betty eliza lisa libby bess betsy lizzy eliz elsie
elisabeth: liz lizzie lisa betty elsa liesel sissi
emily: em emmy
enrique: quique kike enric
evgeny: zhenya
evgenia: zhenya
ernest: ernie
eugene: gene
ferdinand: ferdi ferd
fernando: nando fer fdo ferran
florence: flo
frances: fran franny
francesco: franco cecco checco
francesca: franca
francis: frank fran
francisco: paco pancho kiko cisco fran curro fco francesc patxi xisco
franklin: frank
franz: franzl
frederick: fred freddie rick fritz fredk
friedrich: fritz fred fr friedr
gabriel: gabe gabi
gabriela: gabi gaby
galina: galya
gennady: gena
georg: schorsch jorg
george: geordie geo gge giorgos
gerald: gerry jerry
gerard: gerry
gerhard: gerd gerh
gertrude: trudy gertie
giovanni: gianni nanni vanni gio
giuseppe: beppe peppe pino gius
gregory: greg
grigory: grisha
guadalupe: lupe lupita
guillermo: memo guille gmo
gustavo: tavo gus
hans: hansi
gwendolyn: gwen wendy
harriet: hattie
harold: harry hal
heinrich: heinz heiner heinr
helen: nell nellie lena
helena: lena
henry: harry hank hal hy
herbert: herb bert
hermann: herm
ignacio: nacho ign inaki inacio
igor: garik
ilya: ilyusha
irina: ira irisha
isabel: bel isa chabela
isabella: bella izzy
isidoro: chido
ivan: vanya
jacob: jake yaakov jac
jacqueline: jackie
jakub: kuba
james: jim jimmy jamie jem jas
jan: janek jasiu
janet: jan
jeffrey: jeff
jennifer: jen jenny jenn
jeremy: jerry jem
jessica: jess jessie
jesus: chuy chucho josu
joachim: jochen achim
johann: hans hannes
johannes: hans hannes johan jo joh hanno
john: jack johnny jonny jno
jonathan: jon jonny nathan
jose: pepe chepe pepito ze joseba
joseph: joe joey jo jos sepp pepi
josefa: pepa
josephine: jo josie
joshua: josh yehoshua
juan: juanito juancho joan xoan
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
luis: lucho koldo lluis lois
malgorzata: gosia
manuel: manolo manny manu
margaret: maggie meg peggy marge margie greta rita madge daisy
margarita: rita marga margo
margarethe: greta grete gretel
maria: mia mary marie masha mitzi mariquita ma miren
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
michael: mike mick mickey mikey michi micky mich
michelle: shelly
miguel: migue mikel miquel
mikhail: misha
mikolaj: miki
miroslav: mirek
mohammed: mo hammo
montgomery: monty
nadezhda: nadya
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
pedro: perico kepa pere
peter: pete
petr: petya
philip: phil pip ph
polina: polya
prudence: pru
rachel: rae rahel
rafael: rafa
raymond: ray
rebecca: becky becca bec rivka
reginald: reg reggie
ricardo: ricky ricardito rico
richard: rick dick rich richie ricky
robert: bob bobby rob robbie bert robin robt
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
samuel: sam sammy saml shmuel
santiago: santi yago
sarah: sally sadie
sebastian: seb basti bastian
sergei: seryozha
sergio: checo
sofia: sonia
stanislav: stas slava
stanislaw: stas staszek
stefan: stef
stephanie: steph steffi
stephen: steve stevie
susan: sue susie suzy
susanna: sue susi suzy
svetlana: sveta lana
svyatoslav: slava
sylvester: sly
tamara: toma
tatiana: tanya tania
terence: terry
theodore: ted teddy theo th
theresa: terry tess tessa resi tere
thomas: tom tommy thom thos th
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
vyacheslav: slava
walter: walt wally walther
wilhelm: willi willy helmut wilh
william: bill billy will willie willy liam wm willm
winifred: winnie
wojciech: wojtek
yaroslav: slava yarik jarek
yuri: yura
zachary: zach
zbigniew: zbyszek
abdulaziz: aziz azouz
ibrahim: bram ibo
mustafa: mus musti
suleyman: sulo
ekrem: eko
konstantinos: kostas dinos costas gus konst
dimitrios: dimitris mitsos jim jimmy dim mimis
georgios: giorgos yorgos geo gge
ioannis: yannis giannis yiannis yanis gianis ioan
vasilios: vasilis bill
panagiotis: panos takis
athanasios: thanasis thanos sakis
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
jorge: jorginho coque jordi gorka
hendrik: henk rik
willem: wim
adrianus: adri arie
petrus: piet
agnieszka: aga
andreas: andi
angel: anxo
antonios: ant antonis
august: aug
bartolomeo: meo
blas: brais
carlos: carles
christian: chr kris
christos: chr
christoph: chr
chaudhry: ch
consuelo: chelo
cornelis: kees cor
domenico: mimmo nico
domingo: txomin
eleftherios: lefteris
eliyahu: elijah
elizaveta: liza
emmanuel: manny manolis
fyodor: fedya
inmaculada: inma
javier: xavier xavi
joaquim: quim
joaquin: quino ximo
judah: yehuda
luigi: gigi gino
magdalena: magda leni
montserrat: montse
moshe: moses
oluwafemi: femi
olufemi: femi
oluwaseun: seun
olusegun: segun
oluwatobi: tobi
oluwatosin: tosin
oluwakemi: kemi
temitope: tope
babatunde: tunde
babajide: jide
olajide: jide
adebayo: bayo
adewale: wale
olawale: wale
ayodele: ayo dele
ayodeji: ayo deji
adebola: bola
olubunmi: bunmi
funmilayo: funmi
olayinka: yinka
adeyinka: yinka
olayemi: yemi
opeyemi: yemi ope
chukwuemeka: emeka
chukwuma: chuma chuks
chukwudi: chudi chuks
ikechukwu: ike
okechukwu: okey
ifeanyi: ify
chinedu: nedu
chinonso: nonso
uchenna: uche
obinna: obi
olukayode: kayode
olanrewaju: lanre
olatunji: tunji
folasade: sade
pablo: pau
shlomo: solomon
simon: shimon
spyridon: spyros
tadeusz: tadek
theodor: th theo
theodoros: th
wolfgang: wolf
yitzhak: itzik
yosef: yossi
zsuzsanna: zsuzsi zsuzsa
erzsebet: erzsi
katalin: kati
zinaida: zina
anatoly: tolya tolik
arkady: arkasha
kirill: kirya
valentin: valya
semyon: senya
stepan: styopa
yegor: gosha
jerzy: jurek
slawomir: slawek
miroslaw: mirek
przemyslaw: przemek
radoslaw: radek
andrzej: jedrek
joanna: asia
elzbieta: ela
jadwiga: jadzia
zofia: zosia
vaclav: vasek
jiri: jirka
frantisek: franta
jaroslava: jarka
slobodan: boban
nebojsa: nesa
hernandez: hdez hdz
fernandez: fdez
gonzalez: glez gzlez
rodriguez: rguez rodz rdgz
martinez: mtez mtz
garcia: gcia
sanchez: schez schz
jimenez: jmnez
gutierrez: gtrez gtz
ramirez: rmz
dominguez: dguez
`;

const fullNames: ReadonlyMap<string, readonly string[]> = byWord(table);

function byWord(rows: string): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const add = (word: string, full: string) => {
    const before = found.get(word) ?? [];
    if (!before.includes(full)) found.set(word, [...before, full]);
  };
  for (const row of rows.trim().split('\n')) {
    const [full = '', forms = ''] = row.split(': ');
    const name = nameClassOf(full) ?? full;
    for (const word of [full, ...forms.split(' ')]) add(nameClassOf(word) ?? word, name);
  }
  return found;
}
