"""The box on the welcome page where a trainee chooses her learning path."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from egov.core import learning_path
from egov.core.messages import say


def show(workspace: Path, changed: Callable[[], None]) -> None:
    """A drop-down with its purpose below; `changed` is called once the choice is kept."""
    import ipywidgets
    from IPython.display import display

    offered = {one.name: one for one in learning_path.learning_paths()}
    now = learning_path.chosen(workspace)
    box = ipywidgets.Dropdown(
        options=[(say("workspace.path.none"), ""), *[(one.title, name) for name, one in offered.items()]],
        value=now.name if now else "",
        description=say("workspace.path.label"),
        style={"description_width": "initial"},
        layout={"width": "28em", "max_width": "100%"},
    )
    purpose = ipywidgets.HTML(now.purpose if now else say("workspace.path.all"))

    def choose(event: dict) -> None:
        name = event["new"]
        learning_path.choose(workspace, name)
        purpose.value = offered[name].purpose if name else say("workspace.path.all")
        changed()

    box.observe(choose, "value")
    display(ipywidgets.VBox([box, purpose]))
