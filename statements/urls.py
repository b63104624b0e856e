"""The addresses of the site's pages."""

from django.urls import path

from statements.views.answer_report import answer_report
from statements.views.article import article
from statements.views.articles import articles
from statements.views.confirm_quote import confirm_quote
from statements.views.edit_quote import edit_quote
from statements.views.error_reports import error_reports
from statements.views.event import event
from statements.views.events import events
from statements.views.home import home
from statements.views.imports.decide_import import commit_import, discard_import, retry_import
from statements.views.imports.import_tables import import_problems, import_report
from statements.views.imports.list_imports import imports
from statements.views.imports.new_import import new_import
from statements.views.imports.show_import import show_import
from statements.views.names.decide import decide_name
from statements.views.names.edit import edit_alias, edit_names
from statements.views.names.lanes import names
from statements.views.names.merge import merge_speaker, restore, unmerge
from statements.views.outlet import outlet
from statements.views.outlets import outlets
from statements.views.quote import quote
from statements.views.quotes import quotes
from statements.views.reject_quote import reject_quote
from statements.views.report_error import report_error
from statements.views.restore_article import restore_article
from statements.views.restore_quote import restore_quote
from statements.views.retract_article import retract_article
from statements.views.speaker import speaker
from statements.views.speaker_typeahead import speaker_typeahead
from statements.views.speakers import speakers
from statements.views.text_changes import text_changes
from statements.views.topic import topic
from statements.views.topics import topics

urlpatterns = [
    path("", home, name="home"),
    path("quotes/", quotes, name="quotes"),
    path("quotes/<int:pk>/", quote, name="quote"),
    path("quotes/<int:pk>/edit/", edit_quote, name="edit-quote"),
    path("quotes/<int:pk>/confirm/", confirm_quote, name="confirm-quote"),
    path("quotes/<int:pk>/reject/", reject_quote, name="reject-quote"),
    path("quotes/<int:pk>/restore/", restore_quote, name="restore-quote"),
    path("quotes/<int:pk>/report/", report_error, name="report-error"),
    path("reports/", error_reports, name="error-reports"),
    path("reports/<int:pk>/", answer_report, name="answer-report"),
    path("speakers/", speakers, name="speakers"),
    path("speakers/<slug:slug>/", speaker, name="speaker"),
    path("speakers/<slug:slug>/names/", edit_names, name="edit-names"),
    path("speakers/<slug:slug>/merge/", merge_speaker, name="merge-speaker"),
    path("names/", names, name="names"),
    path("names/<slug:slug>/", decide_name, name="decide-name"),
    path("names/<slug:slug>/restore/", restore, name="restore-name"),
    path("aliases/<int:pk>/", edit_alias, name="edit-alias"),
    path("merges/<int:pk>/undo/", unmerge, name="unmerge-speakers"),
    path("find/speakers/", speaker_typeahead, name="speaker-typeahead"),
    path("outlets/", outlets, name="outlets"),
    path("outlets/<slug:slug>/", outlet, name="outlet"),
    path("topics/", topics, name="topics"),
    path("topics/<slug:slug>/", topic, name="topic"),
    path("events/", events, name="events"),
    path("events/<slug:slug>/", event, name="event"),
    path("articles/", articles, name="articles"),
    path("articles/<int:pk>/", article, name="article"),
    path("articles/<int:pk>/changes/", text_changes, name="text-changes"),
    path("articles/<int:pk>/retract/", retract_article, name="retract-article"),
    path("articles/<int:pk>/restore/", restore_article, name="restore-article"),
    path("imports/", imports, name="imports"),
    path("imports/new/", new_import, name="new-import"),
    path("imports/<int:pk>/", show_import, name="import"),
    path("imports/<int:pk>/commit/", commit_import, name="commit-import"),
    path("imports/<int:pk>/discard/", discard_import, name="discard-import"),
    path("imports/<int:pk>/retry/", retry_import, name="retry-import"),
    path("imports/<int:pk>/problems.csv", import_problems, name="import-problems"),
    path("imports/<int:pk>/report.csv", import_report, name="import-report"),
]
