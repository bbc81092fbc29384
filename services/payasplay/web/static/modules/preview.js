// The first seconds are free to try; after them the preview stands still and says so.

const media = document.getElementById("media");
const over = document.getElementById("preview-over");

if (media) {
  const limit = Number(media.dataset.preview);
  let tried = 0;
  let last = null;

  // Counted in seconds that played, not by the position: a clip may be shorter than its preview, and start over.
  media.addEventListener("timeupdate", () => {
    const now = performance.now();
    if (last !== null && !media.paused) tried += (now - last) / 1000;
    last = media.paused ? null : now;
    if (tried >= limit) stop();
  });
  media.addEventListener("pause", () => {
    last = null;
  });

  function stop() {
    media.pause();
    media.removeAttribute("controls");
    over.textContent = over.dataset.text;
  }
}

// A page that the browser kept holds a used key: it is loaded anew.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.location.reload();
});
