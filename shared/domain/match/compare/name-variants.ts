import { once } from '../../once.ts';
import { soundSpelling } from './sound-spelling.ts';
import { rememberedWords } from './word/remembered-words.ts';

/**
 * One spelling that stands for every usual Latin spelling of the same name in the same language, or undefined for a
 * word that is in no class: `mohammed`, `muhammad` and `mohamad` share one. A word of four letters or more that sounds as words of one
 * class only (sound-spelling.ts) is in that class too. Cognates of other languages (Yusuf and
 * Joseph, Ivan and John) are other names. A word is in one class only; two words of different classes are different
 * names however alike they look (`hamid`, `hamad`).
 */
export function nameClassOf(word: string): string | undefined {
  const known = classes().written.get(word);
  if (known !== undefined || word.length < leastHeard) return known;
  return heardClass(word).name;
}

/** Every word that {@link nameClassOf} knows as it is written. */
export function nameVariants(): Iterable<string> {
  return classes().written.keys();
}

const heardClass = rememberedWords((word): { readonly name: string | undefined } => {
  const sound = soundSpelling(word);
  // A French woman's name sounds here as the man's it is made of.
  return { name: word.endsWith('e') && !sound.endsWith('e') ? undefined : classes().heard.get(sound) };
});

const leastHeard = 4;

