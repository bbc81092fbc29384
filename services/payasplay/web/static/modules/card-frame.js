// The payment provider's frame for a card, dressed in the page's colours.

export function offerCard(stripe, form, problem) {
  const look = (name) => getComputedStyle(form).getPropertyValue(name).trim();
  const style = () => ({
    base: {
      color: look("--ink"),
      fontFamily: "system-ui, sans-serif",
      fontSize: "17px",
      "::placeholder": { color: look("--ink-soft") },
    },
    invalid: { color: look("--danger") },
  });
  const card = stripe.elements().create("card", { style: style() });
  card.mount("#card");
  card.on("change", ({ error }) => {
    problem.textContent = error?.message ?? "";
  });
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => card.update({ style: style() }));
  return card;
}
