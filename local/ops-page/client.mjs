// What a CloudWatch dashboard does with custom widgets, for /ops at home: it calls them, cleans what they answer, and binds
// `cwdb-action` to the element before it (CloudWatch User Guide, "Interactivity in the custom widget").

const themePicker = document.querySelector('#theme');
const personPicker = document.querySelector('#person');
const frames = [...document.querySelectorAll('[data-widget]')];
const forbidden = 'script, iframe, use, object, embed, link, meta, base, form[action]';
const day = 86_400_000;

themePicker.addEventListener('change', start);
personPicker.addEventListener('change', start);
document.querySelector('#refresh').addEventListener('click', start);
start();

function start() {
  document.documentElement.dataset.theme = themePicker.value;
  for (const frame of frames) void call(frame, { widget: frame.dataset.widget });
}

/** Calls the widget's function through the chosen alias and shows what it answers. */
async function call(frame, asks, { display = 'widget', moved = false } = {}) {
  const now = Date.now();
  const widgetContext = {
    dashboardName: 'flagstop-home',
    widgetId: `widget-${frame.dataset.widget}`,
    accountId: '000000000000',
    locale: 'en',
    timezone: { label: 'UTC', offsetISO: '+00:00', offsetInMinutes: 0 },
    period: 300,
    isAutoPeriod: true,
    timeRange: { mode: 'relative', start: now - 7 * day, end: now, relativeStart: 7 * day },
    theme: themePicker.value,
    linkCharts: true,
    title: frame.dataset.widget,
    forms: { all: formsIn(frame) },
    params: { widget: frame.dataset.widget },
    width: frame.clientWidth,
    height: frame.clientHeight,
  };
  frame.setAttribute('aria-busy', 'true');
  const reply = await fetch('/ops/invoke', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      alias: personPicker.value,
      event: { ...widgetContext.params, ...asks, widgetContext },
    }),
  });
  const answer = await reply.json();
  frame.removeAttribute('aria-busy');
  const markup = typeof answer === 'string' ? answer : undefined;
  if (display === 'popup') return popUp(frame, markup ?? '');
  if (markup === undefined) frame.textContent = answer.markdown;
  else show(frame, frame, markup);
  if (moved) focusFirst(frame);
}

/** After a press the button may be gone: then reading goes on at the top of what is new. */
function focusFirst(frame) {
  const heading = frame.querySelector('h2');
  heading?.setAttribute('tabindex', '-1');
  heading?.focus();
}

function formsIn(frame) {
  const fields = [...frame.querySelectorAll('input[name], select[name], textarea[name]')];
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]));
}

function show(frame, place, markup) {
  const { body, cleaned } = clean(markup);
  frame.dataset.cleaned = String(cleaned);
  place.replaceChildren(...body.childNodes);
  for (const form of place.querySelectorAll('form'))
    form.addEventListener('submit', (event) => event.preventDefault());
  for (const action of place.querySelectorAll('cwdb-action')) bind(frame, action);
}

/** As CloudWatch does: nothing that runs, nothing that is fetched. How much there was of it is told to tests. */
function clean(markup) {
  const { body, head } = new DOMParser().parseFromString(markup, 'text/html');
  body.prepend(...head.querySelectorAll('style'));
  let cleaned = 0;
  for (const element of body.querySelectorAll(forbidden)) {
    element.remove();
    cleaned += 1;
  }
  for (const element of body.querySelectorAll('*'))
    for (const name of element.getAttributeNames())
      if (name.startsWith('on') || /^\s*javascript:/i.test(element.getAttribute(name))) {
        element.removeAttribute(name);
        cleaned += 1;
      }
  return { body, cleaned };
}

function bind(frame, action) {
  const source = action.previousElementSibling;
  const inside = action.getAttribute('action') === 'call' ? action.textContent : action.innerHTML;
  const display = action.getAttribute('display') ?? 'widget';
  const confirmation = action.getAttribute('confirmation');
  const isCall = action.getAttribute('action') === 'call';
  action.remove();
  source?.addEventListener(action.getAttribute('event') ?? 'click', async () => {
    if (confirmation !== null && !(await confirmed(confirmation))) return;
    if (isCall) await call(frame, JSON.parse(inside), { display, moved: true });
    else if (display === 'popup') popUp(frame, inside);
    else show(frame, frame, inside);
  });
}

/** Each question has a dialog of its own: that one was closed is told late, when the next may be open already. */
function confirmed(question) {
  const dialog = document.querySelector('#confirm').content.firstElementChild.cloneNode(true);
  dialog.querySelector('p').textContent = question;
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      dialog.remove();
      resolve(dialog.returnValue === 'yes');
    });
  });
}

function popUp(frame, markup) {
  const dialog = document.querySelector('#popup');
  show(frame, dialog.querySelector('div'), markup);
  dialog.showModal();
}