/** A class a line; of spellings that sound alike, one. A name alone on its line sounds as one of another class. */
const table = `
mohammed muhammad mohammad muhammed mahomed mohd md muhammet mehmet mehmed mahamed mohamud magomed magomet mokhammad maxamed muxammad mhd muh mohmd muhd mohamet
ahmed ahmad ahmet achmed achmad akhmed akhmad akhmat ehmed axmed axmad achmet
mahmoud mehmood mahmut makhmud maxamuud maxmud mahamoud machmud
hamid hamed hamide khamid
hamad
hamdi
hamza hamzah hamzeh khamza
hassan hassen khasan xasan gasan chasan
hussein hossein hussien huseyin khusein gusein xuseen xusan hocine houcine hocein
hasna
ali aly cali
alia
omar umar omer cumar
osama usama
othman uthman usman osman cismaan cusmaan
qadhafi gaddafi kadhafi gadafi ghadaffi qaddafi
mamun mamoun maamoun maamun mamoon
moore moor
lukic lukitch
lucic lucich
anas
enas inas
murray
nair nayar nayyar
datta dutt dutta
basu bose
choe choi tsoi tsoy
ouk uk
yusuf youssef yusif youcef usuf yosef
ibrahim ebrahim brahim ibragim ibrahima ibrohim ebrima
ismail esmail esmaeil ismayil ismoil
khalid khaled haled xalid chalid halid
khalil halil
jamal gamal cemal
jamil gamil cemil
jamila
karim kerim
karima
rashid rachid rasched
rashad rachad
said saeed saied saiid saed saeid
sayed sayyid syed saiyed seyed syd
salim selim salem
salman selman
saleh salih salah saalax
salma selma
samir
samira
nasser nasir nasr
nasreen nesrin
tariq tarek
walid oualid
yasin yacine
yasir yasser
tsegaye tsegay tsegai
yahya yehia yihya yaya yahaya yahia yehya yehiyeh
zaid
zaynab zeynep
fatima fatma fatimah fatemeh fatimata fatoumata
aisha aicha ayse aishah
khadija khadijah khadeeja hatice
maryam miriam meryem maryem
mustafa mostafa mustofa mustafo mustafe
murad murat morad
amin amine
amina aminah aminata
amir emir
amer
anwar anouar enver
aziz
aziza
bashir bachir besir bachirou
bashar bachar
basil bassel
bilal belal
faisal faysel
farid ferid
farida
faruq
fadi
fahd fahad
habib
haidar haider haydr geidar
hadi
hani
hisham hicham hesham
idris edris
imad emad imed
imran emran
issa isa eissa
jaber jabir gabir gaber
jafar gafar
jalal galal jelal celal
jawad jawwad
javed javid
kamal kemal
kamil
latif
majid mejid
majed maged
mansur
malik malek
marwan marouane merwan
mazen mazin
munir
mubarak mobarak
musa
nabil
nadia nadya
nadim
naim nayim
nur
nuri
qasim kassem gasim ghasem
rafiq
rahim
rahman rehman
ramadan ramazan
ramzi
reza riza rida redha
riyad
sadiq sadeq sadegh
saddam
saif
sami
shafiq chafik
sharif sherif cherif
suleiman slimane soliman sleiman
taha
tahir taher
talib taleb
umm om
wael
yaqub yaghoub
younes yunus younis
zakaria zekeriya
zaki zeki
zuhair zoheir
alexander alexandre aleksandar aleksandr alexsandr aliaksandr oleksandr oleksander iskander aleksandrs aleksandras
alexandra
alexei alexy oleksiy aliaksei aleksej aleksejs aliaksiej aleksiej
alejandro alexandro
anastasia
andrei andrey andriy andrej andrii andriey andrij andrejs andriej andrejus
anatoly anatolijs
anthony
arkady
boris
bogdan bohdan
daniel
daniela
denis
dmitry dimitri dmytro dzmitry zmicier dzmitryj dmitrijs dmitrijus dymitr
ekaterina yekaterina jekaterina kateryna katsiaryna ekatarina
elena yelena jelena olena alena alyona aljona
evgeny yevgeny eugeny yevhen jewgeni eugen jevgeni evgueni ievgen jevgenijs
evgenia yevgenia
fyodor fedor feodor fyodr
gennady henadz hennadiy
georgy giorgi heorhii
grigory hryhoriy hryhor ryhor
igor ihor ihar
ilya
konstantin kostyantyn kanstantsin konstantins konstanty
lyudmila ludmila
maxim
marina
maria
marie
mikhail mihail michail mikhael mykhailo mihails mikheil mikhajlo michajlo
michael mikael
natalia natalie
nikolai nikolay nikolaj mykola nicolai mikalai mykolay nikolajs nikolajus
nicolas nikolas
nicholas nickolas
oleg oleh aleh
olga olha
pavel pavlo
petr pyotr petro petros bedros
sergei serhiy sergej siarhei sergy serguei sergueï sergejs siergiej
svetlana svitlana sviatlana svjetlana
tatiana tetiana tatsiana tatjana taciana tetjana
valery
valeria
vasily vasyl vasilijs
victor
victoria
vitaly vital
vladimir uladzimir volodymyr uladzimer vladimirs vladimiras
vyacheslav vyachaslau wjatscheslaw viaceslavs vjaceslav vjaceslavs
yaroslav jaroslav
yulia julia
yuri jurij
catherine kathryn catharine
christina chrystina kristina cristina
christine kristine
christian kristian
christopher kristopher
claudia
carl
carla
caroline
caleb
cameron
eric
erica
jacob
jakob
jeffrey geoffrey jeffery
john jon jhon
joanna johanna
jose xose josep
joseph jozef joszef
lawrence
luis luiz
louis
lucas
marco
marcus
marc
marta
matteo
matthew
matthias
mauricio maurizio
philip
rafael
rebecca rebekah
ricardo
riccardo
sarah sara
silvia
simon
simone
sofia
sophia sophie
stefan stephan
stephanie
stephen steven
teresa tereza thereza
thomas
alan allen
arthur
aidan aiden
alyssa
ashley ashleigh
bailey
bethany
brian
brianna
brooke
bruce
caitlin
chelsea chelsey
clara
dylan dillon
emily
gabriela
graham graeme
hannah hanna
isabella
jasmine yasmin
jonathan johnathan
kylie
megan
michelle
mitchell
monica
nicole
oscar
rachel
sean shaun
stuart stewart
petrovic petrovich
farhad farkhad farhod ferhat
naveed
neil
mira
sonia
kara
tony
djordje dorde djorde
haim chaim hayim chayim
isaac yitzhak yitzchak
moshe moishe
shmuel
anne ann
mary
yan
kim gim
lee
li
lin
zhou
zhu
glen
lynn lyn lynne
katy
jodi
zack zach zac zak
cara
colin
faye
ian
joey
mae
mari
myra
nell
rae
ray
sid
toni
joe
may
fay
farag faraj
shaheen chahine
shahid chahid
nasrallah nasrullah nasralla
hamdan
hamidan humaidan
ahmadi ahmedi
rabia rabiah
rabie rabiee
haddad
ghanem ghanim
fahmy
fahim
fayez fayiz
hanif
anis
asad
zahid
zahir
zahra zohra
ziad
jabbar
kazem kazim kadhim kadhem kazam
lutfi lotfi
muhsin mohsen mohsin muhsen mohcen
muslim moslem
naji nagi
najib nagib nejib
najm nejm
nazir nadhir
nizar nezar
qadir qader gader
sabri
shakir shaker chaker
shukri chokri
wasim
hosseini husseini
hashemi hashimi
mohammadi muhammadi
rezaei rezai
jafari
mahdi mehdi
mahmudi
mansouri
shafi
haidari
hakim
hashim hashem hachem hasim
badr bader
bakr baker bakir
darwish darwich dervis
daud dawood daoud davut
ghazi
ghulam gholam
hatim hatem
hilal helal
husam hossam
ihsan ehsan
ikram ekram
iman eman
junaid cuneyd
luay loay
majdi magdi
mukhtar mokhtar muhtar
nawaf nawwaf
qais
rami
rauf raouf
sabir saber
suhail sohail
tawfiq toufik tewfik
asma asmae
zayn zine
abidin abidene
semyon semen semjon
artyom artem artjom artsiom
juma jomaa gomaa jumah guma
ayman aiman aymen
abbas
muhannad mohanad
mishal meshaal mashal
muammar moammar moamer
uday odai odayy
qusay qusayy
ayyub ayoub ayup
harith hareth
muadh muath moaz muaz moath
jihad jehad cihad
ghassan gassan
wissam wessam
basim bassem
adil adel
adnan
amjad amjed
arif aref
asim assem
atif atef
fawzi fouzi faouzi
fuad foad
hamud
issam essam
izzat ezzat
luqman lokman
mahir maher
mamduh
nadir nader
nazim nazem
nidal nedal
rushdi roshdi rouchdi
sadun
saud saoud
shihab shehab chihab
subhi sobhi
sufyan sofyan
yazid
sherzod sherzad shirzad
bakhtiyar bakhtiyor bahtiyar
dilshod dilshad
timur temur
islam islom
nursultan
ilham ilkham
recep receb redjep
tayyip tayyib taieb
galina halyna
timofey timofej
kirill kyrylo
nikita mykyta
nadezhda nadiya nadzeya nadejda
lyubov lubov ljubov
larisa
ksenia
daniil danila danylo daniyil
yakov yakiv jakov
efim yefim jefim
egor yegor yahor jegor
zoya zoja
raisa
ulyana uljana
lakshmi laxmi
chaudhry chowdhury choudhury chaudhary chaudhuri choudhary choudhry
banerjee
mukherjee mukharji
shankar sankar shanker
subramanian subramaniam
murthy
shiva siva
qureshi koreshi
siddiqui siddiqi
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
smith smythe
clark clarke
brown browne
reid reed reade read
white
macdonald mcdonald
mackenzie mckenzie
oneill oneal
tun htun
aung oung
khin khine
papandreou
georgiou
zhuravlev zhuravlyov
diallo jallow jalloh djalo
cisse sesay sise
diop jobe diob joob
ndiaye njie njai
toure
kone conneh
diabate jabateh jobarteh diabaty jabbi
kamara
traore trawally trawalleh
sane sanneh sanoh
gueye gaye
fall
mbaye mbye
sarr
thiam cham
diatta jatta
dembele dembelleh dambelly
diarra jarra
konte conteh
drame drammeh
ndour ndure
dieng jeng
sillah sylla
njoya njoie
fofana fofanah
coulibaly
mansaray
bangoura
mamadou
aissatou isatou aissata
alioune alieu
saliou
lamine
mouhammadou mohamadou
kouadio kwadwo kojo
kouame kwame
kouassi kwasi kwesi
koffi
yao yaw
kouakou kwaku
iyer aiyar aiyer ayer
iyengar ayyangar ayengar
sharma sarma
pillai
mukhopadhyay mukhopadhyaya
chattopadhyay chattopadhyaya
bandyopadhyay bandopadhyay bandyopadhyaya
gangopadhyay gangopadhyaya
bhattacharya bhattacharjee bhattacharjya
chakraborty chakravarty chakrabarti chakravorty
dixit dikshit
agarwal agrawal agarwala
rathod rathore rathor
shekhar sekhar
haque huq haq hak
haji
echeverria etxeberria etxebarria echevarria echebarria etxeverria chavarria chevarria
aguirre agirre
goicoechea goikoetxea
hovhannes oganes ohannes hovanes
hakob akop hagop agop akob
garabed karapet garabet
gevorg kevork gevork
sargis sarkis serkis
harutyun arutyun
grigor krikor
khachatur khachadour
hrachya grachya
hayk aik
hamlet gamlet
hripsime ripsime
hasmik asmik
tigran dikran
anahit anahid
poghos boghos
poghosyan boghossian
hakobyan hagopian akopian hakopian
harutyunyan arutyunyan haroutunian
hovhannisyan oganesyan hovanesian ovanesyan ohanessian
colleen
andree
andre
frederic
ercan
erkan
michele
stephane
felipe filipe
charalambos haralambos charalampos haralampos
baqir bagher
christiane
antonis andonis
efthymios eftimios
vangelis evangelos
katarina katerina caterina catarina
lesley
leslie
dung dzung
`;

interface Classes {
  readonly written: ReadonlyMap<string, string>;
  readonly heard: ReadonlyMap<string, string | undefined>;
}

const classes = once((): Classes => {
  const written = new Map<string, string>();
  const heard = new Map<string, string | undefined>();
  for (const row of table.trim().split('\n')) {
    const words = row.split(' ');
    const [first = ''] = words;
    for (const word of words) {
      written.set(word, first);
      const sound = soundSpelling(word);
      heard.set(sound, heard.has(sound) && heard.get(sound) !== first ? undefined : first);
    }
  }
  return { written, heard };
});
