// To the dashboard after some seconds, unless somebody wants to stay.

const countdown = document.getElementById("countdown");
const words = document.getElementById("countdown-words");
const numbers = new Intl.NumberFormat(document.documentElement.lang);
let left = Number(countdown.dataset.seconds);

function tell() {
  words.textContent = countdown.dataset.words.replace("{seconds}", numbers.format(left));
}

const ticking = setInterval(() => {
  left -= 1;
  tell();
  if (left > 0) return;
  clearInterval(ticking);
  window.location.assign(countdown.dataset.target);
}, 1000);

document.getElementById("stay").addEventListener("click", ({ currentTarget }) => {
  clearInterval(ticking);
  words.textContent = countdown.dataset.stays;
  currentTarget.hidden = true;
});

countdown.hidden = false;
tell();
