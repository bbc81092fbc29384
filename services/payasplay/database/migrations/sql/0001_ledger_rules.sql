-- The ledger's invariants, kept by the database whatever the application does.

-- Postings and entries are written once: corrections are new postings.
CREATE FUNCTION ledger_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger: % of % is refused, corrections are new postings', TG_OP, TG_TABLE_NAME
    USING ERRCODE = 'PP003';
END $$;

CREATE TRIGGER journal_entries_are_immutable BEFORE UPDATE OR DELETE ON journal_entries
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER postings_are_immutable BEFORE UPDATE OR DELETE ON postings
  FOR EACH ROW EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER journal_entries_are_not_truncated BEFORE TRUNCATE ON journal_entries
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();
CREATE TRIGGER postings_are_not_truncated BEFORE TRUNCATE ON postings
  FOR EACH STATEMENT EXECUTE FUNCTION ledger_refuse_change();

-- A posting joins the entry of its own transaction only, and a wallet never goes below zero.
-- The wallet's row is locked first, so that two debits at once see each other.
CREATE FUNCTION ledger_check_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  account_kind text;
  balance bigint;
BEGIN
  PERFORM 1 FROM journal_entries
    WHERE id = NEW.entry_id AND transaction = pg_current_xact_id()::text::bigint;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'ledger: entry % is closed', NEW.entry_id USING ERRCODE = 'PP003';
  END IF;
  SELECT kind INTO account_kind FROM ledger_accounts WHERE id = NEW.ledger_account_id;
  IF account_kind = 'wallet' THEN
    PERFORM 1 FROM ledger_accounts WHERE id = NEW.ledger_account_id FOR NO KEY UPDATE;
    SELECT coalesce(sum(amount), 0) INTO balance FROM postings WHERE ledger_account_id = NEW.ledger_account_id;
    IF balance + NEW.amount < 0 AND NEW.amount < 0 THEN
      RAISE EXCEPTION 'ledger: wallet % has % and cannot pay %', NEW.ledger_account_id, balance, -NEW.amount
        USING ERRCODE = 'PP001';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER postings_are_checked BEFORE INSERT ON postings
  FOR EACH ROW EXECUTE FUNCTION ledger_check_posting();

-- At commit, an entry has at least two postings, and they sum to zero in one currency.
CREATE FUNCTION ledger_check_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  total numeric;
  parts bigint;
  currencies bigint;
BEGIN
  SELECT coalesce(sum(p.amount), 0), count(*), count(DISTINCT a.currency) INTO total, parts, currencies
    FROM postings p JOIN ledger_accounts a ON a.id = p.ledger_account_id WHERE p.entry_id = NEW.id;
  IF total <> 0 OR parts < 2 OR currencies <> 1 THEN
    RAISE EXCEPTION 'ledger: entry % has % postings in % currencies that sum to %', NEW.id, parts, currencies, total
      USING ERRCODE = 'PP002';
  END IF;
  RETURN NULL;
END $$;

-- On the entry alone: its postings exist only in the same transaction, so this sees all of them.
CREATE CONSTRAINT TRIGGER journal_entries_are_balanced AFTER INSERT ON journal_entries
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_check_entry();
