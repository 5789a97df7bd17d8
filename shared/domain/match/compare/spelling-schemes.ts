import { once } from '../../once.ts';

/** How a word reads by the schemes that could have spelled it. */
export interface SchemeReadings {
  readonly all: readonly string[];
  /** Those by schemes of which the word holds a mark: letters that nobody else writes so. */
  readonly marked: readonly string[];
}

/**
 * How a word reads by each scheme or national habit that could have spelled it: two words that share a reading, marked on one side at
 * least, are one foreign name written by two schemes (`Juschtschenkow`, `Yushchenkov`; `Goicoechea`, `Goikoetxea`).
 * Readings of four letters or fewer are left out: too many names share them.
 */
export function schemeReadings(word: string): SchemeReadings {
  const all = new Set<string>();
  const marked = new Set<string>();
  const whole = `^${word}$`;
  for (const { name, marks, endings, tables } of schemes()) {
    if (endings.length > 0 && !endings.some((ending) => word.endsWith(ending))) continue;
    const isMarked = marks.some((mark) => whole.includes(mark));
    for (const table of tables) {
      const reading = rewritten(whole, table);
      if (reading.length < leastReading) continue;
      all.add(name + reading);
      if (isMarked) marked.add(name + reading);
    }
  }
  return { all: [...all], marked: [...marked] };
}

const leastReading = 5;

/** Longest key first at each place, doubled letters single. Linear in the word. */
function rewritten(whole: string, { rules, longest }: Table): string {
  let reading = '';
  for (let at = 0; at < whole.length; ) {
    let length = Math.min(longest[whole.charCodeAt(at)] ?? 1, whole.length - at);
    let read: string | undefined;
    for (; length > 0 && read === undefined; length--) read = rules.get(whole.slice(at, at + length));
    if (read === undefined) {
      const letter = whole.charAt(at++);
      read = letter === '^' || letter === '$' ? '' : letter;
    } else at += length + 1;
    if (!reading.endsWith(read)) reading += read;
  }
  return reading;
}

interface Table {
  readonly rules: ReadonlyMap<string, string>;
  /** Letters of the longest rule, by the code of its first. */
  readonly longest: Uint8Array;
}

function tableOf(text: string): Table {
  const rules = new Map(pairsOf(text));
  const longest = new Uint8Array(letterCodes);
  for (const from of rules.keys()) {
    const code = from.charCodeAt(0) % letterCodes;
    longest[code] = Math.max(longest[code] ?? 0, from.length);
  }
  return { rules, longest };
}

/** The schwa of Azerbaijani, beyond ASCII, has the highest. */
const letterCodes = 0x260;

interface Scheme {
  readonly name: string;
  /** Parts of words that show the scheme. */
  readonly marks: readonly string[];
  /** Words with another ending are not of this language; none for any. */
  readonly endings: readonly string[];
  readonly tables: readonly Table[];
}

const schemes = once((): readonly Scheme[] => [
  scheme('s', {
    base: slavic,
    tables: [english, german, softGerman, french, polish, baltic, wives],
    marks: slavicMarks,
  }),
  scheme('b', {
    base: belarusian,
    endings: 'ich ski sky ou au ov eu ev ka ko uk ik ak',
    marks: 'h au ou eu ts dz ka',
  }),
  scheme('a', {
    base: arabic,
    tables: [arabicI, arabicA],
    marks: 'q kh gh dh th dj ou aa ee oo ch gu sh ay aw',
  }),
  scheme('t', { base: turkic, marks: 'q x \u0259 j zh kh gh' }),
  scheme('m', { base: armenian, endings: 'ian yan', marks: 'an$' }),
  scheme('i', { base: indian, marks: 'aa ee oo th dh bh ksh x sh gn w ck' }),
  scheme('j', { base: jewish, marks: 'sz cw tz zw aj sch sht tsv cz ts zv' }),
  scheme('h', { base: thai, marks: 'sri ph bh dh th porn v kh' }),
  scheme('y', { base: japanese, marks: 'sy ty zy si ti tu hu zi ou oo oh uu tch' }),
  scheme('r', { base: iberian, marks: 'tx tz k x z gu ny lh nh ll ch pt' }),
  scheme('g', { base: greek, marks: 'mp nt gk kh ch ph ou ks tz hadj ei ai' }),
  scheme('n', { base: '', tables: ['', oldMalay], marks: 'oe dj tj nj sj' }),
  scheme('d', { base: 'ue=u oe=o ae=a aa=a', marks: 'ue oe ae aa' }),
]);

interface SchemeParts {
  readonly base: string;
  readonly tables?: readonly string[];
  readonly endings?: string;
  readonly marks: string;
}

function scheme(name: string, { base, tables = [''], endings, marks }: SchemeParts): Scheme {
  return {
    name,
    marks: marks.split(' '),
    endings: endings?.split(' ') ?? [],
    tables: tables.map((own) => tableOf(`${base} ${own}`)),
  };
}

/** `from=to`, the later over the earlier; `^` and `$` stand for the ends of the word. General knowledge of the schemes. */
function* pairsOf(rules: string): Generator<readonly [string, string]> {
  for (const rule of rules.split(/\s+/)) {
    const at = rule.indexOf('=');
    if (at > 0) for (const from of rule.slice(0, at).split(',')) yield [from, rule.slice(at + 1)];
  }
}

/** Sibilants are told from affricates, not hard from soft ones: Czech and Baltic spellings have lost their marks. */
const slavic =
  'ya,ja,ia,iya,ija,iia=a ye,je,ie,iye,ije,iie=e yo,jo,io=o yu,ju,iu,iou,you=u iy$,ii$,yi$,ij$,yj$=i y,j=i w=v ' +
  'ou,oo=u off$=ov eff$,ieff$,jeff$=ev x,ks=ks ck=k kh=h th=t ph=f tz,ts=c zh=z';
