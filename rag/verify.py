"""Nothing is cited that does not stand in the article, character for character."""

from index.article import Article
from index.errors import VerificationError
from rag.answer import Citation


def verify(citation: Citation, article: Article) -> Citation:
    """Hold a citation against the article it names.

    Returns:
        The citation itself.

    Raises:
        VerificationError: another article, or ``article.text[start:end]`` is not the quote.
    """
    if citation.doc_id != article.doc_id:
        raise VerificationError(f"expected a quote from {citation.doc_id!r}, got the article {article.doc_id!r}")
    inside = 0 <= citation.start < citation.end <= len(article.text)
    if not inside or article.text[citation.start : citation.end] != citation.quote:
        raise VerificationError(
            f"{citation.doc_id}: expected the quote {citation.quote!r} at {citation.start}-{citation.end}, "
            f"got {article.text[citation.start : citation.end]!r}"
        )
    return citation
