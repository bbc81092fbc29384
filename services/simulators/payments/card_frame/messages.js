// What the frame says, by language. The codes and the English sentences are the provider's own, so that a page can be
// checked against the real one; the provider has no Persian, hence these are ours.

const ENGLISH = {
  number: "Card number",
  expiry: "MM / YY",
  cvc: "CVC",
  incomplete_number: "Your card number is incomplete.",
  invalid_number: "Your card number is invalid.",
  incomplete_expiry: "Your card's expiration date is incomplete.",
  invalid_expiry_month: "Your card's expiration date is invalid.",
  invalid_expiry_month_past: "Your card's expiration date is in the past.",
  invalid_expiry_year_past: "Your card's expiration year is in the past.",
  incomplete_cvc: "Your card's security code is incomplete.",
  unreachable: "We could not reach the payment provider. Please try again.",
};

const PERSIAN = {
  number: "شمارهٔ کارت",
  expiry: "ماه / سال",
  cvc: "CVC",
  incomplete_number: "شمارهٔ کارت کامل نیست.",
  invalid_number: "شمارهٔ کارت درست نیست.",
  incomplete_expiry: "تاریخ انقضای کارت کامل نیست.",
  invalid_expiry_month: "تاریخ انقضای کارت درست نیست.",
  invalid_expiry_month_past: "تاریخ انقضای کارت گذشته است.",
  invalid_expiry_year_past: "سال انقضای کارت گذشته است.",
  incomplete_cvc: "کد امنیتی کارت کامل نیست.",
  unreachable: "ارتباط با درگاه پرداخت برقرار نشد. لطفاً دوباره تلاش کنید.",
};

export function languageOf(locale) {
  return locale.toLowerCase().split(/[-_]/)[0] === "fa"
    ? { lang: "fa", dir: "rtl", messages: PERSIAN }
    : { lang: "en", dir: "ltr", messages: ENGLISH };
}
