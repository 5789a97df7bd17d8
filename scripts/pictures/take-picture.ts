import { chromium } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

export interface Pictured {
  /** A page that holds all it needs. */
  readonly html: string;
  /** CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly path: string;
  /** Default: light. */
  readonly scheme?: 'light' | 'dark';
}

/** Writes a PNG of the upper part of a page, as a browser shows it. Rejects where there is no browser, and says what to do. */
export async function takePicture({ html, width, height, path, scheme = 'light' }: Pictured): Promise<void> {
  const browser = await chromium.launch({ executablePath: await findBrowser() });
  try {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
    await page.setContent(html, { waitUntil: 'load' });
    await page.screenshot({ path, clip: { x: 0, y: 0, width, height } });
  } finally {
    await browser.close();
  }
}
