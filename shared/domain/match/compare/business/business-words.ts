import { once } from '../../../once.ts';

/**
 * What common words of business names mean, by word as folded and in Latin letters: `banco` and `banque` are `bank`.
 * Words of one row are translations and abbreviations of its first, in the languages that firms are most often registered
 * in, as latin-form.ts spells them; general knowledge, no register. Plurals and other words of the same stem are found by
 * common-word.ts and are not here. An underscore stands between words that mean something together: {@link commonPhrases}.
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
      return words.map((word): [string, BusinessWord] => [word.replaceAll('_', ''), { meaning, kind }]);
    });
}

/** The common words that are written apart (`thuong mai`), by the first of their words: the others, in order. */
export const commonPhrases: () => ReadonlyMap<string, readonly (readonly string[])[]> = once(() => {
  const words = [generic(), role(), trade()]
    .flatMap((table) => table.split(/\s/))
    .filter((word) => word.includes('_'))
    .map((phrase) => phrase.split('_'))
    .sort((a, b) => b.length - a.length);
  return new Map(
    Map.groupBy(words, ([first = '']) => first)
      .entries()
      .map(([first, alike]) => [first, alike.map((phrase) => phrase.slice(1))]),
  );
});

function small(): string {
  return `
and y et und e i en ve va och og ja & a ki aur
of de du des da do dos das di del della dello degli von vom van zu zur fuer fur for para por pour per to az om dlia dlya pri nad iz lil li dell dei zum beim untuk
bin ibn
the el la le los las les il lo gli der die den het al ul as ash ar ad at an
in on im am by with avec con mit bei sur aan op wa s o na v`;
}

function legal(): string {
  return `
akb jscb
limited ltd ltda limitada limitee ltee lda lmtd lmt
inc incorporated inkorporeytid
corporation corp corporacion korporatsiya corporativo corpn cor
company co compagnie cia cie sherkat sharikat sharika sirketi spolka spolecnost maatschappij mij maatsch firma firm gesellschaften perusahaan joint stock anonima aktsionernoe akcionarsko akcyjna aktien sahami publichne aktsionarnoe akcionernoye aksjeselskap variable acciones actions azioni obshchestvo tovarishchestvo drustvo druzhestvo vennootschap naamloze besloten besloze sociedad societe societa tovarystvo tarsasag eteria etairia etaireia fgup gup mup npo npp npk fgbu fgu aktiengesellschaft kommanditgesellschaft kommandit genossenschaftliche kabushiki kaisha yugen gaisha youxian gongsi youxiangongsi gufen jusik hoesa chusik limitirana dionicko komanditno aktsiyadorliq jamiyati birgelesken seriktestik zhshs tzov maatschappijen korlatolt felelossegu otkrytoe zakrytoe nepublichnoe nk gk telefonaktiebolaget aktiebolaget aktieselskab aktieselskabet osakeyhtio liability responsabilidad responsabilite otvetstvennostyu ogranichennoi haftung beschraenkter aansprakelijkheid odpowiedzialnoscia odgovornoscu odgovornost otgovornost vidpovidalnistyu masouliyat ilimitada ditta doanh_nghiep xxk unipessoal sirketleri
public private khass aam pribadi privately pryvatne ozel
llc llp lp plc gmbh ag kg sa sas sarl srl spa bv nv ab oy aps pte pty pvt sal sdn bhd doo ood eood ead jsc ojsc cjsc pjsc pao oao zao ooo ao fze fzco fzc fzllc dmcc wll est tov too pt tbk sl slu
partnership
unitary unitarnoe gosudarstvennoye
proprietary proprietorship
cv rl`;
}

