// In the payment provider's place: no card is asked for, and none is charged. The same few calls as its own script.

(() => {
  const words = {
    en: "Simulated card, nothing is charged: 4242 4242 4242 4242",
    fa: "کارت شبیه‌سازی‌شده؛ پولی برداشت نمی‌شود: ۴۲۴۲ ۴۲۴۲ ۴۲۴۲ ۴۲۴۲",
  };

  function card(locale) {
    return {
      mount: (place) => {
        document.querySelector(place).textContent = words[locale] ?? words.en;
      },
      on: () => {},
      update: () => {},
    };
  }

  window.Stripe = (_key, { locale } = {}) => ({
    elements: () => ({ create: () => card(locale) }),
    createPaymentMethod: async () => ({ paymentMethod: { id: "pm_simulated" } }),
  });
})();
