import { rememberedWords } from '../match/compare/word/remembered-words.ts';
import { nameTokens } from './name-tokens.ts';

/**
 * A word as legal forms are looked up by. Long words are spelled as all transliterations of Cyrillic agree to:
 * `ogranichennoy` and `ogranichennoj`, `obshchestvo` and `obschestvo` are one.
 */
export function legalFormKey(word: string): string {
  return word.length < 7 ? word : longKey(word);
}

const longKey = rememberedWords((word) => {
  if (!/^[a-z]+$/.test(word)) return word;
  return word
    .replace(/shch|sch/g, 'sh')
    .replace(/ts/g, 'c')
    .replace(/kh/g, 'h')
    .replace(/[yj]/g, 'i')
    .replace(/i+/g, 'i')
    .replace(/i(?=[eu])/g, '');
});

/**
 * Legal forms of companies as the words of a cleaned name (GLEIF's ISO 20275 list of entity legal forms: names, common
 * abbreviations, usual transliterations and translations), by the word that {@link legalFormKey} gives for the end they
 * stand at, longest first. Forms made of others (`GmbH & Co. KG`) are not here: cleaning takes one after the other.
 */
export const trailingLegalForms: LegalForms = formsBy(-1, () => [...eitherEnd(), ...atEnd()]);

/** Legal forms that may stand before the name, by their first word. */
export const leadingLegalForms: LegalForms = formsBy(0, () => [...eitherEnd(), ...atStart()]);

/** Words as {@link legalFormKey} has them. */
export type LegalForms = ReadonlyMap<string, readonly (readonly string[])[]>;

/** Legal forms that are written onto either end of a name without a space. */
export const attachedLegalForms: readonly string[] = lines(`
股份有限公司|有限责任公司|有限責任公司|有限公司|有限合伙|公司|株式会社|株式會社|有限会社|有限會社|合同会社|合資会社|合名会社
一般社団法人|一般財団法人|公益社団法人|公益財団法人|社団法人|財団法人|特定非営利活動法人
주식회사|유한책임회사|유한회사|합자회사|사단법인|재단법인
บริษัท|จำกัดมหาชน|จำกัด|ห้างหุ้นส่วนจำกัด`)
  .flatMap(nameTokens)
  .sort((a, b) => b.length - a.length);

function formsBy(end: 0 | -1, forms: () => readonly string[]): LegalForms {
  const words = forms().map((form) => nameTokens(form).map(legalFormKey));
  const longestFirst = words.sort((a, b) => b.length - a.length);
  return Map.groupBy(longestFirst, (form) => form.at(end) ?? '');
}

function lines(table: string): string[] {
  return table.trim().split(/[|\n]/);
}

