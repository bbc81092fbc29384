"""The parts of `tools.database_docs`: tables, their reasons, diagrams, and the rules in triggers."""
