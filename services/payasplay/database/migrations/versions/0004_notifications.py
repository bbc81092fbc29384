"""Notifications, what people want to be told, and their thresholds of low balance."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = "'low_balance', 'auto_topup', 'payment', 'session_end', 'settlement', 'system', 'promotional'"


def upgrade() -> None:
    op.create_table(
        "notifications",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("variant", sa.Text(), nullable=False),
        sa.Column("params", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("action_path", sa.Text(), nullable=True),
        sa.Column("search_text", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("in_app", sa.Boolean(), nullable=False),
        sa.Column("by_mail", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("read_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("deleted_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("mailed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_notifications_kind_is_known")),
        sa.CheckConstraint("action_path ~ '^/([^/\\\\]|$)'", name=op.f("ck_notifications_action_path_is_ours")),
        sa.CheckConstraint("mailed_at IS NULL OR by_mail", name=op.f("ck_notifications_mailed_only_where_wanted")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_notifications_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notifications")),
        sa.UniqueConstraint("account_id", "kind", "cause", name=op.f("uq_notifications_account_id_kind_cause")),
    )
    op.create_index("ix_notifications_account_id_created_at_id", "notifications", ["account_id", "created_at", "id"])
    op.create_table(
        "notification_preferences",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.CheckConstraint(f"kind IN ({KINDS})", name=op.f("ck_notification_preferences_kind_is_known")),
        sa.CheckConstraint("channel IN ('in_app', 'email')", name=op.f("ck_notification_preferences_channel_is_known")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_notification_preferences_account_id")),
        sa.PrimaryKeyConstraint("account_id", "kind", "channel", name=op.f("pk_notification_preferences")),
    )
    op.create_table(
        "low_balance_thresholds",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("unit", sa.Text(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("minutes", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("unit IN ('money', 'minutes')", name=op.f("ck_low_balance_thresholds_unit_is_known")),
        sa.CheckConstraint("amount > 0 AND minutes > 0", name=op.f("ck_low_balance_thresholds_numbers_are_positive")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_low_balance_thresholds_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_low_balance_thresholds")),
    )


def downgrade() -> None:
    op.drop_table("low_balance_thresholds")
    op.drop_table("notification_preferences")
    op.drop_index("ix_notifications_account_id_created_at_id", table_name="notifications")
    op.drop_table("notifications")
