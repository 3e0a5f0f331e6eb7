"""The words on a JupyterLab page that are not Indonesian.

Known are the words of our catalogues' Indonesian side, and names. Every other word is reported, so that English which
no catalogue knows is seen as well. What the course and the trainee wrote is left out: cells, results, file names.
"""

from __future__ import annotations

import functools
import json
import re

from egov.locale import CATALOGUES, catalogue, harvest

OURS = (
    ".jp-RenderedMarkdown, .jp-OutputArea-output, .cm-content, .jp-BreadCrumbs, .jp-tocItem, .jp-RenderedHTMLCommon, "
    ".jp-DirListing-content .jp-DirListing-itemName, script, style, noscript"
)
# The text and the spoken attributes of all that is visible, shadow trees included; a menu's label is one text, though
# its underlined letter stands in an element of its own.
COLLECT = """ours => {
  const SPOKEN = ['title', 'aria-label', 'placeholder', 'alt', 'aria-description', 'aria-roledescription'];
  const WHOLE = '.lm-Menu-itemLabel, .lm-MenuBar-itemLabel, .lm-CommandPalette-itemLabel, .lm-CommandPalette-header';
  const found = new Set();
  const add = text => text && text.trim() && found.add(text.trim());
  const visit = node => {
    if (node.nodeType === Node.TEXT_NODE) return add(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches(ours) || !node.checkVisibility({visibilityProperty: true})) return;
      SPOKEN.forEach(name => add(node.getAttribute(name)));
      if (node.matches(WHOLE)) return add(node.textContent);
      if (node.shadowRoot) visit(node.shadowRoot);
    }
    node.childNodes.forEach(visit);
  };
  visit(document.body);
  return [...found];
}"""
WORD = re.compile(r"[^\W\d_]{2,}")
# Code, quoted values, JSON, addresses, identifiers of plugins and files: names.
NAMES = re.compile(r"`[^`]*`|\{.*\}|'[^']*'|\S*[@/:_]\S+|\S+\.\w+\b|\b[a-z]+[A-Z]\w*", re.DOTALL)
KEYS = re.compile(
    r"(?:(?:Ctrl|Alt|Shift|Accel|⌘)\+)*(?:Arrow)?(?:Backspace|Delete|Del|Up|Down|Left|Right|Home|End|Insert|Tab|F\d+|.)"
)
# In a translation also two different words joined (content-visibility); the same one twice is Indonesian (abu-abu).
CODE = re.compile(r"`[^`]*`|\{.*\}|'[^']*'|\"[a-z]+-[^\"]*\"|\S+\.\w+|\b(?!(\w+)-\1\b)\w+-\w+", re.DOTALL)


def words(text: str) -> set[str]:
    return {word.lower() for word in WORD.findall(text)}


@functools.cache
def vocabulary() -> tuple[frozenset[str], frozenset[str]]:
    """Indonesian words, and whole texts that are names: the same in both languages."""
    known, names = set(), set()
    for path in CATALOGUES.glob("*.po"):
        for message in catalogue.read(path):
            if message.id == message.string:
                names.add(message.id)
            elif message.id:
                said = message.string if isinstance(message.string, str) else message.string[0]
                known |= words(CODE.sub(" ", said))
    return frozenset(known), frozenset(names)


@functools.cache
def machine_names() -> frozenset[str]:
    """Keys and values of settings: the settings editor prints them where a schema gives no title."""
    found: set[str] = set()

    def visit(part) -> None:
        if isinstance(part, dict):
            found.update(key for key in part if not key.startswith("jupyter."))
            for value in part.values():
                visit(value)
        elif isinstance(part, list):
            found.update(one for one in part if isinstance(one, str))
            for one in part:
                visit(one)

    for folder in ("lab/schemas", "labextensions"):
        for path in (harvest.SHARE / folder).rglob("schemas/**/*.json" if folder == "labextensions" else "*.json"):
            visit(json.loads(path.read_text(encoding="utf-8")))
    return frozenset(found)


def foreign(text: str, names: frozenset[str] = frozenset()) -> set[str]:
    """The words of a text on the page that are neither Indonesian nor names."""
    known, whole = vocabulary()
    if text in whole or text in names or KEYS.fullmatch(text):
        return set()
    left = text
    for name in sorted(names, key=len, reverse=True):
        left = re.sub(rf"(?<!\w){re.escape(name)}(?!\w)", " ", left)
    return words(NAMES.sub(" ", left)) - known
