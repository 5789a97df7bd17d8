import { describe, expect, it } from 'vitest';
import { labelledTerms } from '../../../../bench/terms/labelled-terms.ts';
import { termsReportSchema } from '../../../../shared/contracts/terms-report.ts';
import { checkTerms } from '../../../../shared/domain/checks/terms/check-terms.ts';
import { termsFindings } from '../../../../shared/domain/checks/terms/terms-findings.ts';

/** What is said, as three letters: prohibit, remove, report. */
function said(text: string): string {
  const letters = { prohibit: 'P', remove: 'R', report: 'A' } as const;
  return checkTerms(text)
    .items.map(({ item, result }) => (result === 'pass' ? letters[item] : '-'))
    .join('');
}

const banned = 'Child pornography is strictly prohibited. ';
const rows: readonly (readonly [text: string, says: string, because: string])[] = [
  // What prohibits
  [
    'You may not: (a) spam; (b) upload child sexual abuse material; (c) hack.',
    'P--',
    'an item of a list that is led in by a prohibition',
  ],
  [
    'Prohibited content\n- Weapons\n- Content that sexualizes minors',
    'P--',
    'an item under a heading that prohibits',
  ],
  ['We have zero tolerance for the sexual exploitation of children.', 'P--', 'zero tolerance prohibits'],
  [
    'CHILD SEXUAL ABUSE MATERIAL\nStrictly prohibited.',
    'P--',
    'the heading names it, the next line prohibits it',
  ],
  [
    'Your posts do not violate any law concerning child pornography.',
    'P--',
    'a warranty not to is a prohibition',
  ],
  [
    'You agree not to exploit children.',
    'P--',
    'exploitation of children, unqualified, is taken in its usual sense',
  ],
  ['Do not post child porno-\ngraphy.', 'P--', 'a word cut by a line’s end'],
  ['Les contenus p&eacute;dopornographiques sont interdits.', 'P--', 'accents as entities'],
  ['Kinderpornographie ist untersagt.', 'P--', 'a German compound'],
  ['Verboten: Darstellungen des sexuellen Missbrauchs von Minderjaehrigen.', 'P--', 'umlauts written out'],
  ['SE PROHIBE LA PORNOGRAFIA INFANTIL', 'P--', 'capitals without accents'],
  [
    'Users who share CSAM will be banned and reported to the police.',
    'PRA',
    'what has consequences is prohibited',
  ],
  // What does not
  ['You may not harm minors in any way.', '---', 'harm to minors is not their sexual exploitation'],
  [
    'You may not post content that is harmful to minors, such as pornography.',
    '---',
    'pornography that minors should not see',
  ],
  ['Do not sell pornography to minors.', '---', 'minors look on'],
  [
    'You must not exploit or harm minors in any way by exposing them to inappropriate content.',
    '---',
    'the boilerplate speaks of what minors are shown',
  ],
  ['We forbid the exploitation of child labour.', '---', 'labour'],
  [
    'Children under 13 may not use the service. Sexual content is not allowed.',
    '---',
    'two rules that have nothing to do with each other',
  ],
  [
    'No discrimination by sex, age or sexual orientation, and no minor changes.',
    '---',
    'sexual orientation, and minor as an adjective',
  ],
  [
    'We do not monitor users and are not liable for child pornography.',
    '---',
    'what is not monitored is not prohibited by that',
  ],
  [
    'Federal law prohibits child pornography.',
    '---',
    'the law prohibits it, these terms do not say that they do',
  ],
  [
    'Stories about surviving child sexual abuse are not prohibited.',
    '---',
    'what is not prohibited is not prohibited',
  ],
  ['Survivors of child sexual abuse find help here.', '---', 'it is spoken of, nothing is prohibited'],
  [
    'The National Center for Missing and Exploited Children is not our affiliate.',
    '---',
    'the name of a body',
  ],
  // Removal
  [
    `${banned}We may remove content that violates these terms.`,
    'PR-',
    'a general power, beside the prohibition',
  ],
  [`${banned}Accounts will be suspended.`, 'PR-', 'the account of who did it'],
  [
    'We may remove content that violates these terms.',
    '---',
    'without the prohibition nobody knows what is removed',
  ],
  [`${banned}You may delete your account at any time.`, 'P--', 'the user deletes'],
  [`${banned}We are not obliged to remove content.`, 'P--', 'no duty is no promise'],
  [`${banned}We remove works that infringe copyright under the DMCA.`, 'P--', 'copyright has its own clause'],
  // Report
  [
    `${banned}We will report illegal content to law enforcement.`,
    'P-A',
    'a general clause, beside the prohibition',
  ],
  ['We will report illegal content to law enforcement.', '---', 'without the prohibition'],
  [`${banned}We may refer violations to the police.`, 'P-A', 'a power that is announced'],
  [`${banned}US law requires us to report it to the CyberTipline.`, 'P-A', 'a duty that is acknowledged'],
  [`${banned}We will not hesitate to notify the authorities.`, 'P-A', 'a denial of hesitation'],
  [`${banned}We have no obligation to report it to the authorities.`, 'P--', 'a duty denied'],
  [`${banned}We cooperate with law enforcement.`, 'P--', 'cooperation is not a report'],
  [`${banned}We disclose data to the police upon request or court order.`, 'P--', 'on request'],
  [`${banned}Report it to us, or contact the police yourself.`, 'P--', 'the user reports'],
  [`${banned}Users should report crimes to the police.`, 'P--', 'the user reports'],
  [`${banned}We report your earnings to the tax authorities.`, 'P--', 'tax'],
  [`${banned}We notify the data protection authority of breaches.`, 'P--', 'data protection'],
  [`${banned}Suspected fraud is reported to the police.`, 'P--', 'fraud'],
  ['La pédopornographie est interdite. Nous la signalons à la police.', 'P-A', 'French'],
  [
    'Kinderpornografie ist verboten. Wir erstatten Strafanzeige.',
    'P-A',
    'a criminal complaint goes to the authorities',
  ],
  ['La pornografía infantil está prohibida. Denunciaremos los hechos a la policía.', 'P-A', 'Spanish'],

  // As real terms are written
  [
    'You may not host:\n  1. Archives of films, music or programs that belong to somebody else than you do\n  2. Child pornography\n  3. Spam',
    'P--',
    'a numbered item begins a line, however long the one before',
  ],
  [
    'Prohibited: links to child, juvenile or animal pornography.',
    'P--',
    'what stands between a child and what it is shown in',
  ],
  [
    'If the abuse is deliberate, such as child pornography, etc., the name is suspended.',
    'PR-',
    'etc. ends no sentence',
  ],
  [
    'Prohibited uses\n- Films for adults. This includes child porn and prostitution.',
    'P--',
    'an item goes on in its second sentence',
  ],
  [
    'The following posts will be deleted.\n\n- Child pornography\n- Spam',
    'PR-',
    'what is removed is listed below',
  ],
  [
    'We carry adult content. No video may depict a minor.',
    'P--',
    'who is shown in content for adults is shown sexually',
  ],
  [
    'Do not post a video that depicts a minor without consent of the parents. We carry adult content.',
    '---',
    'a child’s consent is another matter',
  ],
  ['No video may depict a minor.', '---', 'where the text is not about content for adults'],
  [
    'The law requires hosting providers to remove child pornography and report it to the police.',
    '---',
    'the duty of a trade',
  ],
  [
    'Platforms must report child pornography to the CyberTipline. Operators must remove it.',
    '---',
    'the duty of others',
  ],
  [
    'The ministry wants child pornography on the internet to be blocked and reported to the police.',
    '---',
    'news of laws, where nobody says we',
  ],
  [
    'Last year the hotline received 400 reports of child pornography. Analysts assess them.',
    '---',
    'reports of it that there are',
  ],
  [
    'Analysts monitor child pornography and report it to the police.',
    '---',
    'others do it, and nobody says that it will or may be done',
  ],
  [
    `${banned}On notice the operator deletes the transfer and cooperates with the police.`,
    'PR-',
    'a transfer before cooperation is no report',
  ],
  [`${banned}We report to and cooperate with the police.`, 'P-A', 'a report joined with cooperation'],
  [
    `${banned}Changes are notified to users and authorities.`,
    'P--',
    'what is notified is not what was prohibited',
  ],
  [
    `${banned}Any member who does so, be it once only, will be permanently banned from the site.`,
    'PR-',
    'whoever is banned from the site is shut out',
  ],
  [
    `${banned}\n\nTermination of accounts\n\nYou can leave whenever you like.`,
    'P--',
    'the title of a section promises nothing',
  ],
  [
    'La loi oblige les hébergeurs à retirer les contenus pédopornographiques dont ils ont connaissance.',
    '---',
    'French dont denies nothing',
  ],
];

