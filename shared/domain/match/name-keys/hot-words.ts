import { skeleton } from './skeleton.ts';

/**
 * Words so common in names that they tell little: given names and surnames of large language areas, and what firms
 * are called after. They are last when a name's three key words are chosen. Compiled from general knowledge and from how often words
 * stand in public lists; changing it changes keys, and so takes a new key scheme.
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
  'humanitarian charitable charity relief welfare organization organisation corp inc ltd llc gmbh limitada sa';

const listed: Readonly<Record<'person' | 'business', ReadonlySet<string>>> = {
  person: new Set(persons.split(' ')),
  business: new Set(businesses.split(' ')),
};
/** Skeletons shorter than this are those of too many words. */
const tellingBones = 3;
const sounding: typeof listed = {
  person: soundsOf(listed.person),
  business: soundsOf(listed.business),
};

function soundsOf(words: ReadonlySet<string>): ReadonlySet<string> {
  return new Set([...words].map(skeleton).filter((bones) => bones.length >= tellingBones));
}

/** True where a word is common in names of this kind, or sounds like one that is: spelling it otherwise does not make it rare. */
export function isHot(
  word: string,
  { bones, kind }: { bones: string; kind: 'person' | 'business' },
): boolean {
  return listed[kind].has(word) || sounding[kind].has(bones);
}

/** True where the word itself is one of the common ones. */
export function isListed(word: string, kind: 'person' | 'business'): boolean {
  return listed[kind].has(word);
}
