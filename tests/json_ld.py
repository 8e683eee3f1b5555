"""Reads JSON-LD as a machine does: the blocks of all pages as one RDF graph."""

import json

from rdflib import RDF, SDO, BNode, Graph, URIRef

# The context of schema.org, as far as it matters here: no test asks the network for the whole one.
CONTEXT = {
    "@vocab": str(SDO),
    **{name: {"@type": "@id"} for name in ("contentUrl", "isBasedOn", "item", "license", "url")},
}


def blocks(page):
    """The data blocks of a parsed page, as text."""
    return [block.string for block in page.select('script[type="application/ld+json"]')]


def read(block):
    """The facts of a data block."""
    data = json.loads(block)
    assert data["@context"] == "https://schema.org"
    return Graph().parse(data=json.dumps(data | {"@context": CONTEXT}), format="json-ld")


def said(graph, thing):
    """All properties of a thing with their values as text, its types left out."""
    found = {}
    for term, value in graph.predicate_objects(thing if isinstance(thing, BNode) else URIRef(thing)):
        if term != RDF.type:
            found.setdefault(bare(term), set()).add(str(value))
    return found


def words(graph, thing, term):
    """Values of a property of a thing, as text; those that are things by their address."""
    return {str(value) for value in graph.objects(URIRef(thing), SDO[term])}


def types(graph, thing):
    """Types of a thing, without the prefix."""
    return {bare(value) for value in graph.objects(URIRef(thing), RDF.type)}


def bare(term):
    """A term of schema.org without the prefix."""
    return str(term).removeprefix(str(SDO))
