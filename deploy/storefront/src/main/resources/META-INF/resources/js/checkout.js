import { obey } from './next-action.js';

const form = document.querySelector('#checkout');
const pay = form.querySelector('#pay');
const number = form.querySelector('#card-number');
const expire = form.querySelector('#card-expire');
const code = form.querySelector('#security-code');
const holder = form.querySelector('#cardholder-name');
const choices = form.querySelector('#choices');
const texts = form.dataset;
const payLabel = pay.textContent;

/** What was sent when nobody answered: sent again unchanged, it is paid once. */
let unanswered = null;

/** What went wrong. Without a status, in the consumer's language: it never reached the shop. */
class Problem extends Error {
  constructor({ title, detail, status = 0, type = '', errors = [] }) {
    super(title);
    const wrong = errors.map(({ field, says }) => field + ' ' + says);
    this.detail = [detail, ...wrong].filter(Boolean).join(' ');
    this.taken = /:(order-exists|idempotency-key-reused)$/.test(type);
    this.unknown = status >= 500 && !type.endsWith(':not-executed');
    this.reached = status > 0;
  }
}

/** Card data goes straight to the token server, which gives a token for it. */
async function tokenOfCard() {
  const card = {
    token_api_key: texts.tokenApiKey,
    card_number: number.value.replace(/\D/g, ''),
    card_expire: expire.value,
    security_code: code.value,
    cardholder_name: holder.value,
    lang: document.documentElement.lang,
  };
  const response = await fetch(texts.tokenUrl, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', Accept: 'application/json' },
    body: JSON.stringify(card),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
  }).catch(() => {
    throw new Problem({ title: texts.noToken });
  });
  const answer = await response.json().catch(() => ({}));
  if (!answer.token) {
    throw new Problem({ title: answer.message || texts.noToken });
  }
  for (const input of [number, expire, code]) {
    input.value = '';
  }
  return answer.token;
}

/** The way to pay that is chosen. */
function chosen() {
  return form.querySelector('[name=method]:checked');
}

/** Shows what the chosen way asks for; what is switched off is neither required nor sent. */
function choose() {
  const way = chosen();
  const shown = (fieldset, wanted) => {
    fieldset.hidden = !wanted;
    fieldset.disabled = !wanted;
  };
  shown(form.querySelector('#card'), way.dataset.needsCard === 'true');
  shown(form.querySelector('#taking'), way.dataset.choosesTaking === 'true');
  for (const fields of form.querySelectorAll('[data-fields-of]')) {
    shown(fields, fields.dataset.fieldsOf === way.value);
  }
}

/** The shop gets the token and the choices; card inputs have no name and are never among them. */
async function payment() {
  for (const copy of form.querySelectorAll('[data-copy-of]')) {
    copy.value = form.querySelector(copy.dataset.copyOf).value;
  }
  const { method, capture, ...fields } = Object.fromEntries(new FormData(form));
  return JSON.stringify({
    method,
    capture: capture && capture === 'true',
    fields,
    token: chosen().dataset.needsCard === 'true' ? await tokenOfCard() : undefined,
  });
}

async function send(body) {
  unanswered = body;
  const response = await fetch(form.action, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body,
  }).catch(() => {
    throw new Problem({ title: texts.noAnswer, status: 503 });
  });
  const answer = await response.json().catch(() => ({ title: texts.noAnswer }));
  if (!response.ok) {
    throw new Problem({ ...answer, status: response.status });
  }
  return answer;
}

function show(problem) {
  const box = document.querySelector('#problem');
  const { reached, unknown, taken, message, detail } = problem;
  const headline = unknown ? texts.unknown : texts.refused;
  box.querySelector('strong').textContent = reached ? headline : message;
  box.querySelector('p').textContent = reached ? [message, detail].filter(Boolean).join(' – ') : '';
  box.querySelector('[data-way=order]').hidden = !(unknown || taken);
  box.querySelector('[data-way=start]').hidden = !reached || unknown || taken;
  box.hidden = false;
  if (!unknown) {
    unanswered = null;
  }
  form.noValidate = unknown;
  choices.disabled = unknown;
  pay.textContent = unknown ? texts.again : payLabel;
  pay.disabled = reached && !unknown;
  box.scrollIntoView({ block: 'nearest' });
}

form.addEventListener('submit', async (event) => {
  event.preventDefault();
  if (pay.disabled) {
    return;
  }
  pay.disabled = true;
  pay.textContent = texts.paying;
  document.querySelector('#problem').hidden = true;
  try {
    const paid = await send(unanswered || (await payment()));
    obey(paid.nextAction, texts.orderPage);
  } catch (problem) {
    show(problem instanceof Problem ? problem : new Problem({ title: String(problem) }));
  }
});

/** 4111... is written in fours, and 1228 becomes 12/28. */
number.addEventListener('input', () => {
  number.value = number.value.replace(/\D/g, '').slice(0, 19).replace(/(.{4})(?=.)/g, '$1 ');
});
expire.addEventListener('input', (event) => {
  const digits = expire.value.replace(/\D/g, '').slice(0, 4);
  const deleting = event.inputType && event.inputType.startsWith('delete');
  expire.value =
    digits.length > 2 || (digits.length === 2 && !deleting)
      ? digits.slice(0, 2) + '/' + digits.slice(2)
      : digits;
});

for (const chip of form.querySelectorAll('[data-card]')) {
  chip.addEventListener('click', () => {
    number.value = chip.dataset.card.replace(/(.{4})(?=.)/g, '$1 ');
    expire.value = '12/' + String((new Date().getFullYear() + 3) % 100).padStart(2, '0');
    code.value = '123';
    holder.value = holder.value || 'TARO YAMADA';
  });
}

form.addEventListener('change', choose);
window.addEventListener('pageshow', choose); // browsers fill in again what was chosen before
choose();
pay.disabled = false;
