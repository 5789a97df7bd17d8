import { expect, it } from 'vitest';
import { headings } from '../../infra/dashboard/sections.ts';
import { type MetricEntry, metricCatalogue, sections } from '../../shared/metric-catalogue.ts';
import { metricNamespace } from '../../shared/metric-names.ts';

const entries: (readonly [name: string, entry: MetricEntry])[] = Object.entries(metricCatalogue);

const before = `# Metrics

Every figure that Flagstop emits: what it says, and where the dashboard draws it. This page is made from \`shared/metric-catalogue.ts\`
(\`npx vitest run tests/docs/metrics.test.ts --update\`); what AWS measures of its own parts is not repeated here.

All stand in the namespace \`${metricNamespace}\` with the dimensions \`service\` (the folder under \`functions/\`) and \`stage\`, and those
that are named besides. CloudWatch takes dimensions as a whole set: ask for all of them. Functions write them as embedded metrics in
their log, so emitting one is no call; what belongs to one screening stands in one line.

**What is in no metric.** Providers, rules, flags, merchants and policy versions have too many values: each would be a series of its own,
paid by the month. They stand in log lines, by ids alone, and the dashboard asks the log for them (“Decisions by provider”, “Rules that
held”, “Refused, by provider and problem”, “Policy in force”). What of a line may be searched for is in \`shared/log-lines.ts\`.
`;

function table(section: (typeof sections)[number]): string {
  const rows = entries
    .filter(([, entry]) => entry.section === section)
    .map(
      ([name, { meaning, unit, statistics, dimensions, services, graph }]) =>
        `| \`${name}\` | ${meaning} | ${unit} | ${statistics.join(', ')} | ${listed(Object.keys(dimensions))} | ${listed(services)} | ${graph} |`,
    );
  return `## ${headings[section].question}

${headings[section].read}

| metric | what a figure says | unit | drawn as | counted by | emitted by | graph |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

const listed = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ') || '–';

it('the page on metrics is what the catalogue says', async () => {
  const page = [before, ...sections.map(table)].join('\n');
  await expect(page).toMatchFileSnapshot('../../docs/ops/metrics.md');
});
