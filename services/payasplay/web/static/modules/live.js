// One stream of news for a tab, whoever on the page listens. A tab that nobody looks at has none: browsers allow few
// connections to one site, and whoever comes back looks once. What is missed while there is no stream is found then.

const RETRY_MILLISECONDS = 15_000;
const listeners = new Set();
let source = null;
let retry = null;

const visible = () => document.visibilityState === "visible";

function tellAll() {
  for (const { look } of listeners) look();
}

function open() {
  clearTimeout(retry);
  if (source || !listeners.size || !visible()) return;
  source = new EventSource("/events");
  // What happened before the stream was open, or while it was broken, is found by looking once.
  source.addEventListener("open", tellAll);
  source.addEventListener("error", () => {
    // A browser asks again by itself after a break, but not after a refusal.
    if (source?.readyState !== EventSource.CLOSED) return;
    close();
    retry = setTimeout(open, RETRY_MILLISECONDS);
  });
  for (const each of listeners) source.addEventListener(each.name, each.look);
}

function close() {
  clearTimeout(retry);
  source?.close();
  source = null;
}

// Call `look` now or when the stream opens, and whenever the account has news of this name; returns how to stop.
export function listen(name, look) {
  const listener = { name, look: inTurn(look) };
  listeners.add(listener);
  if (source) {
    source.addEventListener(name, listener.look);
    listener.look();
  } else {
    open();
  }
  return () => {
    listeners.delete(listener);
    source?.removeEventListener(name, listener.look);
    if (!listeners.size) close();
  };
}

// One look after the other: an older answer must not replace a newer one. Calls during a look are one more look.
function inTurn(look) {
  let running = false;
  let again = false;
  return async () => {
    again = true;
    if (running) return;
    running = true;
    try {
      while (again) {
        again = false;
        await look();
      }
    } finally {
      running = false;
    }
  };
}

// A part of a page as the server shows it now; null where it cannot be had, "signed out" where the session is over.
export async function part(address) {
  const answer = await fetch(address, { headers: { Accept: "text/html" }, credentials: "same-origin" });
  if (answer.redirected) return "signed out";
  if (!answer.ok) return null;
  return new DOMParser().parseFromString(await answer.text(), "text/html");
}

// Put a fresh element in the place of the old one with its id; whoever had the focus in it keeps it.
export function replace(fresh) {
  const focused = document.activeElement?.id;
  document.getElementById(fresh.id).replaceWith(document.adoptNode(fresh));
  if (focused) document.getElementById(focused)?.focus();
}

document.addEventListener("visibilitychange", () => (visible() ? open() : close()));
window.addEventListener("pagehide", close);
window.addEventListener("pageshow", ({ persisted }) => persisted && open());
