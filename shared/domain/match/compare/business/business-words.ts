/**
 * What common words of business names mean, by word as folded and in Latin letters: `banco` and `banque` are `bank`.
 * A word that is not here is distinctive. Words of one row are translations, abbreviations or inflections of its first.
 */
export const businessWords: ReadonlyMap<string, BusinessWord> = new Map([
  ...rows('small', small()),
  ...rows('legal', legal()),
  ...rows('generic', generic()),
  ...rows('role', role()),
  ...rows('trade', trade()),
]);

export interface BusinessWord {
  readonly meaning: string;
  /**
   * `small` words join others, `legal` ones are remains of a legal form, `generic` ones stand in any business's name,
   * `role` ones say
   * what it does for others, `trade` ones what it deals in.
   */
  readonly kind: 'small' | 'legal' | 'generic' | 'role' | 'trade';
}

function rows(kind: BusinessWord['kind'], table: string): [string, BusinessWord][] {
  return table
    .trim()
    .split('\n')
    .flatMap((row) => {
      const words = row.trim().split(' ');
      const meaning = words[0] ?? '';
      return words.map((word): [string, BusinessWord] => [word, { meaning, kind }]);
    });
}

function small(): string {
  return `
and y et und e i en ve va och og ja & a ki aur
of de du des da do dos das di del della dello degli von vom van zu zur fuer fur for para por pour per to az om dlia dlya pri nad iz
bin ibn
the el la le los las les il lo gli der die den het al ul as ash ar ad at an
in on im am by with avec con mit bei sur aan op wa s o na v`;
}

function legal(): string {
  return `
akb jscb
limited ltd ltda limitada limitee ltee lda lmtd limitado lmt
inc incorporated inkorporeytid
corporation corp corporacion corporacao korporatsiya korporatsia korporation corporate corporativo corporations korporacja corpn cor
company co compania companhia compagnie compagnia cia cie kompaniya kompania kompaniia kompani kompanija sherkat sherkate sharikat sharika sharikah sirketi sirket spolka spolecnost maatschappij mij maatsch firma firm sharikatu kompanja kompanie companies gesellschaften perusahaan
liability responsabilidad responsabilite otvetstvennostyu otvetstvennostiu ogranichennoi ogranichennoy haftung beschraenkter aansprakelijkheid odpowiedzialnoscia odgovornoscu odgovornost otgovornost vidpovidalnistyu mas uliyat masouliyat masuliyat ilimitada
joint stock anonima anonyme anonim aktsionernoe aktsionernoye aktsionerny akcionarsko akcyjna aktien sahami aktsionerne publichne aktsionarnoe akcionernoye actien aksjeselskap variable acciones actions azioni
obshchestvo obschestvo obshestvo tovarishchestvo drustvo druzhestvo gesellschaft vennootschap naamloze besloten besloze sociedad sociedade societe societa tovarystvo tarsasag spolecnosti eteria etairia etaireia
otkrytoe otkrytoye zakrytoe zakrytoye publichnoe publichnoye nepublichnoe nepublichnoye nk gk telefonaktiebolaget aktiebolaget aktieselskab aktieselskabet osakeyhtio otkritoe zakritoe
public private khass aam pribadi publik privately pryvatne pryvate ozel
llc llp lp plc gmbh ag kg sa sas sarl srl spa bv nv ab oy aps pte pty pvt sal sdn bhd doo ood eood ead jsc ojsc cjsc pjsc pao oao zao ooo ao fze fzco fzc fzllc dmcc wll est tov too pt tbk sl slu
partnership
unitary unitarnoe unitarnoye gosudarstvennoye
proprietary proprietorship
cv rl
fgup gup mup npo npp npk fgbu fgu aktiengesellschaft kommanditgesellschaft kommandit genossenschaftliche kabushiki kaisha yugen gaisha youxian gongsi youxiangongsi gufen jusik hoesa chusik limitirana dionicko komanditno aktsiyadorliq jamiyati birgelesken seriktestik zhshs tzov aktsiyonerne vennootschappen maatschappijen korlatolt felelossegu`;
}

