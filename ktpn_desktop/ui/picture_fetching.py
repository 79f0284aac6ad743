"""Brings pictures that come later than their visits, beside the window."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from ktpn_desktop.app.fetching import Fetched, fetch, plan_fetching
from ktpn_desktop.ui.hub import Hub
from ktpn_desktop.ui.widgets.toast import Toast

translate = QCoreApplication.translate


def fetch_pictures(
    hub: Hub,
    paths: Iterable[Path],
    owner: QObject,
    tell: Callable[[Toast], object] | None = None,
) -> None:
    """Look for pictures that are not here yet, in shared folders or beside files.

    Whoever looks again and again tells nobody: those that are still to come are no news.
    """
    plan = plan_fetching(hub.session, paths)
    if plan.wanted:
        hub.jobs.run(partial(fetch, plan), partial(_came, hub, tell), owner=owner)


def _came(hub: Hub, tell: Callable[[Toast], object] | None, fetched: Fetched) -> None:
    if fetched.came:
        hub.pictures_came.emit(frozenset(fetched.came))
    if tell is None or not fetched.waiting:
        return
    words = translate("fetching", "ภาพถ่าย {count} ภาพยังมาไม่ถึง")
    detail = translate("fetching", "จะรับเข้าเองเมื่อไฟล์มาถึงโฟลเดอร์กลาง")
    if fetched.problems:
        detail = translate("fetching", "บางไฟล์ไม่ใช่ภาพตามชื่อ โปรดให้ผู้นิเทศส่งออกไฟล์ผลอีกครั้ง")
    tell(Toast(words.format(count=len(fetched.waiting)), detail=detail, icon="image"))
