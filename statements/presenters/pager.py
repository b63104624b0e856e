"""The links between the pages of a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from statements.presenters.address import Address


class Paged(Protocol):
    """A page that knows the parameters of its neighbours."""

    @property
    def onward(self) -> Mapping[str, str]:
        """Give the parameters of the page after."""

    @property
    def back(self) -> Mapping[str, str]:
        """Give the parameters of the page before."""

    @property
    def lost(self) -> bool:
        """Tell whether the page asked for is none."""


@dataclass(frozen=True, slots=True)
class Pager:
    """The links between pages; `lost` tells that the page asked for is none."""

    onward: str
    onward_label: str
    back: str
    back_label: str
    lost: bool


def pager(page: Paged, address: Address, onward: str = "More", back: str = "Back") -> Pager:
    """Give the links to the pages before and after."""
    return Pager(
        onward=address.moved(page.onward) if page.onward else "",
        onward_label=onward,
        back=address.moved(page.back) if page.back else "",
        back_label=back,
        lost=page.lost,
    )