describe('terms of service', () => {
  it.each(rows)('%s → %s: %s', (text, says) => {
    expect(said(text)).toBe(says);
  });

  it('are quoted by the sentence', () => {
    const [prohibit] = checkTerms(`Welcome to us. ${banned}Have fun.`).items;
    expect(prohibit?.quote).toBe('Child pornography is strictly prohibited.');
  });

  it('say nothing that is known where they are too short or in another language', () => {
    expect(checkTerms('Be kind.').items.map(({ result }) => result)).toEqual([
      'unknown',
      'unknown',
      'unknown',
    ]);
    const dutch =
      'Het is niet toegestaan om kinderen lastig te vallen. Wij verwijderen zulke berichten en sluiten de rekening van wie dat doet.';
    expect(checkTerms(dutch)).toMatchObject({ language: null, items: [{ result: 'unknown' }, {}, {}] });
  });

  it('become findings that point at the text and never repeat it', () => {
    expect(termsFindings(checkTerms(banned.repeat(4)))).toEqual([
      { check: 'termsProhibit', result: 'pass', evidence: [{ pointer, note: 'says-prohibit' }] },
      { check: 'termsRemove', result: 'fail', evidence: [{ pointer, note: 'no-sentence-says-remove' }] },
      { check: 'termsReport', result: 'fail', evidence: [{ pointer, note: 'no-sentence-says-report' }] },
    ]);
  });
});

const pointer = '/merchant/termsOfService/text';

describe('the labelled texts', () => {
  const texts = labelledTerms();

  it('are many, in four languages, a third of them near misses, and each says a thing once', () => {
    expect(texts.length).toBeGreaterThanOrEqual(100);
    for (const language of ['en', 'fr', 'de', 'es'])
      expect(texts.filter((one) => one.language === language).length).toBeGreaterThanOrEqual(20);
    expect(texts.filter(({ says }) => says.size === 0).length).toBeGreaterThanOrEqual(texts.length / 3);
    expect(new Set(texts.map(({ id }) => id)).size).toBe(texts.length);
    expect(texts.filter(({ text }) => /\[surroundings|===/.test(text))).toEqual([]);
  });

  it('are read as they are labelled, in their language: what was once read is not lost', () => {
    for (const { id, part, language, says, text } of texts) {
      const report = termsReportSchema.parse(checkTerms(text));
      const found = report.items.filter(({ result }) => result === 'pass').map(({ item }) => item);
      expect([id, part, report.language, found]).toEqual([id, part, language, [...says]]);
    }
  });
});