function eitherEnd(): string[] {
  return lines(`
public shareholding company|private shareholding company|shareholding company
limited liability company|limited liability partnership|joint stock company|open joint stock company|closed joint stock company
public joint stock company|private joint stock company|open end joint stock company|non public joint stock company|open stock company|joint stock co
federal state unitary enterprise|state unitary enterprise|municipal unitary enterprise|unitary enterprise|private enterprise|private unitary enterprise
llc|jsc|ojsc|cjsc|pjsc|fsue|private joint stock co
общество с ограниченной ответственностью|общество с дополнительной ответственностью|акционерное общество|открытое акционерное общество
закрытое акционерное общество|публичное акционерное общество|непубличное акционерное общество|индивидуальный предприниматель
товарищество с ограниченной ответственностью|частное предприятие|унитарное предприятие|государственное унитарное предприятие
федеральное государственное унитарное предприятие|муниципальное унитарное предприятие|частное унитарное предприятие
ххк|осоо|тзов|ооо|оао|зао|пао|ао|нао|ип|тоо|тов|чп|пп|одо|чуп|руп|фгуп|гуп|муп|зат|ват|пат|прат|дп|оод|еоод|еад|ад|доо|дооел|жшс|ақ|аж
товариство з обмеженою відповідальністю|публічне акціонерне товариство|приватне акціонерне товариство|акціонерне товариство
відкрите акціонерне товариство|закрите акціонерне товариство|приватне підприємство|державне підприємство
таварыства з абмежаванай адказнасцю|дружество с ограничена отговорност|еднолично дружество с ограничена отговорност|акционерно дружество
друштво с ограниченом одговорношћу|друштво са ограниченом одговорношћу|акционарско друштво|жауапкершілігі шектеулі серіктестігі|акционерлік қоғамы
obshchestvo s ogranichennoi otvetstvennostyu|obshestvo s ogranichennoi otvetstvennostyu|aktsionernoe obshchestvo|otkrytoe aktsionernoe obshchestvo
zakrytoe aktsionernoe obshchestvo|publichnoe aktsionernoe obshchestvo|nepublichnoe aktsionernoe obshchestvo|chastnoe predpriyatie
tovarishchestvo s ogranichennoi otvetstvennostyu|individualny predprinimatel|unitarnoe predpriyatie|gosudarstvennoe unitarnoe predpriyatie
federalnoe gosudarstvennoe unitarnoe predpriyatie|munitsipalnoe unitarnoe predpriyatie
tovarystvo z obmezhenoyu vidpovidalnistyu|publichne aktsionerne tovarystvo|pryvatne aktsionerne tovarystvo|pryvatne pidpryiemstvo|aktsionerne tovarystvo
druzhestvo s ogranichena otgovornost|ooo|oao|zao|pao|too|tov|fgup|gup|mup|prat
ανώνυμη εταιρεία|ανώνυμη εταιρία|εταιρεία περιορισμένης ευθύνης|ιδιωτική κεφαλαιουχική εταιρεία|ομόρρυθμη εταιρεία|ετερόρρυθμη εταιρεία
anonymi etaireia|anonimi eteria|anonymos etairia|perseroan terbatas|pt|persero|perum
trách nhiệm hữu hạn một thành viên|trách nhiệm hữu hạn|tnhh một thành viên|cổ phần|công ty|doanh nghiệp tư nhân|dntn|tnhh mtv|tnhh|ctcp
kabushiki kaisha|kabushiki gaisha|kabushikigaisha|kabushikikaisha|godo kaisha|godo gaisha|goudou kaisha|yugen kaisha|yugen gaisha
jusik hoesa|jusikhoesa|chusik hoesa|yuhan hoesa|youxian gongsi|youxian zeren gongsi|gufen youxian gongsi|youxiangongsi
주|유|株|有|บริษัท|จำกัด|จำกัด มหาชน|มหาชน|ห้างหุ้นส่วนจำกัด|ห้างหุ้นส่วน
شركة ذات مسؤولية محدودة|شركة مساهمة|شركة مساهمة عامة|شركة|شرکت|الشركة|חברת|חברה|חברה בע מ
შპს|სს|ՍՊԸ|ՓԲԸ|ԲԲԸ|sia|uab`);
}

function atStart(): string[] {
  return lines(`
sharikat|sharika|sharikah|sherkat|sherkate|sherkat e|hevrat|chevrat|borisat
private limited company|public limited company|gmbh|sociedad anonima|societe anonyme|societe a responsabilite limitee|spolka akcyjna
societa per azioni|societa a responsabilita limitata|sociedad de responsabilidad limitada|sarl
spolka z ograniczona odpowiedzialnoscia|sociedad limitada|aktiebolaget|aktieselskabet`);
}

