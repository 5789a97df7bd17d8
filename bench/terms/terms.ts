import { type TermsItem, termsItems, termsLanguages } from '../../shared/contracts/terms-report.ts';
import { checkTerms } from '../../shared/domain/checks/terms/check-terms.ts';
import type { Report } from '../report/report.ts';
import { type LabelledTerms, labelledTerms, type TermsPart, termsParts } from './labelled-terms.ts';

const runs = 40;

/** How often the checker of terms says what whoever wrote the texts says, by part, item and language, and how long it takes. */
export function terms(): Report {
  const texts = labelledTerms();
  const passes = new Map(texts.map((one) => [one.id, passesOf(one)]));
  return {
    title: 'terms: what terms of service say of sexual exploitation of children',
    how:
      `${texts.length} texts written for this, ${texts.filter(({ says }) => says.size === 0).length} of them near misses that say nothing of it. ` +
      'The tuning part was looked at while the checker was made; the held-out part was written before it; the second part was ' +
      'written after what the first run on the held-out part showed was mended, the third after that of the second was, and the ' +
      'fourth after real terms had been read.',
    tables: [
      ...termsParts.map((part) =>
        qualityOf(part, { texts: texts.filter((one) => one.part === part), passes }),
      ),
      speed(texts),
    ],
    notes: [
      `F1 of the first run on each part, before anything was mended by it: ${firstRuns}.`,
      ...termsParts.map(
        (part) => `Read otherwise than labelled, ${part}: ${disagreed(texts, { part, passes })}.`,
      ),
    ],
  };
}

/** Written down as they were printed: what is known of texts that nobody has seen. */
const firstRuns =
  'held-out: prohibit 0.930, remove 0.918, report 0.977; second, worded unlike the rest on purpose: prohibit 0.889, remove 0.600, ' +
  'report 0.778; third: prohibit 1.000, remove 0.960, report 0.941; fourth, near misses that are no terms among it: ' +
  'prohibit 0.947, remove 0.963, report 0.842';

type Passes = ReadonlyMap<string, ReadonlySet<TermsItem>>;

function passesOf({ text }: LabelledTerms): ReadonlySet<TermsItem> {
  return new Set(checkTerms(text).items.flatMap(({ item, result }) => (result === 'pass' ? [item] : [])));
}

function qualityOf(part: TermsPart, { texts, passes }: { texts: readonly LabelledTerms[]; passes: Passes }) {
  const groups = ['all', ...termsLanguages] as const;
  return {
    columns: [`${part}: item`, 'language', 'texts', 'say it', 'precision', 'recall', 'F1'],
    rows: termsItems.flatMap((item) =>
      groups.map((group) => {
        const among = texts.filter(({ language }) => group === 'all' || language === group);
        return [item, group, `${among.length}`, ...figures(among, { item, passes })];
      }),
    ),
  };
}

function figures(
  texts: readonly LabelledTerms[],
  { item, passes }: { item: TermsItem; passes: Passes },
): string[] {
  const found = texts.filter(({ id }) => passes.get(id)?.has(item));
  const said = texts.filter(({ says }) => says.has(item));
  const right = found.filter(({ says }) => says.has(item)).length;
  const shares = [right / found.length, right / said.length, (2 * right) / (found.length + said.length)];
  return [`${said.length}`, ...shares.map((share) => (Number.isNaN(share) ? '' : share.toFixed(3)))];
}

function disagreed(
  texts: readonly LabelledTerms[],
  { part, passes }: { part: TermsPart; passes: Passes },
): string {
  const differing = texts.flatMap(({ id, part: of, says }) =>
    termsItems
      .filter((item) => of === part && says.has(item) !== (passes.get(id)?.has(item) ?? false))
      .map((item) => `${id} ${item}`),
  );
  return differing.join(', ') || 'none';
}

function speed(texts: readonly LabelledTerms[]) {
  const all = texts.map(({ text }) => text).join('\n\n');
  const long = all.repeat(Math.ceil((192 * 1_024) / all.length));
  return {
    columns: ['text', 'KB', 'µs', 'µs/KB'],
    rows: [
      ['ordinary terms', all.slice(0, 20 * 1_024)],
      ['the longest an application may carry', long.slice(0, 180 * 1_024)],
      ['one word of them for ever', 'child '.repeat(30_000)],
      ['one sentence of promises for ever', 'we report remove police not account '.repeat(5_000)],
    ].map(([what = '', text = '']) => {
      const kilobytes = Buffer.byteLength(text) / 1_024;
      const micros = fastest(() => checkTerms(text)) * 1_000;
      return [what, kilobytes.toFixed(0), micros.toFixed(0), (micros / kilobytes).toFixed(0)];
    }),
  };
}

/** In milliseconds: the fastest, so that what else goes on on the machine does not count. */
function fastest(run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let done = 0; done < runs; done += 1) {
    const start = performance.now();
    run();
    least = Math.min(least, performance.now() - start);
  }
  return least;
}
