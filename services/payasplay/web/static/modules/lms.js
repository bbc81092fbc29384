// Connecting a learning system: a dialog, and a test that counts only for what stands in the fields.

const dialog = document.getElementById("connect");

if (dialog) {
  dialog.removeAttribute("open");
  dialog.showModal();
  dialog.addEventListener("close", () => window.location.assign("/settings/lms"));
  const connect = document.getElementById("connect-button");
  const tested = document.getElementById("tested");
  for (const field of dialog.querySelectorAll("#base_url, #token")) {
    field.addEventListener("input", () => {
      connect.disabled = true;
      tested.textContent = tested.dataset.changed;
    });
  }
}
