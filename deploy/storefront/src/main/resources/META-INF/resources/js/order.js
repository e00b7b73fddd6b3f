const order = document.querySelector('#order');
const said = document.querySelector('#said');
const settings = order.dataset;
/** What somebody may be filling in while the page changes. */
const TYPED = ['number', 'text', 'month'].map((type) => `input[type=${type}][data-testid]`).join();
let wait = Number(settings.first);
let lastChange = Date.now();

/** Looks again, more and more seldom, until the order rests or nothing has changed for long. */
async function watch() {
  if (settings.resting === 'true') {
    return end('#watching');
  }
  if (Date.now() - lastChange > Number(settings.giveUp)) {
    document.querySelector('#stopped').hidden = false;
    return end('#watching');
  }
  await new Promise((wake) => setTimeout(wake, wait));
  wait = Math.min(wait * 1.5, Number(settings.longest));
  if (!document.hidden) {
    await look().catch(() => {});
  }
  return watch();
}

async function look() {
  const response = await fetch(settings.watch + '?stamp=' + encodeURIComponent(settings.stamp));
  const glance = await response.json();
  settings.resting = glance.resting;
  if (!glance.html) {
    return;
  }
  settings.stamp = glance.stamp;
  const typed = [...order.querySelectorAll(TYPED)].map((input) => ({
    id: input.dataset.testid,
    value: input.value,
    focused: input === document.activeElement,
  }));
  order.innerHTML = glance.html;
  for (const { id, value, focused } of typed) {
    const input = order.querySelector(`[data-testid=${id}]`);
    if (input) {
      input.value = value;
      if (focused) {
        input.focus();
      }
    }
  }
  if (order.querySelector('#go-on')) {
    location.reload(); // only a fresh page is allowed to post to another site
  }
  said.textContent = order.querySelector('.status').textContent;
  wait = Number(settings.first);
  lastChange = Date.now();
}

function end(note) {
  document.querySelector(note).hidden = true;
}

/** The checkout sends a form to post on to here; the shop's own window posts it at once. */
const goOn = document.querySelector('#go-on');
if (goOn && location.hash === '#go-on') {
  history.replaceState(null, '', location.pathname);
  if (!goOn.target) {
    goOn.submit();
  }
}

/** One press, one request; a page taken from the browser's memory can be used again. */
document.addEventListener('submit', (event) => {
  if (event.target.target !== '_blank') {
    event.submitter.disabled = true;
  }
});
window.addEventListener('pageshow', (event) => {
  if (event.persisted) {
    location.reload();
  }
});

watch();
