"""`egov doctor`: what is wrong with this machine or workspace, and the one thing to do for each."""
