@wallet @epic:Consumer
Feature: Wallet
  Sara and Omid pay for what they use from a wallet. They see what is left in it, add money with a card,
  and find every movement again. Money counts once the payment provider says so, and only then.

  Rule: The wallet shows what is left, and says when it runs low

    @smoke @critical @AC-WALLET-01
    Scenario: Sara sees what is in her wallet
      Given Sara's wallet holds €25.37
      When Sara looks at the wallet
      Then Sara sees a balance of €25.37
      And Sara sees that it lasts for about 56 minutes, at €0.45 a minute on average

    @AC-WALLET-01
    Scenario Outline: The wallet says how far the money goes
      Given Sara's wallet holds <balance>
      When Sara looks at the wallet
      Then Sara sees that the wallet is <level>

      Examples:
        | balance | level        |
        | €10.00  | full enough  |
        | €9.99   | running low  |
        | €2.00   | running low  |
        | €1.99   | almost empty |
        | €0.00   | almost empty |

    @AC-WALLET-01
    Scenario: The wallet says since when its balance holds
      Given Sara's wallet holds €25.37
      And 2 days have passed for Sara's wallet
      When Sara looks at the wallet
      Then Sara sees that this is so since 2 days ago

    @AC-WALLET-01
    Scenario: Every way of the wallet leads where it says
      Given Sara's wallet holds €25.37
      When Sara looks at the wallet
      Then each way of the wallet and of what lies behind it leads Sara where it says

  @backend
  Rule: Money comes in by card

    @smoke @blocker @AC-WALLET-02
    Scenario: A good card fills the wallet
      Given Sara's wallet holds €5.00
      When Sara adds €25.00 with a good card
      Then Sara sees a balance of €30.00
      And Sara sees there what moved last: €25.00 in, and €5.00 in before
      And Sara gets a receipt for €25.00 by e-mail

    @AC-WALLET-02
    Scenario: An offered amount needs no typing
      Given Sara's wallet holds €5.00
      When Sara comes to adding money
      Then Sara is offered €10.00, €25.00, €50.00 and €100.00, and may add any amount from €5.00 to €1,000.00
      When Sara takes the offered €50.00, and pays with a good card
      Then Sara sees a balance of €55.00

    @critical @AC-WALLET-03
    Scenario: A declined card adds nothing
      Given Sara's wallet holds €5.00
      When Sara adds €25.00 with a card that is declined
      Then Sara is told that the card was declined
      And Sara's wallet still holds €5.00

    @AC-WALLET-03
    Scenario: A declined card is not forgotten by the next page
      Given Sara's wallet holds €5.00
      When Sara adds €25.00 with a card that is declined
      Then Sara is told that the card was declined
      When Sara looks at the wallet
      Then Sara reads there that €25.00 could not be added, and why

    @AC-WALLET-03
    Scenario: After a declined card, another one works
      Given Sara's wallet holds €5.00
      When Sara adds €25.00 with a card that is declined
      Then Sara is told that the card was declined
      When Sara tries again with a good card
      Then Sara sees a balance of €30.00
      And Sara does not read there any more that something could not be added

    @AC-WALLET-03
    Scenario: A card that is not typed to its end charges nothing, and can be typed again
      Given Sara's wallet holds €5.00
      When Sara adds €25.00 with a card whose number is cut short
      Then Sara reads that the number of the card is not complete
      And nothing was charged to Sara
      When Sara tries again with a good card
      Then Sara sees a balance of €30.00

    @AC-WALLET-02
    Scenario Outline: Every amount from the smallest to the largest arrives to the cent
      Given Sara's wallet is empty
      When Sara adds <amount> with a good card
      Then Sara sees a balance of <amount>

      Examples:
        | amount    |
        | €5.00     |
        | €19.99    |
        | €1,000.00 |

    @AC-WALLET-02
    Scenario Outline: An amount is understood as people write it
      Given Sara's wallet is empty
      When Sara enters "<entered>" as the amount, with a good card
      Then Sara sees a balance of <understood>

      Examples:
        | entered  | understood |
        | 25,50    | €25.50     |
        | 25,5     | €25.50     |
        | € 25.50  | €25.50     |
        | ۲۵٫۵۰    | €25.50     |
        | ٢٥٫٥٠    | €25.50     |
        | 1,000.00 | €1,000.00  |

    @AC-WALLET-02
    Scenario Outline: An amount that cannot be is explained, and nothing is charged
      Given Sara's wallet holds €5.00
      When Sara enters "<entered>" as the amount, with a good card
      Then Sara learns that <explanation>
      And nothing was charged to Sara

      Examples:
        | entered   | explanation                     |
        | 4.99      | the smallest top-up is €5.00    |
        | 1000.01   | the largest top-up is €1,000.00 |
        | -25       | the smallest top-up is €5.00    |
        | ten euros | this is not an amount           |
        |           | an amount is missing            |

    @critical @AC-WALLET-05
    Scenario Outline: Asking twice by impatience charges once
      Given Sara's wallet holds €5.00
      When Sara asks twice, in a hurry, <where>, to add €25.00 with a good card
      Then Sara sees a balance of €30.00
      And the card was charged once
      And the second time was no attempt of its own

      Examples:
        | where        |
        | on the mouse |
        | on a key     |

    @critical @AC-WALLET-05
    Scenario: A payment that is sent again is made once
      Given Sara's wallet holds €5.00
      When Sara's payment of €25.00 is sent twice, for the first answer got lost
      Then the card was charged once
      And Sara's wallet holds €30.00 in the end

    @critical @provokes:server-errors @AC-WALLET-05
    Scenario: A payment whose answer the provider lost is charged once
      Given Sara's wallet holds €5.00
      And the provider's confirmations for Sara are on hold
      When the provider's answer to Sara's payment of €25.00 is lost, and it is sent again
      Then the payment provider charged Sara once, €25.00
      When the confirmation arrives twice
      Then Sara's wallet holds €30.00 in the end

    @critical @provokes:server-errors @AC-WALLET-05
    Scenario: Who pays, and hears nothing of the provider, is not told that nothing was charged
      Given Sara's wallet holds €5.00
      And the provider's confirmations for Sara are on hold
      And the provider takes what Sara pays, and hangs up
      When Sara adds €25.00 with a good card
      Then Sara reads that nobody knows whether she has paid, and is led to the wallet
      When the confirmation arrives
      Then Sara's wallet holds €30.00 in the end

    @critical @AC-WALLET-05
    Scenario: A key that was used for one payment makes no other
      Given Sara's wallet holds €5.00
      When Sara's app sends a payment of €25.00, and with the same key one of €30.00
      Then the second payment is refused for its key
      And the card was charged once
      And Sara's wallet holds €30.00 in the end

    @security @critical @AC-WALLET-05
    Scenario: A key of one person pays nothing for another
      Given Sara's wallet holds €5.00
      And Omid's wallet holds €7.00
      When the apps of Sara and Omid send payments of €25.00 with the same key
      Then Sara's wallet holds €30.00 in the end
      And Omid's wallet holds €32.00 in the end

    @security @AC-WALLET-02
    Scenario Outline: Who goes past the page does not get past the limits
      Given Sara's wallet holds €5.00
      When Sara asks for a top-up of <amount>, past the page
      Then that top-up is refused for its amount
      And nothing was charged to Sara

      Examples:
        | amount    |
        | €4.99     |
        | €1,000.01 |

  @backend
  Rule: Money counts when the payment provider says so, and as the provider says

    Background:
      Given Sara's wallet holds €5.00
      And the provider's confirmations for Sara are on hold

    @AC-WALLET-04
    Scenario: The confirmation comes late
      When Sara adds €25.00 with a good card
      Then Sara sees a top-up of €25.00 on its way
      And Sara sees a balance of €5.00
      And Sara is not warned in a dialogue
      When the confirmation arrives
      Then Sara sees a balance of €30.00
      And Sara is told that €25.00 has arrived

    @critical @AC-WALLET-04
    Scenario: The same confirmation comes twice
      Given Sara has paid €25.00 by card
      When the confirmation arrives twice
      Then Sara's wallet holds €30.00 in the end

    @critical @AC-WALLET-04
    Scenario: Somebody forges a confirmation
      Given Sara has paid €25.00 by card
      When somebody who is not the provider sends a confirmation of €25.00
      Then that confirmation is refused
      And Sara's wallet holds €5.00 in the end

    @security @AC-WALLET-04
    Scenario: A confirmation that was signed long ago is not taken
      Given Sara has paid €25.00 by card
      When the confirmation arrives an hour after it was signed
      Then that confirmation is refused
      And Sara's wallet holds €5.00 in the end

    @critical @AC-WALLET-04
    Scenario Outline: What is no payment yet, or no more, adds nothing
      Given Sara has paid €25.00 by card
      When the provider reports that the payment is <state>
      Then Sara's wallet holds €5.00 in the end

      Examples:
        | state           |
        | being processed |
        | called off      |

    @AC-WALLET-04
    Scenario: The provider took another amount than was asked for
      Given Sara has paid €25.00 by card
      When Sara looks at the wallet
      And the confirmation arrives, for €20.00
      Then Sara is told that €20.00 has arrived
      And Sara's wallet holds €25.00 in the end
      And Sara gets a receipt for €20.00 by e-mail
      When Sara looks at the notifications
      Then Sara sees only the payment of €20.00

    @AC-WALLET-03
    Scenario: A payment that is declined after all is told where Sara waits for it
      Given Sara has paid €25.00 by card
      When Sara looks at the wallet
      And the provider reports that the payment is declined after all
      Then Sara is told at once that €25.00 could not be added, and why
      And Sara's wallet holds €5.00 in the end

    @AC-WALLET-04
    Scenario: Money of another country is not taken for euros
      Given Sara has paid €25.00 by card
      When the confirmation arrives, in dollars
      Then Sara's wallet holds €5.00 in the end

    @AC-WALLET-04
    Scenario: Two confirmations arrive in the wrong order
      Given Sara has paid €25.00 by card
      And Sara has paid €10.00 by card
      When the confirmations arrive in the wrong order
      Then Sara's wallet holds €40.00 in the end

    @AC-WALLET-04
    Scenario: The news of a failed attempt comes after the payment
      Given Sara has paid €25.00 by card
      And the confirmation has arrived
      When the provider reports late that a first attempt had failed
      Then Sara's wallet holds €30.00 in the end
      When Sara looks at the notifications
      Then Sara sees only the payment of €25.00

  Rule: Every movement can be found again

    @smoke @AC-WALLET-06
    Scenario: The history tells every movement, and the balance after it
      Given Sara's wallet holds €5.00
      And Sara has added €25.00
      When Sara looks at the history
      Then Sara's history has these movements, newest first:
        | movement   | amount | balance after |
        | top-up     | €25.00 | €30.00        |
        | adjustment | €5.00  | €5.00         |

    @AC-WALLET-06
    Scenario: The history can be narrowed to one kind of movement
      Given Sara's wallet holds €5.00
      And Sara has added €10.00
      When Sara looks at the history of top-ups
      Then Sara's history has these movements, newest first:
        | movement | amount | balance after |
        | top-up   | €10.00 | €15.00        |

    @AC-WALLET-06
    Scenario: There are twenty movements on a page
      Given Sara's wallet holds €25.00
      And Sara has spent €0.10 21 times
      When Sara looks at the history
      Then Sara sees 20 movements, the first of which left €22.90
      When Sara takes it as a file
      Then the file has 22 movements
      When Sara goes on to the next movements
      Then Sara sees 2 movements, the first of which left €24.90
      And Sara reads there that this is page 2 of 2

    @AC-WALLET-06
    Scenario: What the history was narrowed to holds on its next page
      Given Sara's wallet holds €25.00
      And 3 days have passed for Sara's wallet
      And Sara has added €10.00
      And Sara has spent €0.10 21 times
      When Sara looks at the adjustments of the last 2 days
      And Sara goes on to the next movements
      Then Sara sees 1 movement, the first of which left €34.90
      When Sara goes back to the movements before
      Then Sara sees 20 movements, the first of which left €32.90
      And Sara reads there that these are the adjustments of the last 2 days
      When Sara follows a link to a page behind the last one
      Then Sara sees 1 movement, the first of which left €34.90

    @AC-WALLET-06
    Scenario: A new wallet has no history
      Given Sara's wallet is empty
      When Sara looks at the history
      Then Sara is told that nothing has moved yet

  Rule: A wallet is its owner's alone

    @security @critical @AC-WALLET-07
    Scenario: Nobody sees the wallet of somebody else
      Given Sara's wallet holds €5.00
      And Sara has added €10.00
      And Omid's wallet holds €7.00
      When Omid looks at the wallet
      Then Omid sees a balance of €7.00
      And Omid finds nothing of Sara's top-up

    @harmless @security @AC-WALLET-07
    Scenario: Who is not signed in is asked to
      When a visitor wants to see a wallet
      Then the visitor is asked to sign in
