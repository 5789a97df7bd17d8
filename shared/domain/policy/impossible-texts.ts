import type { ASTNode } from '@marcbachmann/cel-js';
import type { ConditionFault } from './condition-fault.ts';
import type { DeclaredFact } from './declared-fact.ts';

/**
 * A fault for each text in `node` (a text, or a list of them) that `fact` can never equal. A rule with a misspelt
 * word would load, never hold, and let through what it was written to stop.
 */
export function impossibleTexts(fact: DeclaredFact | undefined, node: ASTNode): readonly ConditionFault[] {
  const items = node.op === 'list' ? node.args : [node];
  return items.flatMap((item) => {
    const text = item.op === 'value' && typeof item.args === 'string' ? item.args : '';
    const remedy = text === '' ? null : remedyFor(fact, text);
    if (remedy === null) return [];
    const what = `compares with a text that the fact never has: ${JSON.stringify(text.slice(0, 60))}`;
    return [{ at: item.start, what, remedy }];
  });
}

function remedyFor(fact: DeclaredFact | undefined, text: string): string | null {
  if (fact?.kind === 'word' && !fact.words.includes(text)) return `Use one of ${fact.words.join(', ')}.`;
  if (fact?.kind === 'string' && fact.form && !fact.form.pattern.test(text))
    return `Write it like "${fact.form.example}".`;
  return null;
}
