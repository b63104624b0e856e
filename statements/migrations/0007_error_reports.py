"""Keep what readers report as wrong, and let the group admin see that and retractions in Django's admin."""

from importlib import import_module

import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models


def grant(apps, schema_editor):
    import_module("statements.migrations.0003_admin_permissions").grant(apps, schema_editor)


class Migration(migrations.Migration):

    dependencies = [
        ('statements', '0006_see_merges_and_history'),
        ('articles', '0005_retractions'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='ErrorReport',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('speaker', 'wrong speaker'), ('words', 'wrong words'), ('no_quote', 'not a quote'), ('other', 'something else')], max_length=8)),
                ('note', models.TextField(blank=True)),
                ('contact', models.EmailField(blank=True, help_text='forgotten once the answer has been sent', max_length=254)),
                ('made_at', models.DateTimeField(default=django.utils.timezone.now)),
                ('state', models.CharField(choices=[('open', 'Open'), ('settled', 'Settled'), ('dismissed', 'Dismissed')], default='open', max_length=9)),
                ('answer', models.TextField(blank=True)),
                ('settled_by_name', models.CharField(blank=True, help_text='as printed; stays when the account is anonymised', max_length=160)),
                ('settled_at', models.DateTimeField(blank=True, null=True)),
                ('quote', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='statements.quote')),
                ('settled_by', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='settled_reports', to=settings.AUTH_USER_MODEL)),
            ],
            options={
                'ordering': ['-id'],
                'indexes': [models.Index(condition=models.Q(('state', 'open')), fields=['-id'], name='report_open')],
                'constraints': [models.CheckConstraint(condition=models.Q(('kind__in', ['speaker', 'words', 'no_quote', 'other'])), name='report_kind_known'), models.CheckConstraint(condition=models.Q(('state__in', ['open', 'settled', 'dismissed'])), name='report_state_known'), models.CheckConstraint(condition=models.Q(models.Q(('answer', ''), ('settled_at__isnull', True), ('settled_by__isnull', True), ('settled_by_name', ''), ('state', 'open')), models.Q(models.Q(('state', 'open'), _negated=True), ('settled_at__isnull', False), ('settled_by__isnull', False), models.Q(('settled_by_name', ''), _negated=True), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='report_ends_with_an_answer'), models.CheckConstraint(condition=models.Q(models.Q(('kind', 'other'), _negated=True), models.Q(('note', ''), _negated=True), _connector='OR'), name='report_of_something_else_says_what')],
            },
        ),
        migrations.RunPython(grant, migrations.RunPython.noop),
    ]
