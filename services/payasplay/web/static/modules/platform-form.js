// The wizard's first step: counts characters, says at once what is wrong with the name, and keeps what is typed.

const form = document.getElementById("platform");
const saved = document.getElementById("draft-saved");
const live = document.getElementById("name-live");
const name = form.elements.namedItem("platform_name");
const numbers = new Intl.NumberFormat(document.documentElement.lang);
const PAUSE_MS = 300;

const lengthOf = (text) => [...text.trim()].length;

function count() {
  for (const counter of form.querySelectorAll("[data-counts]")) {
    const { counts, maximum } = counter.dataset;
    const length = lengthOf(form.elements.namedItem(counts).value);
    counter.textContent = `${numbers.format(length)} / ${numbers.format(Number(maximum))}`;
    counter.classList.toggle("over", length > Number(maximum));
  }
}

function judge() {
  const length = lengthOf(name.value);
  const { short, long } = live.dataset;
  let words = "";
  if (length > 0 && length < 2) words = short;
  if (length > 50) words = long;
  if (live.textContent !== words) live.textContent = words;
  document.getElementById("platform_name-error")?.remove();
  if (words) name.setAttribute("aria-invalid", "true");
  else name.removeAttribute("aria-invalid");
}

let waiting;
let turn = Promise.resolve();

async function keep() {
  const answer = await fetch("/partner/integration/draft", { method: "POST", body: new FormData(form) }).catch(() => null);
  saved.textContent = answer?.ok && !answer.redirected ? saved.dataset.saved : saved.dataset.failed;
}

// One after the other: what was typed before must not replace what was typed after.
const save = () => {
  turn = turn.then(keep);
};

form.addEventListener("input", ({ target }) => {
  count();
  if (target === name) judge();
  saved.textContent = "";
  clearTimeout(waiting);
  waiting = setTimeout(save, PAUSE_MS);
});
form.addEventListener("submit", () => clearTimeout(waiting));
count();
