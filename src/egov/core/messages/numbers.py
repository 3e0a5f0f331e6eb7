"""The words that go with numbers, keyed by id."""

MESSAGES = {
    "none": "tidak ada data",
    "million": "{number} juta",
    "billion": "{number} miliar",
}
