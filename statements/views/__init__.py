"""The site's pages, one file each: check, load, one call, answer."""
