"""Which scenarios of the suite the others imitate: looking, paying, being refused; two to ten actions each."""

IMITATED = (
    "The wallet says how far the money goes",
    "Sara sees what is in her wallet",
    "Every amount from the smallest to the largest arrives to the cent",
    "An amount that cannot be is explained, and nothing is charged",
    "A declined card adds nothing",
)
SCENARIOS_A_ROUND = 15
