// A form that is on its way: its button says so and cannot be pressed again.

export function makeBusy(form) {
  const button = form.querySelector("button[type=submit]");
  button.dataset.label ??= button.textContent;
  button.textContent = button.dataset.busy;
  button.disabled = true;
  button.setAttribute("aria-busy", "true");
}

export function makeReady(form) {
  const button = form.querySelector("button[type=submit]");
  if (button.dataset.label) button.textContent = button.dataset.label;
  button.disabled = false;
  button.removeAttribute("aria-busy");
}
