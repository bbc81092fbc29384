// Buttons that copy a text of the page, and say so.

const told = document.getElementById("copied");
let hidden;

async function copy(button) {
  const source = document.getElementById(button.dataset.copies);
  try {
    await navigator.clipboard.writeText(source.value ?? source.textContent);
    told.textContent = told.dataset.copied;
  } catch {
    told.textContent = told.dataset.failed; // a browser that does not let us: the text can still be marked by hand
  }
  told.classList.add("shown");
  clearTimeout(hidden);
  hidden = setTimeout(() => told.classList.remove("shown"), 4000);
}

for (const button of document.querySelectorAll("[data-copies]")) button.addEventListener("click", () => copy(button));
