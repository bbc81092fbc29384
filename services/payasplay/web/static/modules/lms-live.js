// While courses are synchronised the page follows, without a reload.

import { listen, part, replace } from "./live.js";

const { fragment } = document.getElementById("lms-live").dataset;

listen("lms", async () => {
  const answer = await part(fragment);
  if (answer === "signed out") window.location.reload();
  const fresh = answer && answer !== "signed out" && answer.getElementById("lms-live");
  // A choice that is being made is not taken away under the hand that makes it.
  if (fresh && !document.querySelector("#lms-live form.touched")) replace(fresh);
});

document.addEventListener("input", ({ target }) => target.closest("#lms-live form")?.classList.add("touched"));
