"""A stand-in for the payout provider: it takes payouts on, and reports them by signed webhooks."""
