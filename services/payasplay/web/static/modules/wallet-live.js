// While money is on its way the wallet listens for news, and shows them without a reload.

const news = document.getElementById("wallet-news");
const live = () => document.getElementById("wallet-live");
const { events, fragment } = live().dataset;

if (events) {
  const source = new EventSource(events);
  let turn = Promise.resolve();

  // One after the other: an older answer must not replace a newer one.
  const refresh = () => {
    turn = turn.then(show, show);
  };
  // What happened before the stream was open, or while it was broken, is found by looking once.
  source.addEventListener("open", refresh);
  source.addEventListener("wallet", refresh);
  window.addEventListener("pagehide", () => source.close());

  async function show() {
    const answer = await fetch(fragment, { headers: { Accept: "text/html" }, credentials: "same-origin" });
    if (answer.redirected) {
      source.close();
      window.location.reload();
      return;
    }
    if (!answer.ok) return; // the next event, or the next connection, looks again
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("wallet-live");
    const focused = document.activeElement?.id;
    live().replaceWith(document.adoptNode(fresh));
    if (focused) document.getElementById(focused)?.focus();
    if (news.textContent !== fresh.dataset.news) news.textContent = fresh.dataset.news;
    if (!fresh.dataset.events) source.close();
  }
}
