"""`python -m egov.locale.update`: brings the words of the installed JupyterLab into the catalogues, untranslated.

Nothing is dropped: an older JupyterLab may still ask for a word that a newer one has given up.
"""

from __future__ import annotations

from egov.locale import CATALOGUES, catalogue, harvest


def update() -> list[str]:
    """The words that still need a translation, each as `catalogue: words`."""
    missing = []
    for domain, words in sorted(harvest.installed().items()):
        path = CATALOGUES / f"{domain}.po"
        catalog = catalogue.read(path) if path.is_file() else catalogue.new(domain)
        for one in words.values():
            if catalog.get(one.text, one.context) is None:
                catalog.add((one.text, one.plural) if one.plural else one.text, context=one.context)
        missing += [f"{domain}: {message.id!r}" for message in catalog if message.id and not message.string]
        if len(catalog):
            catalogue.write(path, catalog)
    return missing


if __name__ == "__main__":
    for line in (found := update()):
        print(line)
    print(f"{len(found)} kata belum diterjemahkan")
