import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { hostileReasons, openOpsPage } from '../../scripts/pictures/widgets/open-ops-page.ts';
import { decisionIdSchema, memberIdSchema } from '../../shared/contracts/ids.ts';

let ops: Awaited<ReturnType<typeof openOpsPage>>;
beforeAll(async () => {
  ops = await openOpsPage();
});
afterAll(() => ops?.close());

/** Presses Tab until the element that has the focus is called so. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press('Tab');
    const called = await page.evaluate(
      `(() => { const at = document.activeElement; return at?.getAttribute('aria-label') ?? at?.labels?.[0]?.textContent ?? at?.textContent ?? ''; })()`,
    );
    if (String(called).startsWith(name)) return;
  }
  throw new Error(`Tab does not lead to ${name}.`);
}

const stepsOf = (decisionId: string | undefined) =>
  ops.stores.resolutions.read(memberIdSchema.parse(ops.provider), decisionIdSchema.parse(decisionId));

describe('with the keyboard alone', () => {
  it('a review is opened, reasoned, confirmed and ended', async () => {
    const page = await ops.open({ only: 'review-queue', as: 'person-noor' });
    const [, , last] = ops.escalated;
    const reference = (
      await ops.stores.decisions.read(memberIdSchema.parse(ops.provider), decisionIdSchema.parse(last))
    )?.merchant;
    await tabTo(page, `Open the review of ${reference}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: `Review of ${reference}` }).waitFor();
    await tabTo(page, 'Why');
    await page.keyboard.type('Register extract seen.');
    await tabTo(page, 'Decline');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Please confirm' }).waitFor();
    await page.keyboard.press('Escape');
    expect((await stepsOf(last)).map(({ step }) => step)).toEqual(['escalated']);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Please confirm' }).waitFor();
    await tabTo(page, 'Confirm');
    await page.keyboard.press('Enter');
    await page.getByText('The review has ended.').waitFor();
    expect((await stepsOf(last)).at(-1)).toMatchObject({
      step: 'resolved',
      by: { subject: 'demo-operator-noor' },
      asked: { outcome: 'decline', rationale: 'Register extract seen.' },
    });
    await page.close();
  });

  it('a held flag is released', async () => {
    const page = await ops.open({ only: 'flag-explorer', as: 'person-sami' });
    await tabTo(page, `Open flag ${ops.held}`);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Flag', exact: true }).waitFor();
    await tabTo(page, 'Why');
    await page.keyboard.type('Read again, and stands.');
    await tabTo(page, 'Release');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Please confirm' }).waitFor();
    await tabTo(page, 'Confirm');
    await page.keyboard.press('Enter');
    await page.getByText('Released: it acts again.').waitFor();
    await page.close();
  });
});

describe('a screen reader', () => {
  it('finds every widget as a region, with tables that have headings, and no two buttons of one name', async () => {
    const page = await ops.open();
    for (const name of ['Review queue', 'Flag explorer', 'Decision viewer'])
      await page.getByRole('region', { name }).waitFor();
    const queue = page.getByRole('region', { name: 'Review queue' });
    await queue.getByRole('columnheader', { name: 'For whom' }).waitFor();
    expect(await queue.getByRole('rowheader').count()).toBeGreaterThan(2);
    const names = z
      .array(z.string())
      .parse(
        await page.evaluate(
          `[...document.querySelectorAll('main button')].map((one) => one.getAttribute('aria-label') ?? one.textContent)`,
        ),
      );
    expect(names.length).toBeGreaterThan(5);
    expect(names).toEqual([...new Set(names)]);
    await page.close();
  });

  it('is told what every field is', async () => {
    const page = await ops.open();
    const unnamed = await page.evaluate(
      `[...document.querySelectorAll('input, select, textarea')].filter((one) => one.labels.length === 0).length`,
    );
    expect(unnamed).toBe(0);
    await page.close();
  });
});

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  it('every text stands out from its ground by 4.5 to 1 or more', async () => {
    const page = await ops.open({ theme, as: 'person-noor' });
    await page
      .getByRole('button', { name: /^Open the review of/ })
      .first()
      .click();
    await page.getByRole('heading', { name: /^Review of/ }).waitFor();
    const faint = await page.evaluate(faintTexts);
    expect(faint).toEqual([]);
    await page.close();
  });
});

describe('hostile reasons', () => {
  it('are shown as text: nothing runs, and there was nothing for the dashboard to clean away', async () => {
    const page = await ops.open({ only: 'decision-viewer' });
    await page.getByLabel('Provider').fill(ops.provider);
    await page.getByLabel('Decision', { exact: true }).fill(ops.escalated[0] ?? '');
    await page.getByRole('button', { name: 'Show the decision' }).click();
    await page.getByText(hostileReasons).waitFor();
    expect(await page.title()).toBe('Flagstop operations, at home');
    expect(await page.locator('[data-widget]').getAttribute('data-cleaned')).toBe('0');
    await page.close();
  });
});

describe('another site', () => {
  it('cannot press a button here', async () => {
    const body = JSON.stringify({ alias: 'view', event: { widget: 'review-queue', widgetContext: {} } });
    const post = async (headers: Record<string, string>) =>
      (await fetch(`${ops.baseUrl}/ops/invoke`, { method: 'POST', headers, body })).status;
    expect(await post({ 'content-type': 'application/json' })).toBe(200);
    expect(await post({ 'content-type': 'text/plain' })).toBe(403);
    expect(await post({ 'content-type': 'application/json', origin: 'https://other.example' })).toBe(403);
  });
});

/** In the page: texts whose colour is too near that of the ground they stand on (WCAG 2.2, 1.4.3), with their contrast. */
const faintTexts = `(() => {
  const numbers = (colour) => colour.match(/[\\d.]+/g).map(Number);
  const light = (colour) => {
    const [r, g, b] = numbers(colour).slice(0, 3).map((one) => {
      const part = one / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const groundOf = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const ground = getComputedStyle(at).backgroundColor;
      const parts = numbers(ground);
      if (parts.length < 4 || parts[3] > 0) return ground;
    }
    return 'rgb(255, 255, 255)';
  };
  const faint = [];
  for (const element of document.querySelectorAll('.flagstop *')) {
    if (element.tagName === 'STYLE') continue;
    if (![...element.childNodes].some((one) => one.nodeType === 3 && one.textContent.trim() !== '')) continue;
    const [high, low] = [light(getComputedStyle(element).color), light(groundOf(element))].sort((a, b) => b - a);
    const contrast = (high + 0.05) / (low + 0.05);
    if (contrast < 4.5) faint.push(element.textContent.slice(0, 40) + ' ' + contrast.toFixed(2));
  }
  return faint;
})()`;
