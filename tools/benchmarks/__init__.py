"""Measuring what the suite costs."""
