"""What must hold between reports and playback sessions."""

CHECKS = {
    "a reported session says something else than its playback session": """
        SELECT r.id::text FROM reported_sessions r JOIN playback_sessions s ON s.id = r.playback_session_id
        WHERE (s.charge, s.fee, s.seconds, s.content_id, s.status)
          IS DISTINCT FROM (r.charge, r.fee, r.billed_seconds, r.content_id, 'completed')""",
    "a reported session was charged to another than gave the play token": """
        SELECT r.id::text FROM reported_sessions r
        JOIN playback_sessions s ON s.id = r.playback_session_id
        JOIN play_tokens t ON t.digest = r.play_token_digest
        WHERE t.account_id <> s.account_id OR t.platform_id <> r.platform_id OR t.used_at IS NULL""",
}
