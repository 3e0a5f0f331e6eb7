"""All attacks by name; each module adds its own."""

import grading_attacks_inside
import grading_attacks_structure
import grading_attacks_walls
from grading_attack import ATTACKS

MODULES = (grading_attacks_inside, grading_attacks_structure, grading_attacks_walls)
__all__ = ["ATTACKS", "MODULES"]
