import { isNode, LineCounter, parseDocument } from 'yaml';

/** The line of a policy file, from 1, on which stands what a pointer (RFC 6901) into its document names, or the nearest above it. */
export function lineInPolicyFile(text: string, pointer: string): number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: false });
  const path = pointer.split('/').slice(1).map(unescaped);
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return 1;
}

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
