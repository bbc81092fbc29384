"""What people were told, what they want to be told, and when their wallet counts as low."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, ForeignKey, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlalchemy.orm import Mapped, mapped_column

from payasplay.database.base import Base
from payasplay.notifications.schemas import Channel, NotificationKind, ThresholdUnit


def _one_of(column: str, values: type[NotificationKind] | type[Channel] | type[ThresholdUnit]) -> str:
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class Notification(Base):
    """One thing that an account was told: a message of the catalogue and what fills it.

    A cause is told once for a kind, so that a job that runs again does not tell it twice. Where its reader wants no
    notifications of the kind on the pages, it is kept for that reason alone (``in_app`` is false) and never shown.
    """

    __tablename__ = "notifications"
    __table_args__ = (
        UniqueConstraint("account_id", "kind", "cause"),
        CheckConstraint(_one_of("kind", NotificationKind), name="kind_is_known"),
        # A path of this site: neither another site's address nor "//elsewhere".
        CheckConstraint("action_path ~ '^/([^/\\\\]|$)'", name="action_path_is_ours"),
        CheckConstraint("mailed_at IS NULL OR by_mail", name="mailed_only_where_wanted"),
        Index("ix_notifications_account_id_created_at_id", "account_id", "created_at", "id"),
    )

    id: Mapped[UUID] = mapped_column(primary_key=True)
    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"))
    kind: Mapped[str]
    variant: Mapped[str]
    params: Mapped[dict[str, Any]] = mapped_column(JSONB)
    cause: Mapped[str]
    action_path: Mapped[str | None]
    # By language: what a search looks through.
    search_text: Mapped[dict[str, Any]] = mapped_column(JSONB)
    in_app: Mapped[bool]
    by_mail: Mapped[bool]
    created_at: Mapped[datetime]
    read_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]
    mailed_at: Mapped[datetime | None]


class NotificationPreference(Base):
    """A choice of an account that may differ from the default."""

    __tablename__ = "notification_preferences"
    __table_args__ = (
        CheckConstraint(_one_of("kind", NotificationKind), name="kind_is_known"),
        CheckConstraint(_one_of("channel", Channel), name="channel_is_known"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    kind: Mapped[str] = mapped_column(primary_key=True)
    channel: Mapped[str] = mapped_column(primary_key=True)
    enabled: Mapped[bool]


class LowBalanceThreshold(Base):
    """Below what an account's wallet counts as low, where its owner has chosen."""

    __tablename__ = "low_balance_thresholds"
    __table_args__ = (
        CheckConstraint(_one_of("unit", ThresholdUnit), name="unit_is_known"),
        CheckConstraint("amount > 0 AND minutes > 0", name="numbers_are_positive"),
    )

    account_id: Mapped[UUID] = mapped_column(ForeignKey("accounts.id"), primary_key=True)
    unit: Mapped[str]
    amount: Mapped[int]
    minutes: Mapped[int]
