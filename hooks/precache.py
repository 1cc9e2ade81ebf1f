"""Which files of a site a browser keeps for reading without a network, and the worker that keeps them."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import quote

WORKER = Path(__file__).with_name("service-worker.js")
LIMIT = 20_000_000  # bytes; what goes beyond is kept once it is read
ORDER = {".css": 0, ".js": 0, ".html": 1}
# Not for reading: packed files, maps of scripts, notebooks, the theme's search in all languages, and what other sites ask for.
SPARE = {".gz", ".ipynb", ".map", ".zip"}
SPARE_FOLDERS = ("assets/javascripts/lunr/", "assets/cards/")
SPARE_FILES = {WORKER.name, "robots.txt"}


@dataclass(frozen=True)
class Selection:
    """Files of a site, relative to its folder."""

    site: Path
    files: list[str]
    left_out: int

    @property
    def size(self) -> int:
        return sum((self.site / file).stat().st_size for file in self.files)

    @property
    def addresses(self) -> list[str]:
        """As links name them; the address of a folder's index is the folder's."""
        return [re.sub(r"(^|/)index\.html$", r"\1", quote(file)) for file in self.files]

    @property
    def version(self) -> str:
        """Another one as soon as a file changes, or the worker does."""
        digest = sha256(WORKER.read_bytes())
        for file in self.files:
            digest.update(f"{file}\0".encode() + sha256((self.site / file).read_bytes()).digest())
        return digest.hexdigest()[:16]


def select(site: Path, limit: int) -> Selection:
    """What every page needs, the pages, and the rest from the smallest on, as far as the limit goes."""
    paths = [path for path in site.rglob("*") if path.is_file()]
    sizes = {path.relative_to(site).as_posix(): path.stat().st_size for path in paths}
    names = [name for name in sizes if not _is_spare(name)]
    names.sort(key=lambda name: (ORDER.get(Path(name).suffix, 2), sizes[name], name))
    files, total = [], 0
    for name in names:
        total += sizes[name]
        if total > limit:
            break
        files.append(name)
    return Selection(site, sorted(files), len(names) - len(files))


def _is_spare(name: str) -> bool:
    return Path(name).suffix in SPARE or name.startswith(SPARE_FOLDERS) or name in SPARE_FILES


def script(store: str, kept: Selection | None) -> str:
    """The worker; without a selection, one that removes what was kept before, and itself."""
    site = {
        "store": store,
        "version": kept.version if kept else "",
        "addresses": kept.addresses if kept else [],
    }
    return f"self.site={json.dumps(site)};\n{WORKER.read_text('utf-8')}\n"
