import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * Says of a pointer (RFC 6901) into a policy file's document on which line, from 1, stands what it names, or the nearest above
 * it. The text is parsed once, however many are asked for.
 */
export function linesOfPolicyFile(text: string): (pointer: string) => number {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2', uniqueKeys: false });
  return (pointer) => {
    const path = pointer.split('/').slice(1).map(unescaped);
    for (let length = path.length; length > 0; length -= 1) {
      const node = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    }
    return 1;
  };
}

const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
