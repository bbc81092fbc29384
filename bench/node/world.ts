// What the Node contestants know of the platform: people by its API, sessions past the pages, the cases.
import { readFileSync } from "node:fs";
import type { BrowserContext } from "@playwright/test";

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
const COOKIE = "__Host-pap_session";

export class Person {
  constructor(private readonly token: string, private readonly cookie: string) {}

  async asks(path: string): Promise<any> {
    const answer = await fetch(`${API}/api/v1${path}`, { headers: { Authorization: `Bearer ${this.token}` } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()).data;
  }

  async signIn(context: BrowserContext): Promise<void> {
    const url = WEB.replace("http://", "https://");
    await context.addCookies([{ name: COOKIE, value: this.cookie, url, httpOnly: true, sameSite: "Lax" }]);
  }
}

export async function join(balance: string): Promise<Person> {
  const made = await fetch(`${API}/api/v1/test/accounts`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ name: "Sara", balance }),
  });
  if (made.status !== 201) throw new Error(`no account: ${made.status}`);
  const { accessToken, verificationToken } = (await made.json()).data;
  const page = await fetch(`${WEB}/verify-email?token=${verificationToken}`);
  const csrf = found(/name="csrf_token" value="([^"]+)"/, await page.text());
  const answer = await fetch(`${WEB}/verify-email`, {
    method: "POST",
    redirect: "manual",
    headers: { Cookie: `${COOKIE}=${session(page)}` },
    body: new URLSearchParams({ csrf_token: csrf, token: verificationToken }),
  });
  return new Person(accessToken, session(answer));
}

const session = (answer: Response): string => found(new RegExp(`${COOKIE}=([^;]+)`), answer.headers.get("set-cookie") ?? "");

function found(pattern: RegExp, text: string): string {
  const match = pattern.exec(text);
  if (match === null) throw new Error(`nothing like ${pattern}`);
  return match[1];
}
