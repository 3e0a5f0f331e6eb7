"""What an instructor needs beside nbgrader's own commands: the roster in, the results out."""
