"""What must hold between playback sessions and the ledger."""

_PARTS = """
    SELECT s.id, s.charge, s.fee,
      coalesce(-sum(p.amount) FILTER (WHERE a.kind = 'wallet' AND a.owner_id = s.account_id), 0) AS paid,
      coalesce(sum(p.amount) FILTER (WHERE a.kind = 'partner_payable' AND a.owner_id = s.partner_id), 0) AS partner,
      coalesce(sum(p.amount) FILTER (WHERE a.kind = 'platform_revenue'), 0) AS platform
    FROM playback_sessions s
    LEFT JOIN journal_entries e ON e.reason = 'playback' AND e.cause = s.id::text
    LEFT JOIN postings p ON p.entry_id = e.id
    LEFT JOIN ledger_accounts a ON a.id = p.ledger_account_id
    WHERE s.status = 'completed' GROUP BY s.id"""

CHECKS = {
    "a playback session is not in the ledger with its charge, its fee and the partner's rest": f"""
        SELECT id::text FROM ({_PARTS}) AS parts
        WHERE paid <> charge OR platform <> fee OR partner <> charge - fee""",  # noqa: S608 (both parts are ours)
    "the ledger has a playback that no completed session explains": """
        SELECT e.cause FROM journal_entries e
        LEFT JOIN playback_sessions s ON s.id::text = e.cause AND s.status = 'completed'
        WHERE e.reason = 'playback' AND s.id IS NULL""",
    "a session has reserved more than its wallet holds": """
        SELECT s.id::text FROM playback_sessions s
        LEFT JOIN ledger_accounts a ON a.owner_id = s.account_id AND a.kind = 'wallet'
        LEFT JOIN postings p ON p.ledger_account_id = a.id
        WHERE s.status = 'active' GROUP BY s.id HAVING coalesce(sum(p.amount), 0) < s.reserved""",
}
