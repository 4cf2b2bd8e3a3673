#!/usr/bin/env python3
"""The pages of `isnad html` in a real browser: python3 .ci/page.py ISNAD OUT_DIR

Checks, at 360 and 1440 px, in the light and the dark theme: what must be there is there, text and
tables run from right to left, nothing is wider than the window, colours have the contrast of WCAG
AA, the keys go from claim to claim, the filters filter, the language switches, nothing is loaded.
Screenshots are left in OUT_DIR. Needs chromium and nothing else.
"""

import html
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

WIDTHS = [360, 1440]
THEMES = ["light", "dark"]

# Runs inside the page, in a frame of the wanted width; its answer is read from the dumped document.
PROBE = r"""
const problems = [], all = (s) => [...document.querySelectorAll(s)];
const need = (ok, what) => { if (!ok) problems.push(what); };
const shown = (e) => e.getClientRects().length > 0;

for (const selector of WANTED) need(document.querySelector(selector), "missing " + selector);

// Nothing wider than the window
const wide = document.documentElement.clientWidth;
need(innerWidth === WIDTH, "window of " + innerWidth);
need(document.documentElement.scrollWidth <= wide, "scrolls sideways: " + document.documentElement.scrollWidth);
for (const e of all("body *")) {
  if (!shown(e) || e.closest(".away, .skip, .side")) continue;
  const box = e.getBoundingClientRect();
  if (box.right > wide + 1 || box.left < -1) { problems.push("wider than the window: " + e.outerHTML.slice(0, 120)); break; }
}
const side = document.querySelector(".side");
need(!side || side.scrollWidth <= side.clientWidth + 1, "the side table scrolls sideways");

// From right to left
need(getComputedStyle(document.documentElement).direction === "rtl", "the page is not right to left");
for (const p of all(".articles p").filter((p) => p.lang !== "" && /[\u0621-\u064a]/.test(p.textContent)).slice(0, 9)) {
  const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT), texts = [];
  while (walker.nextNode()) if (walker.currentNode.data.trim() && !walker.currentNode.parentElement.closest("a")) texts.push(walker.currentNode);
  const at = (node, place) => { const r = document.createRange(); r.setStart(node, place); r.setEnd(node, place + 1); return r.getBoundingClientRect(); };
  const first = texts[0], start = first.data.search(/\S/);
  const next = first.data.slice(start + 1).search(/\S/) + start + 1;
  if (next > start && /[\u0621-\u064a]/.test(first.data[start]) && /[\u0621-\u064a]/.test(first.data[next]))
    need(at(first, start).left >= at(first, next).left || at(first, start).top < at(first, next).top, "text runs from left to right: " + p.textContent.slice(0, 40));
}
for (const row of all("tr")) {
  const cells = [...row.children].filter(shown);
  if (WIDTH > 800 && cells.length > 1) need(cells[0].getBoundingClientRect().left > cells[1].getBoundingClientRect().left, "columns run from left to right");
}

// Contrast
const scratch = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
const rgb = (colour) => { scratch.clearRect(0, 0, 1, 1); scratch.fillStyle = colour; scratch.fillRect(0, 0, 1, 1); return [...scratch.getImageData(0, 0, 1, 1).data]; };
const light = ([r, g, b]) => { const [x, y, z] = [r, g, b].map((v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * x + 0.7152 * y + 0.0722 * z; };
const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + 0.05) / (y + 0.05); };
const ground = (e) => {
  for (; e; e = e.parentElement) {
    const style = getComputedStyle(e), tint = style.backgroundImage.match(/rgba?\([^)]*\)/);
    if (tint) return rgb(tint[0]);
    if (rgb(style.backgroundColor)[3] > 0) return rgb(style.backgroundColor);
  }
  return [255, 255, 255];
};
const contrast = (when) => {
  const told = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const e = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !shown(e) || e.closest("script, style, .skip")) continue;
    const found = ratio(rgb(getComputedStyle(e).color), ground(e));
    const name = (e.closest("[class]") || e).className + " in " + (e.parentElement || e).className;
    if (found < 4.5 && !told.has(name)) { told.add(name); problems.push(when + ": contrast " + found.toFixed(2) + " of " + e.tagName + " " + name); }
  }
};
contrast("at rest");

// Keys, filters, language
const press = (key) => document.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
const numbers = all(".articles a.n");
if (numbers.length > 1) {
  numbers[0].focus();
  press("j");
  need(document.activeElement === numbers[1], "j does not go to the next claim");
  for (const n of numbers.slice(0, 40)) {
    n.focus();
    const row = document.getElementById(n.dataset.c + "r");
    need(row && row.classList.contains("on"), "the row of " + n.dataset.c + " is not lit");
    need(document.querySelector(".articles .c.on"), "the words of " + n.dataset.c + " are not lit");
  }
  contrast("with a claim lit");
  press("k");
  press("Escape");
  need(!document.querySelector(".on"), "Escape leaves a claim lit");
  const names = all("button[data-speaker]").filter((b) => b.dataset.speaker);
  names[0].click();
  need(all(".row").filter(shown).every((r) => r.dataset.s === names[0].dataset.speaker), "the filter shows others");
  need(all(".row").filter(shown).length > 0, "the filter shows nobody");
  contrast("filtered");
  press("Escape");
  const kind = document.getElementById("k-indirect");
  kind.checked = false;
  need(all(".r-indirect").every((r) => !shown(r)), "the filter by kind shows others");
  kind.checked = true;
}
const before = document.querySelector("footer").textContent;
document.getElementById("language").click();
need(document.documentElement.lang === "en" && /word lists/.test(document.querySelector("footer").textContent), "the language does not switch");
need(document.documentElement.scrollWidth <= wide, "English scrolls sideways");
document.getElementById("language").click();
need(document.querySelector("footer").textContent === before, "the language does not switch back");
const theme = document.documentElement.dataset.theme;
document.getElementById("theme").click();
need(document.documentElement.dataset.theme !== theme, "the theme does not switch");
need(performance.getEntriesByType("resource").length === 0, "something was loaded");
parent.document.title = "probed " + JSON.stringify(problems);
"""

