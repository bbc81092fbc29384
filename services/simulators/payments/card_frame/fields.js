// The three fields of a card: how each is written as it is typed, and what is wrong with it. No DOM in here.

const NUMBER_DIGITS = 16;
const CVC_DIGITS = 3;
const GROUP = 4;

// Persian and Arabic keyboards write other digits; a card has only 0 to 9.
export function digitsOf(text) {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replace(/\D/g, "");
}

function passesLuhn(digits) {
  let sum = 0;
  [...digits].reverse().forEach((digit, index) => {
    const doubled = Number(digit) * (index % 2 ? 2 : 1);
    sum += doubled > 9 ? doubled - 9 : doubled;
  });
  return sum % 10 === 0;
}

function monthAndYear(digits) {
  return { month: Number(digits.slice(0, 2)), year: 2000 + Number(digits.slice(2)) };
}

// Each field: `digits` of what was typed, `format` for the eye, `problem` as the provider's code or null.
export const fields = {
  number: {
    digits: (text) => digitsOf(text).slice(0, NUMBER_DIGITS),
    format: (digits) => digits.match(new RegExp(`.{1,${GROUP}}`, "g"))?.join(" ") ?? "",
    problem(digits) {
      if (digits.length < NUMBER_DIGITS) return "incomplete_number";
      return passesLuhn(digits) ? null : "invalid_number";
    },
  },
  expiry: {
    digits(text) {
      const digits = digitsOf(text);
      if (/^[2-9]$/.test(digits)) return `0${digits}`;
      // A browser that fills in a stored card may write the year with four digits.
      return /^\d\d20\d\d$/.test(digits) ? digits.slice(0, 2) + digits.slice(4) : digits.slice(0, 4);
    },
    format(digits, { deleting }) {
      if (digits.length > 2) return `${digits.slice(0, 2)} / ${digits.slice(2)}`;
      return digits.length === 2 && !deleting ? `${digits} / ` : digits;
    },
    problem(digits, now) {
      if (digits.length < 4) return "incomplete_expiry";
      const { month, year } = monthAndYear(digits);
      if (month < 1 || month > 12) return "invalid_expiry_month";
      if (year < now.getFullYear()) return "invalid_expiry_year_past";
      return year === now.getFullYear() && month < now.getMonth() + 1 ? "invalid_expiry_month_past" : null;
    },
  },
  cvc: {
    digits: (text) => digitsOf(text).slice(0, CVC_DIGITS),
    format: (digits) => digits,
    problem: (digits) => (digits.length < CVC_DIGITS ? "incomplete_cvc" : null),
  },
};

export function brandOf(number) {
  if (number.startsWith("4")) return "visa";
  return /^(5[1-5]|2[2-7])/.test(number) ? "mastercard" : "unknown";
}

export function asParameters({ number, expiry, cvc }) {
  const { month, year } = monthAndYear(expiry);
  return { "card[number]": number, "card[exp_month]": month, "card[exp_year]": year, "card[cvc]": cvc };
}
