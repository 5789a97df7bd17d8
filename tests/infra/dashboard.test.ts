import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Dashboard, Row } from 'aws-cdk-lib/aws-cloudwatch';
import { describe, expect, it } from 'vitest';
import { questionOf } from '../../infra/dashboard/alarm-places.ts';
import { opsWidgets } from '../../infra/dashboard/ops-widgets.ts';
import { headings } from '../../infra/dashboard/sections.ts';
import { readDashboard } from '../../scripts/pictures/dashboard/read-dashboard.ts';
import { heightOf, renderDashboard } from '../../scripts/pictures/dashboard/render-dashboard.ts';
import { metricCatalogue } from '../../shared/metric-catalogue.ts';
import { ofType, resourcesOf, stageNamed } from './synthesised.ts';

const widgets = readDashboard('prod');
const resources = resourcesOf(stageNamed('prod'));
const shownAlarms = widgets.flatMap(({ properties }) =>
  properties.alarms.map((arn) => arn.split(':alarm:').at(-1)),
);
const topOf = (start: string) =>
  widgets.find(({ properties }) => properties.markdown.startsWith(start))?.y ?? -1;

describe('the first look', () => {
  it('asks three questions side by side, each over its figures and its alarms', () => {
    for (const [at, question] of ['up', 'right', 'late'].entries()) {
      const column = widgets.filter(({ x, y }) => x === 8 * at && y > 0 && y < topOf('## What is decided?'));
      expect(column.map(({ type }) => type)).toEqual(['text', 'metric', 'alarm']);
      expect(column[0]?.properties.markdown).toContain(`## Is it ${question}?`);
      expect(column[0]?.properties.markdown).toContain('Good: ');
      expect(column[1]?.properties.view).toBe('singleValue');
    }
  });

  it('shows each alarm that rings, once, by the name it has', () => {
    const ringing = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm']
      .flatMap((type) => ofType(resources, type))
      .filter(({ properties }) => properties.AlarmActions !== undefined)
      .map(({ properties }) => properties.AlarmName);
    expect(ringing.length).toBeGreaterThan(40);
    expect(new Set(shownAlarms)).toEqual(new Set(ringing));
    expect(new Set(shownAlarms).size).toBe(shownAlarms.length);
  });

  it('has alarms under every question', () => {
    const asked = shownAlarms.map((name = '') => questionOf(name.split('-')[0] ?? ''));
    expect(new Set(asked)).toEqual(new Set(['up', 'right', 'late']));
  });
});

describe('the dashboard', () => {
  it('draws every metric of the catalogue', () => {
    const drawn = JSON.stringify(widgets.map(({ properties }) => properties.metrics));
    for (const name of Object.keys(metricCatalogue))
      expect(drawn, name).toMatch(new RegExp(`"${name}\\\\?"`));
  });

  it('puts every graph under its question, in the order of the page', () => {
    const tops = Object.values(headings).map(({ question }) => topOf(`## ${question}`));
    expect(tops).not.toContain(-1);
    expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    for (const { section, graph } of Object.values(metricCatalogue)) {
      const at = Object.keys(headings).indexOf(section);
      const drawn = widgets.find(({ properties }) => properties.title === graph);
      expect(drawn?.y, graph).toBeGreaterThan(tops[at] ?? Infinity);
      expect(drawn?.y, graph).toBeLessThan(tops[at + 1] ?? Infinity);
    }
  });

  it('has no widget over another, and none beyond the page', () => {
    const cells = widgets.flatMap(({ x, y, width, height }) =>
      Array.from({ length: width * height }, (_, at) => `${x + (at % width)} ${y + Math.floor(at / width)}`),
    );
    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...widgets.map(({ x, width }) => x + width))).toBe(24);
  });

  it('has places for the widgets of a function, where one is given', () => {
    const stack = new Stack(new App(), 'Some');
    const arn = 'arn:aws:lambda:eu-central-1:111122223333:function:ops-widget';
    const placed = opsWidgets('people', arn).map((widget) => widget(12));
    new Dashboard(stack, 'Dashboard').addWidgets(new Row(...placed));
    const template = JSON.stringify(Template.fromStack(stack).toJSON());
    expect(template).toContain('review-queue');
    expect(template).toContain(arn);
  });
});

describe('the picture of it', () => {
  it('is the same each time, and higher the more widgets it has', () => {
    expect(renderDashboard(widgets, 'ordinary')).toBe(renderDashboard(widgets, 'ordinary'));
    expect(heightOf(widgets.slice(0, 10))).toBeLessThan(heightOf(widgets));
  });

  it('shows the alarm that rings on a bad afternoon first among its neighbours, and none on an ordinary one', () => {
    expect(renderDashboard(widgets, 'ordinary')).not.toContain('class="rings"');
    expect(renderDashboard(widgets, 'troubled')).toMatch(
      /<div class="alarms"><span class="rings">DeclinesRise-/,
    );
  });

  it('shows text as text', () => {
    const [first] = widgets;
    if (!first) throw new Error('The dashboard is empty.');
    const hostile = { ...first, properties: { ...first.properties, markdown: '## <img src=x onerror=1>' } };
    expect(renderDashboard([hostile], 'ordinary')).toContain('<h2>&lt;img src=x onerror=1&gt;</h2>');
  });
});