function generic(): string {
  return `
group grupo groupe gruppe gruppo grp gruppa grubu grup gorooh gorouh konzern concern kontsern konsern consorcio consortium conglomerate grupp groep jamaat jama jamaah groups gruppen skupina csoport gruppi grupa
international internacional internazionale internationale internationaal intl internat intern inter mezhdunarodny mezhdunarodnaya mezhdunarodnyi beynolmelal beinolmelal uluslararasi interntl internationals internasional internacionalna inti mezhdunarodnoe mezhdunarodniy nemzetkozi dowli duwaliya duali dawliya miedzynarodowy
trading trade trades traders trader trd tejarat tijarat ticaret commerce comercio commercio torgovy torgovaya torg torgovyi handel handels handelsgesellschaft commercial comercial commerciale kommerchesky kommercheski kommercheskaya bazargani bazergani comercializadora comercializacion comerciales commercials trgovina treyding treiding handelsonderneming handelmaatschappij trdg tradings trdng torgovo torgovoe torgovle tic ticareti tejari tejarati tijariya tijari tojari tijarah handlowa handlowe trgovanje obchod obchodni kereskedelmi perdagangan dagang mercantile mercantil shangmao maoyi shoji handling kaubandus boeki muyok muyeok
general generale allgemeine obshchy umumi generales
holding holdings hold hldg hldgs kholding kholdings holdco holdinq
service services servicios servicio servico servicos servizi dienst diensten dienstleistungen uslugi khadamat khadamate hizmetleri hizmet svcs svc serv servis servisy servisi sluzhba xizmat hizmetler serviss serwis uslug
global globale mundial world worldwide mondial monde welt mundo
import imports importing importadora importaciones importers importer ithalat imp importacion importacao vnesheko
export exports exporting exportadora exportaciones exporters exporter ihracat exp exportacion exportacao eksport eksporta
impex importexport
industry industries industrial industria industrias industrie inds ind sanaye sanat sanayi promyshlenny promyshlennaya promyshlennost industrien industriel industrielle industriya indust industrialnaya prom przemysl prumysl industrija gongye sanatgaran sanaati sinaiya sinaa kogyo sangyo
enterprise enterprises empresa empresas entreprise entreprises enterprize unternehmen predpriyatie predpriyatiye empresarial ent onderneming entps enterpr przedsiebiorstwo podjetje podnik poduzece usaha qiye predpriemach unternehmensgruppe unternehmungs
solution solutions soluciones loesungen solutio
partner partners socios associes
associate associates asociados associados assoc
venture ventures
product products productos produits produkte produkty producto production productions produkten produktie produk proizvodstvo proizvodstvennoe proizvodstvennaya proizvodstvenny proizvodstvenno producciones produzione produksi producing
system systems sistemas systeme sistem sys sistema sistemi sistemy systemes systemy sist
organization organisation organizations sazman sazeman organizatsiya organizacion organisasi org organisationen organizatsii orgn organizacija munazzamat munazzama organizzazione organizacao
foundation foundations fundacion fondation stiftung stiftelse stiftelsen stichting bonyad vakfi vaqf waqf fondazione fundatia fundacao fundacja zaklada nadace alapitvany vakif bunyad fond muassasat muassasa muassasah moasseseh
association associations asociacion associacao verein vereniging foreningen forening associazione jamiat jamia jamiyat jami cemiyeti assn stowarzyszenie sdruzhenie udruga udruzenje dernek dernegi egyesulet assotsiatsiya asosiasi jamaiyah jamaiya jamiyya jamiyyat jamiya
society societies anjuman sosyete
center centre centro zentrum tsentr markaz centrum ctr merkezi centr centrul zentren merkez markazi centar kozpont
committee komite lajnat lajnah komitet comite
branch branches filial sucursal niederlassung
division div
department departement departamento dept
office offices ofis oficina maktab maktabe byuro buro biuro bureau biro
agency agencia agence agentur agentstvo agencies agenzia agencija ajans ajansi agencja
establishment establecimiento etablissement etablissements ets
shop shops store stores tienda tiendas laden magasin negozio boutique butik outlet magazin magazini magaza shopping dukkan toko sklep winkel negozi tiendita
online web internet net www com digital ecommerce site onlineshop webshop internetshop wangluo
union soyuz unione sojuz verband unie
house casa haus dom maison huis bayt beit
brother brothers bros hermanos freres gebrueder hnos irmaos fratelli brat bratya bracia kardesler baradaran gebr gebroeders broeders gebruder brodrene broderna afoi
son sons hijos fils soehne zonen figli sohn sohne synowie oglu ogullari synovya awlad filhos zoon zn filho
complex complejo kompleks
business businesses negocios negocio biznes biz bedrijf bedrijven
support apoyo
cooperative cooperativa kooperativ coop taavoni cooperatives kooperatif kooperatywa genossenschaft spoldzielnia taavon cooperation
advanced advance
operation operations operadora operador operator
affairs
special spetsialny
universal universel
main
executive
professional professionals
creative
quality
best
super
mega
pro
plus plyus plius
top
smart
direct
total
prime
star
express
royal koninklijke koninkl konink koniklijke kongelige kungliga koninklyke royale kraliyet
grand gran grande
golden gold
big
city
family
one
european europe euro eur
american americas
asian asia
african africa
middle
unit
self
other
innovation innovations innovative inovasi innov
machinery machine machines maquinaria mashinostroitelny mashin machineries mashinery maschinen maschinenbau makine makina mashinostroeniya mashinostroenie machinefabriek machinen
manufacturing manufacturer manufacturers manufacture manufacturas mfg mfr fabrica fabrication fertigung mfrs imalat wytwornia zaizo manuf manufac manufg seisakusho seizo
factory factories fabrik zavod karkhane plant plants usine fab fabriek fabrieken fabriken fabryka fabrikasi fabb lampenfab zavodi karkhaneh kombinat tvornica tovarna plantation karkhanejat gongchang fabrique
work works werke werk
trust trusts
number no nr num numero nummer nomer
provider providers
procurements
duty dutyfree
saint st sankt sint sainte
mount mt
fort ft
province provincial provincia
heavy hvy schwer pesada pesado lourde tung tyazhelo tyazheloe
free
offshore
combined combine
integrated integral integrado integrados
applied
modern moderne moderno
premium
elite
perfect
classic classical
original
natural naturales
exclusive
trusted
reliable
dynamic dynamics
strategic
concept concepts
overseas ultramar
regional rayonny raionnyi
local
domestic dahili dakheli dakhili dic
common
allied
consolidated
associated
independent
headquarters hq qarargah gharargah
council consejo rat sovet shura shoura majlis majles meclis
board
authority haya hayat hayah
collection collections coleccion
supreme
specialized specialised spezial especializada spetsializirovannoe
zone zona zonas
warehouse warehouses depot lager sklad almacen almacenes deposito bodega entrepot ambar
showroom gallery galeria galerie galleria galeri
workshop workshops taller talleres atelier werkstatt masterskaya
station stations estacion
point punto punkt
spot
corner
desk
team equipo
crew
alliance alianza allianz alyans
federation federacion federatsiya
congress
league liga
chamber camara`;
}

