import { beforeAll, describe, expect, it } from 'vitest';
import { type BuiltBundle, bundleFunction } from '../../bench/bundle/bundle-function.ts';
import { maxScreeningBundleBytes } from '../../bench/bundle/bundle-size.ts';
import { bytesByPackage, ownCode } from '../../bench/bundle/bytes-by-package.ts';
import { maxHookBundleBytes } from '../../bench/hooks/hooks.ts';

let screening: BuiltBundle;
beforeAll(async () => {
  screening = await bundleFunction('functions/screening/handler.ts');
});

const packages = () => bytesByPackage(screening).map(([name]) => name);
const files = () => [...screening.inputs].filter(([, bytes]) => bytes > 0).map(([path]) => path);

describe('the screening bundle', () => {
  it('has at most 1,250,000 bytes, SDK included', () => {
    expect(packages()).toContain('@aws-sdk/client-dynamodb');
    expect(screening.bytes).toBeLessThanOrEqual(maxScreeningBundleBytes);
  });

  it('imports Node’s own modules and nothing else', () => {
    expect(screening.imports).toContain('node:crypto');
    expect(screening.imports.filter((name) => !name.startsWith('node:'))).toEqual([]);
  });

  it('holds no package that only laptops and stacks need', () => {
    const elsewhere =
      /^(?:yaml|aws-cdk.*|constructs|cdk-nag|jose|csv-parse|cli-progress|esbuild|zod-openapi)$/;
    expect(packages().filter((name) => elsewhere.test(name))).toEqual([]);
  });

  it('holds no policy file and no reader of one', () => {
    expect(files().filter((path) => /\.ya?ml$|read-policy-file/.test(path))).toEqual([]);
  });

  it('holds none of zod’s languages but English', () => {
    const languages = files().filter((path) => /zod\/.*\/locales\//.test(path));
    expect(languages.filter((path) => !path.endsWith('/en.js'))).toEqual([]);
  });

  it('is told apart by package, every byte of it but esbuild’s own few', () => {
    const told = bytesByPackage(screening).reduce((sum, [, bytes]) => sum + bytes, 0);
    expect(packages()).toContain(ownCode);
    expect(told / screening.bytes).toBeGreaterThan(0.95);
    expect(told).toBeLessThanOrEqual(screening.bytes);
  });
});

describe('the bundle of the function that takes webhooks of sources', () => {
  it('has at most 1,300,000 bytes, SDK included, and none of the sources’ own libraries', async () => {
    const built = await bundleFunction('functions/provider-hooks/handler.ts');
    expect(built.bytes).toBeLessThanOrEqual(maxHookBundleBytes);
    const names = bytesByPackage(built).map(([name]) => name);
    expect(names).toContain('@aws-sdk/client-dynamodb');
    expect(names.filter((name) => /^(?:stripe|@adyen\/.*|razorpay|square)$/.test(name))).toEqual([]);
  });
});
