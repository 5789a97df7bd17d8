import type { Bytes } from '../feed-row.ts';
import { maxLineBytes } from './read-lines.ts';
import { withoutMark } from './without-mark.ts';

/** One object of a bundle as its bytes (null: too long to be read), or why the file is no bundle. `line` is where it begins. */
export type BundleItem =
  | { readonly line: number; readonly bytes: Uint8Array | null }
  | { readonly line: number; readonly fault: 'not-a-bundle' | 'not-an-object' | 'cut-off' };

const code = (character: string): number => character.charCodeAt(0);
const opening = new Set([code('{'), code('[')]);
const closing = new Set([code('}'), code(']')]);
const blank = new Set([0x20, 0x09, 0x0a, 0x0d]);
const quote = code('"');
const backslash = code('\\');
const lineFeed = 0x0a;

/** Deepest nesting that is followed; what lies deeper is refused by whoever parses the object. */
const maxDepth = 10_000;

/**
 * The objects in the array `objects` of one large JSON object, each as soon as it has come, so that a bundle of any
 * size is read in the memory of its largest object. It only finds strings and brackets: each object is parsed by whoever
 * takes it. A file that is no such object, or ends within it, is told as a fault at its end.
 */
export async function* readBundle(bytes: Bytes, maxBytes: number = maxLineBytes): AsyncGenerator<BundleItem> {
  const scan = newScan(maxBytes);
  for await (const part of withoutMark(bytes)) {
    for (const byte of part) {
      const item = step(scan, byte);
      if (item) yield item;
      if (scan.failed) return;
    }
  }
  if (!scan.found && scan.depth === 0) yield { line: 1, fault: 'not-a-bundle' };
  else if (scan.depth > 0) yield { line: scan.line, fault: 'cut-off' };
}

interface Scan {
  readonly maxBytes: number;
  line: number;
  depth: number;
  inString: boolean;
  escaped: boolean;
  failed: boolean;
  /** The string read last at the depth of the bundle's own keys, cut to what `objects` needs. */
  key: string;
  /** True within `objects`, and once it was met. */
  inItems: boolean;
  found: boolean;
  item: { line: number; bytes: Buffer; length: number; tooLong: boolean } | null;
}

function newScan(maxBytes: number): Scan {
  const start = { line: 1, depth: 0, key: '', item: null };
  return { maxBytes, ...start, inString: false, escaped: false, failed: false, inItems: false, found: false };
}

function step(scan: Scan, byte: number): BundleItem | null {
  if (byte === lineFeed) scan.line += 1;
  if (scan.item) keep(scan, byte);
  if (scan.inString) {
    inString(scan, byte);
    return null;
  }
  if (blank.has(byte)) return null;
  if (scan.depth === 0 && (byte !== code('{') || scan.found)) return failed(scan, 'not-a-bundle');
  if (byte === quote) return begunString(scan);
  if (opening.has(byte)) return opened(scan, byte);
  if (closing.has(byte)) return closed(scan);
  const stray = scan.inItems && scan.depth === 2 && byte !== code(',');
  return stray ? failed(scan, 'not-an-object') : null;
}

function failed(scan: Scan, fault: 'not-a-bundle' | 'not-an-object'): BundleItem {
  scan.failed = true;
  return { line: scan.line, fault };
}

function begunString(scan: Scan): BundleItem | null {
  if (scan.inItems && scan.depth === 2) return failed(scan, 'not-an-object');
  scan.inString = true;
  if (scan.depth === 1) scan.key = '';
  return null;
}

function inString(scan: Scan, byte: number): void {
  if (scan.escaped) scan.escaped = false;
  else if (byte === backslash) scan.escaped = true;
  else if (byte === quote) {
    scan.inString = false;
    return;
  }
  if (scan.depth === 1 && scan.key.length < 16) scan.key += String.fromCharCode(byte);
}

function opened(scan: Scan, byte: number): BundleItem | null {
  if (scan.inItems && scan.depth === 2) {
    if (byte !== code('{')) return failed(scan, 'not-an-object');
    scan.item = { line: scan.line, bytes: Buffer.allocUnsafe(1_024), length: 0, tooLong: false };
    keep(scan, byte);
  }
  if (scan.depth === 1 && byte === code('[') && scan.key === 'objects') {
    scan.inItems = true;
    scan.found = true;
  }
  scan.depth += 1;
  return scan.depth > maxDepth ? failed(scan, 'not-a-bundle') : null;
}

function closed(scan: Scan): BundleItem | null {
  scan.depth -= 1;
  if (scan.inItems && scan.depth === 1) scan.inItems = false;
  if (!scan.item || scan.depth !== 2) return null;
  const { line, bytes, length, tooLong } = scan.item;
  scan.item = null;
  return { line, bytes: tooLong ? null : bytes.subarray(0, length) };
}

function keep({ item, maxBytes }: Scan, byte: number): void {
  if (!item || item.tooLong) return;
  if (item.length >= maxBytes) {
    item.tooLong = true;
    item.bytes = Buffer.alloc(0);
    return;
  }
  if (item.length === item.bytes.length)
    item.bytes = Buffer.concat([item.bytes, Buffer.allocUnsafe(item.bytes.length)]);
  item.bytes[item.length] = byte;
  item.length += 1;
}
