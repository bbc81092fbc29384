"""The database keeps amounts without single cents."""

from faults.tampering import run_sql

FLOW, LAYER = "wallet", "database"


def plant(service: str) -> None:
    """Cut the last digit of every posting."""
    if service == "migrations":
        run_sql(
            "CREATE FUNCTION cut_cents() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN NEW.amount := NEW.amount / 10 * 10; RETURN NEW; END $$",
            "CREATE TRIGGER a_cut_cents BEFORE INSERT ON postings FOR EACH ROW EXECUTE FUNCTION cut_cents()",
        )
