// The card is typed into the payment provider's own frame. This page learns the id of a payment method, and sends that.

import { makeBusy, makeReady } from "./busy.js";
import { offerCard } from "./card-frame.js";

const form = document.getElementById("top-up");
const amount = form.elements.namedItem("amount");
const paymentMethod = form.elements.namedItem("payment_method");
const cardProblem = document.getElementById("payment_method-error");
const presets = [...form.querySelectorAll("[data-amount]")];

function markPreset() {
  for (const each of presets) each.setAttribute("aria-pressed", String(each.dataset.amount === amount.value));
}

for (const each of presets) {
  each.addEventListener("click", () => {
    amount.value = each.dataset.amount;
    markPreset();
  });
}
amount.addEventListener("input", markPreset);

async function pay(stripe, card) {
  makeBusy(form);
  cardProblem.textContent = "";
  const { error, paymentMethod: made } = await stripe.createPaymentMethod({ type: "card", card });
  if (error) {
    cardProblem.textContent = error.message;
    makeReady(form);
    return;
  }
  paymentMethod.value = made.id;
  form.submit();
}

if (window.Stripe) {
  const stripe = window.Stripe(form.dataset.publishableKey, { locale: form.dataset.locale });
  const card = offerCard(stripe, form, cardProblem);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    pay(stripe, card);
  });
} else {
  cardProblem.textContent = form.dataset.unavailable;
  form.querySelector("button[type=submit]").disabled = true;
}

// A page that the browser kept holds a used key: it is loaded anew.
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted) window.location.reload();
});
