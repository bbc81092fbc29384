"""Names the plugins, nothing else."""

pytest_plugins = [
    "fixtures.report",
    "fixtures.lint.plugin",
    "fixtures.quarantine",
    "fixtures.acceptance",
    "fixtures.browser",
    "fixtures.target",
    "fixtures.language",
    "fixtures.trace",
    "fixtures.recording",
    "fixtures.platform",
    "fixtures.mail",
    "fixtures.payment_provider",
    "fixtures.people",
    "steps.people",
    "steps.wallet",
    "steps.payments",
    "steps.mail",
    "steps.accounts",
]
