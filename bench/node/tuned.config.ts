// Playwright Test with the levers that the suite uses: no animation, no traffic of the browser's own, nothing recorded.
import { defineConfig } from "@playwright/test";
import { BROWSER, WEB } from "./world.ts";

export default defineConfig({
  testDir: "tests",
  workers: 1,
  fullyParallel: false,
  reporter: "line",
  outputDir: process.env.BENCH_OUTPUT,
  use: {
    baseURL: WEB,
    trace: "off",
    screenshot: "off",
    video: "off",
    viewport: { width: 1280, height: 800 },
    contextOptions: { reducedMotion: "reduce" },
    launchOptions: {
      executablePath: BROWSER,
      args: [
        "--no-sandbox",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--renderer-process-limit=1",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE *.localhost, EXCLUDE 127.0.0.1, EXCLUDE ::1",
      ],
    },
  },
});
