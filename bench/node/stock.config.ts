// Playwright Test as it comes: only told where the browser and the platform are, and to run one test at a time.
import { defineConfig } from "@playwright/test";
import { BROWSER, WEB } from "./world.ts";

export default defineConfig({
  testDir: "tests",
  workers: 1,
  reporter: "line",
  outputDir: process.env.BENCH_OUTPUT,
  use: { baseURL: WEB, launchOptions: { executablePath: BROWSER, args: ["--no-sandbox"] } },
});
