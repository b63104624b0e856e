"""What is no statement."""

import pytest

NOTHING = [
    pytest.param("She did not say when they would meet.", id="negated"),
    pytest.param("Baku could accuse Yerevan of delay.", id="under a modal"),
    pytest.param("Nobody said that it was over.", id="nobody's words"),
    pytest.param("She believes that the road will open and hopes to travel.", id="thoughts are not voiced"),
    pytest.param("The so-called “corridor” runs along the “old” railway.", id="scare quotes of the reporter's own"),
    pytest.param("The claimed territory lies east of the stated line.", id="participles before nouns"),
    pytest.param("Armenia denied the allegations.", id="only points back"),
    pytest.param("Talks were held and a statement was signed.", id="no act of speaking"),
    pytest.param("Aliyev Threatens Armenia With War\n\nThe road lies open.", id="a headline"),
    pytest.param("He refused to comment.", id="declined to speak"),
    pytest.param("Polls suggest that it would be hard.", id="what has no voice"),
    pytest.param("Aliyev neither confirmed nor denied that he had met the envoy.", id="neither … nor"),
    pytest.param("I asked the mayor whether she had looked at it.", id="the reporter's own question"),
    pytest.param("The spokesman begged to differ.", id="a set phrase"),
    pytest.param("The envoy, Serhat Ak, posted a picture of a raised fist.", id="a cue with an object of its own"),
    pytest.param("The army attacked at dawn and claimed the hill.", id="deeds that use a cue's verb"),
    pytest.param("Touching upon the regional situation, the ministers exchanged views.", id="a participle that only leads"),
    pytest.param("The company charges a fee and offered no refund.", id="charges of money"),
    pytest.param("Washington backed out of the deal.", id="deeds in a cue's place"),
    pytest.param("There is one thing: “peace and quiet”.", id="there is nobody"),
]
