import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Html, html } from '../control/html.ts';
import type { Flow, FlowNow } from './flow.ts';
import { flowParts } from './flow-parts.ts';

const latestIdOf = ({ latest }: FlowNow): number => latest[0]?.id ?? 0;

/** The picture as it is when it is opened; the script keeps it so, and without it the page still shows what was. */
export const flowPage = async (flow: Flow): Promise<{ title: string; main: Html }> => {
  const now = await flow.now();
  const { clock, steps, events, queues, mails, alarms, documents } = flowParts(now);
  return {
    title: 'The flow, live',
    main: html`<p lang="sv">Händelser, köer, brev, larm och dokument medan de händer.</p>
<p>Events, queues, mails, alarms and documents while they happen. The page asks again every second.</p>
<div id="flow" data-latest="${latestIdOf(now)}">
<p class="controls" id="controls" hidden><button type="button" id="pause" aria-pressed="false">Pause</button>
<button type="button" id="ring">Move the clock to the next alarm</button></p>
<noscript><p>Without JavaScript the page stands still: load it again to see what has happened since.</p></noscript>
<p role="status" id="said"></p>
<div id="clock">${clock}</div>
<h2>The steps</h2>
<div id="steps">${steps}</div>
<h2>Events, newest first</h2>
<div id="events">${events}</div>
<h2>Alarms ahead</h2>
<div id="alarms">${alarms}</div>
<h2>Queues</h2>
<div id="queues">${queues}</div>
<h2>Mails, newest first</h2>
<div id="mails">${mails}</div>
<h2>Documents, latest change first</h2>
<div id="documents">${documents}</div>
</div>
<script src="/local/flow/follow.js" defer></script>`,
  };
};

/** What has changed since: every part anew, and a sentence for those who don't see the page move. */
export const flowChanges = async (flow: Flow, since: number): Promise<Record<string, unknown>> => {
  const now = await flow.now();
  const news = now.latest.filter(({ id }) => id > since);
  const count = news.length === 1 ? '1 new event' : `${news.length} new events`;
  return {
    latest: latestIdOf(now),
    said:
      news.length === 0
        ? ''
        : `${count}: ${news
            .slice(0, 3)
            .map(({ name }) => name)
            .join(', ')}`,
    nextAlarm: now.alarms[0]?.wakeAt ?? '',
    parts: Object.fromEntries(Object.entries(flowParts(now)).map(([name, part]) => [name, part.text])),
  };
};

/** The page's only script, as it lies in the repository. */
export const flowScript = (): Promise<string> => readFile(join(import.meta.dirname, 'follow.js'), 'utf8');
