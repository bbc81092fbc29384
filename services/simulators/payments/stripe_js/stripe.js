// A stand-in for the payment provider's browser script: the part of its public API that the platform's page uses.
// The card is typed into a frame of this script's own origin; the page learns only the id of a payment method.
(() => {
  "use strict";

  const origin = new URL(document.currentScript.src).origin;
  const frameUrl = `${origin}/v3/card-frame/`;
  const FRAME_TITLE = "Secure card payment input frame";
  let frames = 0;

  class CardElement {
    #handlers = new Map();
    #pending = new Map();
    #settings;
    #frame = null;
    #container = null;
    #requests = 0;
    #state = { empty: true, complete: false };
    #ready;
    #becameReady;
    #listen = (event) => this.#receive(event);

    constructor(settings) {
      this.#settings = settings;
      this.#expectReady();
    }

    on(name, handler) {
      const handlers = this.#handlers.get(name) ?? [];
      this.#handlers.set(name, [...handlers, handler]);
      return this;
    }

    mount(target) {
      const container = typeof target === "string" ? document.querySelector(target) : target;
      if (!(container instanceof Element)) {
        throw new Error(`The card cannot be mounted: there is no element ${String(target)}.`);
      }
      this.unmount();
      const frame = document.createElement("iframe");
      frame.title = FRAME_TITLE;
      frame.name = `__privateStripeFrame${(frames += 1)}`;
      Object.assign(frame.style, { border: "0", display: "block", width: "100%", height: "1.5em", background: "none" });
      // In a dark page the browser would put a white sheet behind a frame that has no colour scheme of its own.
      frame.style.colorScheme = "light only";
      frame.setAttribute("scrolling", "no");
      frame.addEventListener("load", () => this.#send("start", this.#settings));
      window.addEventListener("message", this.#listen);
      frame.src = frameUrl;
      container.replaceChildren(frame);
      this.#frame = frame;
      this.#container = container;
      this.#mark();
    }

    unmount() {
      window.removeEventListener("message", this.#listen);
      for (const answer of this.#pending.values()) {
        answer({ error: { type: "invalid_request_error", message: "The card was removed from the page." } });
      }
      this.#pending.clear();
      this.#frame?.remove();
      this.#frame = null;
      this.#state = { empty: true, complete: false };
      this.#expectReady();
    }

    destroy() {
      this.unmount();
      this.#handlers.clear();
    }

    update(options) {
      Object.assign(this.#settings, options);
      if (this.#frame) this.#send("update", { style: this.#settings.style });
    }

    focus() {
      if (this.#frame) this.#send("focus");
    }

    clear() {
      if (this.#frame) this.#send("clear");
    }

    // Not part of the provider's public API: how createPaymentMethod() asks the frame.
    async _createPaymentMethod(billingDetails) {
      if (!this.#frame) {
        throw new Error("The card is not mounted: call mount() before createPaymentMethod().");
      }
      await this.#ready;
      return new Promise((resolve) => {
        const request = (this.#requests += 1);
        this.#pending.set(request, resolve);
        this.#send("create", { request, billingDetails });
      });
    }

    #expectReady() {
      this.#ready = new Promise((resolve) => {
        this.#becameReady = resolve;
      });
    }

    #send(action, data = {}) {
      this.#frame.contentWindow.postMessage({ action, ...data }, origin);
    }

    #receive(event) {
      if (event.origin !== origin || event.source !== this.#frame?.contentWindow) return;
      const { action, ...data } = event.data;
      if (action === "size") this.#frame.style.height = `${data.height}px`;
      if (action === "ready") {
        this.#becameReady();
        this.#emit("ready", { elementType: "card" });
      }
      if (action === "change") {
        this.#state = { ...this.#state, error: undefined, ...data };
        this.#mark();
        this.#emit("change", { elementType: "card", error: undefined, value: { postalCode: "" }, ...data });
      }
      if (action === "focus" || action === "blur") {
        this.#container.classList.toggle("StripeElement--focus", action === "focus");
        this.#emit(action, { elementType: "card" });
      }
      if (action === "created") {
        this.#pending.get(data.request)?.(data.result);
        this.#pending.delete(data.request);
      }
    }

    #mark() {
      const classes = this.#container.classList;
      classes.add("StripeElement");
      classes.toggle("StripeElement--empty", this.#state.empty);
      classes.toggle("StripeElement--complete", this.#state.complete);
      classes.toggle("StripeElement--invalid", Boolean(this.#state.error));
    }

    #emit(name, event) {
      for (const handler of this.#handlers.get(name) ?? []) handler(event);
    }
  }

  class Elements {
    #key;
    #locale;
    #card = null;

    constructor(key, locale) {
      this.#key = key;
      this.#locale = locale;
    }

    create(type, { style = {} } = {}) {
      if (type !== "card") throw new Error(`This stand-in has only the card element, not ${type}.`);
      this.#card = new CardElement({ key: this.#key, locale: this.#locale, style });
      return this.#card;
    }

    getElement(type) {
      return type === "card" ? this.#card : null;
    }
  }

  window.Stripe = (key, { locale: ownLocale = "auto" } = {}) => {
    if (typeof key !== "string" || !key.startsWith("pk_")) {
      throw new Error("Stripe() takes a publishable key, which starts with pk_.");
    }
    const named = (locale) => (locale === "auto" ? document.documentElement.lang || navigator.language : locale);
    return {
      elements: ({ locale = ownLocale } = {}) => new Elements(key, named(locale)),
      createPaymentMethod: async ({ type, card, billing_details: billingDetails = {} }) => {
        if (type !== "card" || !(card instanceof CardElement)) {
          throw new Error("createPaymentMethod() takes {type: \"card\", card: <card element>}.");
        }
        return card._createPaymentMethod(billingDetails);
      },
    };
  };
})();
