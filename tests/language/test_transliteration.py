"""Names typed in their own letters lead to the spelling that English prints."""

import pytest

from language.folding import fold
from language.transliteration import romanized, typed_keys


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        pytest.param("Пашинян", "Pashinyan", id="Cyrillic"),
        pytest.param("Никол Пашинян", "Nikol Pashinyan", id="Cyrillic, two words"),
        pytest.param("Алиев", "Aliyev", id="Cyrillic -ев"),
        pytest.param("Мирзоян", "Mirzoyan", id="Cyrillic -оян"),
        pytest.param("Захарова", "Zakharova", id="Cyrillic х"),
        pytest.param("Степанакерт", "Stepanakert", id="Cyrillic place"),
        pytest.param("Сергей", "Sergey", id="й, which is taken apart nowhere"),
        pytest.param("Փաշինյան", "Pashinyan", id="Armenian"),
        pytest.param("ՆԻԿՈԼ ՓԱՇԻՆՅԱՆ", "Nikol Pashinyan", id="Armenian capitals"),
        pytest.param("Միրզոյան", "Mirzoyan", id="Armenian ո inside a word"),
        pytest.param("Ոսկանյան", "Voskanyan", id="Armenian ո at the beginning"),
        pytest.param("Ռուբինյան", "Rubinyan", id="Armenian ու"),
        pytest.param("Երևան", "Yerevan", id="Armenian ligature"),
        pytest.param("Paşinyan", "Pashinyan", id="Turkish"),
        pytest.param("Şuşa", "Shusha", id="Azerbaijani"),
        pytest.param("Laçın", "Lachin", id="Azerbaijani, ç and ı"),
    ],
)
def test_a_name_in_its_own_letters_has_the_key_of_the_printed_one(typed: str, printed: str) -> None:
    assert fold(printed) in typed_keys(typed)


def test_a_latin_name_has_one_key() -> None:
    assert typed_keys("Pashinyan") == (fold("Pashinyan"),)


def test_a_name_without_its_marks_is_still_met() -> None:
    assert fold("Simsek") in typed_keys("Şimşek")


def test_marks_alone_have_no_key() -> None:
    assert typed_keys("— …") == ()


def test_every_letter_becomes_latin() -> None:
    assert romanized("абвгдеёжзийклмнопрстуфхцчшщъыьэюяաբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ").isascii()
