/* Lists of suggestions under a text field (the ARIA combobox pattern). htmx brings the options; this file moves among them.
   data-combobox="open" goes to the chosen speaker's page, data-combobox="pick" puts the slug into the hidden field named
   by data-into and sends the form, data-combobox="fill" writes the name and keeps in the fields named by data-into with _slug
   and _for which speaker it stands for. Without this file the field is plain text that the server understands as well. */
"use strict";

function optionsOf(list) {
  return Array.from(list.querySelectorAll('[role="option"]'));
}

function show(input, list, open) {
  list.hidden = !open;
  input.setAttribute("aria-expanded", String(open));
  if (!open) {
    input.removeAttribute("aria-activedescendant");
    optionsOf(list).forEach((option) => option.setAttribute("aria-selected", "false"));
  }
}

function point(input, list, step) {
  const options = optionsOf(list);
  if (!options.length) return;
  const now = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  const next = now < 0 ? (step > 0 ? 0 : options.length - 1) : (now + step + options.length) % options.length;
  show(input, list, true);
  options.forEach((option, place) => option.setAttribute("aria-selected", String(place === next)));
  input.setAttribute("aria-activedescendant", options[next].id);
  options[next].scrollIntoView({ block: "nearest" });
}

function choose(box, input, list, option) {
  show(input, list, false);
  if (box.dataset.combobox === "open") {
    window.location.assign(option.dataset.href);
    return;
  }
  if (box.dataset.combobox === "fill") {
    const chosen = option.firstChild.textContent.trim();
    input.form.elements[box.dataset.into + "_slug"].value = option.dataset.slug;
    input.form.elements[box.dataset.into + "_for"].value = chosen;
    input.value = chosen;
    input.dispatchEvent(new Event("change", { bubbles: true }));
    return;
  }
  input.form.elements[box.dataset.into].value = option.dataset.slug;
  input.value = "";
  input.form.requestSubmit();
}

function partsOf(target) {
  const box = target instanceof Element ? target.closest("[data-combobox]") : null;
  return box && { box, input: box.querySelector("input"), list: box.querySelector('[role="listbox"]') };
}

document.addEventListener("keydown", (event) => {
  const parts = partsOf(event.target);
  if (!parts || event.target !== parts.input) return;
  const { box, input, list } = parts;
  const current = list.querySelector('[aria-selected="true"]');
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    point(input, list, event.key === "ArrowDown" ? 1 : -1);
  } else if (event.key === "Enter" && !list.hidden && current) {
    event.preventDefault();
    choose(box, input, list, current);
  } else if (event.key === "Escape" && !list.hidden) {
    event.preventDefault();
    show(input, list, false);
  }
});

document.addEventListener("mousedown", (event) => {
  const option = event.target instanceof Element && event.target.closest('[data-combobox] [role="option"]');
  if (!option) return;
  event.preventDefault();
  const { box, input, list } = partsOf(option);
  choose(box, input, list, option);
});

document.addEventListener("focusout", (event) => {
  const parts = partsOf(event.target);
  if (parts) show(parts.input, parts.list, false);
});

document.addEventListener("htmx:afterSwap", (event) => {
  const parts = partsOf(event.target);
  if (!parts || event.target !== parts.list) return;
  show(parts.input, parts.list, optionsOf(parts.list).length > 0 && document.activeElement === parts.input);
});

/* “/” goes to the search field, as on most sites with one */
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key !== "/" || typing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.getElementById("site-search").focus();
});
