"""The trainee's own folder: what lies in it, how it is brought up to date, how JupyterLab opens in it.

Import the modules, not this package's names: `progress` is called from every check and must stay light.
"""
