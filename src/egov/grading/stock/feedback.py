"""Layer 7: nothing of a hidden test reaches a trainee, not even through what a test printed or quoted.

Stands before the page's own preprocessor: that one forms what is shown, this one removes what must not be there. It
sees the notebook while the hidden region still marks the cells that have one.
"""

from __future__ import annotations

from nbconvert.preprocessors import Preprocessor
from nbformat import NotebookNode
from traitlets import Bool

from egov.core.messages import say
from egov.grading.notebook.outputs import CALLED
from egov.grading.notebook.spec import BEGIN, without_hidden

OWN = ("NotAccepted", "NotDone", "Penilaian")


class SafeFeedback(Preprocessor):
    """Cells with a hidden region keep one sentence at most; pictures and pages by trainees are left to `clean_html`.

    Once a hidden test has called the trainee's function, that function knows the hidden inputs, and a later cell could
    print them: from there on, what their code printed or raised is not shown either.
    """

    enabled = Bool(True).tag(config=True)  # nbconvert's own default is to leave a preprocessor out

    def preprocess(self, nb: NotebookNode, resources: dict):
        knows = False
        for cell in nb.cells:
            if cell.cell_type != "code":
                continue
            graded = cell.metadata.get("nbgrader", {})
            test = graded.get("grade") and not graded.get("solution")
            called = any(CALLED in o.get("metadata", {}) for o in cell.outputs)
            if knows and not test:
                cell.outputs = []
            elif test and (knows or BEGIN in cell.source):
                cell.outputs = [o for o in map(self._sentence, cell.outputs) if o is not None]
                cell.source = without_hidden(cell.source)
            elif not test:
                cell.outputs = [o for o in cell.outputs if o.output_type != "display_data" or _tame(o)]
            knows = knows or called
        return nb, resources

    @staticmethod
    def _sentence(output: NotebookNode) -> NotebookNode | None:
        if output.output_type != "error":
            return None
        known = output.ename in OWN or output.get("evalue") == say("grading.cell.hidden_test")
        output.evalue = output.evalue if known else say("grading.cell.hidden_test")
        output.ename = output.ename if known else "AssertionError"
        output.traceback = [output.evalue]
        return output


def _tame(output: NotebookNode) -> bool:
    """SVG can carry scripts and addresses; the plain text beside it says enough."""
    output.data.pop("image/svg+xml", None)
    return bool(output.data)
