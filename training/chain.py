"""A linear chain over labels (CRF): how well a sequence fits, with illegal steps shut and any label allowed where nothing is taught."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from extraction.model.labels import LABELS, NEVER, legal_starts, legal_steps


class Chain(nn.Module):
    """Scores of first labels and of steps from label to label; a paragraph's first word starts anew."""

    def __init__(self) -> None:
        super().__init__()
        self.starts = nn.Parameter(torch.zeros(len(LABELS)))
        self.steps = nn.Parameter(torch.zeros(len(LABELS), len(LABELS)))
        self.register_buffer("legal_starts", torch.from_numpy(legal_starts()))
        self.register_buffer("legal_steps", torch.from_numpy(legal_steps()))

    def scores(self) -> tuple[Tensor, Tensor]:
        """Give the scores of starts and steps, the illegal ones shut."""
        return self.starts + self.legal_starts, self.steps + self.legal_steps

    def loss(self, emissions: Tensor, allowed: Tensor, opens: Tensor, present: Tensor) -> Tensor:
        """Give the negative log-likelihood of the allowed labels, per word."""
        shut = torch.where(allowed, emissions, emissions + NEVER)
        both = self._total(torch.cat([shut, emissions]), opens.repeat(2, 1), present.repeat(2, 1))
        right, every = both.chunk(2)
        return (every - right).sum() / present.sum()

    def _total(self, emissions: Tensor, opens: Tensor, present: Tensor) -> Tensor:
        """Add up all paths through each sequence."""
        starts, steps = self.scores()
        total = starts + emissions[:, 0]
        for word in range(1, emissions.shape[1]):
            fresh = torch.logsumexp(total, dim=1, keepdim=True) + starts
            going_on = torch.logsumexp(total.unsqueeze(2) + steps, dim=1)
            following = torch.where(opens[:, word, None], fresh, going_on) + emissions[:, word]
            total = torch.where(present[:, word, None], following, total)
        return torch.logsumexp(total, dim=1)
