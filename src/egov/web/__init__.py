"""The course as a folder of files: JupyterLite and Pyodide, for any web server, without an address outside.

`supply` fetches the tools, `pyodide` checks every file against Pyodide's own lock, `content` lays the trainee's
folder, `lite` builds, `pages` writes what visitors read, `finish` adds the worker and the checksums.
"""
