// Keys for the written part, and files that are sent as soon as they are chosen or dropped. Nothing else.
"use strict";
const typing = target => target.matches("input, textarea, select");

document.addEventListener("keydown", event => {
  if (!document.querySelector("[data-kerja]") || event.ctrlKey && event.key !== "Enter" || event.altKey || event.metaKey) return;
  if (typing(event.target)) {
    if (event.key === "Escape") event.target.blur();
    if (event.key === "Enter" && event.ctrlKey) {
      const level = document.querySelector(".rubrik [aria-pressed=true]");
      const score = document.getElementById("skor");
      event.preventDefault();
      (score.value || !level ? score.form.querySelector("[value=skor]") : level).click();
    }
    return;
  }
  if (event.key.toLowerCase() === "k") {
    event.preventDefault();
    document.getElementById("komentar").focus();
    return;
  }
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const button = document.querySelector(`[data-tombol="${CSS.escape(key)}"]`);
  if (button && !document.querySelector(".htmx-request")) {
    event.preventDefault();
    button.click();
  }
});

document.addEventListener("keydown", event => {
  if (event.target.id === "skor" && event.key === "Enter" && !event.ctrlKey) {
    event.preventDefault();
    event.target.form.querySelector("[value=skor]").click();
  }
});

document.addEventListener("click", event => {
  const chosen = event.target.closest("[data-isi]");
  if (!chosen) return;
  const box = document.getElementById("komentar");
  box.value = box.value ? `${box.value} ${chosen.dataset.isi}` : chosen.dataset.isi;
  box.focus();
});

document.addEventListener("change", event => {
  if (event.target.matches("[data-kirim]") && event.target.files.length) event.target.form.requestSubmit();
});

// htmx gives the focus back to the box it was in; the next answer is decided by keys again.
document.addEventListener("htmx:afterSwap", () => {
  const work = document.querySelector("[data-kerja]");
  if (work) work.focus({preventScroll: true});
});
