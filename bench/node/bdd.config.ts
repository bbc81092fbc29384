// playwright-bdd as it comes: the feature's text becomes tests before the run.
import { defineConfig } from "@playwright/test";
import { defineBddConfig } from "playwright-bdd";
import { BROWSER, WEB } from "./world.ts";

export default defineConfig({
  testDir: defineBddConfig({
    features: "bdd/rounds/*.feature",
    steps: "bdd/steps.ts",
    outputDir: ".features-gen",
  }),
  workers: 1,
  reporter: "line",
  outputDir: process.env.BENCH_OUTPUT,
  use: { baseURL: WEB, launchOptions: { executablePath: BROWSER, args: ["--no-sandbox"] } },
});
