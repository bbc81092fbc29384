// The bell of every page: how much is unread, the latest in its panel, and what comes in while the page is open.

import { listen, part, replace } from "./live.js";

const SHOWN_MILLISECONDS = 5_000;
const bell = document.getElementById("bell");
const button = document.getElementById("bell-button");
const count = document.getElementById("bell-count");
const toasts = document.getElementById("toasts");
let newest = null; // ids grow with time

function pop(toast) {
  let timer;
  const away = () => toast.remove();
  const start = () => {
    timer = setTimeout(away, SHOWN_MILLISECONDS);
  };
  // Whoever is reading it, or has the focus in it, has the time that they need.
  for (const event of ["pointerenter", "focusin"]) toast.addEventListener(event, () => clearTimeout(timer));
  for (const event of ["pointerleave", "focusout"]) toast.addEventListener(event, start);
  toast.querySelector("[data-dismiss]").addEventListener("click", away);
  toasts.append(document.adoptNode(toast));
  start();
}

async function look() {
  const fresh = await part(bell.dataset.news);
  if (fresh === "signed out") stop();
  if (!(fresh instanceof Document)) return; // the next event, or the next connection, looks again
  const { name, count: unread } = fresh.getElementById("bell-news").dataset;
  const arrived = [...fresh.querySelectorAll("[data-toast]")].reverse();
  const isFirst = newest === null;
  for (const toast of arrived) {
    // What was there when the page came is no news.
    if (!isFirst && toast.dataset.toast > newest) pop(toast);
  }
  const shown = [...fresh.querySelectorAll("[data-note]")].map((each) => each.dataset.note);
  newest = [newest ?? "", ...shown].sort().at(-1);
  replace(fresh.getElementById("notification-latest"));
  if (!isFirst) await refreshCentre();
  count.textContent = unread;
  button.setAttribute("aria-label", name);
}

// The centre agrees with what other tabs have done.
async function refreshCentre() {
  if (!document.getElementById("notification-list")) return;
  const fresh = await part(window.location.href);
  if (fresh instanceof Document) replace(fresh.getElementById("notification-list"));
}

const stop = listen("notifications", look);
