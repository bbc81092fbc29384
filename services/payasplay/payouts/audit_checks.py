"""What must hold between payouts and the ledger: what is open is reserved, what ended is settled or released."""

CHECKS = {
    "a payout is not reserved with exactly its amount": """
        SELECT p.id::text FROM payouts p
        LEFT JOIN journal_entries e ON e.reason = 'payout_reserved' AND e.cause = p.id::text
        LEFT JOIN postings s ON s.entry_id = e.id AND s.ledger_account_id = p.ledger_account_id
        WHERE s.amount IS DISTINCT FROM -p.amount""",
    "an open payout was settled or released": """
        SELECT p.id::text FROM payouts p
        JOIN journal_entries e ON e.reason IN ('payout_settled', 'payout_released') AND e.cause = p.id::text
        WHERE p.status IN ('pending', 'processing')""",
    "a payout that was paid after it had failed was taken from nobody, or one that was not from somebody": """
        SELECT p.id::text FROM payouts p
        LEFT JOIN journal_entries r ON r.reason = 'payout_released' AND r.cause = p.id::text
        LEFT JOIN journal_entries t ON t.reason IN ('payout_recalled', 'payout_overpaid') AND t.cause = p.id::text
        WHERE (p.status = 'completed' AND r.id IS NOT NULL) <> (t.id IS NOT NULL)""",
    "a completed payout is not settled with what arrives and what it cost": """
        SELECT p.id::text FROM payouts p
        LEFT JOIN journal_entries e ON e.reason = 'payout_settled' AND e.cause = p.id::text
        LEFT JOIN postings s ON s.entry_id = e.id
        LEFT JOIN ledger_accounts a ON a.id = s.ledger_account_id
        WHERE p.status = 'completed' GROUP BY p.id
        HAVING sum(s.amount) FILTER (WHERE a.kind = 'payout_clearing') IS DISTINCT FROM (p.amount - p.fee)
            OR coalesce(sum(s.amount) FILTER (WHERE a.kind = 'withdrawal_fees'), 0) <> p.fee
            OR sum(s.amount) FILTER (WHERE a.kind = 'payouts_pending') IS DISTINCT FROM -p.amount""",
    "a failed payout was not given back": """
        SELECT p.id::text FROM payouts p
        LEFT JOIN journal_entries e ON e.reason = 'payout_released' AND e.cause = p.id::text
        LEFT JOIN postings s ON s.entry_id = e.id AND s.ledger_account_id = p.ledger_account_id
        WHERE p.status = 'failed' AND s.amount IS DISTINCT FROM p.amount""",
    "the ledger has a payout that no payout explains": """
        SELECT e.cause FROM journal_entries e LEFT JOIN payouts p ON p.id::text = e.cause
        WHERE e.reason IN ('payout_reserved', 'payout_settled', 'payout_released', 'payout_recalled', 'payout_overpaid')
            AND p.id IS NULL""",
    "what is pending is not the sum of the open payouts": """
        SELECT held::text FROM (
            SELECT coalesce((SELECT sum(s.amount) FROM postings s JOIN ledger_accounts a ON a.id = s.ledger_account_id
                WHERE a.kind = 'payouts_pending'), 0) AS held,
            coalesce((SELECT sum(amount) FROM payouts WHERE status IN ('pending', 'processing')), 0) AS owed) both_sides
        WHERE held <> owed""",
}
