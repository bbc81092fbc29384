"""What must hold between top-ups and the ledger."""

CHECKS = {
    "a completed top-up is not in the ledger with its amount": """
        SELECT t.id::text FROM topups t
        LEFT JOIN journal_entries e ON e.reason = 'topup' AND e.cause = t.payment_intent_id
        LEFT JOIN ledger_accounts a ON a.owner_id = t.account_id AND a.kind = 'wallet'
        LEFT JOIN postings p ON p.entry_id = e.id AND p.ledger_account_id = a.id
        WHERE t.status = 'completed' AND p.amount IS DISTINCT FROM t.credited""",
    "the ledger has a top-up that no completed top-up explains": """
        SELECT e.cause FROM journal_entries e
        LEFT JOIN topups t ON t.payment_intent_id = e.cause AND t.status = 'completed'
        WHERE e.reason = 'topup' AND t.id IS NULL""",
}
