"""Unit 02: what five people of one training class answered about themselves, aspect by aspect.

Written by hand, no chance in it. Planted: the highest mean of the class has the lowest single aspect, so that sorting
by the mean and sorting by an aspect send help to different people.
"""

from __future__ import annotations

ASPECTS = ("memakai", "belajar", "lanjut", "etika_keamanan")

# name -> how sure of themselves, 1 to 5, in the order of ASPECTS
CLASS = {
    "Intan": (5, 5, 4.5, 2),
    "Dimas": (4.5, 4, 3.5, 3.5),
    "Nona Eka": (4, 3.5, 3, 4.5),
    "Bu Wati": (3.5, 3, 2.5, 4),
    "Pak Yusuf": (2, 2.5, 1.5, 3.5),
}


def kelas():
    rows = [[name, *marks, sum(marks) / len(marks)] for name, marks in CLASS.items()]
    return ["nama", *ASPECTS, "rata_rata"], rows
