"""A page that remembers everything that goes wrong in it, so that no test passes over it."""

from __future__ import annotations

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Dialog, Page, Request, Response

# Chromium tells of refused things in its own words; this names the rule that was broken and by what
TELL_BREACHES = """document.addEventListener("securitypolicyviolation", (event) => {
  console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI} at ${event.sourceFile}:${event.lineNumber}`);
});"""
SUPERSEDED = "net::ERR_ABORTED"


class Watched:
    """A browser of somebody's own, with one page open."""

    def __init__(self, chromium: Browser, address: str, cookies: list[dict[str, str]], *, javascript: bool = True) -> None:
        self.context: BrowserContext = chromium.new_context(base_url=address, java_script_enabled=javascript, viewport={"width": 1280, "height": 900})
        self.context.set_default_timeout(15_000)
        self.context.add_cookies(cookies)  # type: ignore[arg-type]
        self.problems: list[str] = []
        self.expected: set[int] = set()
        self.statics: set[str] = set()
        self.page = self.another()

    def another(self) -> Page:
        """Open a further tab."""
        page = self.context.new_page()
        page.add_init_script(TELL_BREACHES)
        page.on("console", self._hear)
        page.on("dialog", self._asked)
        page.on("pageerror", lambda error: self.problems.append(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        # Answers that are errors are judged as answers
        if message.type in ("error", "warning") and not message.text.startswith("Failed to load resource"):
            self.problems.append(f"console: {message.text}")

    def _asked(self, dialog: Dialog) -> None:
        self.problems.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _failed(self, request: Request) -> None:
        # A suggestion that the next letter has made stale is called off
        if request.failure != SUPERSEDED:
            self.problems.append(f"no answer: {request.url} {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400 and response.status not in self.expected:
            self.problems.append(f"answer {response.status}: {response.request.method} {response.url}")
        if "/static/" in response.url and response.status in (200, 304):
            self.statics.add(response.url.partition("/static/")[2])