function role(): string {
  return `
investment investments inversiones inversion investissement investissements invest investicii investitsionnaya investitsii yatirim sarmayeh investors investor inversionistas inversora investimentos beteiligungs investitionen investicije investicija investitsiya investitsionny investasi sarmayegozari sarmaye touzi yatirimlar investing investimento
management gestion verwaltung upravlenie upravleniye managment mgmt mgt managing administracion administration modiriyat menedzhment menedjment beheer manag upravljanje zarzadzanie yonetim guanli bestuur administrative administrativos
development developments desarrollo desarrollos developpement razvitie razvitiye tose tosee towse dev devt developmental developer developers entwicklung entwicklungs ontwikkeling ontwikkelings razvoj rozwoj tosea kalkinma sviluppo desenvolvimento fazhan
technology technologies tech tecnologia tecnologias tekhnologii tekhnologiya technologie technologien teknoloji technical technic technique technik fanavari tecnica technische technisch tekhnolodzhi teknologi technol tehnologija technologia teknologia tehnologii keji technos tecnologica technological
institute institut instituto institution institutes instituut instituts enstitusu institutul instytut instituti moassese
fund funds fondo fonds
consulting consultants consultancy consultores consultoria consult beratung conseil konsalting konsulting adviesbureau advies konsult konsultan consultant consulenza danismanlik advisors advisory advisers advisor adviser beratungs consultation conseils asesores asesoria
distribution distribuidora distribuciones distributor distributors distribuidor distributing vertrieb dist distri distrib dystrybucja distribuzione distribuicao dagitim
retail retailers retailing einzelhandel rozn
wholesale wholesalers grosshandel groothandel optovaya opt mayorista toptan
supply supplies supplier suppliers suministros supplying tedarik snabzhenie
project projects proyecto proyectos projet projekt
national nacional nationale natsionalny natsionalnaya melli nazionale meli nationaal natsionalnoe nacionalna ulusal nasional narodni narodny watani wataniya wataniyya natl
central centrale zentral tsentralny centralny centralna tsentralnaya
state gosudarstvennoe gosudarstvenny federal federalnoe federalnaya federalnaja gosudarstvennaya gosudarstvennyi devlet staatliche estatal dowlati
first primero premier erste perviy pervyi pervaya pervoe
united unidos unidas unis vereinigte uniti obyedinennaya obedinennaya obyedinenie obedinenie birlesik
new nuevo nueva nouveau nouvelle neue neuer novy novaya jadid novi novo nowy nowa yeni baru novoe noveau
government govt gov gouvernement gobierno regierung
external foreign vneshneekonomicheskoe vneshneekonomicheskaya vneshneekonomicheskii vneshnetorgovaya exterior aussenhandel dis economic
municipal munitsipalnoe municipality munitsipalny
media medios
life
home
market markets mart marketing mercado marche markt supermarket bazar bazaar pazar pazarlama minimarket rynok supermarkets
equipment equipos oborudovanie
material materials materiales
resource resources recursos
network networks
rental rentals rent hire verleih vermietung alquiler renta location kiralama prokat arenda
repair repairs maintenance reparacion reparaciones mantenimiento reparatur wartung remont bakim tamir servicing
cleaning limpieza reinigung nettoyage klining temizlik laundry lavanderia
installation installations instalaciones montage montaj
planning planung
inspection inspeksiya
testing
certification certificacion
audit auditors
sale sales ventas vertriebs vente satis prodazha
purchasing
zakupki
promotion promotions promocion promociones
event events eventos veranstaltungen
reconstruction rebuilding rehabilitation
workers kargaran rabochie arbeiter obreros labour labor isci
representation representaciones representative
packaging packing verpackung empaques embalajes ambalaj upakovka
storage storages
delivery courier couriers paqueteria mensajeria kurier kurye dostavka
processing procesadora verarbeitung
inland`;
}

