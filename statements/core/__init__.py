"""Pure rules about quotes: plain Python that knows neither Django's models nor the database."""
