"""Keep the static picture, drop the dead widget: what a notebook should hold once it is saved.

JupyterLab prefers a widget's view to its picture even when no kernel serves it any more, and then shows an English
error. As the server's save hook this leaves picture and words:

    c.FileContentsManager.pre_save_hook = "egov.widgets.saving.keep_static"
"""

from __future__ import annotations

from typing import Any

VIEW = "application/vnd.jupyter.widget-view+json"


def keep_static(model: dict[str, Any], **_kwargs: Any) -> None:
    """Drop views of widgets that leave another picture, from a notebook about to be written."""
    content = model.get("content")
    if model.get("type") != "notebook" or not isinstance(content, dict):
        return
    content.get("metadata", {}).pop("widgets", None)
    for cell in content.get("cells", []):
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            if VIEW in data and "text/html" in data:
                del data[VIEW]
