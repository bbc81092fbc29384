// A card to keep: typed into the payment provider's own frame; this page learns its id, and sends that.

import { makeBusy, makeReady } from "./busy.js";
import { offerCard } from "./card-frame.js";

const form = document.getElementById("save-card");
const problem = document.getElementById("payment_method-error");

if (window.Stripe) {
  const stripe = window.Stripe(form.dataset.publishableKey, { locale: form.dataset.locale });
  const card = offerCard(stripe, form, problem);
  let saving = false;

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (saving) return;
    saving = true;
    makeBusy(form);
    problem.textContent = "";
    const { error, paymentMethod } = await stripe.createPaymentMethod({ type: "card", card });
    if (error) {
      problem.textContent = error.message;
      makeReady(form);
      saving = false;
      return;
    }
    form.elements.namedItem("payment_method").value = paymentMethod.id;
    form.submit();
  });
} else {
  problem.textContent = form.dataset.unavailable;
  form.querySelector("button[type=submit]").disabled = true;
}
