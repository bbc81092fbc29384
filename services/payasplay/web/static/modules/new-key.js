// A new key, hidden until asked for. It is in this page and nowhere else, and leaves with it.

const key = document.getElementById("api-key");
const toggle = document.getElementById("show-key");

toggle?.addEventListener("click", () => {
  const shown = key.type === "password";
  key.type = shown ? "text" : "password";
  toggle.textContent = shown ? toggle.dataset.hide : toggle.dataset.show;
});

// A page that the browser keeps must not keep the key.
window.addEventListener("pagehide", () => key?.removeAttribute("value"));
window.addEventListener("pageshow", ({ persisted }) => {
  if (persisted && key) window.location.replace(document.querySelector("[data-address]").dataset.address);
});
