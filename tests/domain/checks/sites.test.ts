import { describe, expect, test } from 'vitest';
import { linkShorteners } from '../../../shared/domain/checks/sites/link-shorteners.ts';
import { nameRegistries } from '../../../shared/domain/checks/sites/name-registries.ts';
import { siteHosts } from '../../../shared/domain/checks/sites/site-hosts.ts';
import { hostName } from '../../../shared/domain/clean/host-name.ts';
import { findingOn, type Row } from './finding-on.ts';

const sites = (...websites: string[]) => ({ websites });

describe('sharedHost', () => {
  const shared = '/merchant/websites/0 on-a-shared-host';
  const rows: readonly Row[] = [
    ['a domain of its own', sites('https://quillmere.example'), 'pass'],
    ['a name below its own domain', sites('shop.quillmere.example'), 'pass'],
    [
      'a shop at a builder, by the public suffix list',
      sites('https://quillmere.myshopify.com'),
      'fail',
      shared,
    ],
    ['pages of a code host', sites('quillmere.github.io/shop'), 'fail', shared],
    ['a machine at a cloud', sites('quillmere.azurewebsites.net'), 'fail', shared],
    ['a builder that the public suffix list lacks', sites('quillmere.strikingly.com'), 'fail', shared],
    ['a page on a network', sites('https://www.facebook.com/quillmere'), 'fail', shared],
    ['a page of links', sites('https://linktr.ee/quillmere'), 'fail', shared],
    ['a folder of a file host', sites('https://mega.nz/folder/abc'), 'fail', shared],
    [
      'one of two',
      sites('quillmere.example', 'quillmere.wixsite.com/a'),
      'fail',
      '/merchant/websites/1 on-a-shared-host',
    ],
    ['a name registered under a private registry', sites('quillmere.uk.com'), 'pass'],
    ['a name of a region', sites('quillmere.msk.ru'), 'pass'],
    ['an address is somebody’s own', sites('http://8.8.4.4'), 'pass'],
    ['a short link is counted once, by linkShortener', sites('https://bit.ly/quillmere'), 'unknown'],
    ['no site', {}, 'unknown'],
    ['a site that cannot be read', sites('not a site'), 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('sharedHost', given)).toEqual(said);
    });
});

describe('linkShortener', () => {
  const short = '/merchant/websites/0 short-link';
  const rows: readonly Row[] = [
    ['a site of its own', sites('https://quillmere.example'), 'pass'],
    ['a page on a network says where it is', sites('https://facebook.com/quillmere'), 'pass'],
    ['a short link that cleaning takes for a platform', sites('https://bit.ly/quillmere'), 'fail', short],
    ['a short link that it does not know', sites('https://dub.sh/quillmere'), 'fail', short],
    ['with www', sites('www.tinyurl.com/quillmere'), 'fail', short],
    ['one of two', sites('quillmere.example', 'rb.gy/abc'), 'fail', '/merchant/websites/1 short-link'],
    ['a domain that ends like one', sites('notbit.ly'), 'pass'],
    ['no site', {}, 'unknown'],
  ];
  for (const [why, given, ...said] of rows)
    test(why, () => {
      expect(findingOn('linkShortener', given)).toEqual(said);
    });
});

describe('the lists of hosts', () => {
  test.each(['linkShorteners', 'siteHosts'] as const)(
    '%s holds registrable domains as they are cleaned',
    (name) => {
      const listed = [...{ linkShorteners, siteHosts }[name]];
      const domains = listed.map((host) => {
        const read = hostName(host);
        // Some stand in the public suffix list by now, and so do their names below it.
        return read.ok ? read.value.domain : host;
      });
      expect(domains).toEqual(listed);
    },
  );

  test('registries are suffixes, not sites', () => {
    for (const suffix of nameRegistries)
      expect(hostName(`quillmere.${suffix}`)).toMatchObject({
        ok: true,
        value: { domain: `quillmere.${suffix}` },
      });
  });
});
