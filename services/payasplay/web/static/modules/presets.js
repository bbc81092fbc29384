// Offered amounts: a press fills the field that the button names, and the button of what the field says is marked.

const presets = [...document.querySelectorAll("[data-fills]")];
const field = (each) => document.getElementById(each.dataset.fills);

function mark() {
  for (const each of presets) each.setAttribute("aria-pressed", String(each.dataset.amount === field(each).value));
}

for (const each of presets) {
  each.addEventListener("click", () => {
    field(each).value = each.dataset.amount;
    field(each).dispatchEvent(new Event("input", { bubbles: true }));
  });
}
for (const each of new Set(presets.map(field))) each.addEventListener("input", mark);
mark();
