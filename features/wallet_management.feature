@wallet @epic:Consumer
Feature: Wallet management
  Sara protects her wallet with a second factor, keeps cards for automatic top-up, and takes money out again.
  Money that leaves waits for the payout provider's word: it arrives, or it comes back.

  Rule: A second factor protects what moves money out

    @smoke @critical @AC-WALLET-20
    Scenario: Sara sets up a second factor
      Given Sara has an account
      When Sara sets up a second factor
      Then Sara gets 10 recovery codes, which are shown once
      And Sara's second factor is on
      And an hour later Sara still reads since when it is on

    @AC-WALLET-20
    Scenario: A wrong code sets nothing up
      Given Sara has an account
      When Sara sets up a second factor, and types a wrong code
      Then Sara reads that this code sets nothing up
      And Sara has no second factor

    @AC-WALLET-20
    Scenario: After a wrong code the right one sets it up
      Given Sara has an account
      When Sara sets up a second factor, and types a wrong code
      Then Sara reads that this code sets nothing up
      When Sara types the right code in its place
      Then Sara gets 10 recovery codes, which are shown once
      And Sara's second factor is on

    @security @critical @AC-WALLET-21
    Scenario Outline: A code that is not good enough withdraws nothing
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When Sara wants to withdraw €10.00 to PayPal, with <code>
      Then the withdrawal of Sara is refused for the code
      And nothing was withdrawn from Sara's wallet

      Examples:
        | code                                       |
        | a wrong code                               |
        | the code that was used before              |
        | the code of a minute and a half ago        |
        | the code that comes in a minute and a half |

    @AC-WALLET-21
    Scenario Outline: A clock may be half a minute off
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When Sara wants to withdraw €10.00 to PayPal, with <code>
      Then the withdrawal of Sara is accepted

      Examples:
        | code                                            |
        | the code of a clock that is half a minute late  |
        | the code of a clock that is half a minute early |

    @security @AC-WALLET-22
    Scenario: A recovery code works once
      Given Sara's wallet holds €50.00
      And Sara has a second factor
      When Sara wants to withdraw €10.00 to PayPal, with a recovery code
      Then the withdrawal of Sara is accepted
      When Sara wants to withdraw €10.00 to PayPal, with a recovery code
      Then the withdrawal of Sara is refused for the code
      When Sara wants to withdraw €10.00 to PayPal, with a recovery code in small letters without dashes
      Then the withdrawal of Sara is accepted
      And Sara has 8 recovery codes left

    @security @AC-WALLET-22
    Scenario: New recovery codes make the old ones worthless
      Given Sara's wallet holds €50.00
      And Sara has a second factor
      When Sara asks for new recovery codes
      And Sara wants to withdraw €10.00 to PayPal, with a recovery code
      Then the withdrawal of Sara is refused for the code
      When Sara types one of the new recovery codes in its place
      Then the withdrawal of Sara is accepted

    @security @AC-WALLET-22
    Scenario: A wrong code makes no new recovery codes
      Given Sara's wallet holds €50.00
      And Sara has a second factor
      When Sara asks for new recovery codes, with a wrong code
      Then Sara reads that this code sets nothing up
      When Sara wants to withdraw €10.00 to PayPal, with a recovery code
      Then the withdrawal of Sara is accepted

    @security @AC-WALLET-22
    Scenario: New recovery codes are for one person alone
      Given Sara has an account
      And Sara has a second factor
      And Omid's wallet holds €50.00
      And Omid has a second factor
      When Sara asks for new recovery codes
      Then Sara gets 10 recovery codes, which are shown once
      When Omid wants to withdraw €10.00 to PayPal, with a recovery code
      Then the withdrawal of Omid is accepted

    @security @critical @AC-WALLET-22
    Scenario: Another's recovery code withdraws nothing
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      And Omid has an account
      And Omid has a second factor
      When Sara wants to withdraw €10.00 to PayPal, with Omid's recovery code
      Then the withdrawal of Sara is refused for the code
      And nothing was withdrawn from Sara's wallet

    @security @AC-WALLET-23
    Scenario: Guessing ends after five wrong codes, for a quarter of an hour
      Given Sara has an account
      And Sara has a second factor
      And Sara has typed a wrong code five times
      When Sara removes the second factor
      Then Sara reads that there is a pause for codes
      And Sara's second factor is on
      When 10 minutes have passed on Sara's clock
      And Sara removes the second factor
      Then Sara reads that there is a pause for codes
      When 5 minutes have passed on Sara's clock
      And Sara removes the second factor
      Then Sara has no second factor

    @security @critical @AC-WALLET-20
    Scenario: An authenticator is not replaced by whoever sits at the browser
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When whoever sits at Sara's browser wants to scan the second factor anew
      Then that asks for the old second factor first

    @security @AC-WALLET-21
    Scenario: Who has no second factor cannot withdraw
      Given Sara's wallet holds €25.00
      When Sara comes to the withdrawal
      Then Sara is asked to set up the second factor before withdrawing
      And past the page Sara's app withdraws nothing either

  @backend
  Rule: Cards are kept with the payment provider, and shown masked

    @smoke @AC-WALLET-30
    Scenario: Sara saves a card
      Given Sara has an account
      When Sara saves a good card
      Then Sara sees the card, masked, as the primary one

    @AC-WALLET-30
    Scenario: A card that is not typed to its end is not saved, and can be typed again
      Given Sara has an account
      When Sara saves a card whose number is cut short
      Then Sara reads that its number is not complete, and none is saved
      When Sara types a good card in its place
      Then Sara sees the card, masked, as the primary one

    @AC-WALLET-30
    Scenario: A card that is declined is not saved
      Given Sara has an account
      When Sara saves a card that is declined
      Then Sara is told that the card was declined, and none is saved

    @AC-WALLET-31
    Scenario: One card is the primary one, also after it was removed
      Given Sara has an account
      And Sara has saved two cards
      When Sara makes the other card the primary one
      Then Sara sees 2 cards, the 4444 one as the primary one
      When Sara removes the card 4444
      Then Sara sees 1 card, the 4242 one, as the primary one
      And the payment provider has forgotten the other card

    @AC-WALLET-31
    Scenario: Of three cards the newest takes the place of the primary one
      Given Sara has an account
      And Sara has saved three cards, the last of them the card 5100
      When Sara removes the card 4242
      Then Sara sees 2 cards, the 5100 one as the primary one
      And automatic top-up proposes Sara the card 5100

    @AC-WALLET-30
    Scenario: A card is good to the end of its month, and said to have expired then
      Given Sara has an account
      And Sara has saved a card 4242 of this month and a card 4444 of years ago
      When Sara looks at the saved cards
      Then Sara reads that the card 4242 is valid, and that the card 4444 has expired

    @AC-WALLET-31
    Scenario: The card of automatic top-up is not removed by accident
      Given Sara's wallet holds €25.00
      And Sara's automatic top-up adds €25.00 below €10.00
      When Sara removes the card 4242
      Then Sara is told that automatic top-up uses the card, which stays
      When Sara switches automatic top-up off
      And Sara removes the card 4242
      Then Sara has no card, and automatic top-up knows of none

    @security @AC-WALLET-31
    Scenario: Cards are their owner's alone
      Given Sara has an account
      And Sara has saved a good card
      And Omid has an account
      And Omid has a second factor
      Then Omid can neither see, remove nor charge Sara's card

  @backend
  Rule: Automatic top-up is switched on with the second factor, within its limits

    @AC-WALLET-40
    Scenario: Sara switches it on, and off again
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara wants "25.00" added below "10.00", with a code
      Then Sara's automatic top-up is on, with €25.00 below €10.00
      When Sara changes it to "50.00" below "20.00", without a code
      Then Sara's automatic top-up is on, with €50.00 below €20.00
      When Sara switches automatic top-up off
      Then Sara's automatic top-up is off
      When Sara wants "25.00" added below "10.00", without a code
      Then Sara is asked for a code, and nothing has changed
      And Sara's automatic top-up is off

    @security @AC-WALLET-40
    Scenario: Without a code it stays off
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara wants "25.00" added below "10.00", without a code
      Then Sara is asked for a code, and nothing has changed
      And Sara's automatic top-up is off

    @security @critical @AC-WALLET-40
    Scenario: With a wrong code it stays off
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara wants "25.00" added below "10.00", with a wrong code
      Then Sara reads that the code of automatic top-up is not right
      And Sara's automatic top-up is off

    @security @AC-WALLET-40
    Scenario: Without a second factor it cannot be switched on
      Given Sara has an account
      And Sara has saved a good card
      When Sara wants "25.00" added below "10.00", without a code
      Then Sara reads that the second factor comes first

    @AC-WALLET-40
    Scenario: Without a card it cannot be switched on
      Given Sara has an account
      And Sara has a second factor
      When Sara wants automatic top-up without a card, with a code
      Then Sara reads that a card is missing for it
      And Sara's automatic top-up is off

    @security @AC-WALLET-40
    Scenario: Charging another card needs a code
      Given Sara's wallet holds €25.00
      And Sara's automatic top-up adds €25.00 below €10.00
      When Sara wants the other card charged, without a code
      Then Sara is asked for a code, and nothing has changed

    @AC-WALLET-41
    Scenario Outline: Limits that can just be are taken
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara wants "<amount>" added below "<threshold>", with a code
      Then Sara's automatic top-up is on, with €<amount> below €<threshold>

      Examples:
        | amount  | threshold |
        | 5.00    | 1.00      |
        | 1000.00 | 999.99    |

    @AC-WALLET-41
    Scenario Outline: Limits that cannot be are explained
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara wants "<amount>" added below "<threshold>", with a code
      Then Sara learns about the <field> that <explanation>

      Examples:
        | amount  | threshold | field     | explanation                |
        | 4.99    | 2.00      | amount    | the smallest is €5.00      |
        | 1000.01 | 10.00     | amount    | the largest is €1,000.00   |
        | 10.00   | 0.99      | threshold | the smallest is €1.00      |
        | 10.00   | 10.00     | threshold | it must be below the amount |
        | some    | 2.00      | amount    | this is not an amount      |

    @AC-WALLET-41
    Scenario: Offered limits need no typing
      Given Sara has an account
      And Sara has a second factor
      And Sara has saved a good card
      When Sara looks at automatic top-up
      Then Sara is proposed €25.00 below €10.00 from her card, and offered other limits
      When Sara takes the offered €50.00 below the offered €5.00, with a code
      Then Sara's automatic top-up is on, with €50.00 below €5.00

  @backend
  Rule: Automatic top-up fires once for a debit, tries again, and gives up after three failures

    @critical @smoke @AC-WALLET-42
    Scenario: A debit that goes below the threshold adds money, once
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00
      When Sara spends €10.01
      And the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      And Sara reads there that it was paid at €9.99, by the good card
      When Sara follows a link to a page behind the last one
      Then Sara reads there that it was paid at €9.99, by the good card
      And Sara was told that €25.00 were added automatically
      And Sara's wallet holds €34.99 in the end
      And the card of Sara was charged once

    @critical @AC-WALLET-42
    Scenario: What is played is a debit like any other
      Given partner Kian offers the video "Snow" at €0.60 a minute
      And Sara's wallet holds €10.50
      And Sara's automatic top-up adds €25.00 below €10.00
      When Sara plays "Snow"
      And 60 seconds pass for Sara
      And Sara stops it
      Then Sara has paid €0.60 for 60 seconds
      And automatic top-up has fired for Sara
      When the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      And Sara's wallet holds €34.90 in the end

    @AC-WALLET-42
    Scenario: A debit down to the threshold adds nothing
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00
      When Sara spends €10.00
      Then no automatic top-up was made for Sara
      And Sara's wallet holds €10.00 in the end

    @critical @AC-WALLET-42
    Scenario: What is withdrawn is a debit like any other
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00
      And Sara has withdrawn €12.00 to PayPal
      When the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      And Sara's wallet holds €33.00 in the end

    @critical @AC-WALLET-42
    Scenario: While one is on its way, another debit does not fire a second one
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00
      And the provider's confirmations for Sara are on hold
      When Sara spends €12.00
      And Sara spends €2.00
      Then Sara sees 1 automatic top-up, of €25.00, on its way
      And the card of Sara was charged once
      When the confirmation arrives twice
      Then Sara's wallet holds €31.00 in the end
      And Sara sees 1 automatic top-up, of €25.00, added

    @AC-WALLET-42
    Scenario: There are ten automatic top-ups on a page
      Given Sara's wallet holds €34.00
      And Sara's automatic top-up adds €25.00 below €10.00
      And Sara has spent €25.00, which automatic top-up has added again
      And 3 days have passed for Sara's wallet
      And Sara has spent €25.00 9 times, which automatic top-up has added again each time
      And 2 days have passed for Sara's wallet
      And Sara has spent €25.00, which automatic top-up has added again
      When Sara looks at automatic top-up
      Then Sara sees the 10 newest automatic top-ups, each with its moment
      When Sara goes on to older automatic top-ups
      Then Sara sees the oldest automatic top-up alone, of 3 days before
      When Sara goes back to newer automatic top-ups
      Then Sara sees the 10 newest automatic top-ups, each with its moment

    @AC-WALLET-43
    Scenario: After a failure it tries again, with the card that its owner has chosen since
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00, from a card without money
      When Sara spends €15.00
      Then Sara sees 1 automatic top-up, of €25.00, to be tried again
      And Sara reads there that the bad card was declined at €5.00
      And Sara was told once that it failed
      When Sara chooses a good card for it
      And the pause before Sara's next try is over
      And the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      And Sara's wallet holds €30.00 in the end

    @critical @AC-WALLET-43
    Scenario: Who switches it off is not charged for what failed before
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00, from a card without money
      When Sara spends €15.00
      Then Sara was told once that it failed
      When Sara chooses a good card for it
      And Sara switches automatic top-up off
      And the pause before Sara's next try is over
      Then no card of Sara was charged, or tried again
      And Sara's wallet holds €5.00 in the end
      And Sara was told once that it failed
      And Sara's automatic top-up is off
      And Sara reads there that it was switched off in the meantime

    @AC-WALLET-42
    Scenario Outline: A payment provider that is away is asked again, later, and charges once
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00
      And the payment provider <is away> when Sara's card is to be charged
      When Sara spends €15.00
      Then Sara's automatic top-up has not given up
      When the payment provider is back for Sara, and is asked again
      And the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      And Sara's wallet holds €30.00 in the end
      And the card of Sara was charged once

      Examples:
        | is away                   |
        | is down                   |
        | charges and then hangs up |

    @AC-WALLET-43
    Scenario: Failures before a success are forgotten
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00, from a card without money
      When Sara spends €15.00
      Then Sara was told once that it failed
      When Sara chooses a good card for it
      And the pause before Sara's next try is over
      And the automatic payment is confirmed for Sara
      Then Sara sees 1 automatic top-up, of €25.00, added
      When Sara chooses a card without money for it
      And Sara spends €25.00
      And the pause before Sara's next try is over
      Then Sara was told 3 times that it failed
      And Sara's automatic top-up has not given up

    @critical @AC-WALLET-43
    Scenario: After three failures in a row it switches itself off, and says so
      Given Sara's wallet holds €20.00
      And Sara's automatic top-up adds €25.00 below €10.00, from a card without money
      When Sara spends €15.00
      Then Sara was told once that it failed
      When 15 minutes have passed on Sara's clock
      Then Sara was told twice that it failed
      When 15 minutes have passed on Sara's clock
      Then Sara was told twice that it failed
      And Sara's automatic top-up has not given up
      When the pause before Sara's next try is over
      Then Sara's automatic top-up is off
      And Sara was told that it has switched itself off
      And Sara sees 1 automatic top-up, of €25.00, failed
      When Sara spends €1.00
      Then Sara sees 1 automatic top-up, of €25.00, failed
      And Sara's wallet holds €4.00 in the end
      When Sara switches automatic top-up on again, with a code
      And Sara spends €1.00
      Then Sara was told 3 times that it failed

  Rule: Money leaves by bank, PayPal or Algorand, with a code

    @smoke @blocker @AC-WALLET-50 @AC-WALLET-53
    Scenario Outline: Sara withdraws
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara withdraws €50.00 to <place>
      Then Sara gets the number of the withdrawal, and that €49.00 will arrive
      And Sara's withdrawal is paid
      And Sara reads there that it cost €1.00, and that €49.00 arrived
      And Sara was told of the withdrawal: on its way
      And Sara was told of the withdrawal: paid
      And Sara was told that €49.00 were paid out to her, and where to see it
      And Sara's wallet holds €30.00 in the end
      And the payout provider was asked for one payout to Sara, €49.00 in all
      And the payout provider was told to pay Sara at <place>

      Examples:
        | place              |
        | a bank account     |
        | PayPal             |
        | an Algorand wallet |

    @critical @AC-WALLET-51
    Scenario Outline: The fee is 2 percent, and at least one euro
      Given Sara's wallet holds €500.00
      And Sara has a second factor
      When Sara types <amount> as the amount to withdraw
      Then Sara reads that it costs <fee> and that <net> will arrive
      When Sara goes on with it to PayPal
      Then Sara is asked to confirm a fee of <fee> and <net> that will arrive
      And Sara reads there that it goes to PayPal, and when it arrives

      Examples:
        | amount  | fee   | net     |
        | €10.00  | €1.00 | €9.00   |
        | €50.00  | €1.00 | €49.00  |
        | €50.25  | €1.00 | €49.25  |
        | €50.75  | €1.02 | €49.73  |
        | €100.00 | €2.00 | €98.00  |
        | €200.00 | €4.00 | €196.00 |

    @AC-WALLET-51
    Scenario: What is withdrawn is understood as people write it
      Given Sara's wallet holds €500.00
      And Sara has a second factor
      When Sara enters "۱۰۰٫۵۰" as the amount to withdraw
      Then Sara is asked to confirm a fee of €2.01 and €98.49 that will arrive

    @AC-WALLET-50
    Scenario: Only what is there is offered
      Given Sara's wallet holds €30.00
      And Sara has a second factor
      When Sara comes to the withdrawal
      Then Sara is offered €10.00, €25.00 and everything
      And Sara reads how long each way out takes
      When Sara takes the offered €25.00 to withdraw
      Then Sara reads that it costs €1.00 and that €24.00 will arrive
      When Sara types €9.99 in its place, which is too little
      Then Sara reads of no costs any more

    @AC-WALLET-50
    Scenario: Everything can be withdrawn
      Given Sara's wallet holds €37.50
      And Sara has a second factor
      When Sara withdraws everything to PayPal
      Then Sara gets the number of the withdrawal, and that €36.50 will arrive
      And Sara has no place kept
      And Sara's wallet holds €0.00 in the end

    @AC-WALLET-50
    Scenario: Everything is what the running film leaves
      Given partner Kian offers the video "Snow" at €0.10 a minute, 600 seconds long
      And Sara's wallet holds €26.00
      And Sara has a second factor
      When Sara plays "Snow"
      And Sara withdraws everything to PayPal
      Then Sara gets the number of the withdrawal, and that €24.00 will arrive

    @critical @AC-WALLET-50
    Scenario: What plays at the moment is not withdrawn from under it
      Given partner Kian offers the video "Snow" at €0.10 a minute, 600 seconds long
      And Sara's wallet holds €30.00
      And Sara has a second factor
      When Sara plays "Snow"
      And Sara enters "29.50" as the amount to withdraw
      Then Sara reads that at most €29.00 can be withdrawn
      And nothing was withdrawn from Sara's wallet

    @AC-WALLET-50
    Scenario Outline: An amount that cannot be withdrawn is explained
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When Sara enters "<entered>" as the amount to withdraw
      Then Sara learns of the withdrawal that <explanation>
      And nothing was withdrawn from Sara's wallet

      Examples:
        | entered | explanation                    |
        | 9.99    | the smallest is €10.00         |
        | 25.01   | at most €25.00 can be withdrawn |
        | all     | this is not an amount          |
        |         | an amount is missing           |

    @security @AC-WALLET-50
    Scenario: Who goes past the page does not get past the smallest withdrawal
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When Sara's app asks to withdraw €9.99, past the page
      Then that withdrawal is refused for its amount
      And nothing was withdrawn from Sara's wallet

    @AC-WALLET-52
    Scenario Outline: A place that cannot be is explained before money moves
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      When Sara wants to withdraw to <place>, with "<value>" as <field>
      Then Sara reads that <field> <fault>
      And nothing was withdrawn from Sara's wallet

      Examples:
        | place              | field                | value                                                      | fault                    |
        | a bank account     | the IBAN             | DE88 3704 0044 0532 0130 00                                | is not right             |
        | a bank account     | the IBAN             | DE89 3704 0044 0532 0130                                   | is not right             |
        | a bank account     | the IBAN             |                                                            | is missing               |
        | a bank account     | the BIC              | COBADEFFXX                                                 | is not right             |
        | a bank account     | the BIC              | COBAZZFF                                                   | is not right             |
        | a bank account     | the account holder   |                                                            | is missing               |
        | PayPal             | the e-mail address   | sara at example                                            | is not an e-mail address |
        | an Algorand wallet | the Algorand address | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFKA | is not right             |
        | an Algorand wallet | the Algorand address | AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAY5HFK  | is not right             |

    @critical @AC-WALLET-54
    Scenario: The last euro leaves once, from whichever tab
      Given Sara's wallet holds €20.00
      And Sara has a second factor
      When Sara asks in two tabs, at once, to withdraw €20.00 to PayPal
      Then the tab that came later says that at most €0.00 can be withdrawn
      And Sara has 1 withdrawal
      And Sara's wallet holds €0.00 in the end

    @critical @AC-WALLET-54
    Scenario: Asked for at the very same moment, money leaves once
      Given Sara's wallet holds €20.00
      And Sara has a second factor
      When Sara's app asks 5 times, at the very same moment, to withdraw €20.00
      Then one of them is accepted, and the others are refused for want of money
      And Sara's wallet holds €0.00 in the end

    @critical @AC-WALLET-54
    Scenario: Pressing twice withdraws once
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara presses twice, in a hurry, to withdraw €20.00 to PayPal
      Then the withdrawal of Sara is accepted
      And Sara has 1 withdrawal
      And Sara's wallet holds €60.00 in the end

    @critical @AC-WALLET-54
    Scenario: A withdrawal that is sent again is made once
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara's withdrawal of €20.00 is sent twice, for the first answer got lost
      Then both answers are of the same withdrawal
      And Sara's wallet holds €60.00 in the end

    @critical @AC-WALLET-54
    Scenario: A key that was used for one withdrawal makes no other
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara's app withdraws €20.00, and with the same key €30.00
      Then the second withdrawal is refused for its key
      And Sara's wallet holds €60.00 in the end

    @security @AC-WALLET-54
    Scenario: A key of one person is nothing to another
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And Omid's wallet holds €50.00
      And Omid has a second factor
      When the apps of Sara and Omid withdraw €20.00 each, with the same key
      Then Sara's wallet holds €60.00 in the end
      And Omid's wallet holds €30.00 in the end

    @AC-WALLET-54
    Scenario: A key is good for another try after a wrong code
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara's app withdraws €20.00 with a wrong code, and with the same key and a right one
      Then Sara's wallet holds €60.00 in the end

    @AC-WALLET-55
    Scenario: A place is kept for the next time, and forgotten again
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara withdraws €20.00 to a bank account, to be kept for the next time
      And Sara's app withdraws €10.00 to the same bank account, to be kept as well
      And Sara withdraws €30.00 to the place that was kept
      Then the withdrawal of Sara is accepted
      And Sara has 3 withdrawals
      When Sara forgets the place that was kept
      Then Sara has no place kept

    @security @critical @AC-WALLET-55
    Scenario: A place that was kept opens nothing without the right code
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara withdraws €20.00 to a bank account, to be kept for the next time
      And Sara wants to withdraw €30.00 to the place that was kept, with a wrong code
      Then the withdrawal of Sara is refused for the code
      And Sara's wallet holds €60.00 in the end
      When Sara types a new code in its place
      Then the withdrawal of Sara is accepted
      And Sara's wallet holds €30.00 in the end

    @critical @AC-WALLET-55
    Scenario: Of several places that are kept, the chosen one is paid
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara withdraws €20.00 to a bank account, to be kept for the next time
      And Sara withdraws €20.00 to PayPal, to be kept for the next time
      And Sara withdraws €30.00 to the bank account that was kept
      Then the withdrawal of Sara is accepted
      And the payout provider was told to pay Sara at a bank account
      When Sara forgets the bank account that was kept
      Then Sara has PayPal kept, and nothing else

    @security @AC-WALLET-55
    Scenario: A place that was kept is its owner's alone
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And Omid's wallet holds €80.00
      When Sara withdraws €20.00 to a bank account, to be kept for the next time
      Then Omid can neither use nor forget the place that Sara has kept

    @security @critical @AC-WALLET-56
    Scenario Outline: Where the money goes is masked wherever it is shown
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      When Sara withdraws €20.00 to <place>
      Then Sara reads that it goes to <place>, masked, and nowhere in clear

      Examples:
        | place              |
        | a bank account     |
        | PayPal             |
        | an Algorand wallet |

    @security @AC-WALLET-56
    Scenario: Withdrawals are their owner's alone
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And Sara has withdrawn €20.00 to PayPal
      And Omid has an account
      Then Omid finds nothing of Sara's withdrawal

  @backend
  Rule: What left the wallet arrives, or comes back

    @critical @AC-WALLET-57
    Scenario: A payout that fails gives the money back
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And the account of Sara is closed, as the payout provider finds out
      When Sara withdraws €50.00 to a bank account
      Then Sara's withdrawal is failed
      And Sara reads why the withdrawal failed, and that €50.00 came back
      And Sara was told of the withdrawal: failed
      And Sara's wallet holds €80.00 in the end

    @AC-WALLET-57
    Scenario: A payout that the provider refuses at once gives the money back
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And the payout provider will never pay Sara
      When Sara withdraws €50.00 to a bank account
      Then the withdrawal of Sara is accepted
      And Sara was told of the withdrawal: failed
      And Sara's wallet holds €80.00 in the end

    @AC-WALLET-53
    Scenario: Until the payout provider has paid, the money is neither here nor there
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      When Sara withdraws €50.00 to a bank account
      Then Sara's withdrawal is on its way
      And Sara reads there how long it takes
      And Sara's wallet holds €30.00 in the end
      When the payout to Sara is paid
      Then Sara's withdrawal is paid
      And Sara does not read there any more how long it takes

    @critical @AC-WALLET-58
    Scenario Outline: News that comes twice counts once
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When the payout provider says twice that the payout to Sara is <outcome>
      Then Sara was told of the withdrawal: <outcome>
      And Sara's wallet holds <left> in the end

      Examples:
        | outcome | left   |
        | paid    | €30.00 |
        | failed  | €80.00 |

    @critical @AC-WALLET-58
    Scenario: What was paid does not fail any more
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When the payout to Sara is paid
      And the payout to Sara is failed
      Then Sara's withdrawal is paid
      And Sara's wallet holds €30.00 in the end

    @critical @AC-WALLET-62
    Scenario: A withdrawal that failed at first, and was paid after all, is taken from the wallet again
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When the payout to Sara is failed
      Then Sara's wallet holds €80.00 in the end
      When the payout to Sara is paid
      Then Sara's withdrawal is paid
      And Sara's wallet holds €30.00 in the end
      And Sara was told that the withdrawal was paid after all
      When Sara looks at the history
      And Sara takes it as a file
      Then the file has these movements, newest first:
        | movement   | direction | amount | balance after |
        | withdrawal | out       | €50.00 | €30.00        |
        | money back | in        | €50.00 | €80.00        |
        | withdrawal | out       | €50.00 | €30.00        |
        | adjustment | in        | €80.00 | €80.00        |

    @AC-WALLET-59
    Scenario: News that is lost is found by asking
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When an hour has passed for Sara's withdrawal
      Then Sara's withdrawal is on its way
      When the payout provider pays Sara, and the news of it is lost
      Then Sara's withdrawal is on its way
      When an hour has passed for Sara's withdrawal
      Then Sara's withdrawal is paid
      And Sara reads there when she asked for it, when it was sent and when it ended

    @security @critical @AC-WALLET-58
    Scenario: Forged news changes nothing
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When somebody who is not the payout provider says that the payout to Sara is failed
      Then that news is refused
      And Sara's withdrawal is on its way

    @AC-WALLET-58
    Scenario: News of another amount changes nothing
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €50.00 to PayPal
      When the payout provider says that €10.00 of the payout to Sara are paid
      Then Sara's withdrawal is on its way

    @AC-WALLET-59
    Scenario: A payout provider that is away is asked again, later
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And the payout provider is down for Sara
      When Sara withdraws €50.00 to PayPal
      Then Sara's withdrawal is requested
      When the payout provider is up again for Sara, and is asked again
      Then Sara's withdrawal is paid
      And the payout provider was asked for one payout to Sara, €49.00 in all

    @critical @AC-WALLET-59
    Scenario: A payout whose answer got lost is not paid twice
      Given Sara's wallet holds €80.00
      And Sara has a second factor
      And the payout provider takes what Sara asks for, and hangs up
      When Sara withdraws €50.00 to PayPal
      Then Sara's withdrawal is requested
      When the payout provider is up again for Sara, and is asked again
      Then Sara's withdrawal is paid
      And the payout provider was asked for one payout to Sara, €49.00 in all

    @AC-WALLET-60
    Scenario: Withdrawals are narrowed by how they stand and where they go
      Given Sara's wallet holds €200.00
      And Sara has a second factor
      And Sara has withdrawn €20.00 to PayPal, which was paid
      And Sara has withdrawn €30.00 to a bank account, which was paid
      And Sara has withdrawn €40.00 to PayPal, which was failed
      When Sara looks at the withdrawals to PayPal that are paid
      Then Sara sees one withdrawal, of €20.00
      And Sara reads there that these are the withdrawals to PayPal that are paid

    @AC-WALLET-60
    Scenario: There are twenty withdrawals on a page, and what they were narrowed to holds on the next one
      Given Sara's wallet holds €500.00
      And Sara has a second factor
      And payouts to Sara take their time
      And Sara has withdrawn €12.00 to a bank account
      And Sara has withdrawn €11.00 to PayPal
      And Sara has withdrawn €10.00 to PayPal 19 times
      And Sara has withdrawn €13.00 to PayPal
      When the payout to Sara is failed
      And Sara withdraws €15.00 to PayPal
      And Sara looks at the withdrawals to PayPal that are failed
      Then Sara sees 20 withdrawals, the first of €13.00
      When Sara goes on to the next withdrawals
      Then Sara sees one withdrawal, of €11.00
      When Sara goes back to the withdrawals before
      Then Sara sees 20 withdrawals, the first of €13.00
      When Sara follows a link to a page behind the last one
      Then Sara sees one withdrawal, of €11.00

  Rule: The history is narrowed, and taken along as a file

    @AC-WALLET-61
    Scenario: A day may be left open
      Given Sara's wallet holds €25.00
      And 3 days have passed for Sara's wallet
      And Sara has spent €0.10 twice
      When Sara looks at what moved since 2 days ago
      Then Sara sees 2 movements, the first of which left €24.80
      When Sara looks at what moved until 2 days ago
      Then Sara sees 1 movement, the first of which left €25.00
      When Sara looks at what moved from today to 2 days ago, the wrong way round
      Then Sara sees 2 movements, the first of which left €24.80
      When Sara looks at what moved until 5 days ago
      Then Sara is told that nothing moved then
      When Sara looks at what moved until the end of the calendar
      Then Sara sees 3 movements, the first of which left €24.80
      When Sara takes it as a file
      Then the file has the rows that Sara sees, each with its moment

    @AC-WALLET-61
    Scenario: Type and days together
      Given Sara's wallet holds €200.00
      And Sara has a second factor
      And Sara has withdrawn €20.00 to PayPal, which was paid
      And 3 days have passed for Sara's wallet
      And Sara has withdrawn €30.00 to PayPal, which was failed
      When Sara looks at the withdrawals of the last 2 days
      And Sara takes it as a file
      Then the file has these movements, newest first:
        | movement   | way | amount | balance after |
        | withdrawal | out | €30.00 | €150.00       |
      And the file has the rows that Sara sees
      And each of them says which withdrawal of Sara it is
      When Sara looks at the refunds of the last 2 days
      And Sara takes it as a file
      Then the file has these movements, newest first:
        | movement   | way | amount | balance after |
        | money back | in  | €30.00 | €180.00       |
      When Sara looks at the withdrawals of 3 days ago
      And Sara takes it as a file
      Then the file has these movements, newest first:
        | movement   | way | amount | balance after |
        | withdrawal | out | €20.00 | €180.00       |

    @AC-WALLET-61
    Scenario: The file has every movement that the page has
      Given Sara's wallet holds €200.00
      And Sara has a second factor
      And Sara has withdrawn €30.00 to PayPal, which was failed
      When Sara looks at the history
      And Sara takes it as a file
      Then the file has the rows that Sara sees
      And the file has these movements, newest first:
        | movement   | way | amount  | balance after |
        | money back | in  | €30.00  | €200.00       |
        | withdrawal | out | €30.00  | €170.00       |
        | adjustment | in  | €200.00 | €200.00       |

    @security @AC-WALLET-61
    Scenario Outline: A spreadsheet takes nothing in the file for a formula
      Given Sara's wallet holds €200.00
      And Sara has a second factor
      And Sara has withdrawn €20.00 to the PayPal address "<address>"
      When Sara looks at the history
      And Sara takes it as a file
      Then no cell of the file is taken for a formula by a spreadsheet

      Examples:
        | address           |
        | =cmd@example.test |
        | +cmd@example.test |
        | -cmd@example.test |

  Rule: A wallet that runs low says so on every page

    @AC-WALLET-70
    Scenario Outline: Whatever Sara looks at, she reads that little is left
      Given Sara's wallet holds €7.00
      When Sara, short of money or not, sees <place>
      Then Sara reads above the page that €7.00 are left

      Examples:
        | place            |
        | the wallet       |
        | the history      |
        | the catalogue    |
        | the settings     |
        | automatic top-up |

    @AC-WALLET-70
    Scenario: Enough is enough
      Given Sara's wallet holds €10.00
      When Sara, short of money or not, sees the wallet
      Then Sara reads no warning above the page

    @AC-WALLET-70
    Scenario: What is low, Sara says herself
      Given Sara's wallet holds €15.00
      And Sara wants to be warned below €20.00
      When Sara, short of money or not, sees the wallet
      Then Sara reads above the page that €15.00 are left
      And Sara is warned in a dialogue that the wallet is running low, with €15.00 for 33 minutes
      When Sara puts the dialogue away with the keyboard
      Then Sara is not warned in a dialogue

    @AC-WALLET-71
    Scenario: The dialogue can wait for ten minutes
      Given Sara's wallet holds €7.00
      When Sara, short of money or not, sees the history
      Then Sara is warned in a dialogue that the wallet is running low, with €7.00 for 15 minutes
      When Sara asks to be reminded in ten minutes
      Then Sara is not warned in a dialogue, and still in the history
      When Sara, short of money or not, sees the wallet
      Then Sara is not warned in a dialogue

    @AC-WALLET-71
    Scenario: A wallet in which there never was money is new, and not low
      Given Sara's wallet is empty
      When Sara, short of money or not, sees the wallet
      Then Sara reads above the page that €0.00 are left
      And Sara is not warned in a dialogue

    @AC-WALLET-71
    Scenario: The dialogue leads to adding money, and leaves it alone
      Given Sara's wallet holds €1.99
      When Sara, short of money or not, sees the wallet
      Then Sara is warned in a dialogue that the wallet is almost empty, with €1.99 for 4 minutes
      When Sara follows the dialogue to adding money
      Then Sara can add money
      And Sara is not warned in a dialogue
