// What a form answered has the form's address: a reload would send it again. The page's own address shows it anew.

const { address } = document.querySelector("[data-address]").dataset;
if (window.location.pathname !== address) history.replaceState(null, "", address);
