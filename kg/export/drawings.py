"""Who acts on whom, in the formats of programs that draw and analyse networks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import IO, TYPE_CHECKING, Any
from xml.etree import ElementTree

from kg.protocols import GraphView
from kg.store.network import network

if TYPE_CHECKING:
    from kg.store.network import Network

NODE = (
    ("label", "string"),
    ("kind", "string"),
    ("side", "string"),
    ("aliases", "string"),
    ("role", "string"),
    ("latitude", "double"),
    ("longitude", "double"),
)
EDGE = (
    ("action", "string"),
    ("event_type", "string"),
    ("claims", "int"),
    ("sources", "int"),
    ("first", "string"),
    ("last", "string"),
)

ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def graphml(view: GraphView, out: IO[bytes]) -> None:
    """GraphML 1.0 (http://graphml.graphdrawing.org), directed, edges with ids of their own."""
    graph = network(view)
    root = ElementTree.Element("graphml", {"xmlns": "http://graphml.graphdrawing.org/xmlns"})
    for owner, declared in (("node", NODE), ("edge", EDGE)):
        for name, kind in declared:
            about = {"id": f"{owner}-{name}", "for": owner, "attr.name": name, "attr.type": kind}
            ElementTree.SubElement(root, "key", about)
    inside = ElementTree.SubElement(root, "graph", {"id": "kg", "edgedefault": "directed"})
    for id, values in _nodes(graph):
        node = ElementTree.SubElement(inside, "node", {"id": _xml(id)})
        _data(node, "node", NODE, values)
    for number, (start, end, values) in enumerate(_edges(graph)):
        about = {"id": f"edge-{number}", "source": _xml(start), "target": _xml(end)}
        _data(ElementTree.SubElement(inside, "edge", about), "edge", EDGE, values)
    _write(root, out)


def gexf(view: GraphView, out: IO[bytes]) -> None:
    """GEXF 1.3 (https://gexf.net), static; `kind` keeps parallel edges apart in Gephi."""
    graph = network(view)
    root = ElementTree.Element("gexf", {"xmlns": "http://gexf.net/1.3", "version": "1.3"})
    about = {"defaultedgetype": "directed", "mode": "static"}
    inside = ElementTree.SubElement(root, "graph", about)
    for owner, declared in (("node", NODE[1:]), ("edge", EDGE)):
        listed = ElementTree.SubElement(inside, "attributes", {"class": owner})
        for name, kind in declared:
            kind = "integer" if kind == "int" else kind
            ElementTree.SubElement(listed, "attribute", {"id": name, "title": name, "type": kind})
    nodes = ElementTree.SubElement(inside, "nodes")
    for id, values in _nodes(graph):
        about = {"id": _xml(id), "label": _xml(values.get("label", id))}
        _attvalues(ElementTree.SubElement(nodes, "node", about), NODE[1:], values)
    edges = ElementTree.SubElement(inside, "edges")
    for number, (start, end, values) in enumerate(_edges(graph)):
        about = {"id": str(number), "source": _xml(start), "target": _xml(end)}
        about |= {"kind": _xml(values["action"]), "label": _xml(values["action"])}
        about["weight"] = str(values["claims"])
        _attvalues(ElementTree.SubElement(edges, "edge", about), EDGE, values)
    _write(root, out)


def dot(view: GraphView, out: IO[bytes]) -> None:
    """The DOT language of Graphviz; the edges carry the action and the number of claims."""
    graph = network(view)
    lines = ["digraph kg {", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    for id, values in _nodes(graph):
        lines.append(f"  {_quoted(id)} [label={_quoted(values.get('label', id))}];")
    for start, end, values in _edges(graph):
        label = f"{values['action']} ({values['claims']})"
        lines.append(f"  {_quoted(start)} -> {_quoted(end)} [label={_quoted(label)}];")
    out.write("\n".join([*lines, "}", ""]).encode("utf-8", "replace"))


def _nodes(graph: Network) -> Iterator[tuple[str, dict[str, Any]]]:
    for id in sorted(graph.nodes):
        yield id, graph.nodes[id]


def _edges(graph: Network) -> Iterator[tuple[str, str, dict[str, Any]]]:
    found = (
        (start, key, end, values) for start, end, key, values in graph.edges(keys=True, data=True)
    )
    for start, _, end, values in sorted(found, key=lambda edge: edge[:3]):
        yield start, end, values


def _data(
    parent: ElementTree.Element,
    owner: str,
    declared: Iterable[tuple[str, str]],
    values: dict[str, Any],
) -> None:
    for name, _ in declared:
        if name in values:
            data = ElementTree.SubElement(parent, "data", {"key": f"{owner}-{name}"})
            data.text = _xml(_text(values[name]))


def _attvalues(
    parent: ElementTree.Element, declared: Iterable[tuple[str, str]], values: dict[str, Any]
) -> None:
    inside = ElementTree.SubElement(parent, "attvalues")
    for name, _ in declared:
        if name in values:
            about = {"for": name, "value": _xml(_text(values[name]))}
            ElementTree.SubElement(inside, "attvalue", about)


def _text(value: Any) -> str:
    return "|".join(value) if isinstance(value, tuple) else str(value)


def _xml(text: str) -> str:
    """The text without the characters that XML 1.0 cannot hold."""
    return ILLEGAL.sub("\ufffd", text)


def _quoted(text: str) -> str:
    plain = text.replace("\\", "\\\\").replace('"', '\\"').replace("\x00", "")
    return '"{}"'.format(plain.replace("\r", " ").replace("\n", " "))


def _write(root: ElementTree.Element, out: IO[bytes]) -> None:
    ElementTree.indent(root)
    out.write(ElementTree.tostring(root, encoding="utf-8", xml_declaration=True))
    out.write(b"\n")
