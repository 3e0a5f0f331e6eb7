"""Problems a user can mend, told in one sentence."""


class UserError(Exception):
    """Shown as its sentence alone, without a traceback; says what is wrong and what to do."""
