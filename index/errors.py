"""Every error this project raises on purpose, as one tree.

    NewsError
      UsageError              somebody asked for what cannot be done: exit code 2
        SettingsError         a setting is missing, malformed or contradicts another
        CorpusError           the corpus folder is missing, or the data folder serves another one
        QuestionError         the question is empty or too long
      ArticleError            one file cannot become an article: it is skipped, the others go on
      IndexProblem            the index cannot be used as it is
        IndexDamaged          what is stored cannot be read
          IndexReplaced       its files were deleted, or others put in their place, while they were open
        IndexOutdated         stored with another embedding, chunking, analyser or lexicon
        IndexBusy             another build holds the lock, or readers outran the writer
      ServiceError            a service this project talks to failed
        ServiceRefused        it will not do this, however often it is asked: key, model, request
        ServiceUnreachable    no connection, or none that held: nothing more is asked in this question
        ReplyUnusable         a model's reply is empty, cut short, declined or no JSON
        BudgetSpent           the question's seconds, tokens or money are used up
      VerificationError       a citation does not equal its place in the article (a bug, never shown)

Each message says what was expected, what was found and what to do.  Library code raises these;
only the command lines turn them into an exit code.
"""


class NewsError(Exception):
    """Base of every error raised on purpose."""

    exit_code = 1


class UsageError(NewsError):
    """The request cannot be carried out as it was made."""

    exit_code = 2


class SettingsError(UsageError):
    """A setting is missing, malformed or contradicts another."""


class CorpusError(UsageError):
    """The corpus folder is missing, or the data folder belongs to another corpus."""


class QuestionError(UsageError):
    """The question is blank or longer than the limit."""


class ArticleError(NewsError):
    """One file cannot become an article; the message names the file."""


class IndexProblem(NewsError):
    """The index cannot be used as it is."""

    exit_code = 2


class IndexDamaged(IndexProblem):
    """What is stored cannot be read."""


class IndexReplaced(IndexDamaged):
    """The files of the index were deleted, or others put in their place, while they were open."""


class IndexOutdated(IndexProblem):
    """The stored chunks were shaped by another embedding, chunking, analyser or lexicon."""


class IndexBusy(IndexProblem):
    """Another build holds the lock, or the index changed too often during one question."""


class ServiceError(NewsError):
    """A service this project talks to failed."""


class ServiceRefused(ServiceError):
    """A service will not do what it was asked, however often it is asked again."""

    exit_code = 2


class ServiceUnreachable(ServiceError):
    """The service cannot be reached, or the connection did not hold."""


class ReplyUnusable(ServiceError):
    """A model's reply is empty, cut short, declined, too long or no JSON."""


class BudgetSpent(ServiceError):
    """What one question may take of time, tokens or money is used up."""


class VerificationError(NewsError):
    """A citation does not equal its place in the article."""
