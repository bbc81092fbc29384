"""The database does not keep that an address was confirmed."""

from faults.tampering import run_sql

FLOW, LAYER = "onboarding", "database"


def plant(service: str) -> None:
    """Take the moment of the confirmation out of every change."""
    if service == "migrations":
        run_sql(
            "CREATE FUNCTION forget_confirmation() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.email_verified_at := OLD.email_verified_at; RETURN NEW; END $$",
            "CREATE TRIGGER forget_confirmation BEFORE UPDATE ON accounts "
            "FOR EACH ROW EXECUTE FUNCTION forget_confirmation()",
        )
