"""Settlement: partners' settings, closed periods, settlements with their lines and tries."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"
MOMENT = sa.DateTime(timezone=True)
FREQUENCIES = "frequency IN ('weekly', 'bi_weekly', 'monthly', 'quarterly')"
FUNCTIONS = (
    "settlement_refuse_change",
    "settlement_check_period",
    "settlement_check_line",
    "settlement_check_sums",
    "settlement_check_attempt",
)


def upgrade() -> None:
    _create_settings()
    _create_periods()
    _create_settlements()
    # Sessions of a partner by when they ended: what a run collects, and what an overview counts.
    op.create_index("ix_playback_sessions_partner_id_ended_at", "playback_sessions", ["partner_id", "ended_at"])
    # Straight to the driver: percent signs and colons of a script mean nothing here.
    op.get_bind().connection.driver_connection.execute((SQL / "0007_settlement.sql").read_text())


def _create_settings() -> None:
    table = "settlement_settings"
    op.create_table(
        table,
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("minimum", sa.BigInteger(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=True),
        sa.Column("destination", sa.LargeBinary(), nullable=True),
        sa.Column("masked", postgresql.JSONB(astext_type=sa.Text()), nullable=True),
        sa.Column("method_changed_at", MOMENT, nullable=True),
        sa.Column("email_on_completed", sa.Boolean(), nullable=False),
        sa.Column("email_on_failed", sa.Boolean(), nullable=False),
        sa.Column("tax_id", sa.Text(), nullable=False),
        sa.Column("vat_number", sa.Text(), nullable=False),
        sa.Column("country", sa.Text(), nullable=False),
        sa.Column("scheduled_for", MOMENT, nullable=True),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint(FREQUENCIES, name=op.f(f"ck_{table}_frequency_is_known")),
        sa.CheckConstraint("minimum BETWEEN 1000 AND 10000000", name=op.f(f"ck_{table}_minimum_is_in_range")),
        sa.CheckConstraint("method IN ('bank', 'paypal', 'crypto')", name=op.f(f"ck_{table}_method_is_known")),
        sa.CheckConstraint(
            "num_nonnulls(method, destination, masked, method_changed_at) IN (0, 4)",
            name=op.f(f"ck_{table}_method_has_a_destination"),
        ),
        sa.CheckConstraint("country ~ '^([A-Z]{2})?$'", name=op.f(f"ck_{table}_country_is_a_code")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f(f"fk_{table}_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f(f"pk_{table}")),
    )


def _create_periods() -> None:
    table = "settlement_periods"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("frequency", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("begins_at", MOMENT, nullable=False),
        sa.Column("ends_at", MOMENT, nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("closed_at", MOMENT, nullable=False),
        sa.CheckConstraint(FREQUENCIES, name=op.f(f"ck_{table}_frequency_is_known")),
        sa.CheckConstraint(
            "outcome IN ('settled', 'below_minimum', 'no_payout_method')", name=op.f(f"ck_{table}_outcome_is_known")
        ),
        sa.CheckConstraint("first_day <= last_day", name=op.f(f"ck_{table}_days_are_in_order")),
        sa.CheckConstraint("begins_at < ends_at", name=op.f(f"ck_{table}_moments_are_in_order")),
        sa.CheckConstraint("net >= 0", name=op.f(f"ck_{table}_net_is_not_negative")),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f(f"fk_{table}_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint("partner_id", "first_day", name=op.f(f"uq_{table}_partner_id_first_day")),
        sa.UniqueConstraint("partner_id", "last_day", name=op.f(f"uq_{table}_partner_id_last_day")),
    )


def _create_settlements() -> None:
    op.create_table(
        "settlements",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("period_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.Column("sessions", sa.BigInteger(), nullable=False),
        sa.Column("revenue", sa.BigInteger(), nullable=False),
        sa.Column("fees", sa.BigInteger(), nullable=False),
        sa.Column("net", sa.BigInteger(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column(
            "transaction",
            sa.BigInteger(),
            server_default=sa.text("(pg_current_xact_id()::text::bigint)"),
            nullable=False,
        ),
        sa.CheckConstraint("sessions > 0 AND fees >= 0 AND net > 0", name=op.f("ck_settlements_something_is_settled")),
        sa.CheckConstraint("net = revenue - fees", name=op.f("ck_settlements_parts_add_up")),
        sa.CheckConstraint("attempts > 0", name=op.f("ck_settlements_was_tried")),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f("fk_settlements_partner_id")),
        sa.ForeignKeyConstraint(["period_id"], ["settlement_periods.id"], name=op.f("fk_settlements_period_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_settlements")),
        sa.UniqueConstraint("period_id", name=op.f("uq_settlements_period_id")),
        sa.UniqueConstraint("number", name=op.f("uq_settlements_number")),
    )
    op.create_index("ix_settlements_partner_id_created_at", "settlements", ["partner_id", "created_at"])
    op.create_table(
        "settlement_lines",
        sa.Column("session_id", sa.Uuid(), nullable=False),
        sa.Column("settlement_id", sa.Uuid(), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("fee BETWEEN 0 AND charge", name=op.f("ck_settlement_lines_fee_is_a_part")),
        sa.ForeignKeyConstraint(["session_id"], ["playback_sessions.id"], name=op.f("fk_settlement_lines_session_id")),
        sa.ForeignKeyConstraint(["settlement_id"], ["settlements.id"], name=op.f("fk_settlement_lines_settlement_id")),
        sa.PrimaryKeyConstraint("session_id", name=op.f("pk_settlement_lines")),
    )
    op.create_index("ix_settlement_lines_settlement_id", "settlement_lines", ["settlement_id"])
    op.create_table(
        "settlement_attempts",
        sa.Column("payout_id", sa.Uuid(), nullable=False),
        sa.Column("settlement_id", sa.Uuid(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["payout_id"], ["payouts.id"], name=op.f("fk_settlement_attempts_payout_id")),
        sa.ForeignKeyConstraint(
            ["settlement_id"], ["settlements.id"], name=op.f("fk_settlement_attempts_settlement_id")
        ),
        sa.PrimaryKeyConstraint("payout_id", name=op.f("pk_settlement_attempts")),
        sa.UniqueConstraint("settlement_id", "number", name=op.f("uq_settlement_attempts_settlement_id_number")),
    )


def downgrade() -> None:
    op.execute("DROP TRIGGER postings_pay_what_is_payable ON postings")
    op.execute("DROP FUNCTION ledger_check_payable")
    op.drop_index("ix_playback_sessions_partner_id_ended_at", table_name="playback_sessions")
    for table in (
        "settlement_attempts",
        "settlement_lines",
        "settlements",
        "settlement_periods",
        "settlement_settings",
    ):
        op.drop_table(table)
    for function in FUNCTIONS:
        op.execute(f"DROP FUNCTION {function}")