function atEnd(): string[] {
  return lines(`
ug haftungsbeschränkt
gesellschaft mit beschränkter haftung|gesellschaft mit beschraenkter haftung|aktiengesellschaft|kommanditgesellschaft|offene handelsgesellschaft
unternehmergesellschaft|eingetragener verein|eingetragene genossenschaft|gesellschaft bürgerlichen rechts|e k|e kfm|gmbh|ggmbh|mbh|ag|kg|kgaa|ohg|gbr|ev|eg|ug|se
limited partnership|public limited company|private limited|private company limited by shares
proprietary limited|proprietary ltd|public company limited|pcl|limited company|limited by guarantee|unlimited company
community interest company|charitable incorporated organisation|general partnership|sole proprietorship|free zone company|free zone establishment|free zone co
sendirian berhad|berhad|bhd|sdn|fze|fzco|fzc|fz llc|llc fz|fz co|dmcc|wll|bsc|saog|saoc|saog|est|pjs|psc|qsc|qpsc|llp|lp|lllp
and co|and company|und co|ges m b h|gesmbh|e u|mmc|mchj|osoo|xxk|shpk|sh p k|jdoo|ltd|limited|inc|incorporated|corp|corporation|co|company|plc|pc|pllc|cic|cio|pvt|pte|pty|cc|npc
l l c|l l p|p l c|l t d|i n c
de capital variable
sociedad por acciones simplificada|sociedad de responsabilidad limitada|sociedad anonima cerrada|sociedad anonima|sociedad limitada unipersonal|sociedad limitada
sociedad de produccion rural|de responsabilidad limitada|de responsabilidad ilimitada|sociedad cooperativa|sociedad civil
de c v|de cv|s de rl|s de r l|sapi|sab|spr|s de pr|s de p r|de rl|de r l|de ri
y cia s en c|y cia ltda|y cia|e cia|s en c s|s en c|c a|ca|s a c|sac|eirl|e i r l|s a u|sau|sl|slu|sll|slne|s l|s l u|s r l|s a s|s a
sociedade anonima|sociedade limitada|sociedade por quotas|ltda me|ltda|limitada|lda|eireli|epp|cia
société à responsabilité limitée|société par actions simplifiée|société anonyme|société en nom collectif|société civile immobilière
société par actions simplifiée unipersonnelle|entreprise unipersonnelle à responsabilité limitée|société en commandite simple|société civile
et cie|and cie|& cie|cie|s a r l|sa|sas|sasu|sarl|eurl|snc|scs|sca|sci|gie|sc|scl|suarl
società a responsabilità limitata semplificata|società a responsabilità limitata|società per azioni|società in nome collettivo|società in accomandita semplice|società cooperativa
s p a|s n c|srl|srls|spa|sapa|scarl|scrl
besloten vennootschap met beperkte aansprakelijkheid|besloten vennootschap|naamloze vennootschap|commanditaire vennootschap|vennootschap onder firma
b v|n v|c v|bv|nv|vof|cv|bvba|sprl|sprlu|asbl|vzw
aktiebolag|handelsbolag|kommanditbolag|osakeyhtiö|julkinen osakeyhtiö|aktieselskab|anpartsselskab|aksjeselskap|allmennaksjeselskap|hlutafélag|einkahlutafélag
a s|o y|ab|as|asa|aps|oy|oyj|hf|ehf|ohf|ivs|amba|ans|da
spółka z ograniczoną odpowiedzialnością|spółka akcyjna|spółka komandytowa|spółka jawna|spółka z oo|sp z o o|sp z oo|spzoo|sp k|sp j|spolka z o o
společnost s ručením omezeným|akciová společnost|spoločnosť s ručením obmedzeným|akciová spoločnosť|spol s r o|spol s ro|spol sro|s r o|s ro|sro
korlátolt felelősségű társaság|zártkörűen működő részvénytársaság|nyilvánosan működő részvénytársaság|részvénytársaság|betéti társaság|kft|zrt|nyrt|bt|rt
societate cu răspundere limitată|societate pe acțiuni
društvo s ograničenom odgovornošću|društvo sa ograničenom odgovornošću|družba z omejeno odgovornostjo|dioničko društvo|delniška družba|akcionarsko društvo
d o o|d d|doo|dd|dooel|ad|ead|eood|ood|uždaroji akcinė bendrovė|akcinė bendrovė|osaühing|aktsiaselts|sabiedrība ar ierobežotu atbildību|akciju sabiedrība|ou
ao|chp|anonim şirketi|limited şirketi|kollektif şirketi|şti
s a l offshore|sal offshore|offshore sal|s a l|sal|tbk|k k|g k|kk|gk|yk
αε|επε|ικε|οε|εε|αβεε|αεβε|αεε|o e|e p e|oe|epe
in liquidation|in administration|in receivership|en liquidacion|en liquidation|in liquidazione|em liquidacao|w likwidacji|i l|dissolved
ذات مسؤولية محدودة|ذات المسؤولية المحدودة|مساهمة عامة|المساهمة العامة|المساهمة|المحدودة|محدودة|ذ م م|ذمم|ش م م|شمم|ش م ل|شمل|ش م ع|شمع
سهامی خاص|سهامی عام|با مسئولیت محدود|sahami khass|sahami khas|sahami aam|sahami am|ba masouliyat mahdoud
בע מ|בעמ|प्राइवेट लिमिटेड|लिमिटेड|प्रा लि|कंपनी|প্রাইভেট লিমিটেড|লিমিটেড|ลิมิเต็ด`);
}
