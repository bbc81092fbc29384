// The introduction without a mouse: keys, swipes, and a splash that goes on by itself. Every step is a link, so that
// all of it works without this script as well.

const SWIPE_PIXELS = 50;
const isRightToLeft = document.documentElement.dir === "rtl";
const step = (name) => document.querySelector(`[data-step=${name}]`);

function go(name) {
  step(name)?.click();
}

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.closest("input, select, textarea")) return;
  const [forward, backward] = isRightToLeft ? ["ArrowLeft", "ArrowRight"] : ["ArrowRight", "ArrowLeft"];
  if (event.key === forward) go("next");
  if (event.key === backward) go("back");
  if (event.key === "Escape") go("escape");
});

const swiped = document.querySelector("[data-swipe]");
let from = null;
swiped?.addEventListener("touchstart", ({ changedTouches: [touch] }) => {
  from = { x: touch.clientX, y: touch.clientY };
}, { passive: true });
swiped?.addEventListener("touchend", ({ changedTouches: [touch] }) => {
  if (!from) return;
  const along = (touch.clientX - from.x) * (isRightToLeft ? -1 : 1);
  const across = Math.abs(touch.clientY - from.y);
  from = null;
  // A finger that goes down the page is scrolling.
  if (Math.abs(along) < SWIPE_PIXELS || across > Math.abs(along)) return;
  go(along < 0 ? "next" : "back");
});

const splash = document.querySelector("[data-onward-after]");
if (splash) setTimeout(() => location.replace(step("next").href), Number(splash.dataset.onwardAfter));
