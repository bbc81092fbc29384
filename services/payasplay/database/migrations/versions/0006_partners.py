"""Partners' platforms, API keys, the wizard's drafts, play tokens, reported sessions and the audit log."""

from pathlib import Path

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
# Play tokens and reports speak of contents and playback sessions.
depends_on = "0002"

SQL = Path(__file__).parent.parent / "sql"
MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "platforms",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("name_key", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("completed_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "kind IN ('video', 'audio', 'learn', 'entertainment')", name=op.f("ck_platforms_kind_is_known")
        ),
        sa.CheckConstraint("char_length(name) BETWEEN 2 AND 50", name=op.f("ck_platforms_name_is_2_to_50")),
        sa.CheckConstraint("char_length(description) <= 500", name=op.f("ck_platforms_description_is_at_most_500")),
        sa.CheckConstraint("status IN ('pending', 'active', 'cancelled')", name=op.f("ck_platforms_status_is_known")),
        sa.CheckConstraint(
            "(status = 'active') = (completed_at IS NOT NULL)", name=op.f("ck_platforms_active_means_completed")
        ),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f("fk_platforms_partner_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_platforms")),
    )
    op.create_index(
        "uq_platforms_name_of_partner",
        "platforms",
        ["partner_id", "name_key"],
        unique=True,
        postgresql_where=sa.text("status <> 'cancelled'"),
    )
    op.create_index(
        "uq_platforms_one_pending",
        "platforms",
        ["partner_id"],
        unique=True,
        postgresql_where=sa.text("status = 'pending'"),
    )
    op.create_table(
        "api_keys",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("platform_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("last_four", sa.Text(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("last_used_at", MOMENT, nullable=True),
        sa.Column("revoked_at", MOMENT, nullable=True),
        sa.CheckConstraint("kind IN ('production', 'development')", name=op.f("ck_api_keys_kind_is_known")),
        sa.CheckConstraint("octet_length(digest) = 32", name=op.f("ck_api_keys_digest_is_a_hash")),
        sa.CheckConstraint("last_four ~ '^[A-Z0-9]{4}$'", name=op.f("ck_api_keys_last_four_are_four")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"], name=op.f("fk_api_keys_platform_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_api_keys")),
        sa.UniqueConstraint("digest", name=op.f("uq_api_keys_digest")),
    )
    op.create_index("ix_api_keys_platform_id", "api_keys", ["platform_id"])
    op.create_index(
        "uq_api_keys_one_in_use",
        "api_keys",
        ["platform_id", "kind"],
        unique=True,
        postgresql_where=sa.text("revoked_at IS NULL"),
    )
    op.create_table(
        "wizard_drafts",
        sa.Column("partner_id", sa.Uuid(), nullable=False),
        sa.Column("step", sa.BigInteger(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("description", sa.Text(), nullable=False),
        sa.Column("platform_id", sa.Uuid(), nullable=True),
        sa.Column("updated_at", MOMENT, nullable=False),
        sa.CheckConstraint("step BETWEEN 1 AND 4", name=op.f("ck_wizard_drafts_step_is_1_to_4")),
        sa.ForeignKeyConstraint(["partner_id"], ["accounts.id"], name=op.f("fk_wizard_drafts_partner_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"], name=op.f("fk_wizard_drafts_platform_id")),
        sa.PrimaryKeyConstraint("partner_id", name=op.f("pk_wizard_drafts")),
    )
    op.create_table(
        "play_tokens",
        sa.Column("digest", sa.LargeBinary(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("platform_id", sa.Uuid(), nullable=False),
        sa.Column("content_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("expires_at", MOMENT, nullable=False),
        sa.Column("used_at", MOMENT, nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_play_tokens_account_id")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"], name=op.f("fk_play_tokens_platform_id")),
        sa.ForeignKeyConstraint(["content_id"], ["contents.id"], name=op.f("fk_play_tokens_content_id")),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_play_tokens")),
    )
    op.create_index(op.f("ix_play_tokens_account_id"), "play_tokens", ["account_id"])
    _create_reports()
    op.create_table(
        "partner_audit_log",
        sa.Column("number", sa.BigInteger(), sa.Identity(always=True), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False),
        sa.Column("actor_id", sa.Uuid(), nullable=False),
        sa.Column("action", sa.Text(), nullable=False),
        sa.Column("subject_id", sa.Uuid(), nullable=False),
        sa.Column("request_id", sa.Text(), nullable=False),
        sa.CheckConstraint(
            "actor_kind IN ('account', 'api_key')", name=op.f("ck_partner_audit_log_actor_kind_is_known")
        ),
        sa.PrimaryKeyConstraint("number", name=op.f("pk_partner_audit_log")),
    )
    op.create_index("ix_partner_audit_log_subject_id", "partner_audit_log", ["subject_id"])
    # Straight to the driver: percent signs and colons of a script mean nothing here.
    op.get_bind().connection.driver_connection.execute((SQL / "0006_partner_audit.sql").read_text())


def _create_reports() -> None:
    table = "reported_sessions"
    op.create_table(
        table,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("platform_id", sa.Uuid(), nullable=False),
        sa.Column("api_key_id", sa.Uuid(), nullable=False),
        sa.Column("sandbox", sa.Boolean(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("request_hash", sa.LargeBinary(), nullable=False),
        sa.Column("play_token_digest", sa.LargeBinary(), nullable=True),
        sa.Column("playback_session_id", sa.Uuid(), nullable=True),
        sa.Column("content_id", sa.Uuid(), nullable=False),
        sa.Column("started_at", MOMENT, nullable=False),
        sa.Column("seconds", sa.BigInteger(), nullable=False),
        sa.Column("billed_seconds", sa.BigInteger(), nullable=False),
        sa.Column("charge", sa.BigInteger(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.CheckConstraint("sandbox = (playback_session_id IS NULL)", name=op.f(f"ck_{table}_sandbox_moves_nothing")),
        sa.CheckConstraint("sandbox = (play_token_digest IS NULL)", name=op.f(f"ck_{table}_sandbox_uses_no_token")),
        sa.CheckConstraint(
            "billed_seconds BETWEEN 0 AND seconds", name=op.f(f"ck_{table}_bills_at_most_what_was_played")
        ),
        sa.CheckConstraint("fee BETWEEN 0 AND charge", name=op.f(f"ck_{table}_fee_is_a_part")),
        sa.ForeignKeyConstraint(["platform_id"], ["platforms.id"], name=op.f(f"fk_{table}_platform_id")),
        sa.ForeignKeyConstraint(["api_key_id"], ["api_keys.id"], name=op.f(f"fk_{table}_api_key_id")),
        sa.ForeignKeyConstraint(
            ["play_token_digest"], ["play_tokens.digest"], name=op.f(f"fk_{table}_play_token_digest")
        ),
        sa.ForeignKeyConstraint(
            ["playback_session_id"], ["playback_sessions.id"], name=op.f(f"fk_{table}_playback_session_id")
        ),
        sa.ForeignKeyConstraint(["content_id"], ["contents.id"], name=op.f(f"fk_{table}_content_id")),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{table}")),
        sa.UniqueConstraint(
            "platform_id", "sandbox", "external_id", name=op.f(f"uq_{table}_platform_id_sandbox_external_id")
        ),
        sa.UniqueConstraint("play_token_digest", name=op.f(f"uq_{table}_play_token_digest")),
        sa.UniqueConstraint("playback_session_id", name=op.f(f"uq_{table}_playback_session_id")),
    )


def downgrade() -> None:
    op.drop_table("partner_audit_log")
    op.execute("DROP FUNCTION partner_audit_refuse_change")
    for table in ("reported_sessions", "play_tokens", "wizard_drafts", "api_keys", "platforms"):
        op.drop_table(table)
