/**
 * The place that a word of a name stands for, or undefined; also by its adjective in English or its genitive
 * (`Kenyan`, `Nepalese`).
 */
export function placeOf(word: string): string | undefined {
  const known = placeWords.get(word);
  if (known !== undefined || word.length < 5) return known;
  const bare = word.replace(/(?:n|s|ese)$/, '');
  return bare === word ? undefined : placeWords.get(bare);
}

/**
 * The place that a word of a name stands for, by word as folded and in Latin letters: countries with their adjectives, and
 * cities that stand in many names. Who shares only a place shares little.
 */
export const placeWords: ReadonlyMap<string, string> = new Map(
  table()
    .trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.trim().split(' ');
      return words.map((word): [string, string] => [word, words[0] ?? '']);
    }),
);

function table(): string {
  return `
afghanistan afghan
albania
algeria algerie
angola
argentina argentine argentino
armenia
australia
austria osterreich oesterreich
azerbaijan azerbaijani
bahamas
bahrain
bangladesh bd
belarus belarusian belorussian belaruskaya
belgium belgian belgique belgie
bolivia
bosnia
brazil brasil brazilian brasileira brasilera
bulgaria
burma myanmar
cambodia
cameroon
canada canadian
chile
china chinese zhongguo
colombia colombiana colombiano
congo
croatia
cuba cubana cubano
cyprus
czech
denmark danish danmark
dominican dominicana
ecuador
egypt egyptian misr masr
estonia
ethiopia
finland finnish
france french francaise francais
georgia
germany german deutsche deutschland
ghana
greece greek hellas hellenic
guatemala
haiti
holland dutch netherlands netherland nederland nl niederlande nederlandsche nederlandse hollandse niederlaendisch
honduras
hungary hungarian magyar
iceland
india hindustan
indonesia
iran iranian irani iranians persia parsian
iraq iraqi
ireland irish
israel israeli
italy italia italiana
jamaica
japan nippon nihon
jordan
kazakhstan kazakh
kenya
korea chosun choson
kosovo
kurdistan kurdish
kuwait kuwaiti
kyrgyzstan
laos
latvia
lebanon lebanese liban lubnan
liberia
libya
lithuania
luxembourg
macau macao
malaysia msia
mali
malta
mexico mexican mexicana mexicano
moldova
mongolia
morocco maroc
mozambique
nepal
nicaragua
nigeria nig
norway norwegian
oman
pakistan pakistani pak
palestine palestinian filistin
panama panamena
paraguay
peru peruana
philippines philippine phils
poland polish polska
portugal
qatar
romania
russia rossiya rus rossiyskaya rossii rossiiskaya rossiiskoe rossiiskie rossiiskii rossiyskii rossiyskie rossiyskoe rossijskaya
saudi
senegal
serbia srbija
singapore
slovakia
slovenia
somalia somali
spain spanish espana espanola
sudan
sweden swedish sverige
switzerland swiss schweiz suisse
syria souriya
taiwan
tajikistan
tanzania
thailand thai siam
tunisia tunis
turkey turkish turkiye turk
turkmenistan
uganda
ukraine ukrainian
uae emirates
uk britain british england
usa us america
uruguay
uzbekistan
venezuela venezolana
vietnam
yemen yemeni
yugoslavia
zambia
zimbabwe
arab arabia
gulf khalij
persiangulf
caribbean caribe
latin latina
europa
amsterdam
ankara
athens
baghdad
bangkok
barcelona
beijing peking
beirut
belgrade beograd
berlin
bogota
boston
brussels
budapest
buenosaires
cairo
chicago
copenhagen
crimea krym
dalian
damascus
dandong
delhi
doha
donetsk
dubai
dublin
frankfurt
geneva
guangzhou
hague haag denhaag haga
hamburg
hanoi
havana
helsinki
hongkong hong kong hk
istanbul
jakarta
jerusalem quds
johannesburg
karachi
kish
kyiv kiev
lagos
lima
lisbon
london
losangeles
madrid
manila
medellin
melbourne
miami
milan milano
minsk
moscow moskva moskovsky
mumbai bombay
munich muenchen
newyork
oslo
paris
prague praha
pyongyang
qeshm
rome roma
rotterdam
santiago
seoul
shanghai
shenzhen
stockholm
sydney
tehran teheran
tokyo
toronto
vienna wien
warsaw
zurich
antwerp antwerpen anvers
arnhem
bristol
cologne koeln koln
delft
dresden
duesseldorf dusseldorf
edinburgh
eindhoven
florence firenze
glasgow
gothenburg goteborg
groningen
haarlem
houston
leeds
leiden
lille
liverpool
lyon
malmo
manchester
marseille
monterrey
montreal
nanjing
naples napoli
nijmegen
osaka
porto
seville sevilla
stuttgart
tilburg
turin torino
utrecht
valencia
vancouver
venice venezia
wuhan
zaragoza
tijuana
guadalajara
culiacan
caracas
cali
quito
yerevan
tbilisi
baku
tashkent
almaty
yekaterinburg
petersburg
sevastopol
donbass
aleppo aleb halab
basra
erbil
isfahan esfahan
shiraz
tabriz
mashhad
kabul
lahore
islamabad
colombo
dhaka dacca
yangon rangoon
hochiminh saigon
taipei
qingdao
tianjin
ningbo
hangzhou
xiamen
guangdong
zhejiang
jiangsu
shandong
hainan
east eastern este oost ost iztok istok wschod vostok vostochny vostochnaya sharq shargh timur dogu
west western oeste zapad zapadny zapadnaya gharb bati
north northern norte nord noord sever severny severnaya shomal kuzey
south southern sur sud zuid yug yuzhny yuzhnaya jonoub guney
pacific
atlantic
mecca makkah
medina madinah
riyadh
jeddah jiddah
manama
muscat
abudhabi
sharjah
amman
gaza
tripoli
benghazi
khartoum
addis
nairobi
mombasa
kampala
accra
abuja
dakar
casablanca
rabat
algiers alger
lyons
bordeaux
toulouse
strasbourg
nantes
bremen
leipzig
hannover hanover
nuremberg nuernberg nurnberg
basel
bern
lausanne
salzburg
graz
krakow cracow
gdansk
wroclaw
lodz
poznan
brno
bratislava
ljubljana
zagreb
sarajevo
skopje
sofia
bucharest bucuresti
chisinau
odessa odesa
kharkiv kharkov
lviv lvov
dnipro
kazan
samara
omsk
tomsk
perm
ufa
novosibirsk
vladivostok
khabarovsk
irkutsk
krasnoyarsk
rostov
volgograd
murmansk
kaliningrad
sochi
simferopol
bishkek
dushanbe
ashgabat
urumqi
chengdu
chongqing
suzhou
wenzhou
dongguan
foshan
fujian
hubei
hunan
sichuan
liaoning
shenyang
harbin
yiwu
kowloon
taichung
kaohsiung
nagoya
yokohama
kobe
kyoto
fukuoka
sapporo
busan pusan
incheon
daegu
cebu
surabaya
bandung
penang
johor
chennai madras
kolkata calcutta
bangalore bengaluru
hyderabad
pune
ahmedabad
peshawar
quetta
rawalpindi
faisalabad
herat
kandahar qandahar
ahvaz ahwaz
qom
yazd
kerman
izmir
bursa
adana
antalya
gaziantep
mersin
nicosia
limassol
haifa
telaviv
bilbao
malaga
palermo
genoa genova
bologna
trieste
bergen
aarhus
turku
tampere
riga
vilnius
tallinn
birmingham
cardiff
belfast
dundee
aberdeen
sheffield
nottingham
leicester
texas
florida
california
nevada
delaware
virginia
atlanta
dallas
denver
seattle
detroit
philadelphia
sanfrancisco
lasvegas
calgary
ottawa
edmonton
winnipeg
brisbane
perth
adelaide
auckland
saopaulo
brasilia
montevideo
asuncion
lapaz
guayaquil
managua
tegucigalpa
sansalvador
sinaloa
jalisco
sonora
chihuahua
puebla
cancun
veracruz
cayman
bermuda
jersey
guernsey
bvi
gibraltar
monaco
liechtenstein
andorra
barbados
belize
mauritius
seychelles
samoa
maldives
suriname
guyana
trinidad
curacao
aruba
tibet
zealand`;
}
