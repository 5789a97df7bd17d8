import { styleText } from 'node:util';
import type { Answer } from '../shared/contracts/answer.ts';
import type { CheckFinding } from '../shared/contracts/checks.ts';
import type { MaskedValue } from '../shared/contracts/decision-view.ts';
import type { ReportRoute } from '../shared/contracts/jurisdiction.ts';
import type { Outcome } from '../shared/contracts/vocabulary.ts';

interface DescribedAnswer {
  readonly answer: Answer;
  readonly replayed: boolean;
  /** What the application said in the fields that met a flag, masked. */
  readonly values?: readonly MaskedValue[] | undefined;
}

/** An answer in lines for a compliance officer: outcome, reasons, matches and what could not be looked at. */
export function describeAnswer({ answer, replayed, values = [] }: DescribedAnswer): string {
  return [
    `${outcomeWord(answer.outcome)}  ${answer.decisionId}${replayed ? '  (answered before: this is the stored answer)' : ''}`,
    ...answer.reasons.map(({ code, text }) => `  ${code}: ${text}`),
    ...section('Matches', matchLines(answer, values)),
    ...section('Obligations', answer.obligations.length > 0 ? [answer.obligations.join(', ')] : []),
    ...section('Report to', (answer.reportTo ?? []).map(routeLine)),
    ...section('Checks that failed', (answer.checks ?? []).map(checkLine)),
    ...section('Could not be used', unusableLines(answer)),
    ...section('Not looked at', answer.coverage.unread),
    ...section('Common names, not looked up by every spelling', crowdedLines(answer)),
    `Policy ${policyOf(answer)}. A recommendation, open to review by a person.`,
  ].join('\n');
}

function policyOf({ policy: { id, version, overlay } }: Answer): string {
  return `${id} ${version}${overlay ? `, with ${overlay.id} ${overlay.version}` : ''}`;
}

const colours = { approve: 'green', review: 'yellow', decline: 'red' } as const;

/** The outcome in capitals, coloured where a person reads it on a terminal. */
export function outcomeWord(outcome: Outcome): string {
  const word = outcome.toUpperCase();
  return process.stdout.isTTY ? styleText([colours[outcome], 'bold'], word) : word;
}

function matchLines({ matches, matchCount }: Answer, values: readonly MaskedValue[]): string[] {
  const masked = new Map(values.map(({ pointer, type, masked }) => [`${pointer} ${type}`, ` ${masked}`]));
  const lines = matches.map(({ flagId, category, evidence, disputed, cleared, strength, on }) => {
    const fields = on.map(
      ({ pointer, type, explanation }) =>
        `${pointer}${masked.get(`${pointer} ${type}`) ?? ''} (${explanation})`,
    );
    return `${flagId}  ${category}, ${evidence}${disputed ? ', disputed' : ''}${cleared ? ', cleared' : ''}, ${strength}: ${fields.join('; ')}`;
  });
  const more = matchCount - matches.length;
  return more > 0 ? [...lines, `and ${more} more`] : lines;
}

function routeLine({ kind, name, url, country, source }: ReportRoute): string {
  return `${kind.replaceAll('-', ' ')} of ${country}: ${name}${url === null ? '' : `, ${url}`} (${source})`;
}

/** See docs/checks.md for what the words mean. */
function checkLine({ check, evidence }: CheckFinding): string {
  return `${check}: ${evidence.map(({ pointer, note }) => `${pointer} ${note}`).join(', ')}`;
}

function unusableLines({ coverage }: Answer): string[] {
  return coverage.unusable.map(({ pointer, why }) => `${pointer}: ${why}`);
}

function crowdedLines({ coverage }: Answer): string[] {
  return (coverage.crowded ?? []).map(({ pointer, keys }) => `${pointer}: ${keys} lookup keys overfull`);
}

function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`${title}:`, ...lines.map((line) => `  ${line}`)];
}