const slavicMarks =
  'ch sh zh kh ts sz cz tch sc ow j ov ev off eff w in$ sk vs iene ova ij yi iy ou c as$ us$ is$';
const english = 'shch,stch,shtsh=sc sh=s ch,tch=c';
const german = 'schtsch,stsch=sc tsch=c sch=s ch=h z,tz=c dsch=dz';
const softGerman = 'schtsch,stsch=sc tsch=c sch=z ch=h z,tz=c s=z ss=s dsch=dz';
const french = 'chtch=sc tch=c ch=s j=z gue=ge gui=gi ine$=in k,c,qu=k';
const polish = 'szcz=sc sz=s cz=c ch=h rz=r';
const baltic =
  'ch=h skas$,skiene$,skaite$=ski iene$,aite$,yte$= ovs$,ovas$=ov evs$,ievs$,evas$,jevs$=ev ins$,inas$=in skis$=ski rs$,ras$=r ks$,kas$=k ls$,las$=l ns$,nas$=n ' +
  'ds$,das$=d ts$,tas$=t ijs$,ijus$,is$=i ejs$,ejus$=ei chas$,chs$=h cs$,cas$=c';

/** Women's forms: Czech and Slovak, Polish, Russian. */
const wives = 'ova$= ska$,skaya$,skaja$=ski cka$=cki';

const belarusian =
  'g,gh,kh=h ya,ja,ia,iya,aya,o,yo,io=a ye,je,ie,iye,iie=e yu,ju,iu=u iy$,ii$,yi$,ij$=i y,j=i dzm=dm dzi,dzy=di tsi,ci=ti ' +
  'au,ou,ov,ow=av eu,iou,ew=ev shch,sc=sc sh=s ch=c zh=z w=v';

const arabic =
  'dj,dzh=j ou,oo,o,w,ow=u ee,ie,y,ei,ey,ai,ay,ii=i au,aw,ao=u ch,sh=s kh=h gh=g th=t dh=d q,k,c,ck=k gu=k ss=s z=z ah$=a ' +
  'aoui,aoua=ui oui=ui ph=f v=u p=b';
const arabicI = 'e=i g=j';
const arabicA = 'e,ei,ey=a g=k';

/** Azeri, Kazakh, Uzbek, Tatar and what Russian made of them. */
const turkic =
  'dzh,dj,zh,c,ch=j kh,x,gh,h,g,q=k o,u,oo=u y,iy,yi=i yev,iev,iyev=ev ya,ia=a yu,iu,yo=u sh=s w=v \u0259,e,ye=a dt=d';

const armenian =
  '^h=# ^hov,^ov=#v vh,gh,kh,h,g,q=k b,p,ph=p d,t,th=t dz,ts,tz,j,ch,c,tch,dj=c ian$,yan$,iants$=n y,i,e,ye,ie=i ou,oo,u=u sh=s zh=z w=v';

const indian =
  'a,aa= ^a,a$=a th=t dh=d bh=b kh=k gh=g ph=f sh=s x,ksh=ks ee,y,iy,ie,ey,ai,ay,e=i oo,ou,o=u w=v jn,gn,gy=gn ck=k q=k c,ch=c rh=r ah=';

const jewish =
  's,sz,sh,sch,z,tz,ts,c,tsh,zh=z ch,kh,h,x=h ei,ey,ai,ay,aj,ej,ie,y=i ow,ou,oo,u,au,av=u oi,oy,oj,eu=oi w,v=v th=t ck,c=k cw,tzw,zw,tsv,tsw,zv=zv ' +
  'el$=l er$=r sht,szt,scht,st=zt shp,szp=zp cz,tch,tsch=c dh=d bo,boi,bau=bu';

const thai =
  'ph,bh,b=p th,t,dh,d=t kh,g,gh=k ch,j,sh=c v=w porn,phorn,pon,phon=pon orn=on sri=si sr=s ee,y,ie=i oo,ou=u ai,ay,aj=ai ' +
  'uea,ua=ua aw=o ong=ong ss=s';

const japanese =
  'sy,sh=s ty,ch,t=t zy,j,dy,dz,z=z shi,si=si chi,ti=ti tsu,tu=tu ji,zi,di=zi fu,hu=hu sya,sha=sya syu,shu=syu syo,sho=syo ' +
  'tya,cha=tya tyu,chu=tyu tyo,cho=tyo zya,ja,jya=zya zyu,ju,jyu=zyu zyo,jo,jyo=zyo syou,shou=syo tyou,chou=tyo zyou,jou,jyou=zyo oo,ou,oh,o=o uu,uh=u mb=nb mp=np mm=nm tch=tt tz=tz dzu,du,zu=zu';

const iberian =
  'tx,tch,ch=C tz,ts,z,ce,ss=s k,qu,c=k gu,gue=g ce,ze,se=se ci,zi,si=si gui,gi=gi gue,ge=ge j,x=j ^h= b,v,w=v y=i ll,lh=l nh,ny=n ph=f th=t pt=t ct=t rr=r ' +
  'aue,ahue=au';

const greek =
  'mp,b=b nt,nd,d=d gk,gh,ng,g=g ch,kh,h,x=h ph,f=f th=t ou,u=u y,ei,oi,i,ee=i ai,e,ae=e av,af,au=af ev,ef,eu=ef o,w=o tz,ts,j,dj,dz=z ks,x=ks opoulou$=opulos adou$=adis idou$=idis';

/** Of Indonesia until 1972, which families keep. */
const oldMalay = 'oe=u dj=j tj=c nj=ny sj=sy ch=kh j=y';
