"""Knows Thai, knows nothing else."""
