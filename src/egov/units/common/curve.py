"""The S-curve that fits a series best (least squares), by Levenberg and Marquardt's damped steps."""

from __future__ import annotations

from collections.abc import Sequence

STEPS, ENOUGH = 2000, 1e-12


def fitted_ceiling(years: Sequence[float], values: Sequence[float], start: tuple[float, float, float]) -> float:
    """The ceiling of `ceiling / (1 + exp(-pace * (year - middle)))`; `start` guesses ceiling, middle and pace."""
    import numpy as np

    x, y, best = np.asarray(years, float), np.asarray(values, float), np.asarray(start, float)

    def residuals(guess):
        with np.errstate(over="ignore"):  # a wild step bends the curve to a stair; it is taken back
            return guess[0] / (1 + np.exp(-guess[2] * (x - guess[1]))) - y

    def slopes(guess):
        ceiling, middle, pace = guess
        share = 1 / (1 + np.exp(-pace * (x - middle)))
        bend = ceiling * share * (1 - share)
        return np.column_stack([share, -pace * bend, (x - middle) * bend])

    damping, off = 1e-3, residuals(best)
    for _ in range(STEPS):
        jacobian = slopes(best)
        normal = jacobian.T @ jacobian
        step = np.linalg.solve(normal + damping * np.diag(normal.diagonal()), -jacobian.T @ off)
        tried = residuals(best + step)
        if tried @ tried < off @ off:
            small = np.all(np.abs(step) < ENOUGH * np.abs(best))
            best, off, damping = best + step, tried, damping / 3
            if small:
                break
        elif damping > 1e12:
            break
        else:
            damping *= 4
    return float(best[0])
