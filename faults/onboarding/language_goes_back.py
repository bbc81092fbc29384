"""A chosen language is gone again with the next look."""

from faults.tampering import run_sql

FLOW, LAYER = "onboarding", "database"


def plant(service: str) -> None:
    """Keep the language that an account began with."""
    if service == "migrations":
        run_sql(
            "CREATE FUNCTION keep_language() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.locale := OLD.locale; RETURN NEW; END $$",
            "CREATE TRIGGER keep_language BEFORE UPDATE ON accounts FOR EACH ROW EXECUTE FUNCTION keep_language()",
        )
