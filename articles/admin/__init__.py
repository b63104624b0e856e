"""Django's admin for texts: reference data can be edited, articles and the import ledger only read."""

from articles.admin.article import ArticleAdmin, ArticleVersionAdmin, RetractionAdmin
from articles.admin.country import CountryAdmin
from articles.admin.history import register_histories
from articles.admin.ledger import ImportBatchAdmin, ImportItemAdmin, UploadAdmin, UploadChunkAdmin, WorkerAdmin
from articles.admin.outlet import OutletAdmin

__all__ = [
    "ArticleAdmin",
    "ArticleVersionAdmin",
    "CountryAdmin",
    "ImportBatchAdmin",
    "ImportItemAdmin",
    "OutletAdmin",
    "RetractionAdmin",
    "UploadAdmin",
    "UploadChunkAdmin",
    "WorkerAdmin",
]

register_histories("articles")
