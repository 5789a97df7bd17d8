import { readWidgetEvent, type WidgetCall, type WidgetName } from '../../shared/contracts/widget-event.ts';
import { actingPerson, aliasOf } from './acting-person.ts';
import { decisionViewer } from './decisions/decision-viewer.ts';
import { describeWidgets } from './describe-widgets.ts';
import { flagExplorer } from './flags/flag-explorer.ts';
import { html, markupOf } from './html/html.ts';
import { page } from './html/page.ts';
import { reviewQueue } from './reviews/review-queue.ts';
import type { Looking, Shown, WidgetDeps } from './widget-deps.ts';

/** Of Lambda's context what is used: under the request id CloudTrail knows who called. */
export interface WidgetContext {
  readonly invokedFunctionArn: string;
  readonly awsRequestId: string;
}

/** What a custom widget answers: HTML, or its description in Markdown. */
export type WidgetAnswer = string | { readonly markdown: string };

const widgets: Readonly<Record<WidgetName, (looking: Looking) => Promise<Shown>>> = {
  'review-queue': reviewQueue,
  'flag-explorer': flagExplorer,
  'decision-viewer': decisionViewer,
};

/** The function behind the widgets: an event of a dashboard in, HTML out. What is lost on the way is told without its cause. */
export function widgetAnswerer(deps: WidgetDeps) {
  return async (event: unknown, context: WidgetContext): Promise<WidgetAnswer> => {
    const { awsRequestId: requestId } = context;
    const read = readWidgetEvent(event);
    if (!read.ok) {
      deps.observer.log('widget.refused', { requestId, problem: read.error });
      return { markdown: 'This widget names none of the widgets there are. Its parameter `widget` must.' };
    }
    if (read.value.kind === 'describe') return { markdown: describeWidgets };
    try {
      return await answer({ deps, context, call: read.value.call });
    } catch (error) {
      const name = error instanceof Error ? error.name : 'Error';
      deps.observer.log('widget.unavailable', { requestId, route: read.value.call.widget, error: name });
      return markupOf(page({ ...failed(requestId), theme: read.value.call.theme, actor: null }));
    }
  };
}

async function answer(of: { deps: WidgetDeps; context: WidgetContext; call: WidgetCall }): Promise<string> {
  const { deps, context, call } = of;
  const { invokedFunctionArn: endpoint, awsRequestId: requestId } = context;
  const actor = await actingPerson(endpoint, { people: deps.people, coalition: deps.stores.coalition });
  const nowMs = deps.nowMs();
  const now = new Date(nowMs).toISOString();
  const shown = await widgets[call.widget]({
    deps,
    call,
    actor,
    alias: aliasOf(endpoint),
    endpoint,
    nowMs,
    now,
  });
  const who = actor.kind === 'person' ? { subject: actor.subject, member: actor.member.memberId } : {};
  const code = shown.acted ? 'widget.acted' : 'widget.answered';
  deps.observer.log(code, { requestId, route: call.widget, task: call.step, ...who, ...shown.about });
  return markupOf(page({ ...shown, theme: call.theme, actor }));
}

const failed = (requestId: string): Pick<Shown, 'title' | 'body'> => ({
  title: 'Not available',
  body: html`<p class="fs-message" role="alert">This could not be read just now. Look again in a minute. Request ${requestId}.</p>`,
});
