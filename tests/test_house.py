"""The house itself: who imports whom, where outside packages live, how long rooms are, what is pinned."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from index.settings import PROJECT

PACKAGES = ("index", "rag", "evals", "ui")
PRODUCT = sorted(
    [*(path for package in PACKAGES for path in (PROJECT / package).rglob("*.py")), PROJECT / "app.py"]
    + list((PROJECT / "examples").glob("*.py"))
)
MODULE_LINES, FUNCTION_LINES = 350, 60

MAY_IMPORT = {
    "index": {"index"},
    "rag": {"index", "rag"},
    "evals": {"index", "rag", "evals"},
    "ui": {"index", "rag", "evals", "ui"},
    "app": {"index", "rag", "evals", "ui"},
    "examples": {"index", "rag", "evals"},
}
HOMES = {
    "altair": "ui/chart.py",
    "chromadb": "index/storage/connection.py",
    "tantivy": "index/lexical.py",
    "safetensors": "index/static.py",
    "tokenizers": "index/static.py",
    "simplemma": "index/lemmas.py",
    "sentencex": "index/sentences.py",
    "py3langid": "index/language.py",
    "filelock": "index/storage/lock.py",
    "charset_normalizer": "index/formats/encodings.py",
    "docx": "index/formats/docx.py",
    "lxml": "index/formats/html.py",
    "openai": "index/service.py",
    "httpx2": "index/service.py",
    "sqlite3": "index/storage/sqlite.py",
    "pypdf": "index/formats/pdf.py",
    "rapidfuzz": "rag/spelling/nearby.py",
    "tiktoken": "index/tokens.py",
    "trafilatura": "index/formats/html.py",
    "yaml": "index/formats/plain.py",
}


def place(path: Path) -> str:
    """A file's name as it is written in this project."""
    return path.relative_to(PROJECT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """A module's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"))


def floor_of(path: Path) -> str:
    """The package of a module; the name itself for one that stands alone."""
    return path.relative_to(PROJECT).parts[0].removesuffix(".py")


def imports_of(path: Path, with_types: bool = True) -> Iterator[str]:
    """Dotted names of what a module imports anywhere; `from a import b` gives a.b."""
    tree = tree_of(path)
    only_types = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if not with_types and id(node) in only_types:
            continue
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{place(path)}: a relative import"
            yield from (f"{node.module}.{name.name}" for name in node.names)


def outside_imports_of(path: Path) -> set[str]:
    """The top-level packages that a module imports and that neither Python nor this project brings."""
    tops = {name.split(".")[0] for name in imports_of(path)}
    return tops - set(sys.stdlib_module_names) - set(PACKAGES)


def documented(node: ast.Module | ast.ClassDef) -> Iterator[ast.AST]:
    """The public functions, classes and methods of a module or class."""
    for child in node.body:
        if isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) and child.name[0] != "_":
            yield child
            if isinstance(child, ast.ClassDef):
                yield from documented(child)


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_imports_only_go_down(path: Path) -> None:
    floors = {name.split(".")[0] for name in imports_of(path)} & {*MAY_IMPORT, "tests"}
    assert floors <= MAY_IMPORT[floor_of(path)]


def test_no_two_modules_import_each_other_however_long_the_way() -> None:
    modules = {place(path).removesuffix(".py").removesuffix("/__init__").replace("/", "."): path for path in PRODUCT}
    graph = {
        name: {
            target if target in modules else target.rpartition(".")[0]
            for target in imports_of(path, with_types=False)
            if target in modules or target.rpartition(".")[0] in modules
        }
        for name, path in modules.items()
    }
    waiting = dict(graph)
    while free := [name for name, targets in waiting.items() if not targets & waiting.keys()]:
        for name in free:
            del waiting[name]
    assert not waiting, f"these import each other: {sorted(waiting)}"


@pytest.mark.parametrize("package", HOMES)
def test_an_outside_service_has_one_home(package: str) -> None:
    rooms = [place(path) for path in PRODUCT if package in {name.split(".")[0] for name in imports_of(path)}]
    assert rooms == ([HOMES[package]] if (PROJECT / HOMES[package]).exists() else [])


def test_only_the_settings_read_the_environment() -> None:
    readers = {
        place(path)
        for path in PRODUCT
        for name in [
            *imports_of(path),
            *(ast.unparse(n) for n in ast.walk(tree_of(path)) if isinstance(n, ast.Attribute)),
        ]
        if re.match(r"os\.(environ|environb|getenv|putenv)\b|dotenv|pydantic_settings", name)
    }
    assert readers == {"index/settings.py", "index/tokens.py"}  # tiktoken takes its folder from a variable alone


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_what_is_public_has_a_docstring(path: Path) -> None:
    tree = tree_of(path)
    assert (ast.get_docstring(tree) or "").strip()
    bare = [node.name for node in documented(tree) if not (ast.get_docstring(node) or "").strip()]  # type: ignore
    assert not bare


@pytest.mark.parametrize("path", PRODUCT, ids=place)
def test_rooms_and_functions_are_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MODULE_LINES
    long = {
        node.name: length
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        if (length := (node.end_lineno or 0) - node.lineno + 1) > FUNCTION_LINES
    }
    assert not long


# Requirements


def lines_of_requirements() -> list[str]:
    """The lines of requirements.txt that name a package."""
    lines = (PROJECT / "requirements.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in (line.partition("#")[0].strip() for line in lines) if line]


def pins() -> dict[str, str]:
    """Package -> the exact version that is installed."""
    return {
        canonicalize_name(name): version for name, version in (line.split("==") for line in lines_of_requirements())
    }


def declared() -> list[Requirement]:
    """What pyproject.toml says that the packages need."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return [Requirement(line) for line in project["dependencies"]]


def test_every_requirement_is_pinned_to_one_version() -> None:
    loose = [line for line in lines_of_requirements() if not re.fullmatch(r"[A-Za-z0-9._-]+==[0-9][0-9A-Za-z.]*", line)]
    assert not loose
    assert len(pins()) == len(lines_of_requirements())


@pytest.mark.parametrize("requirement", declared(), ids=str)
def test_every_dependency_is_pinned_within_its_range(requirement: Requirement) -> None:
    assert requirement.specifier.contains(pins()[canonicalize_name(requirement.name)])


def test_every_outside_package_that_is_imported_is_declared() -> None:
    names = {canonicalize_name(requirement.name) for requirement in declared()}
    distributions = packages_distributions()
    used = {package for path in PRODUCT for package in outside_imports_of(path)}
    undeclared = {
        package
        for package in used
        if not names & {canonicalize_name(name) for name in distributions.get(package, [package])}
    }
    assert not undeclared


def test_no_file_names_a_folder_of_one_machine() -> None:
    ours = [
        *PRODUCT,
        *(PROJECT / "tests").rglob("*.py"),
        *(p for p in (PROJECT / "evals").rglob("*") if p.is_file() and p.suffix != ".pyc"),
    ]
    ours += [PROJECT / name for name in ("README.md", "Makefile", "pyproject.toml", "requirements.txt", ".ci/run")]
    ours += [*(PROJECT / ".streamlit").iterdir(), *(p for p in (PROJECT / "index" / "data").rglob("*") if p.is_file())]
    ours += (PROJECT / "ui" / "data").iterdir()
    private = re.compile(r"(?<![\w.])(?:/(?:home|root|tmp|Users)/\w|[A-Z]:\\Users)")
    found = {place(path): found.group() for path in ours if (found := private.search(path.read_text(encoding="utf-8")))}
    assert not found
