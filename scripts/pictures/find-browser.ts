import { access } from 'node:fs/promises';

/** Where a browser may stand; `CHROMIUM` names another. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The path of a browser. Rejects where there is none, and says what to do. */
export async function findBrowser(): Promise<string> {
  const named = process.env.CHROMIUM;
  for (const place of named === undefined ? places : [named])
    if (
      await access(place).then(
        () => true,
        () => false,
      )
    )
      return place;
  throw new Error(
    'No browser was found. Install Chromium (apt-get install chromium), or name one: CHROMIUM=/path npm run …',
  );
}
