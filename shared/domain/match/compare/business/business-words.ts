/**
 * What common words of business names mean, by word as folded and in Latin letters: `banco` and `banque` are `bank`.
 * A word that is not here is distinctive. Words of one row are translations, abbreviations or inflections of its first.
 */
export const businessWords: ReadonlyMap<string, BusinessWord> = new Map([
  ...rows('small', small()),
  ...rows('legal', legal()),
  ...rows('generic', generic()),
  ...rows('trade', trade()),
]);

export interface BusinessWord {
  readonly meaning: string;
  /**
   * `small` words join others, `legal` ones are remains of a legal form, `generic` ones stand in any business's name,
   * `trade` ones say what it deals in.
   */
  readonly kind: 'small' | 'legal' | 'generic' | 'trade';
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
and y et und e i en ve va och og ja & a
of de du des da do dos das di del della dello degli of von vom van zu zur fuer fur for para por pour per to az om dlia dlya
the el la le los las les il lo gli der die das den het al ul as ash ar ad at an
in at on im am by with avec con mit bei sur aan op wa s o na v`;
}

function legal(): string {
  return `
limited ltd ltda limitada limitee ltee lda lmtd
inc incorporated inkorporeytid
corporation corp corporacion corporacao korporatsiya korporatsia korporation corporate corporativo
company co compania companhia compagnie compagnia cia cie kompaniya kompania kompaniia kompani kompanija sherkat sherkate sharikat sharika sharikah sirketi sirket spolka spolecnost maatschappij mij maatsch firma firm sharikatu
liability responsabilidad responsabilite otvetstvennostyu otvetstvennostiu ogranichennoi ogranichennoy haftung beschraenkter
joint stock anonima anonyme anonim aktsionernoe aktsionernoye aktsionerny akcionarsko akcyjna aktien sahami
obshchestvo obschestvo obshestvo tovarishchestvo drustvo druzhestvo gesellschaft vennootschap naamloze besloten besloze sociedad sociedade societe societa
otkrytoe otkrytoye zakrytoe zakrytoye publichnoe publichnoye nepublichnoe
public private khass aam pribadi publik
llc llp lp plc gmbh ag kg sa sas sarl srl spa bv nv ab oy aps pte pty pvt sal sdn bhd doo ood eood ead jsc ojsc cjsc pjsc pao oao zao ooo ao fze fzco fzc fzllc dmcc wll est tov too pt tbk sl slu
offshore
partnership
unitary unitarnoe unitarnoye
proprietary proprietorship
cv rl`;
}

function generic(): string {
  return `
group grupo groupe gruppe gruppo grp gruppa grubu grup gorooh gorouh konzern concern kontsern konsern consorcio consortium conglomerate grupp groep jamaat jama jamaah
international internacional internazionale internationale internationaal intl internat intern inter mezhdunarodny mezhdunarodnaya mezhdunarodnyi beynolmelal beinolmelal uluslararasi intern internat interntl internationals
trading trade trades traders trader trd tejarat tijarat ticaret commerce comercio commercio torgovy torgovaya torg torgovyi handel handels handelsgesellschaft commercial comercial commerciale kommerchesky kommercheski kommercheskaya commercio bazargani bazergani comercializadora comercializacion comerciales commercials trgovina treyding treiding handelsonderneming handelmaatschappij
general generale allgemeine obshchy umumi
holding holdings hold hldg hldgs kholding
investment investments inversiones inversion investissement investissements invest investicii investitsionnaya investitsii yatirim sarmayeh investors investor inversionistas inversora investimentos beteiligungs
service services servicios servicio servico servicos servizi dienst diensten dienstleistungen uslugi khadamat khadamate hizmetleri hizmet svcs svc serv servis servisy
global globale mundial world worldwide mondial monde welt mundo
import imports importing importadora importaciones importers importer ithalat imp
export exports exporting exportadora exportaciones exporters exporter ihracat exp
impex importexport
industry industries industrial industria industrias industrie inds ind sanaye sanat sanayi promyshlenny promyshlennaya promyshlennost industrien industriel industrielle industriya indust 
enterprise enterprises empresa empresas entreprise entreprises enterprize unternehmen predpriyatie predpriyatiye empresarial ent onderneming
solution solutions soluciones loesungen solutio
management gestion verwaltung upravlenie upravleniye managment mgmt mgt managing administracion administration modiriyat menedzhment menedjment beheer
development developments desarrollo desarrollos developpement razvitie razvitiye tose tosee towse dev devt
partner partners socios associes
associate associates asociados associados assoc
venture ventures
product products productos produits produkte produkty producto production productions produkten produktie
system systems sistemas systeme sistem sys sistema
technology technologies tech tecnologia tecnologias tekhnologii tekhnologiya technologie technologien teknoloji technical technic technique technik fanavari tecnica technische technisch tekhnolodzhi teknologi
organization organisation organizations sazman sazeman organizatsiya organizacion organisasi org
foundation foundations fundacion fondation stiftung stiftelse stiftelsen stichting bonyad vakfi vaqf waqf fondazione
fund funds fond fondo fonds
association associations asociacion associacao verein vereniging foreningen forening associazione jamiat jamia jamiyat jami cemiyeti assn 
society societies anjuman
institute institut instituto institution institutes instituut
center centre centro zentrum tsentr markaz centrum ctr merkezi centr
committee komite lajnat lajnah komitet comite
branch branches filial sucursal niederlassung
division div
department departement departamento dept
office offices ofis oficina
bureau biro
agency agencia agence agentur agentstvo agencies
establishment establecimiento etablissement etablissements ets moasseseh muassasat muassasa
consulting consultants consultancy consultores consultoria consulting consult beratung conseil konsalting konsulting adviesbureau advies
shop shops store stores tienda tiendas laden magasin negozio boutique butik outlet
online web internet net network networks www com digital ecommerce site
market markets mart marketing mercado marche markt supermarket
new nuevo nueva nouveau nouvelle neue neuer novy novaya nueva jadid
first primero premier erste
national nacional nationale natsionalny natsionalnaya melli nazionale meli
united unidos unidas unis vereinigte unie
union soyuz unione
central centrale zentral tsentralny
project projects proyecto proyectos projet projekt
supply supplies supplier suppliers suministros
distribution distribuidora distribuciones distributor distributors distribuidor distributing vertrieb dist
house casa haus dom maison huis
brother brothers bros hermanos freres gebrueder hnos
son sons hijos fils soehne zonen
complex complejo kompleks
state gosudarstvennoe gosudarstvenny federal federalnoe
business businesses negocios negocio biznes biz bedrijf bedrijven
support apoyo
cooperative cooperativa kooperativ coop taavoni
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
plus
top
smart
direct
total
prime
star
express
royal koninklijke koninkl konink koniklijke kongelige kungliga
grand gran grande
golden gold
big
city
life
home
family
one
media medios
european europe euro eur
american americas
asian asia
african africa
middle
east eastern este
west western oeste
north northern norte
south southern sur
pacific
atlantic
unit
self
other
innovation innovations innovative
resource resources recursos
equipment equipos oborudovanie
material materials materiales
machinery machine machines maquinaria mashinostroitelny mashin
manufacturing manufacturer manufacturers manufacture manufacturas mfg mfr fabrica fabrication fertigung
factory factories fabrik zavod karkhane plant plants usine fab fabriek fabrieken
work works werke werk`;
}

function trade(): string {
  return `
bank banks banco banque banca banka bankasi banking bankas
insurance seguros assurance assurances versicherung sigorta bimeh strakhovaya bimeh
shipping ship ships naviera navigation schiffahrt denizcilik keshtirani shipmanagement shpg vessel vessels
line lines lineas linien
marine maritime maritima maritimo darya daryai
transport transportation transports transportes transporte trans transit transporting transportasi
logistics logistic logistica logistik lojistik logistika
freight cargo forwarding forwarders carga fret
construction constructions constructora construcciones bau baugesellschaft stroitelny stroitelnaya insaat building builders builder bina omran construct
engineering engineers engineer ingenieria ingenierie mohandesi muhendislik inzhiniring inzheneriya eng engr inzhenering
electronics electronic electronica elektronik elektronika electron electro electrics elec
electric electrical electricity electricidad elektrik power
energy energia energie energetika enerji energiya energies
oil petroleum petrol naft neft petrole petroleo neftegaz
gas gaz
petrochemical petrochemicals petroquimica petroshimi neftekhim petrochimie
chemical chemicals quimica quimicos chemie chimie shimi khimichesky chem kimya khim
steel acero stahl acier stal foulad fulad iron
mining minera mineria mine mines mineral minerals minerales bergbau madan maden
metal metals metales metallurgical metallurgy metalurgia metall metallic
realestate inmobiliaria inmobiliarias immobilien immobilier imobiliaria nedvizhimost emlak estate realty real
property properties propiedades
exchange exchanges cambio cambios wechselstube sarrafi sarafi hawala change
money dinero
transfer transfers remittance remittances
travel viajes voyages reisen tur touristic tourism tours tour turismo turizm
airline airlines air airways aerolineas aereos aero lignes avia aviation luftfahrt havayollari aerien
aircraft aerospace aeronautics
hotel hotels hotelera resort resorts hospitality hoteles
restaurant restaurants restaurante restaurantes cafe bar catering
farm farms finca hacienda rancho ranch ganaderia ganadera
agriculture agricultural agro agricola agropecuaria agri agropecuario agroindustrial keshavarzi
food foods alimentos comestibles lebensmittel alimentaire gida
textile textiles textil tekstil garment garments clothing
pharma pharmaceutical pharmaceuticals farma farmaceutica drogueria drugs pharmacy farmacia daru
medical medica medicina medicine medico health salud healthcare clinic clinica hospital tebbi
school college colegio escuela madrasa madrassa madrasah
university universidad universite universiteit universitet universitaet daneshgah
academy academia akademiya
education educational training learning
television tv broadcasting channel
radio
news press novosti akhbar noticias nachrichten
publishing publications publisher print printing editorial
music film films video videos studio studios
software computer computers computing informatica informatics data it
telecom telecommunications telecommunication telecomunicaciones communications communication comunicaciones telekom
security seguridad safety securite bezopasnost
defense defence defensa oborona
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
party partido
charity charitable charities khayriyya khayriyah khayriyyah bienfaisance
relief humanitarian welfare aid imdad emdad secours
islamic islami islamia islamiya islamiyya eslami islam
ministry ministerio ministere
jewelry jewellery joyeria gems gem diamond diamonds jewellers jewelers
casino casinos club clubs
auto autos automotive car cars motor motors automobile automotriz
cement cemento siman zement
research investigacion forschung recherche pazhuhesh res onderzoek recherches
science sciences scientific nauchno nauka
port ports seaport puerto
shipyard shipbuilding astillero verf
finance financial financiera finanzas finanz financiere financing finans
capital kapital
credit credito
leasing lease lizing
contracting contractor contractors contratistas
design designs diseno
fashion moda mode
sport sports deportivo deportes
beauty cosmetics cosmeticos
coffee
water agua
paper papel
plastic plastics plasticos
glass vidrio
tobacco
wine wines vinos
meat carnes
fish fishing seafood pesca
fuel fuels combustibles gasolinera
parts
advertising publicidad
law lawyers abogados
accounting accountants
human recruitment staffing
entertainment games gaming game
wood timber madera
environmental environment
brokerage broker brokers
procurement
drilling exploration
refinery refining
polymer polymers
nuclear atomic
space
laboratory laboratories lab labs laboratorio laboratorios
mall plaza
people
republic respubliki jomhuri
martyrs shahid shaheed`;
}
