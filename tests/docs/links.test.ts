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

/** Targets of inline links that are neither addresses nor places on the same page; of a place on another page, the page. */
function linksOf(page: string): string[] {
  return readFileSync(page, 'utf8')
    .split('](')
    .slice(1)
    .map((rest) => rest.split(')')[0]?.split('#')[0] ?? '')
    .filter((link) => link !== '' && !link.includes(':') && !link.includes(' '));
}
