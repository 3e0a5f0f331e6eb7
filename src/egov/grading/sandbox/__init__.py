"""Where trainees' code runs: bubblewrap outside, one more set of namespaces per submission inside."""
