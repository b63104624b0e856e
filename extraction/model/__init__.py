"""The learned tagger: pieces and their features, the network's answers, decoding, and assembly into attributions."""
