@resilience @epic:Trust @backend
Feature: Resilience
  Servers are restarted, processes die at their work, networks fail, and partners do not answer. Whatever happens, no money
  is lost and none is counted twice, people are told what is going on, and when the cause is gone everything goes on by
  itself: nothing else has to be restarted.

  Rule: A restart is over when it is over

    @critical @AC-RESILIENCE-01
    Scenario: The database is restarted, and the wallet is as it was
      Given Sara's wallet holds €25.00
      When the database is restarted
      And Sara looks at the wallet
      Then Sara sees a balance of €25.00

    @critical @AC-RESILIENCE-01
    Scenario: Money that comes after the database was restarted is counted without anybody's help
      Given Sara's wallet holds €5.00
      When the database is restarted
      And Sara adds €25.00 with a good card
      Then Sara is told before long that €25.00 has arrived
      And Sara's wallet holds €30.00 in the end

  Rule: What was begun is finished, once

    @critical @AC-RESILIENCE-02
    Scenario: Nobody works in the background while Sara pays
      Given Sara's wallet holds €5.00
      And the worker has died
      When Sara adds €25.00 with a good card
      Then Sara sees a top-up of €25.00 on its way
      When there is a worker again
      Then Sara is told before long that €25.00 has arrived
      And Sara's wallet holds €30.00 in the end

    @critical @provokes:server-errors @AC-RESILIENCE-02
    Scenario: The payment provider stands still while Sara's payment is under way
      Given Sara's wallet holds €5.00
      And the payment provider stands still
      When Sara pays €25.00 by card, and gets no answer
      And Sara looks at the wallet
      Then Sara sees a top-up of €25.00 on its way
      When the payment provider goes on
      Then Sara is told before long that €25.00 has arrived
      And Sara's wallet holds €30.00 in the end

    @critical @AC-RESILIENCE-05
    Scenario: The worker dies in the middle of its work, and another finishes it
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has connected the site
      When the site takes its time with "Rhetoric"
      And Ada begins to synchronise
      Then Ada follows that 1 of 2 courses are through
      When the worker dies at it
      And there is a worker again
      And the site answers about "Rhetoric" again
      Then Ada sees within a minute that the synchronisation is up to date

  Rule: People are told what is away, and lose nothing by it

    @provokes:server-errors @AC-RESILIENCE-03
    Scenario: The network between the API and the database is cut
      Given Sara's wallet holds €25.00
      When Sara looks at the wallet
      And nobody reaches the database
      And Sara looks at the wallet
      Then Sara is told that something is away for the moment
      When the database is reached again
      And Sara looks at the wallet
      Then Sara sees a balance of €25.00

    @AC-RESILIENCE-04
    Scenario: One of the API's servers stops, and nobody notices
      Given Sara's wallet holds €25.00
      And one of the API's servers has died
      When Sara looks at the wallet
      Then Sara sees a balance of €25.00
      When Sara adds €10.00 with a good card
      Then Sara is told before long that €10.00 has arrived
      And Sara's wallet holds €35.00 in the end
