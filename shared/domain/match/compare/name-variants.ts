/**
 * One spelling that stands for every usual Latin spelling of the same name in the same language, or undefined for a
 * word that is in no class: `mohammed`, `muhammad` and `mohamad` share one. Cognates of other languages (Yusuf and
 * Joseph, Ivan and John) are other names. A word is in one class only; two words of different classes are different
 * names however alike they look (`hamid`, `hamad`).
 */
export function nameClassOf(word: string): string | undefined {
  return classes.get(word);
}

/** Every word that {@link nameClassOf} knows. */
export function nameVariants(): Iterable<string> {
  return classes.keys();
}

/** A class a line. Spellings that the sound comparison finds by itself are here only to be told from their neighbours. */
const table = `
mohammed muhammad mohamed mohammad muhammed mohamad muhamad muhamed mahomed mohd md muhammet mehmet mehmed mahamed mohamud muhamet magomed magomet mokhammad maxamed muxammad
ahmed ahmad ahmet achmed achmad akhmed akhmad akhmat ehmed axmed axmad achmet
mahmoud mahmood mahmud mehmood mahmut makhmud maxamuud maxmud mahamoud machmud machmoud
hamid hameed hamed hamide khamid
hamad hammad
hamdi hamdy
hamza hamzah hamzeh khamza
hassan hasan hassen hasen khasan xasan gasan chasan
hussein hussain hossein husain husayn hussayn hosein husein hossain houssein hussien huseyin khusein gusein husen xuseen guseyn huseyn husseyn hoseyn hosseyn xusan
hasna hasnaa
ali aly aliy cali
alia aliya
omar umar omer oumar cumar
osama usama oussama ussama
othman uthman usman osman ousmane othmane uthmaan cismaan osmaan cusmaan
yusuf youssef yousef yousuf yusif youcef yusef yousif usuf yussuf yosef yuusuf
ibrahim ebrahim ibraheem brahim ibragim ibrahima ibraahim ibrohim
ismail ismael esmail ismaeel esmaeil ismayil ismoil
khalid khaled haled xalid chalid halid
khalil halil khaleel
jamal gamal djamal cemal jamaal dzhamal
jamil jameel gamil djamil cemil
jamila djamila jameela
karim kareem kerim
karima kareema
rashid rasheed rachid rasched
rashad rachad
said saeed saied saiid saed saeid
sayed sayyid syed saiyed seyed sayyed seyyed
salim saleem selim salem
salman selman salmaan
saleh salih salah saalax
salma selma
samir sameer
samira sameera
nasser nasir naser nassir nasr nasseer
nasreen nasrin nesrin
tariq tarek tarik tareq
walid waleed oualid
yasin yassin yaseen yacine yasseen
yasir yasser yaser iasir
yahya yehia yahia yehya yihya
zaid zayd zeid zaed zeyd
zaynab zainab zeinab zeynep
fatima fatma fatimah fatemeh fatimata fatoumata
aisha ayesha aicha aysha ayse aishah
khadija khadijah khadeeja hatice khadidja
maryam mariam mariyam miriam meryem maryem
mariama
mustafa mustapha moustafa moustapha mostafa mustofa mustafo
murad mourad murat morad
amin ameen amine
amina ameena aminah aminata
amir ameer emir
amer aamer
anwar anouar enver anvar
aziz azeez
aziza azeeza
bashir basheer bachir besir
bashar bachar
basil bassel basel
bilal belal
faisal faysal feisal faysel
farid fareed ferid
farida fareeda
faruq farouk farooq farouq faruk
fadi fady
fahd fahad
habib habeeb
haidar haider hayder haydar heydar haydr geidar gaidar
hadi hady
hani hany
hisham hicham hesham
idris idriss idrees edris
imad emad imed
imran emran imraan
issa isa eissa eisa
jaber jabir djaber gabir gaber
jafar jaafar jaffar gafar
jalal galal jelal celal jalaal
jawad javad jawwad
javed javaid javid
kamal kemal kamaal
kamil kameel
latif lateef
majid majeed mejid
majed maged
mansur mansour mansoor
malik maalik malek
marwan marouane merwan
mazen mazin
munir mounir mouneer muneer
mubarak mobarak moubarak
musa moussa mousa moosa
nabil nabeel
nadia nadya
nadim nadeem
naim naeem nayim
nur noor nour nuur
nuri nouri noori
qasim kassem qasem kasim gasim qassim kassim qassem kasem ghasem
rafiq rafik rafeeq
rahim raheem
rahman rehman rahmaan
ramadan ramazan ramadhan
ramzi ramzy
reza riza rida redha ridha rezza
riyad riad riyadh
sadiq sadeq sadik sadegh sadek
saddam sadam
saif sayf seif
sami samy
shafiq shafik chafik
sharif sherif cherif shareef
suleiman sulaiman suleyman soliman sulayman sleiman souleymane
taha taaha
tahir taher
talib taleb
umm om
wael wail
yaqub yaqoob yacoub yakub yaghoub yaqoub
younes yunus younis yunis younus
zakaria zakariya zakarya zekeriya
zaki zaky zeki
zuhair zoheir zuhayr zouhair
alexander aleksander alexandre aleksandar aleksandr alexandr alexsandr aliaksandr alyaksandr oleksandr oleksander alexandar iskander
alexandra aleksandra
alexei aleksei alexey aleksey alexy alexiy oleksiy oleksii aliaksei
alejandro alexandro
alejandra
anastasia anastasiya anastassia
andrei andrey andriy andrej andrii andriey andrij
andrea
andreas
andrew
anatoly anatoli anatoliy anatolii
anton
antonio
antonia
anthony antony
arkady arkadi arkadiy arkadii
boris borys
bogdan bohdan
daniel
daniela
danielle
denis dennis denys
dmitry dmitri dmitriy dmitrii dimitri dimitry dmytro dzmitry zmicier dzmitryj dmitrij
ekaterina yekaterina jekaterina kateryna katsiaryna ekatarina
elena yelena jelena olena alena alyona aliona aljona
evgeny yevgeny evgeni evgeniy yevgeniy evgenii yevgeni eugeny yevhen jewgeni yauhen yawhen eugen jevgeni evgueni evgueny ievgen
evgenia yevgenia evgeniya
fyodor fedor feodor fiodor fyodr
gennady gennadi gennadiy gennadii henadz hennadiy hennadii genadi
georgy georgi georgiy georgii
george
grigory grigori grigoriy grigorii hryhoriy hryhorii hryhory hryhor ryhor
igor ihor ihar
ilya ilia illia
ivan
ivana
konstantin constantin kostyantyn kanstantsin kostiantyn
leonid
lev
lyudmila ludmila liudmila
maxim maksim maxym
marina maryna
maria mariya mariia
marie
mario
marian
mikhail mihail michail mikhael mykhailo mikhailo mykhaylo mihails
michael mikael
michaela
natalia nataliya natalya natalie nataliia natallia
nikolai nikolay nikolaj mykola nicolai mikalai mikalay mykolay
nicolas nikolas
nicholas nickolas
oleg oleh aleh
olga olha
pavel pavlo pawel
petr pyotr petro piotr petros
roman
sergei sergey serhiy sergej serhii siarhei sergy serguei sergueï syarhei siarhey sergejs
sergio
stanislav
svetlana svitlana sviatlana swetlana
tatiana tatyana tetiana tatsiana tatjana
valentin
valentina
valery valeri valeriy valerii valerij
valeria valeriya
vasily vasili vasiliy vasyl vassily wasyl vasil vasyli
victor viktor
victoria viktoria viktoriya
vitaly vitali vitaliy vitalii vital vitalij
vladimir wladimir uladzimir volodymyr wolodymyr vladymyr volodimir uladzimer
vladislav
vyacheslav viacheslav vyachaslau
yaroslav jaroslav
yulia iuliia julia yuliya iulia
yuri yury yuriy iurii jurij yurii yurij juri
elizabeth
elisabeth
catherine kathryn katherine catharine katharine
katharina
christina kristina
christine kristine
christian kristian
christopher kristopher cristopher
cristina
claudia klaudia
carl karl
carla karla
carlos
carlo
caroline karoline
caleb kaleb
cameron kameron
eric erik
erica erika
jacob
jakob
jack
jake
jean
jeanne
jeffrey geoffrey jeffery
john jon jhon
joan
joanna johanna
jane
jana
jan
jose
joseph josef jozef joszef
josephine
juan
juana
julian
juliana
julie
julio
laura
lara
lauren
lawrence laurence
leo
leon
luis
louis
louise
luisa
lucas lukas
luca
luke
lucia
lucy
marco marko
marcus markus
marc mark
marta martha
martin
martina
matteo mateo
matthew mathew
matthias mathias
mauricio maurizio
miguel
milan
milos
miroslav
nina
oliver
olivia
patrick
patricia
paul
paula
paulo
pablo
pedro
peter
petra
philip phillip
philippe
pierre
rafael raphael
ramon
raul
rebecca rebekah rebeka
ricardo
riccardo
richard
robert
roberta
roberto
rosa
sandra
sarah sara
sebastian
silvia sylvia
simon
simone
sofia
sophia sophie
stefan stephan
stephanie stefanie
stephen steven
susan
susana
teresa theresa
thomas tomas
tomasz
victorine
vincent
wilhelm
william
alan allan allen
albert
alberto
alice
alicia
amanda
amelia
amy
angel
angela
arthur artur
aidan aiden ayden
alana
alyssa alissa
ashley ashleigh
bailey bayley
barbara
benjamin
bernard
bethany bethanie
brandon
brian bryan
brianna briana
brooke
bruce
caitlin kaitlyn kaitlin caitlyn
carmen
charles
charlotte
chelsea chelsey
chloe
clara klara
craig
daisy
david
davide
dean
diana
diane
donald
douglas
dylan dillon
edgar
eduardo
edward
edwin
eleanor
ella
ellen
emily emilie emiily
emma
enrique
erin
ernesto
esteban
ethan
eva
evan
felix
felipe
fernando
fernanda
fiona
francesco
francesca
francis
frances
francisco
francisca
frank
franz
gabriel
gabriela gabriella
gary
georgia
gerald
gerard
gloria
grace
graham graeme
hannah hanna hana
harry
harrison
heather
hector
helen
helena
henry
hugo
irina
isabel
isabella isabela
isabelle
jackson
james
jamie
jasmine yasmin
jason
javier
jaime
jennifer
jessica
jessie
joel
jonathan johnathan
jordan
jorge
joshua
justin
karen
kate
kayla
keith
kevin
kyle
kylie kylee
lachlan
liam
lily
linda
lisa
logan
lorenzo
madison
manuel
manuela
margaret
mason
max
megan meghan
melissa
mia
michelle
mitchell
molly
monica monika
nathan
nathaniel
nicole
noah
norman
oscar oskar
owen
pamela
rachel rachael
raymond
ruby
ryan
samantha
samuel
scott
sean shaun shawn
shane
sharon
stuart stewart
taylor
timothy
tyler
vanessa
vera
vicente
virginia
walter
zachary
zoe
petrovic petrovich
petrov
petrova
popov
pavlov
milosevic
farhan
farhad farkhad farhod ferhat
naveed navid
kashif
imtiaz
june
judy
jude
lena
lina
lana
luna
dina
dana
tina
rina
mona
rose
ruth
beth
seth
neil
noel
inga
ines
nora
cora
dora
mira
mina
sonia sonya
tanya
vanya
katya
misha
sasha
pasha
dasha
masha
kara
zara
toby
tony
terry
jerry
larry
barry
perry
kerry
darren
warren
kurt
bert
burt
hugh
dale
gale
cole
rory
cory
tracy
stacy
macy
lacy
nancy
djordje dorde djorde
haim chaim hayim chayim
isaac yitzhak yitzchak itzhak izchak
moshe moishe moyshe
shmuel schmuel
ivanka
willa
elsa
ellie
anne ann
mary
johann
yan
jun
kim gim
lee
li
liu
lin
wang
wong
wu
chan
chang
cheng
chen
zhang
zhao
zhou
zhu
yang
yong
ying
huang
guo
luo
xin
kong
hong
hwang
jiang
xu
sun
song
chung
chong
chol
chul
glen glenn
lynn lyn lynne
katy katie
jodi jody jodie
zack zach zac zak
anna
adam
alec
alma
arlo
asha
axel
beau
boyd
brad
brent
bret
cara
chad
clay
clint
cody
colin
dane
dave
dawn
earl
edie
edna
elle
emil
enid
enzo
esme
ezra
faye
finn
fred
gail
gina
greg
gwen
hank
hans
hazel
heidi
hilda
holly
hope
ian
ida
ike
iris
ivor
ivy
jade
jay
jeff
jess
jill
joey
josh
joy
kay
ken
kent
kian
kirk
lance
lane
lars
leah
leif
lila
lois
lola
lori
lou
mack
mae
mara
mari
matt
maya
mick
mike
mila
milo
mimi
moira
myra
nell
nick
nola
norm
olaf
opal
otto
pam
pat
pearl
pete
phil
quinn
rae
ralph
ray
reg
rene
rex
rhea
rhys
rita
rob
rod
ron
ross
roy
russ
sam
saul
shea
sid
stan
sue
tara
ted
tess
theo
todd
tom
toni
troy
vern
vic
viola
wade
walt
wanda
wayne
wes
will
zane
bob
bill
ben
dan
jim
joe
may
eve
fay
guy
hal
len
lia
mel
nan
ned
pia
tim
una
val
wim
dino
gino
nino
rico
dario
mauro
elio
farag faraj farraj
shaheen shahin chahine
shahid shaheed chahid
nasrallah nasrullah nasralla
hamdan hamdane
hamidan humaidan
ahmadi ahmady ahmedi
azadi
rabia rabiah
rabie rabi rabii rabiee
raza
haddad hadad
amini
ghanem ghanim
ghani
fahmy fahmi
fahim faheem
fayez fayiz faiz faez
hanif haneef
anas
anis anees
asad assad
zahid zaheed
zahir zaheer
zaher
zahra zohra
ziad ziyad ziyaad
jabbar jabar
kazem kazim kadhim kadhem kazam
lutfi lotfi lotfy
muhsin mohsen mohsin muhsen mohcen
muslim moslem
naji nagi najy
najib najeeb nagib nejib
najm nejm
nazir nadhir
nizar nezar nizaar
qadir qader kader kadir gader
sabah
sabri sabry
safa
safi
shakir shaker chaker
shukri chokri
talal
wasim waseem
hosseini husseini hussaini
hassani
hashemi hashimi
mohammadi muhammadi
karimi
rahimi
rezaei rezai
jafari jaafari
mahdi mehdi
mahmudi mahmoudi
mansouri mansuri
salehi
sharifi
shafi shafie
habibi
haidari heidari
hakim hakeem
hakimi
hashim hashem hachem hasim
badr bader
badri
barakat
bakr baker bakir
bakri
darwish darwich dervis
daud dawood daoud dawud davud davut
ghazi gazi
ghulam gholam golam
hatim hatem
hilal helal
husam hossam hussam houssam
ihsan ehsan
ikram ekram
iman eman
jalali
junaid junayd cuneyd
luay loay
madi
majdi magdi
mukhtar mokhtar muhtar
munif
nawaf nawwaf
nawaz
qais qays kais
rami ramy
rauf raouf
sabir saber
suhail sohail suheil
tawfiq toufik tewfik taufik
waqar
asma asmaa asmae
zayn zain zein zine
abidin abidine abideen abidene
semyon semen semion semjon
artyom artem artiom artjom artsiom
juma jumaa joumaa jomaa gomaa jumah guma joma djuma
ayman aiman aymen aimen eymen
abbas abbass
muhannad mohanad mohannad muhanad
mishal mishaal meshaal mashal meshal mashaal
muammar moammar muamar moamer moamar
uday udai odai odayy
qusay qusai kusay qusayy
ayyub ayoub ayyoub ayub ayup
harith hareth
muadh muath moaz muaz moath
jihad jehad djihad cihad
ghassan gassan
wissam wisam wessam
basim bassem basem bassim
adil adel
adnan adnane
amjad amjed
arif aref
asim assem asem
atif atef
fawzi fauzi fouzi faouzi
fuad fouad foad
hamud hammoud hamoud hammud
issam isam essam
izzat ezzat
luqman lokman loqman
mahir maher
mamduh mamdouh mamdooh
nadir nader
nazim nazem
nidal nedal
rushdi roshdi rouchdi
sadun saadoun sadoun
saud saoud
shihab shehab chihab
subhi sobhi soubhi
sufyan sofyan sofiane soufiane sufian
yazid yazeed
sherzod sherzad shirzad
bakhtiyar bakhtiyor bahtiyar bakhtiar
dilshod dilshad
timur temur teymur taimur timour
islam islom
nursultan noursoultan
ilham ilkham
recep receb redjep rejep
tayyip tayip tayyib
galina halyna halina
timofey timofei timofej
kirill kiril kyrylo kiryl cyril
nikita mykyta mikita
nadezhda nadiya nadzeya nadejda
lyubov lubov liubov ljubov
larisa larysa larissa
ksenia kseniya xenia ksenija
daniil danila danylo daniyil
yakov iakov yakiv jakov
efim yefim jefim
egor yegor yahor jegor
zoya zoia zoja
raisa raissa
ulyana uliana uljana
lakshmi laxmi
chaudhry chowdhury choudhury chaudhary chaudhuri choudhary chaudhri choudhry
banerjee banerji
mukherjee mukherji mukharji
shankar sankar shanker
subramanian subramaniam subramanyam subramaniyan
murthy murti murthi
shiva siva
qureshi quraishi qureishi koreshi
siddiqui siddiqi siddiquee siddiki
gonzalez gonzales
gomez gomes
perez peres
sanchez sanches
lopez lopes
jimenez gimenez ximenez
valdez valdes
chavez chaves
velazquez velasquez
vazquez vasquez
cazares cazarez casares casarez
cortez cortes
quinones quinonez
galvez galves
jeronimo geronimo
smith smyth smythe
clark clarke
brown browne
reid reed reade
white whyte
macdonald mcdonald
mackenzie mckenzie
oneill oneil oneal
tun htun
aung oung
khin khine
papandreou papandreu
georgiou georgiu
zhuravlev zhuravlyov
`;

const classes: ReadonlyMap<string, string> = byWord(table);

function byWord(rows: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const row of rows.trim().split('\n')) {
    const [first = '', ...others] = row.split(' ');
    for (const word of [first, ...others]) if (!found.has(word)) found.set(word, first);
  }
  return found;
}
