"""The name under which jupyterlab_server looks for Indonesian titles of settings; they stand in `egov/locale`.

It takes the folder of this module and looks for `locale/id_ID/LC_MESSAGES/*.mo` inside.
"""

from egov.locale import FOLDER

__file__ = str(FOLDER.parent / "__init__.py")
