// What the Node contestants know of the platform: people by its API, sessions past the pages, the cases.
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";

const given = (name: string): string => {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set`);
  return value;
};

export const WEB = given("BENCH_WEB");
export const API = given("BENCH_API");
export const BROWSER = given("BENCH_BROWSER");
export const ROUNDS = Number(given("BENCH_ROUNDS"));
export const GOOD = "4242 4242 4242 4242";
export const DECLINED = "4000 0000 0000 0341";
export const CASES = JSON.parse(readFileSync(new URL("../cases.json", import.meta.url), "utf8"));
// As people sign in who write a test without more ado, or past the pages, as the suite does.
const BY_FORM = process.env.BENCH_SIGN_IN === "form";
const PASSWORD = "correct horse battery staple";
const COOKIE = "__Host-pap_session";

export class Person {
  constructor(
    private readonly token: string,
    private readonly email: string,
    private readonly cookie: string | null,
  ) {}

  async asks(path: string): Promise<any> {
    const answer = await fetch(`${API}/api/v1${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()).data;
  }

  async signIn(page: Page): Promise<void> {
    if (this.cookie !== null) {
      const url = WEB.replace("http://", "https://");
      const kept = { name: COOKIE, value: this.cookie, url, httpOnly: true, sameSite: "Lax" as const };
      await page.context().addCookies([kept]);
      return;
    }
    await page.goto("/sign-in");
    await page.getByLabel("E-mail address").fill(this.email);
    await page.getByLabel("Password").fill(PASSWORD);
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.waitForURL(/^(?!.*\/sign-in)/);
  }
}

export async function join(balance: string): Promise<Person> {
  const made = await fetch(`${API}/api/v1/test/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Sara", balance, ...(BY_FORM ? { password: PASSWORD } : {}) }),
  });
  if (made.status !== 201) throw new Error(`no account: ${made.status}`);
  const { accessToken, verificationToken, account } = (await made.json()).data;
  return new Person(accessToken, account.email, BY_FORM ? null : await signedIn(verificationToken));
}

async function signedIn(token: string): Promise<string> {
  const page = await fetch(`${WEB}/verify-email?token=${token}`);
  const csrf = found(/name="csrf_token" value="([^"]+)"/, await page.text());
  const answer = await fetch(`${WEB}/verify-email`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `${COOKIE}=${session(page)}` },
    body: new URLSearchParams({ csrf_token: csrf, token }),
  });
  return session(answer);
}

const session = (answer: Response): string => found(new RegExp(`${COOKIE}=([^;]+)`), answer.headers.get("set-cookie") ?? "");

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`nothing like ${pattern}`);
  return match[1];
}
