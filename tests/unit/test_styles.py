"""The style sheet has one scale of eight font sizes and eight spaces, and uses no other values for them."""

import re

import pytest

from plan_explorer.data.vocabulary import Role
from plan_explorer.outputs.styles import joined

SHEET = re.sub(r"@page \{.*?\n\}", "", joined(str), flags=re.DOTALL)  # paper has its own margins
SPACED = r"(?:margin|padding|gap|row-gap|column-gap)(?:-\w+)*"
LENGTH = re.compile(r"(?<![\w-])\.?\d[\d.]*(?:rem|em|px|pt|ch|vw|%)")
SAID = re.compile(r"/\*.+\*/")  # a value of another kind has its reason beside it


@pytest.mark.parametrize("name", ["size", "space"])
def test_a_scale_has_eight_steps(name):
    assert len(re.findall(rf"^ *--plan-{name}-\d:", SHEET, re.MULTILINE)) == 8


@pytest.mark.parametrize("name", [r"font-size", SPACED])
def test_no_value_stands_beside_the_scale_without_a_reason(name):
    lines = re.findall(rf"(?:^|[{{;]) *({name}: [^\n]*)", SHEET, re.MULTILINE)
    assert len(lines) > 15
    assert [line for line in lines if LENGTH.search(line.partition("/*")[0]) and not SAID.search(line)] == []


def test_only_the_theme_s_own_markup_is_called_by_the_theme_s_names():
    assert ".md-typeset" not in SHEET


def test_every_role_has_a_shape_of_its_own():
    shapes = dict(re.findall(r'\.plan-role--([\w-]+)::before \{ content: "(.)"', SHEET))
    assert set(Role) <= set(shapes)
    assert len(set(shapes.values())) == len(shapes)