function generic(): string {
  return `
group grupo groupe gruppe gruppo grp gruppa grubu grup gorooh gorouh konzern concern consorcio consortium conglomerate grupp groep jamaat jama jamaah gruppen skupina csoport gruppi grupa tap_doan majmua kvutzat jituan
international internacional internazionale intl internat intern inter mezhdunarodny beynolmelal beinolmelal uluslararasi interntl internacionalna inti nemzetkozi dowli duwaliya duali dawliya miedzynarodowy quoc_te antarabangsa dowliya mezinarodni medunarodna kokusai guoji mizhnarodny beinleumi diethnis
trading trade trader trd tejarat tijarat ticaret commerce torgovy torg handel handelsgesellschaft commercial kommerchesky bazargani bazergani comercializadora comercializacion trgovina treyding treiding handelsonderneming handelmaatschappij trdg trdng torgovle tic tejari tijariya tijari tojari tijarah handlowa trgovanje obchod obchodni kereskedelmi perdagangan dagang mercantile shangmao maoyi shoji handling kaubandus boeki muyok muyeok thuong_mai niaga torhovy kereskedo comert trgovacko emporiki emboriki sangsa mulsan shokai negoce tsusho san_tic san_ve
general allgemeine obshchy umumi amma umum
holding hold hldg hldgs kholding holdco holdinq
service servizi dienst dienstleistungen uslugi khadamat hizmetleri hizmet svcs svc serv servis servisy servisi sluzhba xizmat serwis uslug uslugowy dich_vu jasa khidmat szolgaltato palvelut sherutei poslugy
global mundial world worldwide monde welt mundo
import importing importadora importaciones importer ithalat imp vnesheko nhap_khau istirad uvoz dovoz
export exporting exportadora exportaciones exporter ihracat exp xuat_khau tasdir izvoz vyvoz
impex importexport xuat_nhap_khau
industry industrial inds ind sanaye sanat sanayi promyshlenny promyshlennost industrien industriel indust industrialnaya prom przemysl prumysl gongye sanatgaran sanaati sinaiya sinaa kogyo sangyo cong_nghiep ipari taasiyot teollisuus udyog endustri utsahakam shiye
enterprise empresa entreprise unternehmen predpriyatie empresarial ent onderneming entps przedsiebiorstwo podjetje podnik poduzece usaha qiye predpriemach unternehmensgruppe unternehmungs vallalat intreprindere pidpryiemstvo girisim kigyo
solution soluciones loesungen solutio
partner socios associes
venture
product produits produk proizvodstvo produzione produksi producing produkcyjny san_pham intaj tolid urunleri vyroba termek
system sys sist
organization sazman sazeman organizatsiya organizacion organisasi org organisationen organizatsii orgn munazzamat munazzama organizzazione
foundation fundacion stiftung stiftelse stichting bonyad vakfi vaqf waqf fondazione zaklada nadace alapitvany vakif fond muassasat muassasa muassasah moasseseh yayasan muassese amutat zaidan saatio
association asociacion verein vereniging foreningen associazione jamiat jamia jamiyat jami cemiyeti assn stowarzyszenie sdruzhenie udruga udruzenje dernek dernegi egyesulet assotsiatsiya asosiasi jamaiyah jamaiya jamiyya jamiyyat jamiya asociados assoc hiep_hoi persatuan birligi kyokai zdruzenie
society societies anjuman sosyete
center centre zentrum tsentr markaz centrum ctr merkezi centr centrul zentren merkez markazi centar kozpont trung_tam pusat keskus merkaz
committee komite lajnat lajnah komitet
branch filial sucursal niederlassung
division div
department departement departamento dept
office ofis oficina maktab maktabe byuro buro biuro bureau biro
agency agentur agentstvo agenzia ajans ajansi
establishment establecimiento etablissement ets
shop shops store tienda laden magasin negozio boutique butik outlet magaza shopping dukkan toko sklep winkel negozi tiendita cua_hang kedai forushgah hanut aruhaz prodavnica shoten
online web internet net www com digital ecommerce site onlineshop webshop internetshop wangluo
union soyuz unione sojuz verband unie
house casa haus dom maison huis bayt beit
brother bros hermanos freres gebrueder hnos irmaos fratelli brat bratya bracia kardesler baradaran gebr gebroeders broeders gebruder brodrene broderna afoi anh_em ikhwan braca bratia adelfoi flli f_lli
son sons hijos fils soehne zonen figli sohn sohne synowie oglu ogullari awlad zoon zn filho abna sonner
complex complejo
business businesses negocio biznes biz bedrijf bedrijven
support apoyo
cooperative coop taavoni kooperatif genossenschaft spoldzielnia cooperation hop_tac_xa koperasi zadruga druzstvo
advanced advance
operation operadora operator
affairs
special spetsialny
universal universel
main
executive
professional
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
royal koninklijke koninkl konink koniklijke kongelige kungliga royale kraliyet
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
innovation innovative inovasi innov
manufacturing manufacturer manufacture mfg mfr fabrica fabrication fertigung mfrs imalat wytwornia zaizo manuf manufac manufg seisakusho seizo factory zavod karkhane plant usine fab fabb lampenfab zavodi kombinat tvornica tovarna plantation karkhanejat gongchang work works werke werk san_xuat che_tao pabrik masna mifal gyar zaklad kojo zhizao seisaku verk
trust
number no nr num numero nummer nomer
provider
procurements
duty dutyfree
saint st sankt sint sainte san sao santo
mount mt
fort ft
province provincial
heavy hvy schwer pesada lourde tung tyazhelo
free
offshore
combined combine
integrated integral integrado
applied
modern
premium
elite
perfect
classic classical
original
natural
exclusive
trusted
reliable
dynamic
strategic
concept
overseas ultramar
regional rayonny raionnyi
local
domestic dahili dakheli dakhili dic
common
allied
consolidated
associated
independent
headquarters hq qarargah
council consejo rat sovet shura shoura majlis majles meclis
board
authority haya hayat hayah
collection coleccion
supreme
specialized spezial especializada spetsializirovannoe
zone zona zonas
warehouse depot lager sklad almacen almacenes deposito bodega entrepot ambar
showroom gallery galeria
workshop taller atelier werkstatt masterskaya
station estacion
point punto punkt
spot
corner
desk
team equipo
crew
alliance alianza allianz
federation federacion federatsiya
congress
league liga
chamber camara
shri sri shree sree shre siri`;
}

