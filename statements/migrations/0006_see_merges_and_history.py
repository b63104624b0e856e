"""Let the group admin see merges and the history of reference data in Django's admin."""

from importlib import import_module

from django.db import migrations


def grant(apps, schema_editor):
    import_module("statements.migrations.0003_admin_permissions").grant(apps, schema_editor)


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0005_names_and_their_history"),
        ("articles", "0003_history_of_reference_rows"),
    ]

    operations = [migrations.RunPython(grant, migrations.RunPython.noop)]
