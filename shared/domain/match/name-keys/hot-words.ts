import { skeleton } from './skeleton.ts';

/**
 * Words so common in names that they tell little: given names and surnames of large language areas, and what firms
 * are called after: legal and common words, countries and their peoples, trades and wares. They are last when a name's three key
 * words are chosen. Compiled from general knowledge and from how often words stand in public lists; changing it changes keys,
 * and so takes a new key scheme.
 */
const persons =
  'muhammad ali abu abd ahmad ibrahim hassan hussein jose rahman abdullah kim reza antonio said khan haji luis carlos gonzalez maria mustafa ' +
  'saleh omar lopez jesus hamid rodriguez alexander salih jorge vladimir aleksandr din aziz juan amir alberto manuel perez salim mahmoud ' +
  'hernandez sheikh garcia khalil hafiz abbas ismail miguel victor hadi khalid amin majid sanchez rahim ivan torres mohsen andrey gomez ' +
  'yusuf jamil yahya musa ramon oscar bashir flores salah mario sergey igor alvarez javier enrique karim salman rashid ramirez jamal adnan ' +
  'martinez angel diaz arturo habib fernando daniel francisco eduardo felix nasser mansour martin akbar malik qasim nikolai dmitry mikhail ' +
  'ayman rafael nasir iqbal hisham david bilal hakim anwar john james robert michael william richard thomas mary peter paul george joseph ' +
  'charles christopher anna elena olga natalia tatiana irina svetlana pierre jean marie michel hans thomas stefan andreas marco giuseppe ' +
  'smith jones brown williams johnson miller davis wilson anderson taylor wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu ' +
  'guo he lin lee park choi jung kang cho nguyen tran le pham hoang singh kumar sharma patel gupta das roy begum bibi silva santos oliveira ' +
  'souza pereira costa ferreira rossi russo ferrari mueller schmidt schneider fischer meyer ivanov petrov sidorov kuznetsov popov';
const businesses =
  'the and of company co limited group trading international islamic shipping bank foundation development corporation investment industries ' +
  'joint stock exchange petrochemical general state management industry holding holdings committee trade society center centre industrial ' +
  'services service association steel commercial energy ship construction engineering technology technologies institute grupo enterprise ' +
  'enterprises export import trust air marine complex star east west north south mining private gas sea lines hotel financial finance agency ' +
  'credit golden gold public defense electronics logistics transportation transport travel tourism oil petroleum products production ' +
  'properties property manufacturing media capital plant grand global world national new first royal united american european asia asian ' +
  'china russia india digital online web net systems solutions software consulting consultants partners partnership ventures market ' +
  'marketing shop store stores sales food foods auto motors car cars medical health care pharma home house studio design fashion sport ' +
  'sports club agro farm fund real estate security insurance power electric blue green red black white silver sun best top pro plus max ' +
  'tech data cloud mobile games gaming entertainment productions music video photo art books supply distribution wholesale retail ' +
  'investment investments europe european africa african america asia france germany italy spain turkey dubai uae uk usa london paris ' +
  'berlin hong kong singapore beijing shanghai moscow tehran istanbul mexico brazil canada japan korea iran iraq syria lebanon egypt ' +
  'stichting verein asociacion fundacion fondation fundatia grupo gruppe servicios servicos comercial comercializadora comercio industrias ' +
  'inversiones inmobiliaria constructora sociedad compania company branch office telecom communications airlines aviation bureau council ' +
  'humanitarian charitable charity relief welfare organization organisation corp inc ltd llc gmbh limitada sa sarl srl bv nv ag oy ab as plc pty pte ' +
  'sdn bhd kft doo ooo zao oao pao jsc ojsc pjsc otvetstvennostyu ogranichennoi obshchestvo aktsionernoe publichnoe zakrytoe otkrytoe kompaniya ' +
  'predpriyatie tovarishchestvo gesellschaft haftung beschrankter aktiengesellschaft societe anonyme responsabilidad responsabilita sociedade anonima ' +
  'variable capital spolka ograniczona odpowiedzialnoscia sirketi limited anonim perseroan terbatas sharikat sharika';