function role(): string {
  return `
investment inversiones inversion investissement invest investicii yatirim sarmayeh investor inversionistas inversora beteiligungs investitionen sarmayegozari sarmaye touzi yatirimlar investing investimento dau_tu istithmar pelaburan
management gestion verwaltung upravlenie managment mgmt mgt managing administracion administration modiriyat menedzhment menedjment beheer manag upravljanje zarzadzanie yonetim guanli bestuur administrative quan_ly idara idarat
development desarrollo developpement razvitie tose tosee towse dev devt developmental developer entwicklung ontwikkeling razvoj rozwoj tosea kalkinma sviluppo desenvolvimento fazhan phat_trien pembangunan tanmiya pituach rozvytok kaihatsu gelistirme
technology tech tecnologia technologien teknoloji technical technic fanavari tecnica technische technol tehnologija keji technos tecnologica technological cong_nghe ky_thuat taqniya fannavaran gijutsu tehnika
institute enstitusu institutul moassese mahad kenkyujo
fund funds fondo fonds
consulting consultancy consultores consult beratung conseil konsalting adviesbureau advies konsultan consultant consulenza danismanlik advisory adviser consultation asesores tu_van istisharat yeutz tanacsado poradenstvi doradztwo radgivning
distribution distribuidora distribuciones distributor distributing vertrieb dist distri distrib distribuicao dagitim
retail retailers retailing einzelhandel rozn
wholesale wholesalers grosshandel groothandel optovaya opt mayorista toptan
supply supplies supplier suministros supplying tedarik snabzhenie
project projet
national nacional natsionalny melli nazionale meli nacionalna ulusal narodni watani natl quoc_gia kebangsaan leumi nemzeti narodowy ethniki
central zentral tsentralny centralny
state gosudarstvennoe gosudarstvenny federal federalnoe gosudarstvennaya gosudarstvennyi devlet staatliche estatal dowlati
first primero premier erste perviy pervyi pervaya pervoe
united unidos unidas unis vereinigte uniti obyedinennaya obedinennaya birlesik muttahida
new nuevo nueva nouveau nouvelle neue neuer novy novaya jadid novi novo nowy nowa yeni baru novoe noveau
government govt gov gouvernement gobierno regierung
external foreign vneshneekonomicheskoe vneshnetorgovaya exterior aussenhandel dis economic
municipal munitsipalnoe municipality
media medios
life
home
market mart marketing mercado marche markt supermarket bazar bazaar pazar pazarlama minimarket rynok souq shuk pasaraya shivuk mercato
equipment equipos oborudovanie thiet_bi peralatan muaddat tajhizat tziud urzadzenia oprema setsubi shebei
material
resource recursos
network
rental rent hire verleih vermietung alquiler renta location kiralama prokat arenda
repair maintenance reparacion mantenimiento reparatur wartung remont bakim tamir servicing
cleaning limpieza reinigung nettoyage temizlik laundry lavanderia
installation instalaciones montage montaj
planning planung
inspection inspeksiya
testing
certification certificacion
audit auditors
sale sales ventas vertriebs vente satis prodazha
purchasing
zakupki
promotion promocion
event eventos veranstaltungen
reconstruction rebuilding rehabilitation
workers kargaran rabochie arbeiter obreros labour labor isci
representation representaciones representative
packaging packing verpackung empaques embalajes ambalaj upakovka
storage
delivery courier paqueteria mensajeria kurier kurye dostavka
processing procesadora verarbeitung
inland`;
}