ARTICLE = [
    ".articles h2", ".articles p", ".articles .c[data-c]", ".articles .u[data-c]", ".articles .s[data-c]",
    ".articles .e-person", ".articles .e-organization", ".articles .e-country", ".articles .q", ".articles .d",
    ".articles .f", "table.claims .chain .speaker", "table.claims .act", "table.claims .cue", ".figures table .number",
    ".timeline .when", ".names a", ".kinds input", ".claim-kinds input", "button[data-speaker]", "#theme", "#language",
]
INDEX = [".totals", ".most summary", ".disagree", ".index .timeline", ".list table a"]


def chromium(*arguments):
    browser = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if not browser:
        sys.exit("no chromium: apt-get install chromium")
    with tempfile.TemporaryDirectory() as home:
        command = [browser, "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                   "--disable-dev-shm-usage", "--no-first-run", f"--user-data-dir={home}", *arguments]
        done = subprocess.run(command, capture_output=True, timeout=180)
    return done.stdout.decode()


def themed(page, theme):
    return page.replace('<html lang="ar" dir="rtl">', f'<html lang="ar" dir="rtl" data-theme="{theme}">', 1)


def probe(page, name, width, theme, wanted, folder):
    """Problems of a page in a frame of this width."""
    script = PROBE.replace("WANTED", json.dumps(wanted)).replace("WIDTH", str(width))
    inner = themed(page, theme).replace("</body>", f"<script>try {{{script}}} catch (e) {{ parent.document.title = 'probed ' + JSON.stringify([String(e)]); }}</script></body>")
    outer = f'<!DOCTYPE html><title>waiting</title><iframe style="border:0" width="{width}" height="900" srcdoc="{html.escape(inner)}"></iframe>'
    path = folder / "probe.html"
    path.write_text(outer, encoding="utf-8")
    dump = chromium("--window-size=1600,1000", "--virtual-time-budget=20000", "--dump-dom", path.resolve().as_uri())
    path.unlink()
    found = re.search(r"<title>probed (.*?)</title>", dump, re.S)
    problems = json.loads(html.unescape(found.group(1))) if found else ["the page did not answer"]
    return [f"{name} at {width} px, {theme}: {problem}" for problem in problems]


def picture(page, name, width, theme, folder):
    path = folder / f"{name}-{width}-{theme}.html"
    path.write_text(themed(page, theme), encoding="utf-8")
    image = folder / f"{name}-{width}-{theme}.png"
    # A window is never narrower than 500 px: the frame is.
    frame = folder / "frame.html"
    frame.write_text(f'<!DOCTYPE html><style>body{{margin:0}}</style><iframe style="border:0" width="{width}" height="2400" src="{path.name}"></iframe>', encoding="utf-8")
    chromium(f"--window-size={width},2400", f"--screenshot={image.resolve()}", frame.resolve().as_uri())
    frame.unlink()
    path.unlink()
    return image.exists() and image.stat().st_size > 20_000


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    run = lambda *inputs: subprocess.run([program, "html", *inputs], check=True, capture_output=True).stdout.decode()
    pages = [
        ("article", run("examples/articles/2024-03-11-levant-politics.txt"), ARTICLE),
        ("two", run("examples/articles/2024-06-28-two-articles.txt"), ARTICLE),
        ("index", run("examples/articles"), ARTICLE + INDEX),
    ]
    problems = []
    for name, page, wanted in pages:
        for width in WIDTHS:
            for theme in THEMES:
                problems += probe(page, name, width, theme, wanted, folder)
                if not picture(page, name, width, theme, folder):
                    problems.append(f"{name} at {width} px, {theme}: no picture")
    print("\n".join(problems) or f"{len(pages)} pages are right at {WIDTHS} px, pictures in {folder}")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
