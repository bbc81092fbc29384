// The dialogue about a low balance opens above the page; Escape closes it until the next page.

document.getElementById("low-balance")?.showModal();
