"""The code that partners copy: for plain JavaScript, React and Vue, with the platform's id and a place for the key.

A key opens a partner's account, so every sample keeps it on the partner's server; tests run the servers' parts.
"""

from dataclasses import dataclass
from string import Template

# What stands in a sample in the place of what only the partner knows.
KEY_PLACE = "YOUR_API_KEY"
CONTENT_PLACE, TOKEN_PLACE = "ID_OF_YOUR_CONTENT", "TOKEN_FROM_YOUR_VIEWER"


@dataclass(frozen=True, slots=True)
class CodeFile:
    """One file of a sample."""

    name: str
    code: str


@dataclass(frozen=True, slots=True)
class Sample:
    """What a framework needs: first what runs on the server, then what runs in the browser."""

    framework: str
    files: tuple[CodeFile, ...]


_PLAIN = Template("""\
// On your server, Node 20 or later: node report-session.mjs
const apiUrl = "$api_url";
const headers = {
  "X-Api-Key": process.env.PAYASPLAY_API_KEY ?? "$key", // $masked
  "X-Platform-Id": "$platform_id",
};

async function call(path, options = {}) {
  const answer = await fetch(apiUrl + path, { ...options, headers: { ...headers, ...options.headers } });
  const { success, data, error } = await answer.json();
  if (!success) throw new Error(`$${error.code}: $${error.message}`);
  return data;
}

const { platformName } = await call("/ping");
console.log(`Connected: $${platformName}`);

const session = await call("/sessions", {
  method: "POST",
  headers: { "Content-Type": "application/json", "Idempotency-Key": crypto.randomUUID() },
  body: JSON.stringify({
    externalSessionId: "your-id-of-the-session",
    contentRef: "$content",
    playToken: "$token",
    seconds: 90,
    startedAt: new Date(Date.now() - 90_000).toISOString(),
  }),
});
console.log(`Charged: $${session.charge} $${session.currency} for $${session.billedSeconds} seconds`);
""")

_SERVER = """\
import { connect } from "$package";

const payAsPlay = connect({
  apiUrl: "$api_url",
  apiKey: process.env.PAYASPLAY_API_KEY ?? "$key", // $masked
  platformId: "$platform_id",
});
"""

_REACT_SERVER = Template(f"""\
"use server"; // runs on your server only, with the key
{_SERVER}
export async function reportPlayed(played) {{
  return payAsPlay.reportSession(played);
}}
""")

_REACT_BROWSER = Template("""\
"use client";
import { useRef } from "react";
import { reportPlayed } from "./report-played.js";

export function Player({ src, sessionId, contentRef, playToken }) {
  const startedAt = useRef(0);
  const report = ({ target }) =>
    reportPlayed({
      sessionId,
      contentRef,
      playToken,
      seconds: Math.round(target.currentTime),
      startedAt: startedAt.current,
    });
  return <video src={src} controls onPlay={() => (startedAt.current ||= Date.now())} onEnded={report} />;
}
""")

_VUE_SERVER = Template(f"""\
// Runs on your server only (Nuxt), with the key
{_SERVER}
export default defineEventHandler(async (event) => payAsPlay.reportSession(await readBody(event)));
""")

_VUE_BROWSER = Template("""\
<script setup>
const { src, sessionId, contentRef, playToken } = defineProps(["src", "sessionId", "contentRef", "playToken"]);
let startedAt = 0;
const report = ({ target }) =>
  $$fetch("/api/played", {
    method: "POST",
    body: { sessionId, contentRef, playToken, seconds: Math.round(target.currentTime), startedAt },
  });
</script>

<template>
  <video :src="src" controls @play="startedAt ||= Date.now()" @ended="report" />
</template>
""")


def samples(*, api_url: str, platform_id: str, masked_key: str, package: str) -> list[Sample]:
    """The samples of a platform.

    Args:
        api_url: where the partner API is, as partners reach it.
        platform_id: the platform's.
        masked_key: how the key looks that belongs into the key's place.
        package: the name of the package that the servers' parts import.
    """
    facts = {
        "api_url": api_url,
        "platform_id": platform_id,
        "masked": masked_key,
        "package": package,
        "key": KEY_PLACE,
        "content": CONTENT_PLACE,
        "token": TOKEN_PLACE,
    }

    def file(name: str, template: Template) -> CodeFile:
        return CodeFile(name, template.substitute(facts))

    return [
        Sample("javascript", (file("report-session.mjs", _PLAIN),)),
        Sample("react", (file("app/report-played.js", _REACT_SERVER), file("app/player.jsx", _REACT_BROWSER))),
        Sample("vue", (file("server/api/played.post.js", _VUE_SERVER), file("components/Player.vue", _VUE_BROWSER))),
    ]
