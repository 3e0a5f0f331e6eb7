"""Melek Digital: a Jupyter course on e-government for Indonesian civil servants."""

__version__ = "0.1.0"
