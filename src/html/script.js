"use strict";
(() => {
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const keep = (key, value) => { try { localStorage.setItem(key, value); } catch { /* not kept */ } };
  const kept = (key) => { try { return localStorage.getItem(key); } catch { return null; } };

  // Theme
  const theme = document.getElementById("theme");
  const dark = () => root.dataset.theme
    ? root.dataset.theme === "dark"
    : matchMedia("(prefers-color-scheme: dark)").matches;
  const tell = () => theme.setAttribute("aria-pressed", String(dark()));
  if (kept("isnad-theme")) root.dataset.theme = kept("isnad-theme");
  tell();
  theme.addEventListener("click", () => {
    root.dataset.theme = dark() ? "light" : "dark";
    keep("isnad-theme", root.dataset.theme);
    tell();
  });

  // Language of the interface: the text stays as it is
  const swap = (language) => {
    if (root.lang === language) return;
    root.lang = language;
    for (const word of all(".w")) {
      [word.textContent, word.dataset.en] = [word.dataset.en, word.textContent];
      word.lang = language;
    }
    for (const labelled of all("[data-en-label]")) {
      const name = labelled.hasAttribute("aria-label") ? "aria-label" : "title";
      const old = labelled.getAttribute(name);
      labelled.setAttribute(name, labelled.dataset.enLabel);
      labelled.dataset.enLabel = old;
    }
    for (const text of all(".articles")) text.lang = "ar";
    keep("isnad-language", language);
  };
  if (kept("isnad-language") === "en") swap("en");
  document.getElementById("language").addEventListener("click", () => swap(root.lang === "ar" ? "en" : "ar"));
  document.getElementById("print").addEventListener("click", () => print());

  // The parts of each claim: number, words, cue, speaker, sources, row
  const parts = new Map();
  for (const part of all("[data-c]")) {
    for (const claim of part.dataset.c.split(" ")) {
      if (!parts.has(claim)) parts.set(claim, []);
      parts.get(claim).push(part);
    }
  }
  const status = document.getElementById("status");
  let lit = [];
  let held = null;
  const light = (claims) => {
    for (const part of lit) part.classList.remove("on");
    lit = claims.flatMap((claim) => parts.get(claim) || []);
    for (const part of lit) part.classList.add("on");
  };
  const claimsAt = (target) => {
    const part = target.closest && target.closest("[data-c]");
    return part ? part.dataset.c.split(" ") : null;
  };
  const row = (claim) => document.getElementById(claim + "r");
  // The row comes into view inside its own column, the page does not jump.
  const reveal = (claim) => {
    const found = row(claim);
    const side = found && found.closest(".side");
    if (!side || side.scrollHeight <= side.clientHeight + 1) return;
    const [a, b] = [found.getBoundingClientRect(), side.getBoundingClientRect()];
    if (a.top < b.top) side.scrollTop += a.top - b.top - 8;
    else if (a.bottom > b.bottom) side.scrollTop += a.bottom - b.bottom + 8;
  };
  document.addEventListener("mouseover", (event) => {
    const claims = claimsAt(event.target);
    light(claims || (held ? [held] : []));
    if (claims && event.target.closest(".articles")) reveal(claims[0]);
  });
  document.addEventListener("focusin", (event) => {
    const claims = claimsAt(event.target);
    if (!claims) return;
    held = claims[0];
    light(claims);
    reveal(held);
  });
  document.addEventListener("click", (event) => {
    const claims = claimsAt(event.target);
    held = claims ? claims[0] : null;
    if (claims) { light(claims); if (event.target.closest(".articles")) reveal(held); }
  });

  // Keys: j and k go from claim to claim
  const shown = () => all(".articles a.n").filter((n) => n.offsetParent !== null);
  const step = (by) => {
    const numbers = shown();
    if (!numbers.length) return;
    let at = numbers.findIndex((n) => n.dataset.c === held);
    if (at < 0) {
      at = numbers.findIndex((n) => n.getBoundingClientRect().top > 60);
      if (at < 0) at = numbers.length - 1;
      else if (by < 0) at -= 1;
    } else at += by;
    const next = numbers[Math.max(0, Math.min(numbers.length - 1, at))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: "center" });
    status.textContent = row(next.dataset.c) ? row(next.dataset.c).innerText : "";
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "j" || event.key === "ت") step(1);
    else if (event.key === "k" || event.key === "ن") step(-1);
    else if (event.key === "Escape") { held = null; light([]); choose(""); }
  });

  // One speaker
  const buttons = all("button[data-speaker]");
  const choose = (speaker) => {
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.speaker === speaker));
    for (const part of all("[data-s]")) part.classList.toggle("off", speaker !== "" && part.dataset.s !== speaker);
  };
  for (const button of buttons) {
    button.addEventListener("click", () =>
      choose(button.getAttribute("aria-pressed") === "true" ? "" : button.dataset.speaker));
  }

  const filters = document.querySelector(".filters");
  if (filters && matchMedia("(max-width: 44rem)").matches) filters.open = false;
})();
