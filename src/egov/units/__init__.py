"""One module a unit: `EXERCISES` of its lesson, `QUESTIONS` of its assignment, `OBJECTIVES` of both."""
