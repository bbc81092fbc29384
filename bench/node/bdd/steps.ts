import { expect } from "@playwright/test";
import { createBdd, test as base } from "playwright-bdd";
import { pay } from "../actions.ts";
import { CASES, DECLINED, GOOD, join, type Person } from "../world.ts";

type World = { people: Map<string, Person> };

export const test = base.extend<World>({ people: async ({}, use) => use(new Map()) });
const { Given, When, Then } = createBdd(test);

const LEVELS: Record<string, string> = {
  "full enough": CASES.levels[0][1],
  "running low": CASES.levels[1][1],
  "almost empty": CASES.levels[3][1],
};
const EXPLANATIONS: Record<string, string> = {
  "the smallest top-up is €5.00": CASES.refusals[0][1],
  "the largest top-up is €1,000.00": CASES.refusals[1][1],
  "this is not an amount": CASES.refusals[3][1],
  "an amount is missing": CASES.refusals[4][1],
};
const plain = (amount: string): string => amount.replaceAll(",", "");

Given(/^(\w+)'s wallet holds €(\S+)$/, async ({ page, people }, name, amount) => {
  const person = await join(plain(amount));
  await person.signIn(page);
  people.set(name, person);
});

Given(/^(\w+)'s wallet is empty$/, async ({ page, people }, name) => {
  const person = await join("0.00");
  await person.signIn(page);
  people.set(name, person);
});

When(/^\w+ looks at the wallet$/, async ({ page }) => {
  await page.goto("/wallet");
});

When(/^\w+ adds €(\S+) with a good card$/, async ({ page }, amount) => pay(page, plain(amount), GOOD));
When(/^\w+ adds €(\S+) with a card that is declined$/, async ({ page }, amount) => pay(page, plain(amount), DECLINED));
When(/^\w+ enters "(.*)" as the amount, with a good card$/, async ({ page }, entered) => pay(page, entered, GOOD));

Then(/^\w+ sees that the wallet is (.+)$/, async ({ page }, level) => {
  await expect(page.getByRole("group", { name: "Balance" }).getByTestId("wallet-status")).toContainText(LEVELS[level]);
});

Then(/^(\w+) sees a balance of €(\S+)$/, async ({ page, people }, name, amount) => {
  await expect(page.getByRole("group", { name: "Balance" }).getByTestId("balance")).toHaveText(`€${amount}`);
  expect((await people.get(name)!.asks("/wallet/balance")).balance).toBe(plain(amount));
});

const LASTING = /^\w+ sees that it lasts for about (\d+) minutes, at €(\S+) a minute on average$/;
Then(LASTING, async ({ page }, minutes, average) => {
  const card = page.getByRole("group", { name: "Balance" });
  await expect(card.getByTestId("minutes-left")).toHaveText(`about ${minutes} minutes`);
  await expect(card.getByRole("definition").last()).toHaveText(`€${average} a minute`);
});

Then(/^\w+ learns that (.+)$/, async ({ page }, explanation) => {
  const starting = new RegExp(`^${EXPLANATIONS[explanation].replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
  await expect(page.getByLabel("Amount in euros")).toHaveAccessibleDescription(starting);
});

Then(/^nothing was charged to (\w+)$/, async ({ people }, name) => {
  expect(await people.get(name)!.asks("/wallet/topups")).toEqual([]);
});

Then(/^\w+ is told that the card was declined$/, async ({ page }) => {
  await expect(page.getByRole("alert").filter({ hasText: CASES.declined })).toBeVisible();
});

Then(/^(\w+)'s wallet still holds €(\S+)$/, async ({ people }, name, amount) => {
  expect((await people.get(name)!.asks("/wallet/balance")).balance).toBe(plain(amount));
});
