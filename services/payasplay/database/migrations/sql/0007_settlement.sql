-- What must hold of settlements, kept by the database whatever the application does.

-- What was settled is written once; of a settlement only the number of its tries goes up.
CREATE FUNCTION settlement_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'settlement: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'PP005';
END $$;

CREATE TRIGGER settlement_periods_are_immutable BEFORE UPDATE OR DELETE ON settlement_periods
  FOR EACH ROW EXECUTE FUNCTION settlement_refuse_change();
CREATE TRIGGER settlement_lines_are_immutable BEFORE UPDATE OR DELETE ON settlement_lines
  FOR EACH ROW EXECUTE FUNCTION settlement_refuse_change();
CREATE TRIGGER settlement_attempts_are_immutable BEFORE UPDATE OR DELETE ON settlement_attempts
  FOR EACH ROW EXECUTE FUNCTION settlement_refuse_change();
CREATE TRIGGER settlements_are_not_deleted BEFORE DELETE ON settlements
  FOR EACH ROW EXECUTE FUNCTION settlement_refuse_change();
CREATE TRIGGER settlements_are_immutable
  BEFORE UPDATE OF id, partner_id, period_id, number, sessions, revenue, fees, net, created_at, transaction
  ON settlements FOR EACH ROW EXECUTE FUNCTION settlement_refuse_change();

-- Periods of a partner never overlap. Who closes them holds the partner's settings, so that one sees the other.
CREATE FUNCTION settlement_check_period() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM settlement_periods
      WHERE partner_id = NEW.partner_id AND first_day <= NEW.last_day AND last_day >= NEW.first_day) THEN
    RAISE EXCEPTION 'settlement: % to % of partner % overlaps a closed period',
      NEW.first_day, NEW.last_day, NEW.partner_id USING ERRCODE = 'PP005';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER settlement_periods_do_not_overlap BEFORE INSERT ON settlement_periods
  FOR EACH ROW EXECUTE FUNCTION settlement_check_period();

-- A line joins the settlement of its own transaction only, and says of its session what the session says.
CREATE FUNCTION settlement_check_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM settlements m JOIN playback_sessions s ON s.id = NEW.session_id
    WHERE m.id = NEW.settlement_id AND m.transaction = pg_current_xact_id()::text::bigint
      AND s.partner_id = m.partner_id AND s.status = 'completed' AND s.charge = NEW.charge AND s.fee = NEW.fee;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'settlement: session % is no part of settlement %', NEW.session_id, NEW.settlement_id
      USING ERRCODE = 'PP005';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER settlement_lines_are_checked BEFORE INSERT ON settlement_lines
  FOR EACH ROW EXECUTE FUNCTION settlement_check_line();

-- At commit, a settlement is the sum of its lines. On the settlement alone: its lines exist only in its transaction.
CREATE FUNCTION settlement_check_sums() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  found_sessions bigint;
  found_revenue numeric;
  found_fees numeric;
BEGIN
  SELECT count(*), coalesce(sum(charge), 0), coalesce(sum(fee), 0) INTO found_sessions, found_revenue, found_fees
    FROM settlement_lines WHERE settlement_id = NEW.id;
  IF (found_sessions, found_revenue, found_fees) <> (NEW.sessions, NEW.revenue, NEW.fees) THEN
    RAISE EXCEPTION 'settlement: % says % sessions, % and %, its lines say %, % and %', NEW.id,
      NEW.sessions, NEW.revenue, NEW.fees, found_sessions, found_revenue, found_fees USING ERRCODE = 'PP005';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER settlements_are_the_sums_of_their_lines AFTER INSERT ON settlements
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION settlement_check_sums();

-- A try pays the whole settlement to its partner, and only where every earlier one has failed.
CREATE FUNCTION settlement_check_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM settlements WHERE id = NEW.settlement_id FOR NO KEY UPDATE;
  IF EXISTS (SELECT 1 FROM settlement_attempts t JOIN payouts p ON p.id = t.payout_id
      WHERE t.settlement_id = NEW.settlement_id AND p.status <> 'failed') THEN
    RAISE EXCEPTION 'settlement: % is on its way or was paid', NEW.settlement_id USING ERRCODE = 'PP005';
  END IF;
  PERFORM 1 FROM settlements m JOIN payouts p ON p.id = NEW.payout_id
    WHERE m.id = NEW.settlement_id AND p.purpose = 'settlement' AND p.account_id = m.partner_id
      AND p.amount = m.net AND p.fee = 0;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'settlement: payout % does not pay settlement %', NEW.payout_id, NEW.settlement_id
      USING ERRCODE = 'PP005';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER settlement_attempts_are_checked BEFORE INSERT ON settlement_attempts
  FOR EACH ROW EXECUTE FUNCTION settlement_check_attempt();

-- What the platform owes a partner is never below zero. Only debits ask, and only they lock: credits do not wait.
CREATE FUNCTION ledger_check_payable() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  balance bigint;
BEGIN
  PERFORM 1 FROM ledger_accounts WHERE id = NEW.ledger_account_id AND kind = 'partner_payable' FOR NO KEY UPDATE;
  IF FOUND THEN
    SELECT coalesce(sum(amount), 0) INTO balance FROM postings WHERE ledger_account_id = NEW.ledger_account_id;
    IF balance + NEW.amount < 0 THEN
      RAISE EXCEPTION 'ledger: partner payable % has % and cannot pay %', NEW.ledger_account_id, balance, -NEW.amount
        USING ERRCODE = 'PP005';
    END IF;
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER postings_pay_what_is_payable BEFORE INSERT ON postings
  FOR EACH ROW WHEN (NEW.amount < 0) EXECUTE FUNCTION ledger_check_payable();
