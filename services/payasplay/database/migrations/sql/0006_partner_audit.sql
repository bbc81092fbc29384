-- The audit log is written once: who could change it could hide.

CREATE FUNCTION partner_audit_refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'PP004';
END $$;

CREATE TRIGGER partner_audit_log_is_immutable BEFORE UPDATE OR DELETE ON partner_audit_log
  FOR EACH ROW EXECUTE FUNCTION partner_audit_refuse_change();
CREATE TRIGGER partner_audit_log_is_not_truncated BEFORE TRUNCATE ON partner_audit_log
  FOR EACH STATEMENT EXECUTE FUNCTION partner_audit_refuse_change();
