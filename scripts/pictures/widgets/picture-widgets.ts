import { mkdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { openOpsPage } from './open-ops-page.ts';

const folder = new URL('../../../docs/ops/', import.meta.url);
const mostBytes = 300_000;

type Opened = Awaited<ReturnType<typeof openOpsPage>>;

const scenes: ReadonlyMap<string, (page: Page, opened: Opened) => Promise<void>> = new Map([
  ['review-queue', async () => {}],
  ['flag-explorer', showHeldFlag],
  ['decision-viewer', showDecision],
]);

/** Writes a picture of each widget, light and dark, as `/ops` shows it at home with the demo’s data. */
export async function pictureWidgets(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const opened = await openOpsPage({ hostile: false });
  try {
    for (const [name, prepare] of scenes)
      for (const theme of ['light', 'dark'] as const) {
        const page = await opened.open({ only: name, theme, as: 'person-noor' });
        await prepare(page, opened);
        await take(page, theme === 'light' ? `${name}.png` : `${name}-dark.png`);
        await page.close();
      }
  } finally {
    await opened.close();
  }
}

async function showHeldFlag(page: Page, { held }: Opened): Promise<void> {
  await page.getByRole('button', { name: `Open flag ${held}` }).click();
  await page.getByRole('button', { name: 'Count them now' }).click();
  await page.getByText('boarded merchants, at').waitFor();
}

async function showDecision(page: Page, { provider, escalated }: Opened): Promise<void> {
  await page.getByLabel('Provider').fill(provider);
  await page.getByLabel('Decision', { exact: true }).fill(escalated[0] ?? '');
  await page.getByRole('button', { name: 'Show the decision' }).click();
  await page.getByText('Run again just now').waitFor();
}

async function take(page: Page, file: string): Promise<void> {
  const path = fileURLToPath(new URL(file, folder));
  await page.evaluate('document.activeElement?.blur()');
  await page.locator('article').screenshot({ path });
  const { size } = await stat(path);
  if (size > mostBytes) throw new Error(`${path} has ${size} bytes, more than ${mostBytes}.`);
  console.log(`docs/ops/${file}, ${size} bytes.`);
}
