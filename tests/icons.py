"""Draws the icons of the installed site from icon.svg: `make icons`, after a change of it."""

from __future__ import annotations

from pathlib import Path

from chromium import find
from playwright.sync_api import sync_playwright

ICONS = Path(__file__).parents[1] / "overrides" / "assets" / "icons"
SIZES = (180, 192, 512)  # Apple's, and those of a manifest

if __name__ == "__main__":
    drawing = (ICONS / "icon.svg").read_text("utf-8")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(), chromium_sandbox=False)
        for size in SIZES:
            page = browser.new_page(viewport={"width": size, "height": size})
            page.set_content(
                f"<style>body {{ margin: 0 }} svg {{ display: block }}</style>{drawing}"
            )
            page.screenshot(path=ICONS / f"{size}.png")
        browser.close()
