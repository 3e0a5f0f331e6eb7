"""Certificates: the class's own rule, one page of paper for each person who met it, and a code that all can check."""
