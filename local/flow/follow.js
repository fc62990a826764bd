// Keeps the picture of the flow as it is now. Runs in the browser as it stands: no build step.
const flow = document.getElementById('flow');
const said = document.getElementById('said');
const pause = document.getElementById('pause');
const ring = document.getElementById('ring');

const everyMilliseconds = 1000;
const shown = new Map();
let latest = Number(flow.dataset.latest);
let nextAlarm = '';
let isPaused = false;

/** A part that the reader is in the middle of stays as it is until they leave it. */
const show = (name, html) => {
  const part = document.getElementById(name);
  if (shown.get(name) === html || part.contains(document.activeElement)) return;
  part.innerHTML = html;
  shown.set(name, html);
};

const ask = async () => {
  const answer = await fetch(`/local/flow/changes?since=${latest}`);
  if (!answer.ok) throw new Error(`The stack answered ${answer.status}`);
  const changes = await answer.json();
  for (const [name, html] of Object.entries(changes.parts)) show(name, html);
  if (changes.said !== '') said.textContent = changes.said;
  latest = changes.latest;
  nextAlarm = changes.nextAlarm;
  ring.disabled = nextAlarm === '';
};

const follow = async () => {
  if (!isPaused && !document.hidden) {
    try {
      await ask();
    } catch {
      said.textContent = 'The stack does not answer. The page asks again.';
    }
  }
  setTimeout(follow, everyMilliseconds);
};

pause.addEventListener('click', () => {
  isPaused = !isPaused;
  pause.setAttribute('aria-pressed', String(isPaused));
  said.textContent = isPaused ? 'Paused: the page stands still.' : 'The page follows again.';
});

const ringNext = async () => {
  const answer = await fetch('/local/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: nextAlarm }),
  });
  said.textContent = answer.ok ? 'The clock has rung.' : 'The clock could not be moved.';
};

ring.addEventListener('click', () => void ringNext());

document.getElementById('controls').hidden = false;
void follow();
