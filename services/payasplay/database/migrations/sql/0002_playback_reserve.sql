-- What a running session has reserved cannot be debited by anybody, whatever the application does.

-- Fires after ledger_check_posting (triggers of one kind fire in the order of their names), which has locked the
-- wallet's row: a session that starts takes the same lock before it reserves, so that one of the two sees the other.
CREATE FUNCTION ledger_keep_reserved() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  reserved_now bigint;
  balance bigint;
BEGIN
  SELECT coalesce(sum(s.reserved), 0) INTO reserved_now FROM playback_sessions s
    JOIN ledger_accounts a ON a.owner_id = s.account_id AND a.kind = 'wallet'
    WHERE a.id = NEW.ledger_account_id AND s.status = 'active';
  IF reserved_now > 0 THEN
    SELECT coalesce(sum(amount), 0) INTO balance FROM postings WHERE ledger_account_id = NEW.ledger_account_id;
    IF balance + NEW.amount < reserved_now THEN
      RAISE EXCEPTION 'ledger: wallet % has % of which % is reserved, and cannot pay %',
        NEW.ledger_account_id, balance, reserved_now, -NEW.amount USING ERRCODE = 'PP001';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER postings_keep_what_is_reserved BEFORE INSERT ON postings
  FOR EACH ROW WHEN (NEW.amount < 0) EXECUTE FUNCTION ledger_keep_reserved();
