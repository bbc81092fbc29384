"""A place that a partner only looks at is where the partner is paid from now on, without a code."""

from faults.tampering import NothingToChange

FLOW, LAYER = "settlement", "security"


def plant(service: str) -> None:
    """Keep what was to be checked."""
    if service == "api":
        from payasplay.api.dependencies import Transaction
        from payasplay.payouts.schemas import MaskedDestination
        from payasplay.schemas import Success
        from payasplay.settlement import endpoints, preferences
        from payasplay.settlement.schemas import DestinationCheckIn

        def check(
            data: DestinationCheckIn, partner: endpoints.Partner, session: Transaction
        ) -> Success[MaskedDestination]:
            kept = preferences.chosen(session, partner, lock=True)
            return Success(data=preferences.keep_method(kept, data.destination, partner))

        routes = endpoints.router.routes
        known = [each for each in routes if getattr(each, "path", "").endswith("/payout-method/check")]
        if len(known) != 1:
            raise NothingToChange(f"payout methods are checked in {len(known)} places")
        routes.remove(known[0])
        endpoints.router.post("/payout-method/check")(check)
