"""A saved notebook keeps the static picture of an activity, not a view that no kernel serves."""

from __future__ import annotations

import copy

import nbformat

from egov.widgets.saving import VIEW, keep_static


def _model():
    output = nbformat.v4.new_output("execute_result", {VIEW: {"model_id": "x"}, "text/html": "<p>a</p>"})
    plain = nbformat.v4.new_output("display_data", {VIEW: {"model_id": "y"}, "text/plain": "progress"})
    cells = [nbformat.v4.new_code_cell("kuis", outputs=[output, plain]), nbformat.v4.new_markdown_cell("teks")]
    return {"type": "notebook", "content": nbformat.v4.new_notebook(cells=cells, metadata={"widgets": {}})}


def test_the_picture_stays_and_the_view_goes():
    model = _model()
    keep_static(model=model, path="x.ipynb", contents_manager=None)
    first, second = model["content"]["cells"][0]["outputs"]
    assert list(first["data"]) == ["text/html"]
    assert VIEW in second["data"], "a widget without a picture keeps all it has"
    assert "widgets" not in model["content"]["metadata"]


def test_other_files_are_left_alone():
    for model in ({"type": "file", "content": "a,b"}, {"type": "directory"}, {"type": "notebook", "content": None}):
        before = copy.deepcopy(model)
        keep_static(model)
        assert model == before


def test_the_server_accepts_the_hook_by_name():
    from jupyter_server.services.contents.filemanager import FileContentsManager

    manager = FileContentsManager(pre_save_hook="egov.widgets.saving.keep_static")
    assert manager.pre_save_hook is keep_static
