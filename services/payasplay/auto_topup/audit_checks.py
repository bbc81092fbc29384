"""What must hold between auto top-up and the ledger."""

CHECKS = {
    "a completed auto top-up has not exactly one credited top-up": """
        SELECT r.id::text FROM auto_topup_runs r
        LEFT JOIN topups t ON t.auto_topup_run_id = r.id AND t.status = 'completed'
        WHERE r.status = 'completed' GROUP BY r.id HAVING count(t.id) <> 1""",
    "an auto top-up was fired by what is not a debit of its owner's wallet": """
        SELECT r.id::text FROM auto_topup_runs r WHERE NOT EXISTS (
            SELECT 1 FROM postings p JOIN ledger_accounts a ON a.id = p.ledger_account_id
            WHERE p.entry_id = r.debit_entry_id AND a.owner_id = r.account_id AND a.kind = 'wallet'
            AND p.amount < 0)""",
}
