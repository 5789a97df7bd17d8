import type { BacktestSample, Tally } from '../../../contracts/backtest.ts';
import { outcomes } from '../../../contracts/vocabulary.ts';
import { counted } from './figures.ts';
import { html, type Markup } from './markup.ts';

type Move = Tally['moves'][number];

/** For each way that an outcome changes, the decisions kept of it with its reasons under both policies. Ids and codes only. */
export function sampleTables({ moves }: Tally): Markup {
  const changing = moves.filter(({ from, to, count }) => from !== to && count > 0);
  if (changing.length === 0) return html`<p>No decision would come out otherwise.</p>`;
  const farthest = changing.toSorted((a, b) => distance(b) - distance(a) || b.count - a.count);
  return html`${farthest.map(ofMove)}`;
}

const distance = ({ from, to }: Move) => Math.abs(outcomes.indexOf(from) - outcomes.indexOf(to));

function ofMove({ from, to, count, samples }: Move): Markup {
  const shown = samples.length === count ? 'all of them' : `${samples.length} of them`;
  const heading = html`<h3>${from} → ${to}: ${counted(count)}</h3>`;
  if (samples.length === 0)
    return html`${heading}<p>Which ones is not for the member that this report was made for.</p>`;
  return html`${heading}
<div class="wide"><table>
<caption>${shown}</caption>
<thead><tr><th scope="col">Decision</th><th scope="col">Provider</th><th scope="col">Decided</th><th scope="col">Reasons now</th><th scope="col">Reasons under the draft</th></tr></thead>
<tbody>${samples.map(row)}</tbody>
</table></div>`;
}

function row({ decisionId, provider, decidedAt, reasonsBefore, reasonsAfter }: BacktestSample): Markup {
  return html`<tr><th scope="row"><code>${decisionId}</code></th><td>${provider}</td><td>${decidedAt.slice(0, 'YYYY-MM-DDTHH:MM'.length).replace('T', ' ')}</td><td>${codes(reasonsBefore)}</td><td>${codes(reasonsAfter)}</td></tr>`;
}

function codes(all: readonly string[]): Markup {
  return all.length === 0 ? html`–` : html`${all.map((code) => html`<code>${code}</code>`)}`;
}
