// While money is on its way the wallet listens for news, and shows them without a reload.

import { listen, part, replace } from "./live.js";

const news = document.getElementById("wallet-news");
const { events, fragment } = document.getElementById("wallet-live").dataset;

async function look() {
  const answer = await part(fragment);
  if (answer === "signed out") {
    stop();
    window.location.reload();
    return;
  }
  if (!answer) return; // the next event, or the next connection, looks again
  const fresh = answer.getElementById("wallet-live");
  replace(fresh);
  if (news.textContent !== fresh.dataset.news) news.textContent = fresh.dataset.news;
  if (!fresh.dataset.events) stop();
}

const stop = events ? listen("wallet", look) : () => {};
