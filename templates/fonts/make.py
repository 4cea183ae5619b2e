"""Makes the fonts of the page from the fonts they come from; README.md says where those are had.

    python3 make.py FANGSONG SERIF_BOLD SANS_MEDIUM KAI SERIF_REGULAR

Each face is cut down to the characters of a bulletin, and what the page needs of OpenType is built in, so that no
layout feature is needed when it is set: full-width “ ” ‘ ’ — … ·, lining digits of equal width, and a line box that is the
em square. Needs fontTools 4.38 and, for WOFF2, brotli. The same sources give the same bytes.
"""

import sys
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent


def charset(codec, first, last, low, high):
    found = set()
    for a in range(first, last + 1):
        for b in range(low, high + 1):
            try:
                found.add(bytes([a, b]).decode(codec))
            except UnicodeDecodeError:
                pass
    return {character for character in found if len(character) == 1}


ASCII = {chr(code) for code in range(0x20, 0x7F)}
GB2312 = charset("gb2312", 0xA1, 0xF7, 0xA1, 0xFE)
GBK_HAN = {chr(code) for code in range(0x4E00, 0x9FA6)}
# Symbols of statistics that GB 2312 lacks, and the zero of Chinese years.
MORE = set("—〇㎡㎜㎝㎞㎏℉€•–−·⋯²³①②③④⑤⑥⑦⑧⑨⑩")
SQUARE = "“”‘’—…·"
HEIGHT, DEPTH = 0.88, 0.12


def baked(font, tag):
    """Glyphs by which a feature replaces others, where it does so one for one."""
    if "GSUB" not in font:
        return {}
    table = font["GSUB"].table
    indices = sorted({
        index
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == tag
        for index in record.Feature.LookupListIndex
    })
    found = {}
    for index in indices:
        for subtable in table.LookupList.Lookup[index].SubTable:
            found.update(getattr(getattr(subtable, "ExtSubTable", subtable), "mapping", {}))
    return found


def remap(font, characters, tags):
    best = font.getBestCmap()
    for character in characters:
        glyph = best.get(ord(character))
        for tag in tags:
            glyph = baked(font, tag).get(glyph, glyph)
        if glyph is None:
            continue
        for table in font["cmap"].tables:
            if table.isUnicode() and ord(character) in table.cmap:
                table.cmap[ord(character)] = glyph


def square(font):
    """Gives the marks that take a full square one, each in the half where it belongs."""
    em, metrics, glyphs = font["head"].unitsPerEm, font["hmtx"], font["glyf"]
    for character in SQUARE:
        name = font.getBestCmap().get(ord(character))
        if name is None or (metrics[name][0] == em and character != "—"):
            continue
        glyph = glyphs[name]
        if character == "—":  # from edge to edge, so that —— is one stroke
            left, right = glyph.xMin, glyph.xMax
            for i, (x, y) in enumerate(glyph.coordinates):
                glyph.coordinates[i] = (round((x - left) * em / (right - left)), y)
            glyph.recalcBounds(glyphs)
        else:
            place = {"“": 0.92, "‘": 0.92, "”": 0.08, "’": 0.08}.get(character, 0.5)
            wanted = {0.92: 0.92 * em - glyph.xMax, 0.08: 0.08 * em - glyph.xMin}.get(
                place, em / 2 - (glyph.xMin + glyph.xMax) / 2
            )
            glyph.coordinates.translate((round(wanted), 0))
            glyph.recalcBounds(glyphs)
        metrics[name] = (em, glyph.xMin)


def digits(font):
    """Gives all digits one width, half an em at least, so that numbers stand under each other."""
    best, metrics, glyphs = font.getBestCmap(), font["hmtx"], font["glyf"]
    names = [best[code] for code in range(0x30, 0x3A)]
    width = max(font["head"].unitsPerEm // 2, *(metrics[name][0] for name in names))
    for name in names:
        glyph = glyphs[name]
        glyph.coordinates.translate(((width - metrics[name][0]) // 2, 0))
        glyph.recalcBounds(glyphs)
        metrics[name] = (width, glyph.xMin)


def make(source, name, characters):
    font = TTFont(source, recalcTimestamp=False)
    font.flavor = None
    remap(font, "“”‘’—·", ["fwid"])
    remap(font, "0123456789", ["lnum", "tnum"])
    square(font)
    digits(font)
    options = Options()
    options.layout_features = []
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.name_languages = [0x409]
    options.drop_tables += ["GSUB", "GPOS", "GDEF", "BASE", "STAT", "DSIG", "vhea", "vmtx", "gasp", "prep",
                            "morx", "feat", "prop", "bsln", "FFTM"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=[ord(character) for character in characters])
    subsetter.subset(font)
    em = font["head"].unitsPerEm
    font["hhea"].ascent, font["hhea"].descent, font["hhea"].lineGap = round(em * HEIGHT), -round(em * DEPTH), 0
    font.save(HERE / name)
    return {chr(code) for code in font.getBestCmap()}


def main(fang, bold, sans, kai, regular):
    whole = ASCII | GB2312 | GBK_HAN | MORE
    common = {chr(code) for code in TTFont(fang).getBestCmap()} & whole
    core = common | GB2312 | MORE
    make(fang, "FangSong.ttf", common)
    make(bold, "XiaoBiaoSong.ttf", core)
    make(sans, "HeiTi.ttf", core)
    make(kai, "KaiTi.ttf", core)
    song = make(regular, "SongTi.ttf", whole - common | ASCII | set("—·"))
    missing = whole - common - song
    assert not missing, f"no face has {''.join(sorted(missing))}"


if __name__ == "__main__":
    main(*sys.argv[1:])