function trade(): string {
  return `
bank banks banco banque banca banka bankasi banking banky banku banki bankers bankhaus yinhang bankacilik banc sparkasse sparbank ginko eunhaeng unhaeng ngan_hang masraf masrif thanakhan trapeza
insurance seguros assurance versicherung sigorta bimeh strakhovaya strakhovanie insurers insur ubezpieczenia takaful assicurazioni assurantie verzekeringen baoxian aseguradora pojistovna osiguranje biztosito hoken bao_hiem asuransi bituach boheom forsikring asfalistiki
shipping ship ships naviera navigation schiffahrt denizcilik keshtirani shipmanagement shpg vessel pelayaran rederi reederei sudokhodnaya sudokhodstvo parokhodstvo navigazione armamento seaways shipowners kaiun perkapalan milaha brodarstvo naftiliaki gemicilik
line lines lineas linien
marine maritime darya daryai hang_hai bahriya yamit morska pomorska samudera nautica
transport transportation trans transit transporting trasporti transp tashimacilik tasimacilik perevozki avtotrans truck trucking haulage spedition spedicja unyu nakliyat van_tai van_chuyen pengangkutan angkutan naql nakliye hovalot przewozy dopravni doprava fuvarozo szallitmanyozas prijevoz prevoz pereviznyk kuljetus unso yunshu metafores metaforiki khonsong autotrasporti vervoer
logistics logistic lojistik wuliu logist hau_can butsuryu
freight cargo forwarding forwarders carga fret cargoes gruz ekspeditsiya kargo spedizioni ekspedisi
construction constructora construcciones bau baugesellschaft stroitelny insaat building builder bina omran constr stroy stroi stroitelstvo stroitel construtora costruzioni edilizia budowlane gradnja stavebni jianshe imara bouw bouwbedrijf baumeister hochbau kensetsu geonseol contracting contractor contratistas konsol taahhut xay_dung pembinaan insha muqawalat sakhteman bniya budowa stavby epito epitoipari gradevinska budivelna budivnytstvo bygg entreprenor komuten jianzhu kataskeves nirman yapi batiment edile aannemersbedrijf obras tikinti
engineering engineer ingenieria mohandesi muhendislik inzhiniring inzheneriya eng engr inzhenering engg engrg inzynieria ingegneria engenharia injenering ingenieurs ingenieurbuero mohandesin handasa gongcheng mernoki
electronics electronic electron electro electrics elec elettronica dianzi denshi jeonja dien_tu
electric electrical electricity electricidad power elektro elektrichesky elettrica dianli elektrotechnik denki listrik kahraba bargh hashmal villamos sahko
energy energetika enerji enerjisi nengyuan nang_luong tenaga taqa
oil petroleum petrol naft neft neftegaz nefte neftyanaya minyak shiyou oele petr oils dau_khi nafta
gas gaz gazovaya gass gase tabii
petrochemical petroquimica petroshimi neftekhim
chemical quimica chemie chimie shimi khimichesky chem kimya khim kimia kimyasal huagong khimiya chimica chemistry chemia chemisch kagaku hwahak hoa_chat kemija vegyi kasei huaxue
steel acero stahl acier stal foulad fulad iron stahlwerk celik gangtie acciaio staal stali ferroalloy alloy seitetsu thep baja fulath ocel acel siderurgica
mining minera mine mines mineral bergbau madan maden khai_khoang tambang maadin gornicza madencilik
metal metallurgical metallurgy metall metallic metallurgicheskiy metalurji metalurgica metalworks
realestate inmobiliaria immobilien immobilier imobiliaria nedvizhimost emlak estate realty gayrimenkul immo imobiliarna nekretnine nieruchomosci vastgoed onroerend realtor fangdichan real_estate bat_dong_san hartanah aqarat nadlan ingatlan fudosan imoti
property propiedades
exchange cambio wechselstube sarrafi sarafi hawala change obmen bureauexchange kambiyo doviz wechsel currency forex moneychanger
money dinero
transfer remittance
travel viajes voyages reisen tur touristic tourism tours tour viagens podroze putovanja seyahat turist reise reisebuero viaggi wisata gardeshgari jahangardi siyahat puteshestviya du_lich pelancongan siyaha safar safari nesiot utazas kanko
airline aviatsionny aviatsionnyi aviakompanii avialinii air aereos aero lignes avia aviation luftfahrt havayollari aerien airway havacilik hava avion aeronautica lotnicze aerolinea aviatsiya aviatrans hang_khong penerbangan tayaran
aircraft aerospace aeronautics aircompany
hotel hotelera resort hospitality hoteles otel oteli hotell albergo hostel inn gostinitsa motel khach_san funduq malon szalloda ryokan gasthof auberge posada
restaurant cafe bar catering ristorante restoran restauracja lokanta gasthaus bistro pizzeria diner eatery nha_hang matam misadat etterem shokudo estiatorio taverna trattoria osteria warung deli
farm farms finca hacienda rancho ranch ganaderia trang_trai peternakan mazraa meshek gospodarstwo ciftligi granja fazenda
agriculture agricultural agro agricola agropecuaria agri agroindustrial keshavarzi tarim agrar landwirtschaft pertanian nongye nong_nghiep nong_san ziraa haklaut rolnicze zemedelska mezogazdasagi poljoprivredna selkhoz
food foods alimentos comestibles lebensmittel alimentaire gida foodstuff lebensmittelhandel shipin makanan pangan shokuhin thuc_pham aghdhiya aghziya mazon spozywcze potraviny elelmiszer prehrambena livsmedel trofima pishchevoy pishcheprom alimentari
textile garment clothing tessuti tekstilindustrie fangzhi apparel clothes spinning weaving nassaji det_may may_mac mansujat pushak odziez konfekcija trikotazh tekstilny fuzhuang abbigliamento vetements kleding bekleidung
pharma pharmaceutical farma farmaceutica drogueria drugs pharmacy daru pharmaceutics eczane ilac apteka apotheke apotheek pharmazie pharmatseutika farmatsiya yaoye daroo darou seiyaku duoc_pham duoc nha_thuoc adwiya saydaliya gyogyszer patika ljekarna yakuhin eczanesi farmakeftiki leki pharm
medical medica medicina health salud healthcare clinic hospital tebbi medizin meditsinskaya tibbi sante gesundheit saglik krankenhaus medicare y_te benh_vien mustashfa iyada bimarestan refui szpital lekarska zdravotni nemocnice orvosi korhaz bolnica byoin uiryo iatriki hastanesi ospedale ziekenhuis hopital
school college colegio escuela madrasa madrassa madrasah schule scuola okul okulu ecole sekolah szkola skola iskola shkola gakko gakuen vidyalaya
university universidad universiteit universitaet daneshgah univ jamiah dai_hoc egyetem daigaku
academy
education educational training learning educacion bildung egitim istruzione obrazovanie pendidikan giao_duc taalim oktatasi
television tv broadcasting channel
radio
news press novosti akhbar noticias nachrichten
publishing publications publisher print printing editorial verlag izdatelstvo editora edizioni editions uitgeverij yayincilik yayinlari wydawnictwo druckerei imprenta imprimerie tipografia matbaa nha_xuat_ban penerbit drukarnia nakladatelstvi insatsu shuppan matbaacilik
music film films video studio kino cinema sinema kinostudiya filmstudio pictures
software computer computing informatica informatics data it yazilim soft programming ruanjian bilisim bilgisayar phan_mem barmajiyat narmafzar szoftver infotech
telecom telecommunication telecomunicaciones communication comunicaciones iletisim telekomunikasyon tongxin svyaz comms comm telephone telefonica mobile vien_thong tsushin
security seguridad safety bezopasnost sicherheit sicurezza guvenlik okhrana seguranca amniat bao_ve an_ninh hirasa shmira ochrona biztonsagi okhorona vigilancia beveiliging keamanan
defense defence defensa oborona savunma verteidigung
army military armed jaysh jaish
force corps
guard
brigade battalion liwa katiba katibat
front jabhat jabha
movement harakat haraka harakah
mujahideen mojahedin
jihad
resistance liberation revolutionary
ansar
party partido partei parti partiya hizb hezb
charity charitable khayriyya khayriyah khayriyyah bienfaisance hayir khairiya khairiyah kheiriyeh khayriya khayri beneficencia caritas caridad
relief humanitarian welfare aid imdad emdad secours ighatha ighathah humanitaire humanitaria yardim aids refah rifah refahi
islamic islami eslami islam
ministry ministerio ministerium ministerstvo bakanligi vezarat wizarat wizara
jewelry jewellery joyeria gems gem diamond kuyumculuk bijouterie jewels schmuck yuvelir goldsmith gioielli mojawharat trang_suc javaheri jubiler zlatara bijoux joyas hoseki gioielleria
casino club clubs
auto autos automotive car cars motor automobile automotriz otomotiv avtomobil avto autohaus otomobil autohandel autoservice qiche jidosha o_to sayarat khodro samochodowy carrozzeria garage
cement siman zement
research investigacion forschung recherche pazhuhesh res onderzoek ricerca pesquisa arastirma issledovaniya nauchno
science scientific nauka nauchny nauchniy nauchnoe
port ports seaport puerto
shipyard shipbuilding astillero verf
finance financial financiera finanzas finanz financing finansal finansovaya finanziaria financieele financeira finanzierung jinrong tai_chinh keuangan tamwil kinyu
capital
credit kreditna
leasing lease lizinq finansleasing
design diseno dizayn dizajn desain tasarim gestaltung thiet_ke projektowanie interiors noi_that decor dekorasyon
fashion moda mode
sport deportivo deportes
beauty cosmetics cosmeticos guzellik beaute
coffee
water agua wasser voda eau acqua
paper papel papier kagit papir carta
plastic plasti polymer nhua muanyag plastmass kunststoff
glass vidrio thuy_tinh zujaj szklo sklo uveg verrerie vetreria
tobacco
wine wines vinos
meat carnes luhum mieso miesny miesne maso masokombinat myasokombinat slagerij fleisch fleischerei salumificio
fish fishing seafood pesca fishery thuy_san hai_san perikanan asmak ryby rybny rybokombinat halaszat fisk suisan balikcilik
fuel fuels combustibles gasolinera
parts
advertising publicidad reklam werbung werbeagentur pubblicita quang_cao
law lawyers abogados legal juridico rechtsanwaelte rechtsanwalt avukat yuridicheskaya attorneys solicitors luat kancelaria adwokacka ugyvedi odvjetnik advokat kanzlei horitsu
accounting accountants ke_toan muhasebe ksiegowe buchhaltung
human recruitment staffing
entertainment games gaming game
wood timber madera holz kayu ahsap drevo houthandel legno bois forestal forestry lesnoy wald akhshab tartak drvna mokuzai maderera menuiserie falegnameria orman lumber sawmill
environmental environment zist okruzhayushchey umwelt medioambiente cevre ecology
brokerage broker
procurement
drilling exploration
refinery refining
nuclear atomic
space
laboratory lab labs
mall plaza
people
republic respubliki jomhuri
martyrs shahid shaheed
brewery brewing brauerei brouwerij brasserie birra birrificio cerveceria pivovar pivovarna browar bryggeri
bakery baeckerei backerei boulangerie panaderia panificio maafiyat piekarnia pekarna pekseg pekara khlebozavod bageri firin padaria konditorei pasticceria patisserie confectionery sweets mithai konditerskaya
butcher metzgerei carniceria boucherie
furniture moebel mobel muebles mobilya meubles meubelen mebel perabot athath mobl meble nabytek butor kagu mobilyalari arredamento moebelhaus mobelhaus
shoes shoe schuhe calzados chaussures ayakkabi
toys toy spielzeug juguetes jouets oyuncak
books book bookstore bookshop libros libreria buchhandlung kitap knigi kniga buku nha_sach ksiegarnia konyvesbolt maktaba
flowers bloemen florist blumen flores fleurs
hardware ferreteria quincaillerie hirdavat eisenwaren
mills mill muehle muhle molino moulin
photo photography
kitchens kitchen kuechen cocinas
rubber lastik kauchuk caucho
coal kohle komur ugol carbon
helicopter vertolet
railway railroad rail eisenbahn ferrocarril demiryolu
lighting leuchten lamps lamp gloeilampen gloeilampenfabrieken lampen
garden gardening
culture cultural
ceramic seramik tiles tile azulejos
leather leder cuero cuir deri kozha
cotton baumwolle algodon pamuk
carpet teppich alfombras hali farsh
yarn wool
fertilizer fertilizantes duenger gubre udobreniya urea oreh
seeds seed semillas saatgut tohum
grain cereal granos getreide zerno
flour harina mehl
rice arroz reis
sugar azucar zucker sucre seker sakhar
milk dairy lacteos leche molkerei laitier sut moloko alban mleczarska mlekarna tejipari mljekara molokozavod molochny nyugyo latteria fromagerie zuivel
poultry avicola tavukculuk
egg eggs
fruit frutas obst meyve frukty
vegetable verduras legumbres gemuese
tea
salt
tequila mezcal spirits liquor licores distillery destileria brennerei vodka rum whisky whiskey likerovo
beverage bebidas getraenke boissons icecek
cattle livestock ganado vieh
horse equestrian
pulp
pipe pipes tubos tuberia rohre boru truby pipeline ductos
pump pumps bombas pumpen pompa
valve valvulas
tool tools herramientas werkzeug alet
aluminium aluminum aluminio alyuminiy
copper cobre kupfer cuivre bakir
oro or altin zoloto tala zahab
silver plata silber argent gumus
stone marble marmol granite marmor mermer
sand quarry cantera gravel
concrete hormigon beton
brick ladrillos
asphalt
paint pinturas farben lacke boya
window fenster ventanas
door doors tueren puertas
roof roofing techos dach
plumbing sanitaer fontaneria
heating heizung calefaccion
cooling refrigeration refrigeracion kaelte klima hvac
solar photovoltaic
wind eolica
battery baterias
cable kabel kablo kabeli
wire wires draht
semiconductor chip chips
optics optical optica optik
instrument pribory priborostroenie
laser
robot robotics robotica
drone uav
missile rocket raketa
arms weapon armas waffen silah oruzhie ammunition municion
explosives
radar
satellite sputnik
bicycle bicicletas fahrrad
motorcycle motos
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
pawn
lottery loteria lotto
betting bet apuestas bookmaker wetten
crypto bitcoin blockchain
payment pagos zahlung odeme
wedding bridal
dental dentist zahnarzt odontologia
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
library biblioteca
prison jail penitentiary detention
court
police polizei polis politsiya
intelligence
navy naval
airport aeropuerto flughafen havalimani
bridge
road roads carreteras strassen yol
dam
tunnel
mosque
church iglesia kirche eglise
temple
orphan waisen
student
youth jugend juventud
veterans
pension
savings ahorro epargne
mortgage hipoteca
commodity
duct
cartel
militia milicia milis
caliphate khilafah khilafat hilafet
dawla dawlat
heritage turath
revival ihya
holy
nickel nikel
machinery machine maquinaria mashinostroitelny mashin maschinen maschinenbau makine mashinostroeniya machinefabriek co_khi mekanik mechanical mekhanichesky kikai gigye jixie mesin strojirny gepgyar maskin seiki makinalari
precision seimitsu jeongmil jingmi precizna tochmash`;
}
