// The frame's own script: three inputs, one conversation with the page that mounted it, one request to its own origin.

import { asParameters, brandOf, fields } from "./fields.js";
import { languageOf } from "./messages.js";

const ENDPOINT = "/v1/payment_methods";
const inputs = Object.fromEntries(Object.keys(fields).map((name) => [name, document.getElementById(name)]));
const names = Object.keys(fields);
const left = new Set(); // fields that the user has left: only there is something unfinished worth a word
let page = null; // origin of the page, known from its first message
let key = null;
let messages = null;

function tell(action, data = {}) {
  parent.postMessage({ action, ...data }, page);
}

const digitsIn = (name) => fields[name].digits(inputs[name].value);
const problemOf = (name) => fields[name].problem(digitsIn(name), new Date());
const asError = (code) => ({ type: "validation_error", code, message: messages[code] });

function show() {
  const problems = names.map((name) => [name, problemOf(name)]);
  const worthAWord = problems.filter(([name, code]) => code && (left.has(name) || !code.startsWith("incomplete")));
  for (const name of names) {
    inputs[name].setAttribute("aria-invalid", String(worthAWord.some(([bad]) => bad === name)));
  }
  tell("change", {
    empty: names.every((name) => inputs[name].value === ""),
    complete: problems.every(([, code]) => code === null),
    brand: brandOf(digitsIn("number")),
    ...(worthAWord.length ? { error: asError(worthAWord[0][1]) } : {}),
  });
}

function write(name, { inputType = "" }) {
  const input = inputs[name];
  const atEnd = input.selectionStart === input.value.length;
  const before = fields[name].digits(input.value.slice(0, input.selectionStart)).length;
  const digits = digitsIn(name);
  input.value = fields[name].format(digits, { deleting: inputType.startsWith("delete") });
  if (atEnd) {
    if (document.activeElement === input && problemOf(name) === null) inputs[names[names.indexOf(name) + 1]]?.focus();
    return;
  }
  let caret = 0;
  for (let seen = 0; seen < before && caret < input.value.length; caret += 1) {
    if (/\d/.test(input.value[caret])) seen += 1;
  }
  input.setSelectionRange(caret, caret);
}

function paint({ base = {}, invalid = {} } = {}) {
  const properties = {
    "--color": base.color,
    "--font-size": base.fontSize,
    "--font-family": base.fontFamily,
    "--placeholder": base["::placeholder"]?.color,
    "--invalid": invalid.color,
  };
  for (const [name, value] of Object.entries(properties)) {
    if (value) document.documentElement.style.setProperty(name, value);
  }
}

async function create({ billingDetails = {} }) {
  const problem = names.map(problemOf).find((code) => code !== null);
  if (problem) {
    names.forEach((name) => left.add(name));
    show();
    return { error: asError(problem) };
  }
  const card = Object.fromEntries(names.map((name) => [name, digitsIn(name)]));
  const body = new URLSearchParams({ type: "card", key, ...asParameters(card) });
  for (const name of ["name", "email", "phone"]) {
    if (billingDetails[name]) body.set(`billing_details[${name}]`, billingDetails[name]);
  }
  try {
    const response = await fetch(ENDPOINT, { method: "POST", body, credentials: "omit" });
    const answer = await response.json();
    return response.ok ? { paymentMethod: answer } : { error: answer.error };
  } catch {
    return { error: { type: "api_connection_error", message: messages.unreachable } };
  }
}

function start({ key: publishableKey, locale, style }) {
  const language = languageOf(locale);
  key = publishableKey;
  messages = language.messages;
  Object.assign(document.documentElement, { lang: language.lang, dir: language.dir });
  paint(style);
  for (const name of names) {
    const input = inputs[name];
    input.placeholder = messages[name];
    input.addEventListener("input", (event) => {
      write(name, event);
      show();
    });
    input.addEventListener("focus", () => tell("focus"));
    input.addEventListener("blur", () => {
      if (input.value !== "") left.add(name);
      tell("blur");
      show();
    });
  }
  const card = document.getElementById("card");
  new ResizeObserver(() => tell("size", { height: Math.ceil(card.getBoundingClientRect().height) })).observe(card);
  tell("ready");
}

function clear() {
  left.clear();
  for (const name of names) inputs[name].value = "";
  show();
}

window.addEventListener("message", async ({ source, origin, data }) => {
  if (source !== parent || (page !== null && origin !== page)) return;
  if (data.action === "start" && page === null) {
    page = origin;
    start(data);
  } else if (data.action === "create" && page !== null) {
    tell("created", { request: data.request, result: await create(data) });
  } else if (data.action === "update" && page !== null) {
    paint(data.style);
  } else if (data.action === "focus" && page !== null) {
    inputs.number.focus();
  } else if (data.action === "clear" && page !== null) {
    clear();
  }
});
