"""Live activities of unit 14: the mirror of unit 01 once more, and the four chairs."""

from __future__ import annotations

MIRROR = "Turun bukan mundur. Mungkin penggaris Anda kini lebih teliti."
FIRST_TIME = "Cermin pertama dari unit 01 tidak ada di folder ini. Yang terlihat hanya jawaban hari ini."


def cermin_lagi():
    """The twelve habits of unit 01, shown beside the first answers where those are kept."""
    from egov.units.common.mindset import ENDS, FIRST, LAST, STATEMENTS, kept
    from egov.widgets.selfcheck import SelfAssessment, stored_means

    first = stored_means(kept(FIRST))

    class Mirror(SelfAssessment):
        """Names no lowest group and gives no mark: it starts a talk."""

        def _advice(self) -> str:
            return MIRROR if first else f"{FIRST_TIME} {MIRROR}"

    return Mirror(
        title="Cermin yang sama, hari ini", statements=STATEMENTS, ends=ENDS, store=kept(LAST),
        references={"Unit 01": first} if first else {},
    )  # fmt: skip


def empat_kursi_rizky():
    """Who still asks when a draft is complete?"""
    from egov.units.u14.hearing import Hearing

    return Hearing()
