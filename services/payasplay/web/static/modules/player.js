// While something plays: the cost ticks, and the page stops at once when the session ends. The server is the truth; this
// page only counts on from what it was told last.

import { listen } from "./live.js";

const player = document.getElementById("player");
const media = document.getElementById("media");
const cost = document.getElementById("cost");
const time = document.getElementById("time");
const { session, price, locale } = player.dataset;
const LOOK_AGAIN_MS = 2000;
// A tab in the background has no stream of news, but may well be heard: it asks by itself.
const LOOK_UNSEEN_MS = 15000;

const money = new Intl.NumberFormat(locale, { style: "currency", currency: "EUR", minimumFractionDigits: 4 });
const digits = new Intl.NumberFormat(locale, { useGrouping: false });
const twoDigits = new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 });

let told = { seconds: Number(player.dataset.seconds), limit: Number(player.dataset.limit) };
let toldAt = performance.now();
let dueAt = 0;

function clock(seconds) {
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const tail = twoDigits.format(rest);
  return hours ? `${digits.format(hours)}:${twoDigits.format(minutes)}:${tail}` : `${digits.format(minutes)}:${tail}`;
}

function tick() {
  const counted = told.seconds + Math.floor((performance.now() - toldAt) / 1000);
  const seconds = Math.min(counted, told.limit);
  // The price is a minute's, in ten-thousandths of a euro.
  cost.textContent = money.format((price * seconds) / 60 / 10000);
  time.textContent = clock(seconds);
  const isOld = document.hidden && performance.now() - toldAt > LOOK_UNSEEN_MS;
  if ((counted >= told.limit || isOld) && performance.now() > dueAt) {
    dueAt = performance.now() + LOOK_AGAIN_MS;
    look();
  }
}

async function look() {
  const answer = await fetch(`/play/${session}/state`, { headers: { Accept: "application/json" } });
  if (answer.redirected) {
    window.location.reload();
    return;
  }
  if (!answer.ok) return; // the next event, or the next second, looks again
  const { active, seconds, limit } = await answer.json();
  told = { seconds, limit };
  toldAt = performance.now();
  if (!active) end();
}

function end() {
  clearInterval(ticking);
  stopListening();
  media.pause();
  window.location.assign(`/play/${session}`);
}

const ticking = setInterval(tick, 250);
const stopListening = listen("playback", look);
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.location.reload();
});

// A browser that lets nothing play by itself gets a button for it.
media.play().catch(() => media.setAttribute("controls", ""));
