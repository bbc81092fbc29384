// Paying, as all the Node contestants do it.
import type { Page } from "@playwright/test";

export async function pay(page: Page, amount: string, number: string): Promise<void> {
  await page.goto("/wallet/top-up");
  await page.getByLabel("Amount in euros").fill(amount);
  const card = page.getByTitle("Secure card payment input frame").contentFrame();
  await card.getByLabel("Credit or debit card number").fill(number);
  await card.getByLabel("Credit or debit card expiration date").fill("12 / 34");
  await card.getByLabel("Credit or debit card CVC/CVV").fill("123");
  await page.getByRole("button", { name: "Pay now" }).click();
}
