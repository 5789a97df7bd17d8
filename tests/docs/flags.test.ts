import { expect, it } from 'vitest';
import { aDemo } from '../cli/a-demo.ts';
import { replayPage } from './replay-page.ts';

it('prints what the guide to flags says; `npx vitest run tests/docs/flags.test.ts --update` writes it', async () => {
  const { file } = await aDemo();
  await expect(await replayPage('docs/flags.md', { file })).toMatchFileSnapshot('../../docs/flags.md');
}, 240_000);
