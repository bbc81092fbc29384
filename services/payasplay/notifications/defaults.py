"""What nobody is told of unless they ask for it; everything else is on. The platform and its stand-in share it."""

from payasplay.notifications.schemas import Channel, NotificationKind

OFF_BY_DEFAULT = frozenset(
    {
        (NotificationKind.PROMOTIONAL, Channel.IN_APP),
        (NotificationKind.PROMOTIONAL, Channel.EMAIL),
        (NotificationKind.SESSION_END, Channel.EMAIL),
        (NotificationKind.SYSTEM, Channel.EMAIL),
    }
)
