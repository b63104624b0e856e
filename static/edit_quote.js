/* Makes the quote editor's text selectable into its pieces. Without this file the words are trimmed or pasted by hand.
   Places are counted in characters as the server counts them: one for each code point, also outside the basic plane. */
"use strict";

const source = document.getElementById("source");
const said = document.getElementById("selection-said");
let selected = null;

function lengthOf(text) {
  return Array.from(text).length;
}

/* Gives the article's own characters in a range: without what only screen readers are told */
function wordsIn(range) {
  const part = range.cloneContents();
  part.querySelectorAll(".unseen").forEach((element) => element.remove());
  return part.textContent;
}

function selectionInSource() {
  const selection = document.getSelection();
  if (!selection.rangeCount || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!source.contains(range.startContainer) || !source.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.setStart(source, 0);
  before.setEnd(range.startContainer, range.startOffset);
  const words = wordsIn(range);
  if (!words.trim()) return null;
  const lead = words.slice(0, words.length - words.trimStart().length);
  return { words: words.trim(), start: Number(source.dataset.start) + lengthOf(wordsIn(before)) + lengthOf(lead) };
}

function shortened(words) {
  return words.length > 60 ? words.slice(0, 28) + " … " + words.slice(-28) : words;
}

function usePiece(button) {
  if (!selected) {
    said.textContent = "Select the words in the article first.";
    return;
  }
  const form = button.form;
  form.elements[button.dataset.piece].value = selected.words;
  form.elements[button.dataset.piece + "_start"].value = selected.start;
  said.textContent = "Taken from the text: “" + shortened(selected.words) + "”. Nothing is saved yet.";
}

if (source) {
  document.querySelectorAll("[data-needs-script]").forEach((element) => { element.hidden = false; });
  /* Pressing a button may clear the selection, so the last one in the text is remembered */
  document.addEventListener("selectionchange", () => {
    const now = selectionInSource();
    if (now) selected = now;
  });
  document.querySelectorAll(".use-selection").forEach((button) => {
    button.addEventListener("click", () => usePiece(button));
  });
}

/* Naming a speaker and leaving the speaker open exclude each other */
const speakerName = document.getElementById("f-speaker");
const leftOpen = document.getElementById("speaker-open");
if (speakerName && leftOpen) {
  speakerName.addEventListener("input", () => { if (speakerName.value.trim()) leftOpen.checked = false; });
  leftOpen.addEventListener("change", () => { if (leftOpen.checked) speakerName.value = ""; });
}
