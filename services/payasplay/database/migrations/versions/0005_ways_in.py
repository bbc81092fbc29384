"""Ways into an account beside the password, the way back to a forgotten one, and who has seen the introduction."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

PROVIDERS = "provider IN ('google', 'algorand')"


def upgrade() -> None:
    op.alter_column("accounts", "email", nullable=True)
    op.create_check_constraint(
        op.f("ck_accounts_password_needs_an_address"), "accounts", "email IS NOT NULL OR password_hash IS NULL"
    )
    op.add_column("accounts", sa.Column("onboarding_completed_at", sa.DateTime(timezone=True), nullable=True))
    # Whoever is here already needs no introduction.
    op.execute("UPDATE accounts SET onboarding_completed_at = created_at")
    op.create_table(
        "identities",
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.CheckConstraint(PROVIDERS, name=op.f("ck_identities_provider_is_known")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_identities_account_id")),
        sa.PrimaryKeyConstraint("provider", "subject", name=op.f("pk_identities")),
    )
    op.create_index("ix_identities_account_id", "identities", ["account_id"])
    op.create_table(
        "sign_in_challenges",
        sa.Column("token_hash", sa.LargeBinary(), nullable=False),
        sa.Column("provider", sa.Text(), nullable=False),
        sa.Column("nonce", sa.Text(), nullable=True),
        sa.Column("code_verifier", sa.Text(), nullable=True),
        sa.Column("address", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.CheckConstraint(PROVIDERS, name=op.f("ck_sign_in_challenges_provider_is_known")),
        sa.CheckConstraint(
            "(provider = 'google') = (nonce IS NOT NULL AND code_verifier IS NOT NULL)",
            name=op.f("ck_sign_in_challenges_google_has_its_secrets"),
        ),
        sa.CheckConstraint(
            "(provider = 'algorand') = (address IS NOT NULL)",
            name=op.f("ck_sign_in_challenges_algorand_has_an_address"),
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_sign_in_challenges")),
    )
    op.drop_constraint(op.f("ck_email_tokens_purpose_is_known"), "email_tokens")
    op.create_check_constraint(
        op.f("ck_email_tokens_purpose_is_known"), "email_tokens", "purpose IN ('verify_email', 'reset_password')"
    )


def downgrade() -> None:
    op.execute("DELETE FROM email_tokens WHERE purpose = 'reset_password'")
    op.drop_constraint(op.f("ck_email_tokens_purpose_is_known"), "email_tokens")
    op.create_check_constraint(op.f("ck_email_tokens_purpose_is_known"), "email_tokens", "purpose IN ('verify_email')")
    op.drop_table("sign_in_challenges")
    op.drop_table("identities")
    op.drop_column("accounts", "onboarding_completed_at")
    op.drop_constraint(op.f("ck_accounts_password_needs_an_address"), "accounts")
    # Fails where somebody has no address, and rightly: such an account has no place in the schema before.
    op.alter_column("accounts", "email", nullable=False)
