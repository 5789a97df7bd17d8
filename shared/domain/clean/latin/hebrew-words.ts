/**
 * Common Hebrew given names, and words of surnames and firms, as they are usually spelled in Latin letters. General
 * knowledge of the language, no list of people.
 */
export const hebrewWords: ReadonlyMap<string, string> = new Map(
  (
    'אברהם=avraham אברם=avram יצחק=yitzhak יעקב=yaakov משה=moshe אהרן=aharon אהרון=aharon דוד=david שלמה=shlomo יוסף=yosef בנימין=binyamin ' +
    'שמעון=shimon לוי=levi יהודה=yehuda ראובן=reuven דן=dan גד=gad אשר=asher נפתלי=naftali שמואל=shmuel שאול=shaul יונתן=yonatan ' +
    'מיכאל=michael גבריאל=gabriel רפאל=rafael דניאל=daniel אליהו=eliyahu אלי=eli ישעיהו=yeshayahu ירמיהו=yirmiyahu יחזקאל=yechezkel ' +
    'נתן=natan נתנאל=netanel עמוס=amos יואל=yoel יונה=yona חיים=chaim מרדכי=mordechai מאיר=meir ברוך=baruch צבי=zvi זאב=zeev אריה=aryeh ' +
    'דב=dov אורי=uri אייל=eyal איתן=eitan אמיר=amir אסף=asaf בועז=boaz גיל=gil גלעד=gilad גיא=guy חנן=hanan טל=tal יאיר=yair יובל=yuval ' +
    'ירון=yaron לירון=liron מתן=matan נדב=nadav ניר=nir נועם=noam עידו=ido עודד=oded עומר=omer עופר=ofer ערן=eran רון=ron רועי=roi ' +
    'רם=ram שי=shai תומר=tomer יוחנן=yochanan ישראל=israel עמית=amit שרה=sarah רבקה=rivka רחל=rachel לאה=leah מרים=miriam דבורה=devorah ' +
    'חנה=hannah אסתר=esther רות=ruth נעמי=naomi תמר=tamar יעל=yael מיכל=michal שירה=shira נועה=noa מאיה=maya טליה=talia אורית=orit ' +
    'ענת=anat רונית=ronit דליה=dalia גלית=galit יפה=yaffa צפורה=tzipora שושנה=shoshana כהן=cohen בן=ben בר=bar בת=bat כץ=katz ' +
    'פרץ=peretz מזרחי=mizrahi פרידמן=friedman גולדברג=goldberg רוזנברג=rosenberg שפירא=shapira קליין=klein וייס=weiss שוורץ=schwartz ' +
    'אביב=aviv תל=tel ירושלים=jerusalem חיפה=haifa שלום=shalom בעמ=ltd חברת=hevrat חברה=hevra סחר=sahar בנק=bank'
  )
    .split(' ')
    .map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at), pair.slice(at + 1)];
    }),
);
