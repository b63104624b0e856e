"""Let the group admin see every row in Django's admin, and edit the reference data."""

from django.contrib.auth.management import create_permissions
from django.db import migrations

APPS = ("articles", "statements")
EDITED = {
    "articles": ("country", "outlet"),
    "statements": ("alias", "event", "office", "role", "speaker", "topic"),
}
FORGOTTEN = ("alias", "office")


def wanted(apps):
    """Name the permissions: to view everything, to add and change reference data, to delete what no quote hangs on."""
    for label in APPS:
        for model in apps.get_app_config(label).get_models():
            yield label, f"view_{model._meta.model_name}"
        for name in EDITED[label]:
            yield label, f"add_{name}"
            yield label, f"change_{name}"
    for name in FORGOTTEN:
        yield "statements", f"delete_{name}"


def grant(apps, schema_editor):
    alias = schema_editor.connection.alias
    # Django makes permissions only after the last migration of all; here they are needed before
    for label in APPS:
        config = apps.get_app_config(label)
        config.models_module = True
        create_permissions(config, apps=apps, using=alias, verbosity=0)
        config.models_module = None
    Permission = apps.get_model("auth", "Permission")
    group = apps.get_model("auth", "Group").objects.using(alias).get(name="admin")
    for label, codename in wanted(apps):
        group.permissions.add(Permission.objects.using(alias).get(content_type__app_label=label, codename=codename))


def withdraw(apps, schema_editor):
    alias = schema_editor.connection.alias
    group = apps.get_model("auth", "Group").objects.using(alias).get(name="admin")
    group.permissions.remove(*group.permissions.filter(content_type__app_label__in=APPS))


class Migration(migrations.Migration):
    dependencies = [
        ("statements", "0002_groups"),
        ("articles", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(grant, withdraw)]
