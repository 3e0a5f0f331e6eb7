"""The desk's pages: Jupyter's own server (its token, cookie and XSRF), Jinja2 templates, htmx for partial updates."""
