"""Articles, Timeline and Evaluation in a real browser: bring an article and ask about it, open what a chart shows."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from selenium.common.exceptions import ElementNotInteractableException, JavascriptException
from selenium.webdriver.common.action_chains import ActionChains

from index.build import build
from index.settings import Settings
from tests.browser.window import until
from tests.test_app_text import HOSTILE
from ui.strings import say

if TYPE_CHECKING:
    from tests.browser.window import Server, Window

Serve = Callable[..., "Server"]
Browse = Callable[..., "Window"]
AT_MARK = '.role-mark path[aria-roledescription="point"]'


def leave_for(window: "Window", page: str) -> None:
    """Go to another page by the menu."""
    window.click(f'[data-testid="stSidebarNav"] a[href$="/{page}"]')


def go(window: "Window", address: str) -> None:
    """Load a page and wait until it stands."""
    window.driver.get(address)
    window.one("h1")


def outside(window: "Window", server: "Server") -> list[str]:
    """What the page asked of anybody but the server."""
    own = (server.url, server.url.replace("http", "ws"), "data:", "blob:", "about:", "chrome:")
    return [url for url in window.requests() if not url.startswith(own)]


def click_mark(window: "Window") -> bool:
    """Click the last mark of the chart; False while the chart is being drawn."""
    marks = [mark for mark in window.all(AT_MARK) if mark.rect["width"]]
    if not marks:
        return False
    window.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", marks[-1])
    try:
        ActionChains(window.driver).move_to_element(marks[-1]).click().perform()
    except (ElementNotInteractableException, JavascriptException):
        return False
    return bool(until(lambda: window.all("iframe"), "the source", 10))


def test_an_uploaded_article_is_asked_about_read_and_removed(
    serve: Serve, browse: Browse, own_seeds: Settings, tmp_path: Path
) -> None:
    article = tmp_path / "<b>Порт **x**.txt"
    article.write_text("The harbour of Zubrov handled 417 ships in May.", encoding="utf-8")
    bad = tmp_path / "photo.txt"
    bad.write_bytes(b"\x89PNG\0\0")
    server = serve(own_seeds)
    window = browse(server.url)
    leave_for(window, "articles")
    until(lambda: len(window.all('[role="tab"]')) == 3, "the page Articles")
    window.all('[role="tab"]')[1].click()
    until(lambda: window.driver.find_elements("css selector", 'input[type="file"]'), "the box for files")[0].send_keys(
        f"{article}\n{bad}"
    )
    window.click('[data-testid="stBaseButton-primary"]:not([disabled])')
    until(lambda: len(window.all('[data-testid="stAlert"]')) == 2, "two outcomes")
    outcomes = "\n".join(element.text for element in window.all('[data-testid="stAlert"]'))
    assert "was added as" in outcomes
    assert "binary file" in outcomes
    leave_for(window, "")
    assert "417 ships" in window.ask("How many ships did the harbour of Zubrov handle?")
    window.open_source(1)
    window.see_mark("417 ships")
    window.close_source()
    leave_for(window, "articles")
    window.click('[class*="st-key-row_"]:has(.own) button')
    window.click('[class*="st-key-remove_"] button')
    window.click('[class*="st-key-yes_"] button')
    until(lambda: not window.all(".own"), "the article to be gone")
    assert list(own_seeds.uploads_dir.iterdir()) == []
    assert outside(window, server) == []


def test_a_mark_on_the_axis_opens_its_source_at_the_sentence_again_and_again(
    serve: Serve, browse: Browse, settings_for: Callable[..., Settings], write: Callable[..., Path]
) -> None:
    text = "".join(f"Nothing {markup} happened.\n" for markup in HOSTILE) * 8 + "On 12 September 2025 they came."
    settings = settings_for(write({"<b>x.txt": text, "y.txt": f"{HOSTILE[0]} began on 1 September 2025."}))
    build(settings)
    server = serve(settings)
    window = browse(server.url)
    go(window, f"{server.url}/timeline")
    for _ in range(2):
        until(lambda: click_mark(window), "a click on a mark")
        window.see_mark("On 12 September 2025 they came.")
        window.close_source()
    window.click('[class*="st-key-read_s"] button')
    window.see_mark("On 12 September 2025 they came.")
    assert outside(window, server) == []


def test_the_report_of_a_run_is_shown_and_fetches_nothing(seeds_server: "Server", browse: Browse) -> None:
    window = browse(seeds_server.url, "uk-UA")
    go(window, f"{seeds_server.url}/evaluation")
    frame = window.one("iframe")
    window.driver.switch_to.frame(frame)
    until(lambda: window.all("table"), "the report's table")
    window.driver.switch_to.default_content()
    assert say("uk", "evaluation_none") in window.driver.find_element("tag name", "body").text
    assert outside(window, seeds_server) == []


def test_no_page_is_wider_than_a_phone(seeds_server: "Server", browse: Browse) -> None:
    window = browse(seeds_server.url, size=(500, 844))
    window.driver.execute_cdp_cmd(
        "Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 1, "mobile": True}
    )
    for page in ("articles", "timeline", "evaluation"):
        go(window, f"{seeds_server.url}/{page}")
        until(lambda: window.all('[role="tab"], .st-key-timeline_kinds'), page)
        wide = window.driver.execute_script("return document.documentElement.scrollWidth - innerWidth")
        assert wide <= 0
