"""Export a trained tagger: `python -m training.export NAME` leaves an int8 network and its tokenizer under build/training/NAME/model."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

from extraction.model.tagger import NETWORK, TOKENIZER
from training.network import ENCODER, Tagger
from training.train import BUILD

LARGEST = 30_000_000
EXAMPLE_LENGTH = 16


def main() -> None:
    """Export the run that is named."""
    folder = BUILD / sys.argv[1]
    target = folder / "model"
    target.mkdir(parents=True, exist_ok=True)
    network = Tagger()
    network.load_state_dict(torch.load(folder / "best.pt"))
    network.eval()
    whole = folder / "whole.onnx"
    _export(network, whole)
    quantize_dynamic(whole, target / NETWORK, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"])
    _store_tables(network, target / NETWORK)
    shutil.copyfile(ENCODER / "tokenizer.json", target / TOKENIZER)
    size = (target / NETWORK).stat().st_size
    print(f"{target / NETWORK}: {size:,} bytes")
    if size > LARGEST:
        sys.exit(f"the network is larger than {LARGEST:,} bytes")


def _export(network: Tagger, path: Path) -> None:
    ids = torch.ones((2, EXAMPLE_LENGTH), dtype=torch.int64)
    features = torch.zeros((2, EXAMPLE_LENGTH, 3), dtype=torch.int64)
    names = ["ids", "mask", "features", "emissions", "dependents", "governors"]
    axes = {name: {0: "windows", 1: "pieces"} for name in names}
    torch.onnx.export(
        network, (ids, ids, features), str(path), input_names=names[:3], output_names=names[3:], dynamic_axes=axes, opset_version=17, dynamo=False
    )


def _store_tables(network: Tagger, path: Path) -> None:
    """Put the small tables that decoding needs into the network's file."""
    starts, steps = network.chain.scores()
    tables = {"starts": starts, "steps": steps, "no_cue": network.no_cue, "distances": network.distances}
    model = onnx.load(path)
    for name, table in tables.items():
        entry = model.metadata_props.add()
        entry.key, entry.value = name, json.dumps([[round(x, 5) for x in row] if isinstance(row, list) else round(row, 5) for row in table.tolist()])
    onnx.save(model, path)


if __name__ == "__main__":
    main()
