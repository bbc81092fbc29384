"""The parts of `tools.bench_load`: who loads, with what, how it is summed up, and what the ledger's rules cost."""
