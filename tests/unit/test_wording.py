"""Which words of a text no given passage covers."""

import pytest

from plan_explorer.checks.wording import left_over


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ([], "UBND² xã trồng cây; tưới cây, tỉa cây."),
        (["UBND² xã trồng cây", "tưới cây, tỉa cây"], ""),
        (["UBND", "xã trồng cây; tưới cây, tỉa cây"], ""),
        (["UBND² xã trồng", "tưới", "tỉa"], "cây"),
        (["UBND² xã trồng cây", "cây, tỉa cây"], "tưới"),
        (["UBND² xã trồng cây", "tưới", "cây, tỉa c"], "cây, tỉa cây."),
    ],
    ids=["all", "nothing", "mark of a footnote", "last word", "between", "part of a word"],
)
def test_the_first_words_that_nothing_tells_are_left(told, left):
    assert left_over("UBND² xã trồng cây; tưới cây, tỉa cây.", told) == left
