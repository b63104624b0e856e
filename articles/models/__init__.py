"""What is stored of texts: countries, outlets, articles with their versions, and the import ledger."""

from articles.models.article import Article, ArticleVersion
from articles.models.country import Country
from articles.models.ledger import ImportBatch, ImportItem
from articles.models.outlet import Outlet
from articles.models.retraction import Retraction
from articles.models.upload import Upload, UploadChunk
from articles.models.worker import Worker

__all__ = ["Article", "ArticleVersion", "Country", "ImportBatch", "ImportItem", "Outlet", "Retraction", "Upload", "UploadChunk", "Worker"]
