"""Learning systems: connections, courses with their lessons, and how each synchronisation went."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "lms_connections",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("base_url", sa.Text(), nullable=False),
        sa.Column("token", sa.LargeBinary(), nullable=True),
        sa.Column("site_name", sa.Text(), nullable=False),
        sa.Column("learner_id", sa.Text(), nullable=False),
        sa.Column("learner_name", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.Column("schedule", sa.Text(), nullable=False),
        sa.Column("next_sync_at", MOMENT, nullable=True),
        sa.Column("schedule_ticket", sa.Uuid(), nullable=True),
        sa.Column("connected_at", MOMENT, nullable=False),
        sa.Column("last_sync_at", MOMENT, nullable=True),
        sa.CheckConstraint("kind IN ('moodle', 'canvas')", name=op.f("ck_lms_connections_kind_is_known")),
        sa.CheckConstraint(
            "status IN ('ok', 'needs_attention', 'disconnected')", name=op.f("ck_lms_connections_status_is_known")
        ),
        sa.CheckConstraint(
            "schedule IN ('off', 'hourly', 'daily', 'weekly')", name=op.f("ck_lms_connections_schedule_is_known")
        ),
        sa.CheckConstraint(
            "(status = 'disconnected') = (token IS NULL)", name=op.f("ck_lms_connections_disconnected_has_no_token")
        ),
        sa.CheckConstraint(
            "(status = 'needs_attention') = (reason IS NOT NULL)",
            name=op.f("ck_lms_connections_attention_has_a_reason"),
        ),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_lms_connections_account_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lms_connections")),
        sa.UniqueConstraint(
            "account_id",
            "kind",
            "base_url",
            "learner_id",
            name=op.f("uq_lms_connections_account_id_kind_base_url_learner_id"),
        ),
    )
    op.create_index("ix_lms_connections_account_id", "lms_connections", ["account_id"])
    op.create_table(
        "lms_courses",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("connection_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("summary", sa.Text(), nullable=False),
        sa.Column("search_text", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("selected", sa.Boolean(), nullable=False),
        sa.Column("content_id", sa.Uuid(), nullable=True),
        sa.Column("basis_points", sa.BigInteger(), nullable=True),
        sa.Column("completed", sa.Boolean(), nullable=False),
        sa.Column("completed_at", MOMENT, nullable=True),
        sa.Column("sync_status", sa.Text(), nullable=False),
        sa.Column("failure", sa.Text(), nullable=True),
        sa.Column("synced_at", MOMENT, nullable=True),
        sa.CheckConstraint("state IN ('active', 'hidden', 'gone', 'left')", name=op.f("ck_lms_courses_state_is_known")),
        sa.CheckConstraint(
            "sync_status IN ('pending', 'synced', 'failed')", name=op.f("ck_lms_courses_sync_status_is_known")
        ),
        sa.CheckConstraint(
            "(sync_status = 'failed') = (failure IS NOT NULL)", name=op.f("ck_lms_courses_failed_has_a_reason")
        ),
        sa.CheckConstraint("basis_points BETWEEN 0 AND 10000", name=op.f("ck_lms_courses_progress_is_a_part")),
        sa.ForeignKeyConstraint(["connection_id"], ["lms_connections.id"], name=op.f("fk_lms_courses_connection_id")),
        sa.ForeignKeyConstraint(["account_id"], ["accounts.id"], name=op.f("fk_lms_courses_account_id")),
        sa.ForeignKeyConstraint(["content_id"], ["contents.id"], name=op.f("fk_lms_courses_content_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lms_courses")),
        sa.UniqueConstraint("connection_id", "external_id", name=op.f("uq_lms_courses_connection_id_external_id")),
    )
    op.create_index("uq_lms_courses_account_id_content_id", "lms_courses", ["account_id", "content_id"], unique=True)
    op.create_table(
        "lms_lessons",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.Uuid(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("position", sa.BigInteger(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("tracked", sa.Boolean(), nullable=False),
        sa.Column("completed_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "state IN ('incomplete', 'complete', 'passed', 'failed')", name=op.f("ck_lms_lessons_state_is_known")
        ),
        sa.ForeignKeyConstraint(["course_id"], ["lms_courses.id"], name=op.f("fk_lms_lessons_course_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lms_lessons")),
        sa.UniqueConstraint("course_id", "external_id", name=op.f("uq_lms_lessons_course_id_external_id")),
    )
    op.create_table(
        "lms_sync_runs",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("connection_id", sa.Uuid(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("only", sa.ARRAY(sa.Uuid()), nullable=True),
        sa.Column("ticket", sa.Uuid(), nullable=False),
        sa.Column("attempts", sa.BigInteger(), nullable=False),
        sa.Column("error", sa.Text(), nullable=True),
        sa.Column("total", sa.BigInteger(), nullable=True),
        sa.Column("created_at", MOMENT, nullable=False),
        sa.Column("finished_at", MOMENT, nullable=True),
        sa.CheckConstraint(
            "status IN ('waiting', 'running', 'completed', 'failed', 'cancelled')",
            name=op.f("ck_lms_sync_runs_status_is_known"),
        ),
        sa.CheckConstraint("cause IN ('asked', 'scheduled')", name=op.f("ck_lms_sync_runs_cause_is_known")),
        sa.CheckConstraint(
            "(status IN ('completed', 'failed', 'cancelled')) = (finished_at IS NOT NULL)",
            name=op.f("ck_lms_sync_runs_ended_means_finished"),
        ),
        sa.CheckConstraint(
            "status <> 'failed' OR error IS NOT NULL", name=op.f("ck_lms_sync_runs_failed_has_a_reason")
        ),
        sa.ForeignKeyConstraint(["connection_id"], ["lms_connections.id"], name=op.f("fk_lms_sync_runs_connection_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_lms_sync_runs")),
    )
    op.create_index(
        "uq_lms_sync_runs_one_open",
        "lms_sync_runs",
        ["connection_id"],
        unique=True,
        postgresql_where=sa.text("status IN ('waiting', 'running')"),
    )
    op.create_index("ix_lms_sync_runs_connection_id_created_at", "lms_sync_runs", ["connection_id", "created_at"])
    op.create_table(
        "lms_sync_results",
        sa.Column("run_id", sa.Uuid(), nullable=False),
        sa.Column("course_id", sa.Uuid(), nullable=False),
        sa.Column("why", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["run_id"], ["lms_sync_runs.id"], name=op.f("fk_lms_sync_results_run_id")),
        sa.ForeignKeyConstraint(["course_id"], ["lms_courses.id"], name=op.f("fk_lms_sync_results_course_id")),
        sa.PrimaryKeyConstraint("run_id", "course_id", name=op.f("pk_lms_sync_results")),
    )


def downgrade() -> None:
    for table in ("lms_sync_results", "lms_sync_runs", "lms_lessons", "lms_courses", "lms_connections"):
        op.drop_table(table)