function trade(): string {
  return `
bank banks banco banque banca banka bankasi banking bankas banky banku banki bankers bankhaus yinhang bankacilik banc sparkasse sparbank ginko eunhaeng unhaeng
insurance seguros assurance assurances versicherung sigorta bimeh strakhovaya strakhovanie strakhovoe insurers insur ubezpieczenia sigortasi takaful assicurazioni assurantie verzekeringen baoxian aseguradora pojistovna osiguranje biztosito hoken
shipping ship ships naviera navigation schiffahrt denizcilik keshtirani shipmanagement shpg vessel vessels nakliyat pelayaran rederi reederei sudokhodnaya sudokhodstvo parokhodstvo navigazione armamento seaways shipowners kaiun
line lines lineas linien
marine maritime maritima maritimo darya daryai
transport transportation transports transportes transporte trans transit transporting transportasi trasporti transp tashimacilik tasimacilik perevozki avtotrans truck trucking haulage transportations spedition spedicja unyu
logistics logistic logistica logistik lojistik logistika logistyka logistikk wuliu logist
freight cargo forwarding forwarders carga fret cargoes gruz ekspeditsiya
construction constructions constructora construcciones bau baugesellschaft stroitelny stroitelnaya insaat building builders builder bina omran construct constr stroy stroi stroitelstvo stroitelnoe stroitel construtora costruzioni edilizia budowlane gradnja stavebni jianshe konstruksi imara bouw bouwbedrijf baumeister constructii hochbau kensetsu konsol geonseol
engineering engineers engineer ingenieria ingenierie mohandesi muhendislik inzhiniring inzheneriya eng engr inzhenering engg engrg engineerings inzynieria ingegneria engenharia injenering ingenieurs ingenieurbuero mohandesin
electronics electronic electronica elektronik elektronika electron electro electrics elec elektronics elettronica eletronica dianzi denshi jeonja
electric electrical electricity electricidad elektrik power elektro elektrichesky elettrica dianli elektricity eletrica elektrotechnik elektrotechnika denki
energy energia energie energetika enerji energiya energies energetik enerjisi nengyuan energija energo
oil petroleum petrol naft neft petrole petroleo neftegaz nefte neftyanaya petroli petrolio minyak shiyou oele petr oils
gas gaz gazovaya gass gase tabii
petrochemical petrochemicals petroquimica petroshimi neftekhim petrochimie
chemical chemicals quimica quimicos chemie chimie shimi khimichesky chem kimya khim kimia kimyasal huagong khimiya chimica chemistry chemia chemisch chemische chimique kagaku hwahak
steel acero stahl acier stal foulad fulad iron stahlwerk celik gangtie acciaio staal stali metallurg ferroalloy alloy alloys seitetsu
mining minera mineria mine mines mineral minerals minerales bergbau madan maden
metal metals metales metallurgical metallurgy metalurgia metall metallic metallurgia metallurgie metallurgicheskiy metalurji metalurgica metallo metale metalworks
realestate inmobiliaria inmobiliarias immobilien immobilier imobiliaria nedvizhimost emlak estate realty gayrimenkul immobiliare immo imobiliarna nekretnine nieruchomosci vastgoed onroerend realtors realtor fangdichan
property properties propiedades
exchange exchanges cambio cambios wechselstube sarrafi sarafi hawala change obmen bureauexchange kambiyo doviz sarafy sarrafiha wechsel currency forex moneychanger
money dinero
transfer transfers remittance remittances
travel viajes voyages reisen tur touristic tourism tours tour turismo turizm viagens podroze putovanja seyahat turist turystyka reise reisebuero viaggi wisata tourist gardeshgari jahangardi siyahat puteshestviya
airline airlines aviatsionny aviatsionnyi aviakompanii avialinii avialines air airways aerolineas aereos aero lignes avia aviation luftfahrt havayollari aerien aviakompaniya airway havacilik hava avion aeronautica lotnicze aerolinea aviatsiya aviatrans
aircraft aerospace aeronautics aircompany
hotel hotels hotelera resort resorts hospitality hoteles otel oteli hotell albergo hostel inn gostinitsa motel
restaurant restaurants restaurante restaurantes cafe bar catering ristorante restoran restauracja lokanta gasthaus bistro pizzeria diner eatery
farm farms finca hacienda rancho ranch ganaderia ganadera
agriculture agricultural agro agricola agropecuaria agri agropecuario agroindustrial keshavarzi tarim agrar agricole agricoltura landwirtschaft pertanian nongye
food foods alimentos comestibles lebensmittel alimentaire gida foodstuff foodstuffs lebensmittelhandel shipin makanan pangan shokuhin
textile textiles textil tekstil garment garments clothing tessuti tekstilindustrie fangzhi apparel clothes spinning weaving nassaji
pharma pharmaceutical pharmaceuticals farma farmaceutica drogueria drugs pharmacy farmacia daru pharmaceutics eczane ilac apteka apotheke apotheek pharmacie pharmacies pharmaceutica pharmazie pharmatseutika farmatsiya yaoye daroo darou seiyaku
medical medica medicina medicine medico health salud healthcare clinic clinica hospital tebbi medikal medizin meditsina meditsinskaya tibbi sante gesundheit hospitals saglik klinik klinika krankenhaus medicare
school college colegio escuela madrasa madrassa madrasah schools schule scuola okul okulu ecole
university universidad universite universiteit universitet universitaet daneshgah univ universitas universita uniwersytet jamiah universitesi univerzitet
academy academia akademiya akademie academie accademia akademi akademisi
education educational training learning educacion bildung egitim istruzione obrazovanie educacao pendidikan
television tv broadcasting channel
radio
news press novosti akhbar noticias nachrichten
publishing publications publisher print printing editorial verlag izdatelstvo publishers editora edizioni editions uitgeverij yayincilik yayinlari wydawnictwo druckerei imprenta imprimerie tipografia matbaa tipografiya
music film films video videos studio studios kino cinema sinema kinostudiya filmstudio pictures
software computer computers computing informatica informatics data it yazilim soft programming ruanjian informatique informatik bilisim bilgisayar
telecom telecommunications telecommunication telecomunicaciones communications communication comunicaciones telekom iletisim telekomunikasyon telekommunikation tongxin telecomunicacoes telecoms svyaz comms comm telecommunicatie telephone telefonica mobile
security seguridad safety securite bezopasnost securities sicherheit sicurezza guvenlik okhrana seguranca amniat
defense defence defensa oborona savunma verteidigung
army military armed jaysh jaish
force forces corps
guard guards
brigade brigades battalion battalions liwa katiba katibat
front jabhat jabha
movement harakat haraka harakah
mujahideen mujahidin mojahedin
jihad
resistance liberation revolutionary
ansar
party partido partei parti partiya hizb hezb
charity charitable charities khayriyya khayriyah khayriyyah bienfaisance charite hayir khairiya khairiyah kheiriyeh khayriya khayri beneficencia caritas caridad
relief humanitarian welfare aid imdad emdad secours ighatha ighathah humanitaire humanitaria yardim aids refah rifah refahi
islamic islami islamia islamiya islamiyya eslami islam
ministry ministerio ministere ministerium ministerstvo bakanligi vezarat wizarat wizara
jewelry jewellery joyeria gems gem diamond diamonds jewellers jewelers kuyumculuk jeweller bijouterie jewels schmuck yuvelir goldsmith gioielli mojawharat
casino casinos club clubs
auto autos automotive car cars motor motors automobile automotriz otomotiv avtomobil avto autohaus automobili otomobil automotives autohandel autoservice qiche jidosha
cement cemento siman zement
research investigacion forschung recherche pazhuhesh res onderzoek recherches ricerca pesquisa forschungs arastirma issledovaniya nauchno
science sciences scientific nauka nauchny nauchniy nauchnoe
port ports seaport puerto
shipyard shipbuilding astillero verf
finance financial financiera finanzas finanz financiere financing finans finanse finansal finansovaya finanziaria financieele financials finances financeira finanzierung jinrong
capital kapital
credit credito kredit kreditna credits crediti
leasing lease lizing lizinq leasings finansleasing
contracting contractor contractors contratistas
design designs diseno dizayn dizajn desain tasarim gestaltung
fashion moda mode
sport sports deportivo deportes
beauty cosmetics cosmeticos kozmetik kosmetik kosmetika cosmetique cosmetica guzellik beaute
coffee
water agua wasser voda eau acqua
paper papel papier kagit papir carta
plastic plastics plasticos plastik plastika plastique plasti plastica
glass vidrio
tobacco
wine wines vinos
meat carnes
fish fishing seafood pesca fishery fisheries
fuel fuels combustibles gasolinera
parts
advertising publicidad reklam reklama werbung werbeagentur pubblicita publicite
law lawyers abogados
accounting accountants
human recruitment staffing
entertainment games gaming game
wood timber madera holz kayu ahsap drevo houthandel legno bois forestal forestry lesnoy wald
environmental environment zist okruzhayushchey umwelt medioambiente cevre environments ecology ekologiya
brokerage broker brokers
procurement
drilling exploration
refinery refining
polymer polymers
nuclear atomic
space
laboratory laboratories lab labs laboratorio laboratorios laboratoriya laboratoria laboratorija
mall plaza
people
republic respubliki jomhuri
martyrs shahid shaheed
brewery breweries brewing brauerei brouwerij brouwerijen brasserie birra birrificio cerveceria cervecerias pivovar pivovarna browar bryggeri
bakery bakeries baeckerei backerei boulangerie panaderia panificio bakkerij
butcher butchers butchery metzgerei carniceria boucherie
furniture moebel mobel muebles mobilya meubles meubelen mebel
shoes shoe schuhe calzados chaussures ayakkabi
toys toy spielzeug juguetes jouets oyuncak
books book bookstore bookshop libros libreria librairie buchhandlung kitap knigi kniga
flowers bloemen florist blumen flores fleurs
hardware ferreteria quincaillerie hirdavat eisenwaren
mills mill muehle muhle molino molinos moulin
photo photography fotografia fotograf
kitchens kitchen kuechen cocinas
rubber lastik kauchuk caucho
coal kohle komur ugol carbon
helicopter helicopters vertolet
railway railways railroad rail eisenbahn ferrocarril demiryolu
lighting leuchten lamps lamp gloeilampen gloeilampenfabrieken lampen
garden gardens gardening
culture cultural cultura kultur kultura
ceramic ceramics ceramica keramik keramika seramik tiles tile azulejos
leather leder cuero cuir deri kozha
cotton baumwolle algodon pamuk
carpet carpets teppich alfombras hali farsh
yarn wool
fertilizer fertilizers fertilizantes duenger gubre udobreniya urea oreh
seeds seed semillas saatgut tohum
grain grains cereal cereals granos getreide zerno
flour harina mehl
rice arroz reis
sugar azucar zucker sucre seker sakhar
milk dairy lacteos leche molkerei laitier sut moloko
poultry avicola tavukculuk
egg eggs
fruit fruits frutas obst meyve frukty
vegetable vegetables verduras legumbres gemuese
tea
salt
tequila mezcal spirits liquor liquors licores distillery distilleries destileria brennerei vodka rum whisky whiskey likerovo
beverage beverages bebidas getraenke boissons icecek
cattle livestock ganado vieh
horse horses equestrian
pulp
pipe pipes tubos tuberia rohre boru truby pipeline pipelines ductos
pump pumps bombas pumpen pompa
valve valves valvulas
tool tools herramientas werkzeug werkzeuge alet
aluminium aluminum aluminio alumin alyuminiy aluminyum
copper cobre kupfer cuivre bakir
oro or altin zoloto tala zahab
silver plata silber argent gumus
stone stones marble marmol granite marmor mermer granito
sand quarry cantera gravel
concrete concreto hormigon beton
brick bricks ladrillos
asphalt asfalto
paint paints pinturas farben lacke boya
window windows fenster ventanas
door doors tueren puertas
roof roofing techos dach
plumbing sanitaer fontaneria
heating heizung calefaccion
cooling refrigeration refrigeracion kaelte klima hvac
solar photovoltaic fotovoltaica
wind eolica
battery batteries baterias
cable cables kabel kablo kabeli
wire wires draht
semiconductor semiconductors chip chips
optics optical optica optik optika
instrument instruments instrumentos instrumente pribory priborostroenie
laser lasers
robot robotics robotica
drone drones uav
missile missiles rocket rockets raketa raketen
arms weapons weapon armas waffen silah oruzhie ammunition municion
explosives
radar
satellite satellites satelite sputnik
bicycle bicycles bicicletas fahrrad
motorcycle motorcycles motos
tire tires tyre tyres llantas neumaticos reifen lastikleri shiny
taxi
bus buses autobuses
driving
parking
washing
spare repuestos refacciones
bookkeeping
tax taxes steuer steuern steuerberatung
notary
legal juridico juridica rechtsanwaelte rechtsanwalt avukat yuridicheskaya attorneys solicitors
pawn
lottery loteria lotto lotteries
betting bet apuestas bookmaker wetten
crypto bitcoin blockchain
payment payments pagos zahlung odeme
wedding bridal
dental dentist dentistas zahnarzt odontologia
nursing pflege
kids children baby ninos kinder enfants bebe cocuk
women mujeres frauen kadin
pet pets mascotas
hair barber salon peluqueria friseur kuafor
massage wellness
gym fitness gimnasio
yoga
football futbol soccer fussball
tennis
golf
dance danza tanz
art arts arte artes kunst
museum museo
theatre theater teatro
library biblioteca bibliothek
prison jail penitentiary penitentiaries detention
court
police policia polizei polis politsiya
intelligence
navy naval
airport airports aeropuerto flughafen havalimani
bridge bridges
road roads carreteras strassen yol
dam
tunnel
mosque
church iglesia kirche eglise
temple
orphan orphans waisen
student students
youth jugend juventud
veterans veteranos
pension pensions
savings ahorro ahorros epargne
mortgage hipoteca
commodity commodities
duct
cartel
militia militias milicia milis
caliphate khilafah khilafa khilafat hilafet
dawla dawlat
heritage turath
revival ihya
martyr
holy
nickel nikel`;
}
