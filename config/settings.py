"""Settings, every one of them from the environment with a default that suits a newcomer's machine.

`DEBUG` is on unless `SECRET_KEY` is given: a deployment sets its key and gets the strict settings with it.
"""

import sys
from datetime import timedelta
from pathlib import Path

import environ
from csp.constants import NONE, SELF

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

LOCAL_KEY = "local-only-key-never-for-a-deployment"
SECRET_KEY = env.str("SECRET_KEY", default=LOCAL_KEY)
DEBUG = env.bool("DEBUG", default=SECRET_KEY == LOCAL_KEY)
TESTING = "pytest" in sys.modules
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=["localhost", "127.0.0.1", "[::1]"] if DEBUG else [])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "config.admin_site.TrackerAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "django_filters",
    "django_htmx",
    "csp",
    "axes",
    "simple_history",
    "config",
    "articles",
    "statements",
]

MIDDLEWARE = [
    # The outermost two, so that static files and refusals bear their headers as well
    "csp.middleware.CSPMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "axes.middleware.AxesMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "statements.views.ran_out_of_time.RanOutOfTimeMiddleware",
]

if DEBUG and not TESTING and env.bool("DEBUG_TOOLBAR", default=False):
    INSTALLED_APPS.append("debug_toolbar")
    MIDDLEWARE.insert(3, "debug_toolbar.middleware.DebugToolbarMiddleware")
    INTERNAL_IPS = ["127.0.0.1"]

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "config.site.every_page",
            ],
        },
    },
]

# ATOMIC_REQUESTS stays off: with IMMEDIATE transactions every read would take SQLite's write lock.
DATABASES = {"default": env.db_url("DATABASE_URL", default=f"sqlite:///{BASE_DIR / 'var' / 'tracker.sqlite3'}")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    DATABASES["default"] |= {
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "timeout": 20,
            "transaction_mode": "IMMEDIATE",
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
        },
    }
    if (name := DATABASES["default"]["NAME"]) != ":memory:":
        Path(name).parent.mkdir(parents=True, exist_ok=True)
else:
    DATABASES["default"] |= {"CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}

# Counts are kept under the version of the data that they were made from (statements/filters/data_version.py), so that each process
# may keep its own; sessions, throttles and everything else that processes share have no place there.
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "counts": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "counts",
        "TIMEOUT": 24 * 3600,
        "OPTIONS": {"MAX_ENTRIES": 500},
    },
}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
LANGUAGE_CODE = "en-gb"
TIME_ZONE = "UTC"
USE_I18N = False
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = BASE_DIR / "staticfiles"
STATICFILES_DIRS = [BASE_DIR / "static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
        if DEBUG or TESTING
        else "whitenoise.storage.CompressedManifestStaticFilesStorage"
    },
}

PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
]
if TESTING:
    PASSWORD_HASHERS.insert(0, "django.contrib.auth.hashers.MD5PasswordHasher")
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in ("UserAttributeSimilarityValidator", "MinimumLengthValidator", "CommonPasswordValidator", "NumericPasswordValidator")
]
AUTHENTICATION_BACKENDS = ["axes.backends.AxesStandaloneBackend", "django.contrib.auth.backends.ModelBackend"]
# Five wrong passwords for a name shut the door to that name, from that address alone, for a quarter of an hour after the last one
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
AXES_CLIENT_IP_CALLABLE = "config.client_address.client_address"
AXES_LOCKOUT_CALLABLE = "statements.views.accounts.locked_out.locked_out"
AXES_DISABLE_ACCESS_LOG = True  # when somebody logged in last is kept with the account
AXES_ENABLE_ADMIN = AXES_VERBOSE = False
# Some type their password where the user name belongs: logs name neither
AXES_SENSITIVE_PARAMETERS = ["username", "csrfmiddlewaretoken"]

# Links that were sent by mail, to take up an invitation or to set a new password, work for three days
PASSWORD_RESET_TIMEOUT = 3 * 86_400
LOGIN_URL = "login"
LOGIN_REDIRECT_URL = "home"
LOGOUT_REDIRECT_URL = "home"

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [SELF],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
    }
}
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
CSRF_COOKIE_HTTPONLY = True
BEHIND_PROXY = env.bool("BEHIND_PROXY", default=False)
# How many proxies stand before the site and add to X-Forwarded-For; what readers write there themselves comes before and is not believed
PROXY_COUNT = env.int("PROXY_COUNT", default=1 if BEHIND_PROXY else 0)
if not DEBUG:
    SECURE_SSL_REDIRECT = env.bool("SECURE_SSL_REDIRECT", default=True)
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
    SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000)
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
    SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

# Mail is printed at the prompt unless a server is named: smtp+tls://user:password@mail.example:587
vars().update(env.email_url("EMAIL_URL", default="consolemail://"))
EMAIL_TIMEOUT = 10
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="tracker@localhost")

# A deployment writes to the standard error stream, and mails what went wrong to ADMINS where these are named
ADMINS = [(address, address) for address in env.list("ADMINS", default=[])]
if not DEBUG:
    LOGGING = {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
        "handlers": {
            "stderr": {"class": "logging.StreamHandler", "formatter": "line"},
            "mail_admins": {"class": "django.utils.log.AdminEmailHandler", "level": "ERROR"},
        },
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            "django": {"handlers": ["stderr", "mail_admins"], "level": "WARNING", "propagate": False},
            "django.request": {"level": "ERROR"},  # not every mistyped address
            "django.security.DisallowedHost": {"handlers": ["stderr"], "propagate": False},  # strangers knock all day
        },
    }

SITE_NAME = "Statement tracker"
# Whether readers without an account see whole articles, or only a quote's paragraph and the link to the outlet.
PUBLIC_FULL_TEXT = env.bool("PUBLIC_FULL_TEXT", default=False)
# How long the database may look for the rows of a list, and count its facets, in milliseconds; 0 for no limit. A list that takes
# longer is answered with a page that says how to narrow it, facets with the list alone. The count of everything is kept until
# something is written, so that it may take longer. Tests have time: how fast a machine is says nothing about the code.
LIST_TIME_LIMIT_MS = env.int("LIST_TIME_LIMIT_MS", default=30_000 if TESTING else 1_000)
FACET_TIME_LIMIT_MS = env.int("FACET_TIME_LIMIT_MS", default=30_000 if TESTING else 200)
WHOLE_COUNT_TIME_LIMIT_MS = env.int("WHOLE_COUNT_TIME_LIMIT_MS", default=30_000)
REFERENCE_DIR = BASE_DIR / "fixtures" / "reference"

# Imports in the browser: how many bytes one of them may have, how many files, and how long it may wait to be decided on.
IMPORT_UPLOAD_LIMIT = env.int("IMPORT_UPLOAD_MEGABYTES", default=200) * 1_000_000
IMPORT_PREVIEW_DAYS = env.int("IMPORT_PREVIEW_DAYS", default=7)
DATA_UPLOAD_MAX_NUMBER_FILES = 1000
