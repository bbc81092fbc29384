// Forms that are sent once, however often their button is pressed.

import { makeBusy, makeReady } from "./busy.js";

const forms = document.querySelectorAll("form[data-once]");

for (const form of forms) form.addEventListener("submit", () => makeBusy(form));

// A page that the browser kept and shows again is ready again.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) forms.forEach(makeReady);
});
