import type { CheckFinding } from '../../contracts/checks.ts';
import type { Checked } from './checked.ts';
import { finding } from './finding.ts';
import { type ComparedName, comparedName } from './names/compared-name.ts';
import { onlyLetters } from './names/only-letters.ts';
import { resembles } from './names/resembles.ts';
import type { Written } from './names/shares-name.ts';

/**
 * Whether every card descriptor says a name of the merchant or one of its sites, however it is cut at 22 characters and
 * whatever payment company's prefix (`SQ *`, `PAYPAL *`) stands before it. `fail` where one does not: that is what a
 * cardholder sees. `unknown` without one that says anything in letters.
 *
 * Source: card schemes' rules on merchant names (the name most prominently shown to the cardholder, 22 characters with a
 * facilitator's prefix: Visa Merchant Data Standards Manual; Mastercard Transaction Processing Rules); a descriptor that
 * differs from the site belongs to the red flags (FCACP and ICMEC, Internet Merchant Acquisition and Monitoring Sound
 * Practices, 2016).
 */
export function checkDescriptor(checked: Checked): CheckFinding {
  const said = checked.cleaned('card_descriptor').flatMap(({ pointer, identifier }) => {
    const written = writtenAs(identifier.value);
    return written.joined === '' ? [] : [{ pointer, written }];
  });
  const labels = checked.sites.flatMap(({ label }) => label ?? []);
  if (said.length === 0 || (checked.names.length === 0 && labels.length === 0))
    return finding('descriptor', 'unknown');
  const unlikeNames = said.filter(({ written }) => !resembles(written, checked.names));
  const sites = unlikeNames.length === 0 ? [] : labels.map(labelAsName);
  const unlike = unlikeNames.filter(({ written }) => !resembles(written, sites));
  const evidence = unlike.map(({ pointer }) => ({ pointer, note: 'unlike-name-and-site' }));
  if (unlike.length === 0) return finding('descriptor', 'pass');
  return finding('descriptor', checked.names.some(({ latin }) => latin) ? 'fail' : 'unknown', evidence);
}

/** Without numbers that are of the order, shop or phone, and without what surrounds a site's name. */
function writtenAs(descriptor: string): Written {
  const words = descriptor
    .split(' ', mostWords)
    .filter((word) => /\p{L}/u.test(word) && !aroundSite.has(word))
    .map(onlyLetters)
    .filter((word) => word !== '');
  return { words, joined: words.join('') };
}

const aroundSite: ReadonlySet<string> = new Set('www com net org http https co uk de fr es eu io'.split(' '));
const mostWords = 12;

const labelAsName = (label: string): ComparedName =>
  comparedName(label.replaceAll(/[-_]+/g, ' ').toLowerCase(), { given: label });
