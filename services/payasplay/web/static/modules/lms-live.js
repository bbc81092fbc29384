// While courses are synchronised the page follows, without a reload.

import { listen, part, replace } from "./live.js";

// Hundreds of courses are hundreds of news, and each look is two of the hundred requests that a minute has.
const PAUSE_MILLISECONDS = 2_000;
const { fragment } = document.getElementById("lms-live").dataset;

listen("lms", async () => {
  const answer = await part(fragment);
  if (answer === "signed out") window.location.reload();
  const fresh = answer && answer !== "signed out" && answer.getElementById("lms-live");
  // A choice that is being made is not taken away under the hand that makes it.
  if (fresh && !document.querySelector("#lms-live form.touched")) replace(fresh);
  await new Promise((done) => setTimeout(done, PAUSE_MILLISECONDS));
});

document.addEventListener("input", ({ target }) => target.closest("#lms-live form")?.classList.add("touched"));
