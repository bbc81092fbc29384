"""Contents, playback sessions, and where their money goes."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SQL = Path(__file__).parent.parent / "sql"
OWNERS = "ck_ledger_accounts_only_wallets_have_owners"


def upgrade() -> None:
    op.drop_constraint(op.f(OWNERS), "ledger_accounts", type_="check")
    op.create_check_constraint(
        op.f(OWNERS), "ledger_accounts", "(kind IN ('wallet', 'partner_payable')) = (owner_id IS NOT NULL)"
    )
    op.create_table(
        "contents",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("title_en", sa.Text(), nullable=False),
        sa.Column("title_fa", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("duration_seconds", sa.BigInteger(), nullable=False),
        sa.Column("preview_seconds", sa.BigInteger(), nullable=False),
        sa.Column("media", sa.Text(), nullable=False),
        sa.Column("published", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), server_default=sa.text("now()"), nullable=False),
        sa.CheckConstraint(
            "kind IN ('video', 'audio', 'learning', 'entertainment')", name=op.f("ck_contents_kind_is_known")
        ),
        sa.CheckConstraint("price BETWEEN 1 AND 1000000", name=op.f("ck_contents_price_is_positive")),
        sa.CheckConstraint("duration_seconds BETWEEN 1 AND 86400", name=op.f("ck_contents_duration_is_positive")),
        sa.CheckConstraint(
            "preview_seconds BETWEEN 0 AND duration_seconds", name=op.f("ck_contents_preview_is_a_part")
        ),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f("fk_contents_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contents")),
    )
    op.create_index(op.f("ix_contents_partner_id"), "contents", ["partner_id"], unique=False)
    op.create_index(
        "ix_contents_published_kind_created_at", "contents", ["published", "kind", "created_at"], unique=False
    )
    op.create_table(
        "playback_sessions",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("content_id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("price", sa.BigInteger(), nullable=False),
        sa.Column("duration_seconds", sa.BigInteger(), nullable=False),
        sa.Column("reserved", sa.BigInteger(), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("seconds", sa.BigInteger(), nullable=True),
        sa.Column("charge", sa.BigInteger(), nullable=True),
        sa.Column("fee", sa.BigInteger(), nullable=True),
        sa.Column("end_reason", sa.Text(), nullable=True),
        sa.CheckConstraint("status IN ('active', 'completed')", name=op.f("ck_playback_sessions_status_is_known")),
        sa.CheckConstraint(
            "end_reason IN ('stopped', 'money_ended', 'replaced', 'content_ended')",
            name=op.f("ck_playback_sessions_end_reason_is_known"),
        ),
        sa.CheckConstraint(
            "num_nonnulls(ended_at, seconds, charge, fee, end_reason) = CASE status WHEN 'active' THEN 0 ELSE 5 END",
            name=op.f("ck_playback_sessions_completed_means_billed"),
        ),
        sa.CheckConstraint("price > 0 AND reserved > 0", name=op.f("ck_playback_sessions_price_is_reserved")),
        sa.CheckConstraint(
            "seconds BETWEEN 0 AND duration_seconds", name=op.f("ck_playback_sessions_seconds_are_within_the_content")
        ),
        sa.CheckConstraint(
            "ended_at = started_at + seconds * interval '1 second'",
            name=op.f("ck_playback_sessions_ended_after_its_seconds"),
        ),
        sa.CheckConstraint(
            "charge BETWEEN 0 AND reserved AND fee BETWEEN 0 AND charge",
            name=op.f("ck_playback_sessions_charge_is_within_bounds"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_playback_sessions_account_id")),
        sa.ForeignKeyConstraint(["content_id"], ["contents.id"], name=op.f("fk_playback_sessions_content_id")),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f("fk_playback_sessions_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_playback_sessions")),
    )
    op.create_index(op.f("ix_playback_sessions_content_id"), "playback_sessions", ["content_id"], unique=False)
    op.create_index(op.f("ix_playback_sessions_partner_id"), "playback_sessions", ["partner_id"], unique=False)
    op.create_index(
        "ix_playback_sessions_account_id_started_at", "playback_sessions", ["account_id", "started_at"], unique=False
    )
    op.create_index(
        "uq_playback_sessions_one_active",
        "playback_sessions",
        ["account_id"],
        unique=True,
        postgresql_where=sa.text("status = 'active'"),
    )
    # Straight to the driver: percent signs and colons of a script mean nothing here.
    op.get_bind().connection.driver_connection.execute((SQL / "0002_playback_reserve.sql").read_text())


def downgrade() -> None:
    op.execute("DROP TRIGGER postings_keep_what_is_reserved ON postings")
    op.execute("DROP FUNCTION ledger_keep_reserved")
    op.drop_table("playback_sessions")
    op.drop_table("contents")
    op.drop_constraint(op.f(OWNERS), "ledger_accounts", type_="check")
    # Of what is owed to partners the ledger keeps its postings, which nobody deletes: the old rule holds for new rows.
    op.create_check_constraint(
        op.f(OWNERS), "ledger_accounts", "(kind = 'wallet') = (owner_id IS NOT NULL)", postgresql_not_valid=True
    )
