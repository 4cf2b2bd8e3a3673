#!/usr/bin/env python3
"""The live page in a real browser: python3 .ci/live.py LIVE.html OUT_DIR

Writes a text into the box, looks for what must be found in it, and again for a second text: the
program is called several times. Nothing may be loaded, and the page must be small. A screenshot is
left in OUT_DIR. Needs chromium and nothing else.
"""

import gzip
import html
import json
import pathlib
import re
import sys

from page import chromium

MOST_BYTES = 2_500_000

# Each text, the day of publication, and the names, dates and figures that must be marked.
TEXTS = [
    ("غادر وزير الطاقة باريس أمس ومعه 30 مهندسا", "2024-06-28", ["باريس", "أمس", "30 مهندسا"]),
    ("قال الوزير إن روسيا وافقت", "", ["روسيا"]),
]

PROBE = r"""
addEventListener("load", async () => {
  const problems = [], box = document.getElementById("text"), page = document.getElementById("page");
  const until = async (what, ready) => {
    for (let i = 0; i < 600; i++) {
      if (ready()) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    problems.push(what + ": " + document.getElementById("state").textContent);
  };
  const marks = () => [...page.contentDocument.querySelectorAll(".articles .e, .articles .d, .articles .f")].map((e) => e.textContent);
  const state = document.getElementById("state");
  await until("the sample is not analysed", () => / ms$/.test(state.textContent) && marks().length > 5);
  for (const [text, day, wanted] of TEXTS) {
    box.value = text;
    document.getElementById("published").value = day;
    box.dispatchEvent(new Event("input", { bubbles: true }));
    await until("not found " + wanted, () => wanted.every((words) => marks().some((mark) => mark.includes(words))));
    if (day && !page.contentDocument.body.textContent.includes("2024-06-27")) problems.push("the day is not read");
  }
  if (performance.getEntriesByType("resource").length) problems.push("something was loaded");
  if (document.documentElement.scrollWidth > innerWidth) problems.push("scrolls sideways");
  document.title = "probed " + JSON.stringify(problems);
});
"""


def main():
    source, folder = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    page = source.read_text(encoding="utf-8")
    problems = []
    size = len(gzip.compress(page.encode()))
    if size > MOST_BYTES:
        problems.append(f"{size} bytes gzipped")
    script = PROBE.replace("TEXTS", json.dumps(TEXTS))
    probed = folder / "probe.html"
    probed.write_text(page.replace("</body>", f"<script>{script}</script></body>"), encoding="utf-8")
    dump = chromium("--window-size=1000,1000", "--timeout=60000", "--virtual-time-budget=60000", "--dump-dom", probed.resolve().as_uri())
    probed.unlink()
    found = re.search(r"<title>probed (.*?)</title>", dump, re.S)
    problems += json.loads(html.unescape(found.group(1))) if found else ["the page did not answer"]
    picture = folder / "live.png"
    chromium("--window-size=1000,1000", "--virtual-time-budget=20000", f"--screenshot={picture.resolve()}", source.resolve().as_uri())
    print("\n".join(problems) or f"the live page is right, {size} bytes gzipped, picture in {folder}")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
