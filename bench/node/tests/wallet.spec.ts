import { expect, test } from "@playwright/test";
import { pay } from "../actions.ts";
import { CASES, DECLINED, GOOD, join, ROUNDS } from "../world.ts";

for (let round = 0; round < ROUNDS; round++) {
  test.describe(`Round ${round}`, () => {
    for (const [balance, level] of CASES.levels) {
      test(`With ${balance} the wallet is ${level}`, async ({ page }) => {
        await (await join(balance)).signIn(page);
        await page.goto("/wallet");
        await expect(page.getByRole("group", { name: "Balance" }).getByTestId("wallet-status")).toContainText(level);
      });
    }

    test("Sara sees what is in her wallet", async ({ page }) => {
      const person = await join(CASES.held.balance);
      await person.signIn(page);
      await page.goto("/wallet");
      const card = page.getByRole("group", { name: "Balance" });
      await expect(card.getByTestId("balance")).toHaveText(CASES.held.shown);
      expect((await person.asks("/wallet/balance")).balance).toBe(CASES.held.balance);
      await expect(card.getByTestId("minutes-left")).toHaveText(CASES.held.lasts);
      await expect(card.getByRole("definition").last()).toHaveText(CASES.held.average);
    });

    for (const [amount, shown] of CASES.arrivals) {
      test(`${amount} arrives`, async ({ page }) => {
        const person = await join("0.00");
        await person.signIn(page);
        await pay(page, amount, GOOD);
        await expect(page.getByRole("group", { name: "Balance" }).getByTestId("balance")).toHaveText(shown);
        expect((await person.asks("/wallet/balance")).balance).toBe(amount);
      });
    }

    for (const [entered, explanation] of CASES.refusals) {
      test(`"${entered}" is explained`, async ({ page }) => {
        const person = await join("5.00");
        await person.signIn(page);
        await pay(page, entered, GOOD);
        const starting = new RegExp(`^${explanation.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
        await expect(page.getByLabel("Amount in euros")).toHaveAccessibleDescription(starting);
        expect(await person.asks("/wallet/topups")).toEqual([]);
      });
    }

    test("A declined card adds nothing", async ({ page }) => {
      const person = await join("5.00");
      await person.signIn(page);
      await pay(page, "25.00", DECLINED);
      await expect(page.getByRole("alert").filter({ hasText: CASES.declined })).toBeVisible();
      expect((await person.asks("/wallet/balance")).balance).toBe("5.00");
    });
  });
}
