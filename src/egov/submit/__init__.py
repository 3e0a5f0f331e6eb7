"""Handing in an assignment: one button, one file, one receipt."""
