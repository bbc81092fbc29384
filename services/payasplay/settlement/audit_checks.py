"""What must hold between settlements, sessions, payouts and the ledger."""

_SETTLED = """
    SELECT m.id FROM settlements m JOIN settlement_attempts t ON t.settlement_id = m.id
    JOIN payouts p ON p.id = t.payout_id WHERE p.status <> 'failed'"""

# Paid, and not at the platform's own cost: a payout that was overpaid counts from when the money was taken again.
_PAID_BY_PARTNER = """
    NOT EXISTS (SELECT 1 FROM journal_entries o WHERE o.reason = 'payout_overpaid' AND o.cause = p.id::text
        AND NOT EXISTS (SELECT 1 FROM journal_entries r WHERE r.reason = 'payout_recalled' AND r.cause = o.cause))"""

CHECKS = {
    "a settlement is not the sum of its sessions": """
        SELECT m.id::text FROM settlements m LEFT JOIN settlement_lines l ON l.settlement_id = m.id GROUP BY m.id
        HAVING (count(l.session_id), coalesce(sum(l.charge), 0), coalesce(sum(l.fee), 0))
            <> (m.sessions, m.revenue, m.fees) OR m.net <> m.revenue - m.fees""",
    "a settled session says something else than its line": """
        SELECT l.session_id::text FROM settlement_lines l JOIN settlements m ON m.id = l.settlement_id
        JOIN playback_sessions s ON s.id = l.session_id
        WHERE (s.partner_id, s.status, s.charge, s.fee) IS DISTINCT FROM
            (m.partner_id, 'completed'::text, l.charge, l.fee)""",
    "a settlement holds a session from after its period": """
        SELECT l.session_id::text FROM settlement_lines l JOIN settlements m ON m.id = l.settlement_id
        JOIN settlement_periods d ON d.id = m.period_id JOIN playback_sessions s ON s.id = l.session_id
        WHERE s.ended_at >= d.ends_at""",
    "a period was settled and carried over, or neither": """
        SELECT d.id::text FROM settlement_periods d LEFT JOIN settlements m ON m.period_id = d.id
        WHERE (d.outcome = 'settled') <> (m.id IS NOT NULL) OR m.net <> d.net OR m.partner_id <> d.partner_id""",
    "two closed periods of a partner overlap": """
        SELECT d.id::text FROM settlement_periods d JOIN settlement_periods o ON o.partner_id = d.partner_id
            AND o.id > d.id AND o.first_day <= d.last_day AND o.last_day >= d.first_day""",
    "a settlement is paid more than once, or another amount, or to somebody else": f"""
        SELECT m.id::text FROM settlements m JOIN settlement_attempts t ON t.settlement_id = m.id
        JOIN payouts p ON p.id = t.payout_id JOIN ledger_accounts a ON a.id = p.ledger_account_id
        WHERE (p.purpose, p.amount, p.fee, p.account_id, a.kind, a.owner_id) IS DISTINCT FROM
            ('settlement'::text, m.net, 0::bigint, m.partner_id, 'partner_payable'::text, m.partner_id)
        UNION SELECT id::text FROM ({_SETTLED} AND {_PAID_BY_PARTNER}) AS settled GROUP BY id HAVING count(*) > 1""",  # noqa: S608 (ours)
    "a payout pays for no settlement": """
        SELECT p.id::text FROM payouts p LEFT JOIN settlement_attempts t ON t.payout_id = p.id
        WHERE p.purpose = 'settlement' AND t.payout_id IS NULL""",
    "a partner is owed something else than what was earned and not paid out": f"""
        SELECT owner::text FROM (
            SELECT a.owner_id AS owner, coalesce(sum(p.amount), 0) AS owed,
                coalesce((SELECT sum(s.charge - s.fee) FROM playback_sessions s
                    WHERE s.partner_id = a.owner_id AND s.status = 'completed'), 0) AS earned,
                coalesce((SELECT sum(m.net) FROM settlements m
                    WHERE m.partner_id = a.owner_id AND m.id IN ({_SETTLED})), 0) AS settled
            FROM ledger_accounts a LEFT JOIN postings p ON p.ledger_account_id = a.id
            WHERE a.kind = 'partner_payable' GROUP BY a.owner_id) AS partners
        WHERE owed <> earned - settled""",  # noqa: S608 (ours)
}
