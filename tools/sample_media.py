"""``python -m tools.sample_media``: make the sample media that contents of tests and demonstrations play.

The results are small and kept in git, because making the clip needs a browser: Chromium draws it on a canvas and
records it with its own free codec (VP8 in WebM), which every Chromium plays, with proprietary codecs or without. The
sound is written with the standard library. Nothing of it is anybody else's work.
"""

import base64
import math
import os
import sys
import wave
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools import browser_finder

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "services" / "payasplay" / "web" / "static" / "media"
SECONDS = 6
RATE = 8_000
# A fifth up and down, one second each, in hertz.
NOTES = (220.0, 277.2, 329.6, 440.0, 329.6, 277.2)

RECORD = """async ([width, height, seconds]) => {
  const canvas = Object.assign(document.createElement("canvas"), { width, height });
  const pen = canvas.getContext("2d");
  const began = performance.now();
  const draw = () => {
    const turn = (performance.now() - began) / 1000 / seconds;
    const [x, y] = [width / 2, height / 2];
    pen.fillStyle = "#0a4c3f";
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = "#63d3b5";
    pen.beginPath();
    pen.arc(x, y, height * 0.26, 0, 2 * Math.PI);
    pen.fill();
    pen.strokeStyle = "#ffe6ae";
    pen.lineWidth = height * 0.025;
    pen.beginPath();
    pen.arc(x, y, height * 0.34, -Math.PI / 2, (2 * turn - 0.5) * Math.PI);
    pen.stroke();
    pen.fillStyle = "#06231b";
    pen.beginPath();
    pen.moveTo(x - height * 0.08, y - height * 0.13);
    pen.lineTo(x - height * 0.08, y + height * 0.13);
    pen.lineTo(x + height * 0.15, y);
    pen.fill();
  };
  draw();
  const wanted = { mimeType: "video/webm;codecs=vp8", videoBitsPerSecond: 60000 };
  const recorder = new MediaRecorder(canvas.captureStream(12), wanted);
  const parts = [];
  recorder.ondataavailable = ({ data }) => parts.push(data);
  const drawing = setInterval(draw, 80);
  recorder.start();
  await new Promise((done) => setTimeout(done, seconds * 1000));
  clearInterval(drawing);
  await new Promise((done) => { recorder.onstop = done; recorder.stop(); });
  const bytes = new Uint8Array(await new Blob(parts).arrayBuffer());
  return btoa(Array.from(bytes, (each) => String.fromCharCode(each)).join(""));
}"""


def clip() -> bytes:
    """A short film without sound."""
    browser_path = browser_finder.choose(os.environ, ROOT, headed=False).path
    with sync_playwright() as playwright:
        switches = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=browser_path, args=switches)
        encoded = browser.new_page().evaluate(RECORD, [640, 360, SECONDS])
        browser.close()
    return base64.b64decode(encoded)


def melody() -> bytes:
    """A short tune: eight bits, one channel."""
    samples = bytearray()
    for note in NOTES:
        for number in range(RATE * SECONDS // len(NOTES)):
            moment = number / RATE
            loudness = 40 * math.exp(-2.5 * moment) * min(1.0, moment * 100)
            samples.append(128 + round(loudness * math.sin(2 * math.pi * note * moment)))
    return bytes(samples)


def main() -> int:
    """Write both files."""
    FOLDER.mkdir(exist_ok=True)
    with wave.open(str(FOLDER / "sample.wav"), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(1)
        sound.setframerate(RATE)
        sound.writeframes(melody())
    (FOLDER / "sample.webm").write_bytes(clip())
    sys.stdout.write(f"The sample media are in {FOLDER.relative_to(ROOT)}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
