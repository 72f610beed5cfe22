"""Ask one question from another program.  Run it from any folder, once `pip install -e .` is done:

python examples/ask.py "what did the US get in return?"
"""

import sys

from rag import Assistant


def main() -> None:
    """Print the answer's sentences, each with its quotes and where they stand."""
    question = " ".join(sys.argv[1:]) or "what did the US get in return?"
    answer = Assistant.open().ask(question)
    quotes = {citation.id: citation for citation in answer.citations}
    print(answer.text if answer.abstained else f"{len(answer.sentences)} sentences, {len(quotes)} quotes")
    for sentence in answer.sentences:
        print("-", sentence.text)
        for number in sentence.citations:
            c = quotes[number]
            print(f"    {c.doc_id}[{c.start}:{c.end}] {c.quote!r}")


if __name__ == "__main__":
    main()
