// What a withdrawal costs, while its amount is typed. The server does the sums; an answer that comes late is dropped.

const form = document.getElementById("withdraw");

if (form) {
  const amount = form.elements.namedItem("amount");
  const shown = (name) => form.querySelector(`[data-testid="withdraw-${name}"]`);
  let asked = 0;

  const quote = async () => {
    const mine = ++asked;
    const answer = await fetch(`${form.dataset.quote}?${new URLSearchParams({ amount: amount.value })}`, {
      headers: { Accept: "application/json" },
      credentials: "same-origin",
    });
    const said = answer.ok && !answer.redirected ? await answer.json() : {};
    if (mine !== asked) return;
    for (const name of ["amount", "fee", "net"]) shown(name).textContent = said[name] ?? "–";
  };

  amount.addEventListener("input", quote);
  if (amount.value) quote();
}
