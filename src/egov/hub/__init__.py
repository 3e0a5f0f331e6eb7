"""A class on one server: JupyterHub an account, a room and an inbox a trainee, and the desk.

What the administrator sets stands in one TOML file (`settings`); JupyterHub's own configuration follows from it
(`configure`). Linux only, run by root; nothing here is imported by a trainee's notebook.
"""
