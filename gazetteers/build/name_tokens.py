#!/usr/bin/env python3
"""Rebuilds gazetteers/entities/name_tokens_wikidata.tsv.

Package: PyPI arabic-name-romanizer==0.2.0 (MIT; rows with source "wikidata" are CC0 data).
    pip download --no-deps arabic-name-romanizer==0.2.0 && unzip *.whl
    python3 gazetteers/build/name_tokens.py PATH/resources/names.sqlite3

Its keys are folded; the spelling is restored from the Latin form. Tokens that stand in another
gazetteer, that are ordinary words, or that are a proclitic with such a word are left out.
"""
import collections
import glob
import os
import re
import sqlite3
import sys

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUT = os.path.join(HERE, "entities", "name_tokens_wikidata.tsv")
LEAST = 3


def fold(word):
    word = re.sub("[أإآٱ]", "ا", word)
    return word.translate(str.maketrans("ىةؤئیکگپچژڤ", "يهويي" + "ككبجزف"))


def surfaces():
    """Folded single words of all other gazetteers."""
    words = set()
    for path in glob.glob(HERE + "/*/*.tsv"):
        if path == OUT:
            continue
        header = None
        with open(path, encoding="utf-8") as lines:
            for line in lines:
                if line.startswith("#"):
                    continue
                if header is None:
                    header = line
                    continue
                words.add(fold(line.rstrip("\n").split("\t")[0]))
    return words


def spell(key, latin):
    """Hamza and ta marbuta where the Latin form shows them."""
    latin = latin.lower()
    word = key
    if word.startswith("ا") and not word.startswith("ال"):
        first = re.sub("^(al|el)[- ]", "", latin)[:1]
        word = ("إ" if first in ("i", "e") else "أ") + word[1:]
    if word.endswith("ه") and latin.endswith(("a", "at", "ah")):
        word = word[:-1] + "ة"
    if word.endswith("ي") and latin.endswith("a") and not latin.endswith("ia"):
        word = word[:-1] + "ى"
    return word


def main():
    known = surfaces()
    found = collections.defaultdict(lambda: [collections.Counter(), collections.Counter()])
    base = sqlite3.connect(sys.argv[1])
    rows = base.execute(
        "select arabic_key, latin, role, count from units where source = 'wikidata' order by 1, 2, 3"
    )
    for key, latin, role, count in rows:
        if re.fullmatch("[\u0621-\u063a\u0641-\u064a]{3,}", key) and fold(key) == key:
            found[key][0][role] += count
            found[key][1][latin] += count
    out = []
    for key, (roles, latins) in found.items():
        if sum(roles.values()) < LEAST or key in known:
            continue
        if key[0] in "وفبلكس" and (key[1:] in known or (key[1:3] == "ال" and len(key) > 4)):
            continue
        given, family = roles["given"], roles["surname"]
        part = "given" if given > 4 * family else "family" if family > 4 * given else "both"
        latin = min(latins.items(), key=lambda item: (-item[1], item[0]))[0]
        certainty = "ambiguous"
        out.append((spell(key, latin), part, certainty))
    unique = {}
    for row in sorted(out):
        unique.setdefault(fold(row[0]), row)
    body = sorted("\t".join(row) for row in unique.values())
    with open(OUT, "w", encoding="utf-8") as file:
        file.write("# Further tokens of personal names, attested at least three times; made by build/name_tokens.py.\n")
        file.write("# source: PyPI arabic-name-romanizer==0.2.0, rows of Wikidata\n")
        file.write("# licence: CC0-1.0 (data), MIT (package)\n")
        file.write("surface\tpart\tclass\n")
        file.writelines(row + "\n" for row in body)


main()
