import { expect } from 'vitest';

/** An HTTP/1.1 reply as it stood on the wire. */
export interface Reply {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** One character a byte. */
  readonly text: string;
}

/** The one reply that the bytes (one character each) hold; fails where they hold none or go on behind it. */
export function readReply(bytes: string): Reply {
  const split = bytes.indexOf('\r\n\r\n');
  const [statusLine = '', ...lines] = bytes.slice(0, Math.max(split, 0)).split('\r\n');
  expect(statusLine).toMatch(/^HTTP\/1\.1 [1-5][0-9]{2} /);
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const text = bytes.slice(split + 4);
  expect(text.length).toBe(Number(headers['content-length']));
  return { status: Number(statusLine.slice(9, 12)), headers, text };
}
