import type { Report } from '../report/report.ts';
import { bundleFunction } from './bundle-function.ts';
import { bytesByPackage } from './bytes-by-package.ts';

/** Most bytes the bundle of the screening function may have, SDK included: every one is read at a cold start. */
export const maxScreeningBundleBytes = 1_250_000;

const shownPackages = 15;

/** How large the screening bundle is, and which packages it consists of. */
export async function bundleSize(): Promise<Report> {
  const built = await bundleFunction('functions/screening/handler.ts');
  const shares = bytesByPackage(built);
  const row = (name: string, bytes: number) => [name, kilobytes(bytes), percent(bytes / built.bytes)];
  const rest = shares.slice(shownPackages).reduce((sum, [, bytes]) => sum + bytes, 0);
  return {
    title: 'bundle: the screening function as it is deployed',
    how: 'One minified ES module with everything in it, built by the options of infra/constructs/bundle.ts. 1 KB is 1,000 bytes.',
    tables: [
      {
        columns: ['package', 'KB', 'share'],
        rows: [
          ...shares.slice(0, shownPackages).map(([name, bytes]) => row(name, bytes)),
          row(`${Math.max(0, shares.length - shownPackages)} others`, rest),
          row('whole bundle', built.bytes),
        ],
      },
    ],
    notes: [
      `Limit ${kilobytes(maxScreeningBundleBytes)} KB: ${built.bytes <= maxScreeningBundleBytes ? 'held' : 'EXCEEDED'}.`,
    ],
  };
}

const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;
