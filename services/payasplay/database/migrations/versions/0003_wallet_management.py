"""The rest of the wallet: second factor, saved cards, auto top-up, payouts and withdrawals."""

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects import postgresql

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "payout_events",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("type", sa.Text(), nullable=False),
        sa.Column("payload", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("received_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("applied_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payout_events")),
    )
    op.create_table(
        "failed_codes",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("failed_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_failed_codes_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_failed_codes")),
    )
    op.create_index("ix_failed_codes_account_id_failed_at", "failed_codes", ["account_id", "failed_at"], unique=False)
    op.create_table(
        "payment_methods",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=False),
        sa.Column("brand", sa.Text(), nullable=False),
        sa.Column("last4", sa.Text(), nullable=False),
        sa.Column("expiry_month", sa.BigInteger(), nullable=False),
        sa.Column("expiry_year", sa.BigInteger(), nullable=False),
        sa.Column("is_primary", sa.Boolean(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("last4 ~ '^[0-9]{4}$'", name=op.f("ck_payment_methods_last4_is_four_digits")),
        sa.CheckConstraint("expiry_month BETWEEN 1 AND 12", name=op.f("ck_payment_methods_expiry_month_is_one")),
        sa.CheckConstraint(
            "removed_at IS NULL OR NOT is_primary", name=op.f("ck_payment_methods_removed_is_not_primary")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_payment_methods_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payment_methods")),
        sa.UniqueConstraint("provider_id", name=op.f("uq_payment_methods_provider_id")),
    )
    op.create_index(
        "ix_payment_methods_account_id_created_at", "payment_methods", ["account_id", "created_at"], unique=False
    )
    op.create_index(
        "uq_payment_methods_one_primary",
        "payment_methods",
        ["account_id"],
        unique=True,
        postgresql_where=sa.text("is_primary"),
    )
    op.create_table(
        "provider_customers",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("customer_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_provider_customers_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_provider_customers")),
        sa.UniqueConstraint("customer_id", name=op.f("uq_provider_customers_customer_id")),
    )
    op.create_table(
        "recovery_codes",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("code_hash", sa.LargeBinary(), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_recovery_codes_account_id")),
        sa.PrimaryKeyConstraint("account_id", "code_hash", name=op.f("pk_recovery_codes")),
    )
    op.create_table(
        "saved_destinations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("destination", sa.LargeBinary(), nullable=False),
        sa.Column("masked", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("fingerprint", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "method IN ('bank', 'paypal', 'crypto')", name=op.f("ck_saved_destinations_method_is_known")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_saved_destinations_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_destinations")),
        sa.UniqueConstraint("account_id", "fingerprint", name=op.f("uq_saved_destinations_account_id_fingerprint")),
    )
    op.create_index(
        "ix_saved_destinations_account_id_created_at", "saved_destinations", ["account_id", "created_at"], unique=False
    )
    op.create_table(
        "second_factors",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("secret", sa.LargeBinary(), nullable=False),
        sa.Column("last_step", sa.BigInteger(), nullable=True),
        sa.Column("confirmed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_second_factors_account_id")),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_second_factors")),
    )
    op.create_table(
        "auto_topup_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("debit_entry_id", sa.Uuid(), nullable=False),
        sa.Column("payment_method_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("balance_before", sa.BigInteger(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("failure_code", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(
            "(status IN ('completed', 'failed')) = (finished_at IS NOT NULL)",
            name=op.f("ck_auto_topup_runs_ended_means_finished"),
        ),
        sa.CheckConstraint(
            "status IN ('waiting', 'processing', 'completed', 'failed')",
            name=op.f("ck_auto_topup_runs_status_is_known"),
        ),
        sa.CheckConstraint("amount > 0", name=op.f("ck_auto_topup_runs_amount_is_positive")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_auto_topup_runs_account_id")),
        sa.ForeignKeyConstraint(
            ["debit_entry_id"], ["journal_entries.id"], name=op.f("fk_auto_topup_runs_debit_entry_id")
        ),
        sa.ForeignKeyConstraint(
            ["payment_method_id"], ["payment_methods.id"], name=op.f("fk_auto_topup_runs_payment_method_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_auto_topup_runs")),
        sa.UniqueConstraint("debit_entry_id", name=op.f("uq_auto_topup_runs_debit_entry_id")),
    )
    op.create_index(
        "ix_auto_topup_runs_account_id_created_at", "auto_topup_runs", ["account_id", "created_at"], unique=False
    )
    op.create_index(
        "uq_auto_topup_runs_one_open",
        "auto_topup_runs",
        ["account_id"],
        unique=True,
        postgresql_where=sa.text("status IN ('waiting', 'processing')"),
    )
    op.create_table(
        "auto_topups",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("enabled", sa.Boolean(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("threshold", sa.BigInteger(), nullable=False),
        sa.Column("payment_method_id", sa.Uuid(), nullable=True),
        sa.Column("failures_in_a_row", sa.BigInteger(), nullable=False),
        sa.Column("switched_off_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("updated_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(
            "NOT (enabled AND switched_off_at IS NOT NULL)", name=op.f("ck_auto_topups_switched_off_is_not_enabled")
        ),
        sa.CheckConstraint(
            "NOT enabled OR payment_method_id IS NOT NULL", name=op.f("ck_auto_topups_enabled_has_a_method")
        ),
        sa.CheckConstraint("amount BETWEEN 500 AND 100000", name=op.f("ck_auto_topups_amount_is_in_range")),
        sa.CheckConstraint(
            "threshold >= 100 AND threshold < amount", name=op.f("ck_auto_topups_threshold_is_below_amount")
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_auto_topups_account_id")),
        sa.ForeignKeyConstraint(
            ["payment_method_id"], ["payment_methods.id"], name=op.f("fk_auto_topups_payment_method_id")
        ),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_auto_topups")),
    )
    op.create_table(
        "payouts",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("purpose", sa.Text(), nullable=False),
        sa.Column("ledger_account_id", sa.Uuid(), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("fee", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("method", sa.Text(), nullable=False),
        sa.Column("destination", sa.LargeBinary(), nullable=False),
        sa.Column("masked", postgresql.JSONB(astext_type=sa.Text()), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("provider_id", sa.Text(), nullable=True),
        sa.Column("failure_code", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("sent_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("ended_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint("(status = 'failed') = (failure_code IS NOT NULL)", name=op.f("ck_payouts_failed_says_why")),
        sa.CheckConstraint(
            "(status IN ('completed', 'failed')) = (ended_at IS NOT NULL)", name=op.f("ck_payouts_ended_says_when")
        ),
        sa.CheckConstraint("method IN ('bank', 'paypal', 'crypto')", name=op.f("ck_payouts_method_is_known")),
        sa.CheckConstraint("purpose IN ('withdrawal', 'settlement')", name=op.f("ck_payouts_purpose_is_known")),
        sa.CheckConstraint(
            "status <> 'processing' OR provider_id IS NOT NULL", name=op.f("ck_payouts_processing_is_with_the_provider")
        ),
        sa.CheckConstraint(
            "status IN ('pending', 'processing', 'completed', 'failed')", name=op.f("ck_payouts_status_is_known")
        ),
        sa.CheckConstraint("amount > 0 AND fee >= 0 AND fee < amount", name=op.f("ck_payouts_something_is_paid_out")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_payouts_account_id")),
        sa.ForeignKeyConstraint(
            ["ledger_account_id"], ["ledger_accounts.id"], name=op.f("fk_payouts_ledger_account_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_payouts")),
        sa.UniqueConstraint("provider_id", name=op.f("uq_payouts_provider_id")),
    )
    op.create_index(
        "ix_payouts_account_id_purpose_created_at", "payouts", ["account_id", "purpose", "created_at"], unique=False
    )
    op.add_column("topups", sa.Column("auto_topup_run_id", sa.Uuid(), nullable=True))
    op.create_index(op.f("ix_topups_auto_topup_run_id"), "topups", ["auto_topup_run_id"], unique=False)
    op.create_foreign_key(
        op.f("fk_topups_auto_topup_run_id"), "topups", "auto_topup_runs", ["auto_topup_run_id"], ["id"]
    )


def downgrade() -> None:
    op.drop_constraint(op.f("fk_topups_auto_topup_run_id"), "topups", type_="foreignkey")
    op.drop_index(op.f("ix_topups_auto_topup_run_id"), table_name="topups")
    op.drop_column("topups", "auto_topup_run_id")
    op.drop_index("ix_payouts_account_id_purpose_created_at", table_name="payouts")
    op.drop_table("payouts")
    op.drop_table("auto_topups")
    op.drop_index(
        "uq_auto_topup_runs_one_open",
        table_name="auto_topup_runs",
        postgresql_where=sa.text("status IN ('waiting', 'processing')"),
    )
    op.drop_index("ix_auto_topup_runs_account_id_created_at", table_name="auto_topup_runs")
    op.drop_table("auto_topup_runs")
    op.drop_table("second_factors")
    op.drop_index("ix_saved_destinations_account_id_created_at", table_name="saved_destinations")
    op.drop_table("saved_destinations")
    op.drop_table("recovery_codes")
    op.drop_table("provider_customers")
    op.drop_index(
        "uq_payment_methods_one_primary", table_name="payment_methods", postgresql_where=sa.text("is_primary")
    )
    op.drop_index("ix_payment_methods_account_id_created_at", table_name="payment_methods")
    op.drop_table("payment_methods")
    op.drop_index("ix_failed_codes_account_id_failed_at", table_name="failed_codes")
    op.drop_table("failed_codes")
    op.drop_table("payout_events")
