import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', 'policies/README.md', ...globSync('docs/**/*.md')];

it('every link from a page to a file of ours leads to one', () => {
  const lost = pages.flatMap((page) =>
    linksOf(page)
      .filter((link) => !existsSync(join(dirname(page), link)))
      .map((link) => `${page}: ${link}`),
  );
  expect(lost).toEqual([]);
});

it('every link to a place on a page of ours leads to a heading', () => {
  const lost = pages.flatMap((page) =>
    targetsOf(page).flatMap((target) => {
      const [file = '', place = ''] = target.split('#');
      const there = file === '' ? page : join(dirname(page), file);
      const leads = place === '' || !pages.includes(there) || placesOn(there).has(place);
      return leads ? [] : [`${page}: ${target}`];
    }),
  );
  expect(lost).toEqual([]);
});

/** Of targets that are no places on the same page: the page or file. */
function linksOf(page: string): string[] {
  return targetsOf(page)
    .map((target) => target.split('#')[0] ?? '')
    .filter((link) => link !== '');
}

/** Targets of inline links that are no addresses. */
function targetsOf(page: string): string[] {
  return readFileSync(page, 'utf8')
    .split('](')
    .slice(1)
    .map((rest) => rest.split(')')[0] ?? '')
    .filter((link) => link !== '' && !link.includes(':') && !link.includes(' '));
}

/** Headings as links name them: small letters, without punctuation, hyphens for spaces. */
function placesOn(page: string): ReadonlySet<string> {
  const headings = readFileSync(page, 'utf8').matchAll(/^#+ (.*)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}
