// Signing in with an Algorand wallet that lives in the browser.
//
// A wallet (an extension, or a page's bridge to one) announces itself as `window.algorand`:
//
//   enable(): Promise<{ accounts: string[] }>
//     asks the owner to show an address (58 characters); the first one signs.
//   signData(data: Uint8Array, { address: string }): Promise<Uint8Array>
//     shows the text to the owner and signs "MX" followed by its bytes with that address's ed25519 key: 64 bytes.
//     The way of Pera's signData and of the SDKs' signBytes; it can never be a transaction, which begins with "TX".
//
// The server makes the text and checks the signature. Nothing here is trusted.

import { makeBusy, makeReady } from "./busy.js";

const form = document.getElementById("wallet-sign-in");
const problem = document.getElementById("wallet-problem");
const field = (name) => form.elements.namedItem(name);

function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

async function challengeFor(address) {
  const answer = await fetch("/sign-in/algorand/challenge", {
    method: "POST",
    headers: { "X-CSRF-Token": field("csrf_token").value },
    body: new URLSearchParams({ address }),
  });
  if (!answer.ok) throw new Error(`no challenge: ${answer.status}`);
  return answer.json();
}

async function sign() {
  const { accounts } = await window.algorand.enable();
  const address = accounts[0];
  const { challenge, message } = await challengeFor(address);
  const signature = await window.algorand.signData(new TextEncoder().encode(message), { address });
  return { address, challenge, signature: toBase64(signature) };
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  problem.textContent = "";
  if (!window.algorand) {
    problem.textContent = form.dataset.missing;
    return;
  }
  makeBusy(form);
  try {
    const signed = await sign();
    for (const [name, value] of Object.entries(signed)) field(name).value = value;
    form.submit();
  } catch (error) {
    // Most often the owner said no; whatever it was, the page says it and can be tried again.
    console.info("the wallet did not sign", error);
    problem.textContent = form.dataset.failed;
    makeReady(form);
  }
});