const places =
  'afghanistan afghan albania algeria algerian angola argentina armenia armenian australia australian austria austrian azerbaijan ' +
  'bahrain bangladesh belarus belgium belgian bolivia bosnia bulgaria bulgarian cambodia cameroon canadian chile chinese colombia ' +
  'colombian congo croatia cuba cuban cyprus czech denmark danish dominican ecuador egyptian england english estonia ethiopia finland ' +
  'french georgia georgian german ghana greece greek guatemala guinea haiti honduras hungary indian indonesia indonesian iranian iraqi ' +
  'ireland irish israel israeli italian ivory jamaica japanese jordan jordanian kazakhstan kenya korean kosovo kuwait kyrgyzstan laos ' +
  'latvia lebanese liberia libya libyan lithuania luxembourg malaysia malta mauritius mexican moldova mongolia morocco moroccan ' +
  'mozambique myanmar nepal netherlands dutch nicaragua nigeria nigerian norway oman pakistan pakistani palestine palestinian panama ' +
  'paraguay peru philippines poland polish portugal portuguese qatar romania romanian russian rwanda saudi scotland senegal serbia ' +
  'seychelles sierra slovakia slovenia somalia somali spanish sudan swedish sweden swiss switzerland syrian taiwan tajikistan tanzania ' +
  'thai thailand tunisia turkish turkmenistan uganda ukraine ukrainian emirates kingdom uruguay uzbekistan venezuela vietnam yemen ' +
  'zambia zimbabwe arab arabia baltic caribbean pacific atlantic mediterranean gulf eastern western northern southern central middle ' +
  'republic islamiyya islami islamia';
const trades =
  'pharmaceutical pharmaceuticals pharmacy chemical chemicals jewelry jewellery jewelers diamonds textile textiles garments furniture ' +
  'plastic plastics paper printing press packaging tobacco coffee tea wine beverages restaurant bakery grocery supermarket clothing ' +
  'shoes cosmetics beauty toys machinery tools equipment parts metal metals iron aluminium aluminum copper cement concrete building ' +
  'buildings builders contracting contractors architecture housing land estates developments project projects research science ' +
  'sciences scientific academy school university college training education educational hospital clinic laboratory laboratories dental ' +
  'rescue aid orphans support movement party front army union federation league people peoples popular democratic revolutionary ' +
  'liberation establishment operation operations venture unit division department ministry authority board corporate business ' +
  'businesses commerce brokers brokerage remittance money transfer payment payments pay savings leasing accounting audit legal law ' +
  'advisory advisors advertising communication telecommunications internet network networks computer computers electronic electrical ' +
  'automation control optical instruments aerospace aircraft airways airline helicopter aero space maritime navigation shipyard port ' +
  'ports cargo freight express delivery courier rail railway bus taxi rent rental motor vehicle vehicles tire spare water waste ' +
  'environmental environment renewable solar wind nuclear coal minerals mineral drilling exploration refinery refining fuel lubricants ' +
  'fertilizer seeds agricultural agriculture farms farming fishing fish seafood meat livestock dairy wood timber forest leather glass ' +
  'ceramics television radio broadcasting film films news publishing publications bookstore library museum gallery events casino bet ' +
  'betting hotels resort resorts tours holiday holidays ticket beach family brothers bros sons son mr dr king queen crown lion eagle ' +
  'dragon tiger phoenix alpha beta delta omega stars moon ocean river mountain rose flower garden park city town village bridge gate ' +
  'tower point';
/** What firms are commonly called after in other languages, in Latin letters: kinds of body, trade, house, centre, making, building. */
const abroad =
  'jamia jamiat jamiyat jamiyah jamaat muassasat mouassasat muassasa jaish jaysh harakat hizb maktab dar bayt beit markaz majlis lajnat ' +
  'foreningen forening stiftelsen stiftelse selskab handel handels stiftung verband werke industrie fondation etablissements compagnie ' +
  'groupe entreprise entreprises fundacion empresa empresas asociacion cooperativa centro promotora agricola ganadera transportes distribuidora importadora ' +
  'exportadora impresa commerciale torgovy dom zavod firma nauchno proizvodstvennoe obedinenie ticaret sanayi insaat perusahaan';

/** The common words of each kind of name. */
export const listedWords: Readonly<Record<'person' | 'business', ReadonlySet<string>>> = {
  person: new Set(persons.split(' ')),
  business: new Set(`${businesses} ${places} ${trades} ${abroad}`.split(' ')),
};
/**
 * Skeletons shorter than this are those of too many words. Firms are called after anything, so that their list holds
 * far more words, and with three bones it would take every other word for a common one (`khalidy` for `gold`).
 */
export const leastSounding = { person: 3, business: 4 } as const;

const sounding: typeof listedWords = {
  person: soundsOf(listedWords.person, leastSounding.person),
  business: soundsOf(listedWords.business, leastSounding.business),
};

function soundsOf(words: ReadonlySet<string>, leastBones: number): ReadonlySet<string> {
  return new Set([...words].map(skeleton).filter((bones) => bones.length >= leastBones));
}

/** True where a word is common in names of this kind, or sounds like one that is: spelling it otherwise does not make it rare. */
export function isHot(
  word: string,
  { bones, kind }: { bones: string; kind: 'person' | 'business' },
): boolean {
  return listedWords[kind].has(word) || sounding[kind].has(bones);
}

/** True where the word itself is one of the common ones. */
export function isListed(word: string, kind: 'person' | 'business'): boolean {
  return listedWords[kind].has(word);
}
