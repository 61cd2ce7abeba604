// Small things that make a page nicer. Every page works without this file.

function focusWhatMattersNow(root) {
  const target = root.querySelector("[data-focus-on-load]");
  if (target) target.focus();
}

document.addEventListener("click", (event) => {
  const printer = event.target.closest("[data-print]");
  if (printer) window.print();

  const copier = event.target.closest("[data-copy]");
  if (copier) copyText(copier);

  for (const menu of document.querySelectorAll("details.account-menu[open]")) {
    if (!menu.contains(event.target)) menu.open = false;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const menu of document.querySelectorAll("details.account-menu[open]")) {
    menu.open = false;
    menu.querySelector("summary").focus();
  }
});

async function copyText(button) {
  const source = document.getElementById(button.dataset.copy);
  const text = source.value ?? source.textContent;
  const status = document.getElementById(button.getAttribute("aria-describedby"));
  try {
    await navigator.clipboard.writeText(text.trim());
    if (status) status.textContent = button.dataset.copied;
  } catch {
    if (source.select) source.select();
  }
}

// Buttons that only work with this file are hidden until it runs.
for (const element of document.querySelectorAll("[data-needs-script]")) element.hidden = false;

focusWhatMattersNow(document);
document.addEventListener("htmx:after:swap", () => focusWhatMattersNow(document));
