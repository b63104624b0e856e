"""A lookup for the rows that a query puts first: `filter(pk__among=rows.order_by(…).values("pk")[:25])`."""

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models.lookups import In


@models.BigAutoField.register_lookup
class Among(In):
    """The same as `in`; only that PostgreSQL answers the inner query first, where it would else join every row before it looks."""

    lookup_name = "among"

    def get_rhs_op(self, connection: BaseDatabaseWrapper, rhs: str) -> str:
        """Write what stands after the column."""
        return f"= ANY(ARRAY{rhs})" if connection.vendor == "postgresql" else super().get_rhs_op(connection, rhs)
