@settlement @epic:Partner @backend
Feature: Partner settlement
  Kian is a partner. What people play of his brings revenue, of which the platform keeps a tenth. Each period that ends is
  settled once: the money is paid out, or carries over. Kian sees all of it, on pages and on paper, down to the cent.

  Rule: What was played reaches the partner

    @smoke @blocker @AC-SETTLEMENT-40
    Scenario: Sara plays, the week ends, and Kian is paid
      Given Kian is a partner
      And Kian is paid weekly, from €10.00 on
      And partner Kian offers the video "Night train" at €12.00 a minute
      And Sara's wallet holds €50.00
      When Sara plays "Night train"
      And 60 seconds pass for Sara
      And Sara stops it
      Then Sara has paid €12.00 for 60 seconds
      When Kian looks at the settlement
      Then Kian sees €12.00 of revenue, €1.20 of fees, and €10.80 for himself
      When Kian's week has ended
      Then Kian is paid €10.80
      And Kian was told that €10.80 were paid to him, and where to see it
      And Sara was told of what she played, and that it cost €12.00
      And by the books Kian was paid €10.80, and is owed €0.00

    @AC-SETTLEMENT-01 @AC-SETTLEMENT-40
    Scenario: What cost nothing is not counted
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And partner Kian offers the video "Night train" at €12.00 a minute
      And Sara's wallet holds €50.00
      And it is 15 March 2028 for Sara
      And Sara has played "Night train" for 0 seconds
      And Sara has played "Night train" for 60 seconds
      When Kian looks at the settlement
      Then Kian reads that 1 session brought €12.00
      When 20 March 2028 comes for Kian
      And Kian looks at the only payout
      Then the payout of Kian is of 1 session

    @AC-SETTLEMENT-21
    Scenario: What was played has its name in the language of its reader
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And partner Kian offers the video "Alto" at €12.00 a minute
      And partner Kian offers the audio "Bela" at €12.00 a minute
      And Sara's wallet holds €50.00
      And it is 15 March 2028 for Sara
      And Sara has played "Alto" for 60 seconds
      And Sara has played "Bela" for 60 seconds
      And Kian has chosen the other language
      When 20 March 2028 comes for Kian
      And Kian looks at the only payout
      Then Kian finds "Alto" and "Bela" there in the order of their names in that language
      And Kian's file of sessions has "Alto" and "Bela" by their names in that language
      And the invoice that Kian takes along is in that language

  Rule: The overview says how things stand, on whatever days

    @smoke @AC-SETTLEMENT-01
    Scenario: Everything in sight
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €54.00 on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 3        |
      When Kian looks at the settlement
      Then Kian reads where he is
      And Kian reads that these are the days from 1 March 2028 to 15 March 2028
      And Kian reads that 3 sessions brought €60.00
      And Kian sees €60.00 of revenue, €6.00 of fees, and €54.00 for himself
      And Kian sees €54.00 open, and nothing paid out, failed or on its way
      And the next settlement of Kian is on 1 April 2028, in 17 days
      And Kian reads that it will be paid out

    @critical @AC-SETTLEMENT-01 @AC-SETTLEMENT-04
    Scenario Outline: The figures are those of the days
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                   | charge | sessions |
        | 14 March 2028 10:00    | €20.00 | 1        |
        | 29 February 2028 23:59 | €15.00 | 2        |
        | 1 October 2027 00:00   | €40.00 | 1        |
        | 30 September 2027 23:59 | €7.00 | 1        |
      When Kian looks at <days>
      Then Kian sees <revenue> of revenue, <fees> of fees, and <net> for himself
      And Kian reads that he looks at <days>

      Examples:
        | days              | revenue | fees  | net    |
        | this month        | €20.00  | €2.00 | €18.00 |
        | last month        | €30.00  | €3.00 | €27.00 |
        | the last 6 months | €90.00  | €9.00 | €81.00 |

    @AC-SETTLEMENT-04 @AC-SETTLEMENT-44
    Scenario Outline: A day of one's choice, also one that most years do not have
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                   | charge | sessions |
        | 28 February 2028 12:00 | €10.00 | 1        |
        | 29 February 2028 12:00 | €20.00 | 1        |
        | 1 March 2028 12:00     | €40.00 | 1        |
      When Kian looks at the days from <first> to <last>
      Then Kian sees <revenue> of revenue, <fees> of fees, and <net> for himself
      And Kian reads that these are the days from <first> to <last>
      And the line of Kian goes through <line>

      Examples:
        | first            | last             | revenue | fees  | net    | line              |
        | 29 February 2028 | 29 February 2028 | €20.00  | €2.00 | €18.00 | €20.00            |
        | 28 February 2028 | 29 February 2028 | €30.00  | €3.00 | €27.00 | €10.00 and €20.00 |
        | 29 February 2028 | 1 March 2028     | €60.00  | €6.00 | €54.00 | €20.00 and €40.00 |

    @AC-SETTLEMENT-04 @AC-SETTLEMENT-08
    Scenario Outline: Days that cannot be are explained
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      When Kian looks at the days from <first> to <last>
      Then Kian is told about the last day that <fault>
      And Kian can put the days from <first> to <last> right

      Examples:
        | first         | last          | fault                      |
        | 2 March 2028  | 1 March 2028  | it is before the first one |
        | 1 March 2026  | 1 March 2028  | it is too far away         |
        | 15 March 2027 | 15 March 2028 | it is too far away         |

    @critical @AC-SETTLEMENT-02
    Scenario Outline: The change is against the equal number of days before
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                   | charge   | sessions |
        | 14 March 2028 10:00    | <now>    | 1        |
        | 15 February 2028 00:00 | <before> | 1        |
        | 14 February 2028 23:59 | €99.00   | 1        |
      When Kian looks at this month
      Then Kian reads a change of <change>, against the days from 15 February 2028 to 29 February 2028

      Examples:
        | now    | before | change |
        | €20.00 | €16.00 | +25.0% |
        | €10.00 | €20.00 | −50.0% |
        | €20.00 | €20.00 | 0.0%   |

    @AC-SETTLEMENT-02
    Scenario: Nothing before is nothing to compare with
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 1        |
      When Kian looks at this month
      Then Kian reads that there is nothing to compare with
      When Kian looks at the days from 16 March 2027 to 15 March 2028
      Then Kian reads that these are the days from 16 March 2027 to 15 March 2028

    @AC-SETTLEMENT-05
    Scenario: Six months as a line, and the same as a table
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                   | charge | sessions |
        | 14 March 2028 10:00    | €20.00 | 1        |
        | 29 February 2028 12:00 | €20.00 | 2        |
        | 1 October 2027 12:00   | €10.00 | 1        |
      When Kian looks at the last 6 months
      Then the line of Kian goes through €10.00, €0.00, €0.00, €0.00, €40.00 and €20.00
      And the line of Kian is measured by €0.00, €25.00 and €50.00
      And each month stands below the line of Kian
      And the table of the chart has the same amounts for Kian
      And the table of the chart counts 1, 0, 0, 0, 2 and 1 sessions for Kian
      And the spot of the month from 1 February 2028 tells Kian €40.00

    @AC-SETTLEMENT-05 @AC-SETTLEMENT-44
    Scenario: A month of days has each of its days once, the leap day and the short one too
      Given Kian is a partner
      And it is 15 April 2028 for Kian
      And Kian's time zone is "Europe/Berlin"
      And Kian has earned, by his clock:
        | when                   | charge | sessions |
        | 29 February 2028 00:30 | €8.00  | 1        |
        | 26 March 2028 03:30    | €20.00 | 1        |
      When Kian looks at the days from 28 February 2028 to 31 March 2028
      Then Kian reads that these days are those of "Europe/Berlin"
      And the line of Kian has a spot for each of 33 days
      And the spot of 26 March 2028 tells Kian €20.00
      And the spot of 29 February 2028 tells Kian €8.00
      And the spot of 28 February 2028 tells Kian €0.00

    @AC-SETTLEMENT-03
    Scenario: The cards count, and lead to what they count
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of      | net    | outcome | sessions |
        | 6 March 2028 | €18.00 | paid    | 4        |
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €27.00 | on its way |
      When Kian looks at the last 6 months
      Then Kian sees €18.00 paid out in 1 payout, and €27.00 on its way in 1 payout
      When Kian follows the payouts that are on their way
      Then Kian sees payouts of €27.00
      When Kian looks at the last 6 months
      And Kian follows the payouts that were paid
      Then Kian sees payouts of €18.00
      When Kian looks at the days from 20 March 2028 to 27 March 2028
      And Kian follows the payouts that were paid
      Then Kian reads that no payout is like that

    @AC-SETTLEMENT-06
    Scenario Outline: How near the next settlement is
      Given Kian is a partner
      And it is <today> for Kian
      And Kian is paid monthly, from €50.00 on
      When Kian looks at the settlement
      Then Kian reads that the next settlement <standing>

      Examples:
        | today         | standing             |
        | 29 March 2028 | is very near         |
        | 28 March 2028 | is due within a week |
        | 25 March 2028 | is due within a week |
        | 24 March 2028 | is on track          |

    @AC-SETTLEMENT-06
    Scenario: A payout that failed is in the way
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian looks at the settlement
      Then Kian reads that the next settlement is delayed
      And the next settlement of Kian is weekly, for the days from 27 March 2028 to 2 April 2028
      And Kian sees €18.00 failed, and nothing paid out, on its way or open

    @AC-SETTLEMENT-07
    Scenario: Who has earned nothing yet is told what will be there
      Given Kian is a partner
      When Kian looks at the settlement
      Then Kian reads that there was no revenue
      And Kian reads that nobody knows yet where to pay him
      When Kian wants to say so from there
      Then Kian is asked to set up the second factor first
      When Kian looks at the payouts
      Then Kian reads that nothing was settled yet

  Rule: Payouts can be found again

    @AC-SETTLEMENT-10
    Scenario: Twenty a page
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for 21 weeks
      When Kian looks at the payouts
      Then Kian sees the payouts 1 to 20 of 21
      When Kian goes on to the next payouts
      Then Kian sees the payouts 21 to 21 of 21
      When Kian goes back to the newer payouts
      Then Kian sees the payouts 1 to 20 of 21
      When Kian takes the payouts along as a file
      Then Kian's file has 21 payouts
      When Kian sorts the payouts by period, twice
      And Kian goes on to the next payouts
      Then Kian sees a payout for the days from 7 August 2028 to 13 August 2028, and no other
      When Kian looks for payouts that are paid
      And Kian goes on to the next payouts
      Then Kian sees a payout for the days from 20 March 2028 to 26 March 2028, and no other
      And Kian still looks for payouts that are paid

    @AC-SETTLEMENT-10
    Scenario: What the list says of each payout
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome | sessions |
        | 6 March 2028  | €27.00 | paid    | 3        |
        | 13 March 2028 | €36.00 | failed  | 2        |
      When Kian looks at the payouts
      Then Kian's list of payouts reads:
        | day           | from          | to            | sessions | net    | state  |
        | 20 March 2028 | 13 March 2028 | 19 March 2028 | 2        | €36.00 | failed |
        | 13 March 2028 | 6 March 2028  | 12 March 2028 | 3        | €27.00 | paid   |
      And Kian's list of payouts names everything on a narrow screen too

    @critical @AC-SETTLEMENT-11
    Scenario Outline: In whatever order
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome | sessions |
        | 6 March 2028  | €27.00 | paid    | 3        |
        | 13 March 2028 | €36.00 | failed  | 1        |
        | 20 March 2028 | €18.00 | paid    | 2        |
      When Kian sorts the payouts by <column>, <presses>
      Then Kian sees payouts of <amounts>
      And Kian hears that the order by <column> is <order>

      Examples:
        | column   | presses | amounts                   | order   |
        | date     | once    | €27.00, €36.00 and €18.00 | rising  |
        | date     | twice   | €18.00, €36.00 and €27.00 | falling |
        | period   | once    | €18.00, €36.00 and €27.00 | falling |
        | period   | twice   | €27.00, €36.00 and €18.00 | rising  |
        | amount   | once    | €36.00, €27.00 and €18.00 | falling |
        | amount   | twice   | €18.00, €27.00 and €36.00 | rising  |
        | sessions | once    | €27.00, €18.00 and €36.00 | falling |
        | sessions | twice   | €36.00, €18.00 and €27.00 | rising  |

    @AC-SETTLEMENT-11
    Scenario: By status, failed ones together
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 6 March 2028  | €27.00 | paid    |
        | 13 March 2028 | €36.00 | failed  |
        | 20 March 2028 | €18.00 | paid    |
      When Kian sorts the payouts by status, once
      Then Kian sees the failed payouts on one side, and the paid ones on the other

    @critical @AC-SETTLEMENT-12
    Scenario: Status, days and number together
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian's time zone is "Asia/Tehran"
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 6 March 2028  | €27.00 | paid    |
        | 13 March 2028 | €36.00 | failed  |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks for payouts that are paid
      Then Kian sees payouts of €18.00 and €27.00
      When Kian puts what he found in the order of the amount
      Then Kian sees payouts of €27.00 and €18.00
      When Kian looks for payouts that are paid, from 14 March 2028 to 31 March 2028
      Then Kian sees payouts of €18.00
      When Kian looks for payouts that are paid, from 13 March 2028 to 13 March 2028
      Then Kian sees payouts of €27.00
      When Kian looks for payouts that are paid, from 27 March 2028 to 27 March 2028
      Then Kian sees payouts of €18.00
      And Kian still looks for the days from 27 March 2028 to 27 March 2028
      When Kian looks for the payout of €36.00 by the end of its number, in small letters
      Then Kian sees payouts of €36.00
      And Kian still looks for the payout of €36.00 by the end of its number
      When Kian looks for payouts that are failed
      Then Kian sees payouts of €36.00
      When Kian looks for payouts that are on their way
      Then Kian reads that no payout is like that
      When Kian clears the filters
      Then Kian sees payouts of €18.00, €36.00 and €27.00
      When Kian sorts the payouts by amount, twice
      And Kian narrows them down to the days from 6 March 2028 to 31 March 2028
      Then Kian sees payouts of €18.00, €27.00 and €36.00

    @AC-SETTLEMENT-08
    Scenario: A day that cannot be is explained, and hides no payout
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of      | net    | outcome |
        | 6 March 2028 | €27.00 | paid    |
      When Kian looks for payouts that are paid, from 6 March 0028 to 31 March 2028
      Then Kian reads that the first day is too far away
      And Kian sees payouts of €27.00

    @AC-SETTLEMENT-12
    Scenario: What has not left yet is on its way
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And the payout provider is down for Kian
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 22 March 2028 10:00 | €20.00 | 1        |
      When 27 March 2028 comes for Kian
      And Kian looks for payouts that are on their way
      Then Kian sees payouts of €18.00

    @AC-SETTLEMENT-25
    Scenario: What was found can be taken along
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 6 March 2028  | €27.00 | paid    |
        | 13 March 2028 | €36.00 | failed  |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks for payouts that are paid
      And Kian takes the payouts along as a file
      Then Kian's file has payouts of €18.00 and €27.00
      When Kian looks for payouts that are paid, from 14 March 2028 to 31 March 2028
      And Kian takes the payouts along as a file
      Then Kian's file has payouts of €18.00
      When Kian looks for the payout of €36.00 by the end of its number, in small letters
      And Kian takes the payouts along as a file
      Then Kian's file has payouts of €36.00

    @AC-SETTLEMENT-13
    Scenario: A quick look, and a long one
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian has a quick look at the payout
      Then Kian sees there €20.00 of revenue, €2.00 of fees, and €18.00 for himself
      When Kian goes from there to all details
      Then Kian sees all details of the payout
      When Kian goes back to all payouts
      Then Kian sees payouts of €18.00
      When Kian goes up to the settlement
      Then Kian reads where he is

    @AC-SETTLEMENT-13
    Scenario: A quick look is at the payout that was pressed
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 6 March 2028  | €27.00 | paid    |
        | 13 March 2028 | €18.00 | paid    |
      When Kian has a quick look at the payout of €27.00
      Then Kian sees there €30.00 of revenue, €3.00 of fees, and €27.00 for himself
      And Kian sees there the days from 6 March 2028 to 12 March 2028
      And the invoice there is that of Kian's payout of €27.00
      When Kian has seen enough of it
      Then Kian sees payouts of €18.00 and €27.00, and no quick look

  Rule: Each payout is shown down to its sessions

    @critical @AC-SETTLEMENT-20 @AC-SETTLEMENT-46
    Scenario: Days and types add up to the payout
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian's time zone is "Asia/Tehran"
      And Kian has earned, by his clock:
        | when               | charge | sessions | type          |
        | 2 March 2028 10:00 | €20.05 | 2        | video         |
        | 2 March 2028 23:59 | €0.15  | 3        | audio         |
        | 3 March 2028 00:00 | €0.25  | 1        | audio         |
        | 4 March 2028 10:00 | €7.77  | 1        | learning      |
        | 9 March 2028 10:00 | €3.33  | 1        | entertainment |
      When 1 April 2028 comes for Kian
      And Kian looks at the only payout
      Then the days of Kian's payout are:
        | day          | sessions | revenue | fees  | net    |
        | 2 March 2028 | 5        | €40.55  | €4.06 | €36.49 |
        | 3 March 2028 | 1        | €0.25   | €0.02 | €0.23  |
        | 4 March 2028 | 1        | €7.77   | €0.78 | €6.99  |
        | 9 March 2028 | 1        | €3.33   | €0.33 | €3.00  |
      And the types of Kian's payout are:
        | type          | sessions | revenue | fees  | net    |
        | audio         | 4        | €0.70   | €0.08 | €0.62  |
        | entertainment | 1        | €3.33   | €0.33 | €3.00  |
        | learning      | 1        | €7.77   | €0.78 | €6.99  |
        | video         | 2        | €40.10  | €4.00 | €36.10 |
      And the days and the types of Kian's payout add up to it
      And Kian's file of sessions adds up to the payout
      And the payout of Kian is what he has earned
      And Kian reads that the payout is monthly, for the days from 1 March 2028 to 31 March 2028 of "Asia/Tehran", and was made on 1 April 2028
      And Kian's list of sessions names everything on a narrow screen too

    @security @critical @AC-SETTLEMENT-21
    Scenario: Viewers are masked, on the page and in the file
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks at the only payout
      Then Kian sees the viewer masked, and nowhere in clear

    @security @AC-SETTLEMENT-21
    Scenario: No film's title is a formula in the file
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian has earned, by his clock:
        | when               | charge | sessions | type  | title        |
        | 2 March 2028 10:00 | €20.00 | 1        | video | =SUM(A1)     |
      When 1 April 2028 comes for Kian
      And Kian looks at the only payout
      Then no title in Kian's file of sessions is taken for a formula

    @AC-SETTLEMENT-21
    Scenario: Sessions are found, sorted and paged
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian has earned, by his clock:
        | when               | charge | sessions | type  | title    |
        | 2 March 2028 10:00 | €1.00  | 20       | video | Drift    |
        | 3 March 2028 10:00 | €3.00  | 1        | audio | Zenith   |
        | 4 March 2028 10:00 | €2.00  | 1        | video | Aurora   |
      When 1 April 2028 comes for Kian
      And Kian looks at the only payout
      Then Kian sees the sessions 1 to 20 of 22
      When Kian goes on to the next sessions
      Then Kian sees the sessions 21 to 22 of 22
      When Kian sorts the sessions by revenue
      Then the first sessions of Kian brought €3.00, €2.00 and €1.00
      When Kian sorts the sessions by revenue
      And Kian goes on to the next sessions
      Then the first sessions of Kian brought €2.00 and €3.00
      When Kian sorts the sessions by content
      Then the first sessions of Kian brought €3.00, €1.00 and €1.00
      When Kian sorts the sessions by date
      And Kian sorts the sessions by date
      Then the first sessions of Kian brought €1.00 and €1.00
      When Kian looks for the session of €2.00 by its number
      Then the only session of Kian brought €2.00, with a fee of €0.20, and €1.80 for himself
      When Kian looks for the session of €3.00 by its viewer
      Then the only session of Kian brought €3.00, with a fee of €0.30, and €2.70 for himself
      When Kian looks for sessions of "zenith"
      Then the only session of Kian brought €3.00, with a fee of €0.30, and €2.70 for himself
      When Kian sorts the sessions by content, twice
      And Kian looks for sessions of "r"
      Then the first sessions of Kian brought €2.00 and €1.00
      And Kian still looks for sessions of "r"
      When Kian sorts the sessions by content
      And Kian goes on to the next sessions
      Then the only session of Kian brought €2.00, with a fee of €0.20, and €1.80 for himself
      When Kian looks for sessions of "nothing like it"
      Then Kian reads that no session fits
      And Kian's file of sessions adds up to the payout
      When Kian looks for nothing in particular any more
      Then Kian sees the sessions 1 to 20 of 22

    @AC-SETTLEMENT-21
    Scenario Outline: Sessions in whatever order, each with what it was
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian's time zone is "Asia/Tehran"
      And Kian has earned, by his clock:
        | when               | charge | sessions | type     | title  | minutes |
        | 2 March 2028 10:00 | €10.20 | 1        | video    | Drift  | 3       |
        | 3 March 2028 11:30 | €30.00 | 1        | audio    | Zenith | 2       |
        | 4 March 2028 23:59 | €20.00 | 1        | learning | Aurora | 100     |
      When 1 April 2028 comes for Kian
      And Kian looks at the only payout
      And Kian sorts the sessions by <column>, <presses>
      Then the sessions of Kian are <first>, <second> and <third>:
        | title  | when               | type     | length  | revenue | fee   | net    |
        | Drift  | 2 March 2028 10:00 | video    | 3:00    | €10.20  | €1.02 | €9.18  |
        | Zenith | 3 March 2028 11:30 | audio    | 2:00    | €30.00  | €3.00 | €27.00 |
        | Aurora | 4 March 2028 23:59 | learning | 1:40:00 | €20.00  | €2.00 | €18.00 |

      Examples:
        | column  | presses | first  | second | third  |
        | date    | once    | Drift  | Zenith | Aurora |
        | content | once    | Zenith | Drift  | Aurora |
        | length  | once    | Aurora | Drift  | Zenith |
        | length  | twice   | Zenith | Drift  | Aurora |
        | fees    | once    | Zenith | Aurora | Drift  |
        | fees    | twice   | Drift  | Aurora | Zenith |
        | net     | once    | Zenith | Aurora | Drift  |
        | net     | twice   | Drift  | Aurora | Zenith |

    @smoke @blocker @AC-SETTLEMENT-24 @AC-SETTLEMENT-46
    Scenario: Page, sessions, invoice and books say the same
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian has earned, by his clock:
        | when               | charge | sessions | type  |
        | 2 March 2028 10:00 | €20.05 | 3        | video |
        | 3 March 2028 10:00 | €0.15  | 7        | audio |
        | 4 March 2028 10:00 | €0.05  | 9        | video |
      When 1 April 2028 comes for Kian
      And Kian looks at the only payout
      Then the payout of Kian is what he has earned
      And Kian's file of sessions adds up to the payout
      And Kian's invoice says the same
      And the rows of Kian's invoice are the types and the days of the payout
      And by the books of Kian the payout has left

    @AC-SETTLEMENT-24
    Scenario: Each file is of its own payout
      Given Kian is a partner
      And it is 6 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 6 March 2028  | €27.00 | paid    |
        | 13 March 2028 | €18.00 | paid    |
      When Kian looks at the payout of €27.00
      Then Kian's file of sessions adds up to the payout
      And Kian's invoice says the same
      When Kian looks at the payout of €18.00
      Then Kian's file of sessions adds up to the payout
      And Kian's invoice says the same

    @AC-SETTLEMENT-24 @AC-SETTLEMENT-30
    Scenario: The invoice is made out to the firm
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian wants to be paid weekly, from "10.00" on, by the clock of "UTC", as a firm in "DE" with the tax number "12/345" and the VAT number "DE123456789"
      And Kian looks at the only payout
      Then Kian's invoice names him, "DE", "12/345" and "DE123456789"
      And Kian's invoice tells his tax number "12/345" from his VAT number "DE123456789"
      And Kian's invoice is for the days from 20 March 2028 to 26 March 2028
      And Kian's invoice is in the language that he asks for

    @AC-SETTLEMENT-20 @AC-SETTLEMENT-26
    Scenario: Number and paper
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks at the only payout
      And Kian copies the number of the payout
      Then Kian has the number of the payout in hand
      When Kian prints the payout
      Then Kian's paper has the payout, and no buttons

    @AC-SETTLEMENT-22
    Scenario: On its way, it is said when it should be there
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian's time zone is "Asia/Tehran"
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When Kian looks at the only payout
      Then Kian reads that it should be there by 3 April 2028
      And Kian reads that the payout is weekly, for the days from 20 March 2028 to 26 March 2028 of "Asia/Tehran", and was made on 27 March 2028
      When 29 March 2028 comes for Kian
      And the payout to Kian is paid
      And Kian looks at the only payout
      Then Kian reads that it was paid on 29 March 2028, and the provider's reference
      When Kian's time zone is "America/New_York" from now on
      And Kian looks at the only payout
      Then Kian reads that the payout is weekly, for the days from 20 March 2028 to 26 March 2028 of "Asia/Tehran", and was made on 27 March 2028

    @AC-SETTLEMENT-08
    Scenario Outline: Too many files in an hour are refused in words
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian has taken ten files along
      And Kian asks for <file>
      Then Kian reads that there were too many files

      Examples:
        | file                |
        | the sessions        |
        | the invoice         |
        | the list of payouts |

    @AC-SETTLEMENT-08
    Scenario: A payout that never was
      Given Kian is a partner
      When Kian looks at a payout that never was
      Then Kian reads that there is no such page
      When Kian looks beyond the last of his payouts
      Then Kian reads that there is no such page

    @AC-SETTLEMENT-08
    Scenario: Beyond the last session of a payout there is none
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks beyond the last session of the only payout
      Then Kian reads that there is no such page

  Rule: A payout that failed is repeated, and no other

    @critical @AC-SETTLEMENT-22 @AC-SETTLEMENT-23
    Scenario: Kian has it paid out again
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian looks at the only payout
      Then Kian reads why it failed
      And Kian's invoice says that the payout did not work
      And by the books Kian was paid €0.00, and is owed €18.00
      When Kian has it paid out again, and nothing is in the way
      Then Kian is paid €18.00
      And Kian's invoice says that the payout has been made
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told of the settlement: failed
      And Kian was told of the settlement: paid
      When Kian looks at the settlement
      Then Kian sees €18.00 paid out, and nothing failed, on its way or open
      And Kian reads that the next settlement is due within a week
      When Kian follows the news that he was paid
      Then Kian sees all details of the payout
      And Kian reads that it took 2 tries

    @AC-SETTLEMENT-23
    Scenario: What fails again is told again
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian looks at the only payout
      And Kian has it paid out again, and it fails again
      Then the payout of Kian is failed
      And Kian was told twice that the payout failed
      And by the books Kian was paid €0.00, and is owed €18.00

    @critical @AC-SETTLEMENT-22 @AC-SETTLEMENT-23
    Scenario: Paid out again, it goes to where Kian is paid now
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      And Kian is paid to PayPal since
      When Kian looks at the only payout
      Then Kian reads that it was to go to a bank account, "DE89 ••• 3000"
      When Kian has it paid out again, and nothing is in the way
      Then Kian is paid €18.00
      And the payout provider was told to pay Kian at PayPal
      And the payout of Kian went to a bank account first, and to PayPal then
      And Kian reads that it was to go to PayPal, "s•••@example.test"
      And Kian's settings say that he is paid to PayPal, "s•••@example.test"

    @critical @AC-SETTLEMENT-23
    Scenario: Pressed twice, paid once
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian has it paid out again, in a hurry, and nothing is in the way
      Then Kian is paid €18.00
      And the payout provider was asked to pay Kian twice

    @AC-SETTLEMENT-23
    Scenario: What was paid cannot be paid again
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian looks at the only payout
      Then Kian cannot have it paid out again

  Rule: A period is settled once, or carries over

    @critical @AC-SETTLEMENT-41
    Scenario: Less than the minimum carries over
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €50.00 on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €30.00 | 1        |
      When 1 April 2028 comes for Kian
      Then Kian has no payout
      And Kian has €27.00 carried over, and reads that it is too little
      When Kian has earned €30.00 on 10 April 2028
      And 1 May 2028 comes for Kian
      Then Kian is paid €54.00
      And Kian reads that €27.00 of it were carried over

    @critical @AC-SETTLEMENT-41
    Scenario: What carries over waits as long as it has to
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €50.00 on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 1        |
      When 1 April 2028 comes for Kian
      And Kian has earned €20.00 on 10 April 2028
      And 1 May 2028 comes for Kian
      Then Kian has no payout
      And Kian has €36.00 carried over, and reads that it is too little
      When Kian has earned €30.00 on 10 May 2028
      And 1 June 2028 comes for Kian
      Then Kian is paid €63.00
      And Kian reads that €36.00 of it were carried over
      And Kian reads of 2 sessions that they are from an earlier period
      And Kian's file of sessions adds up to the payout
      And Kian's invoice says the same
      And Kian's invoice says that €63.00 are paid out, and €36.00 of it were earned before

    @AC-SETTLEMENT-41
    Scenario Outline: The minimum is enough
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from <minimum> on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 1        |
      When 1 April 2028 comes for Kian
      Then Kian has <payouts>

      Examples:
        | minimum | payouts   |
        | €18.00  | 1 payout  |
        | €18.01  | no payout |

    @AC-SETTLEMENT-41
    Scenario: Without a place to pay to, it carries over
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €90.00 | 1        |
      When 1 April 2028 comes for Kian
      Then Kian has no payout
      And by the books Kian was paid €0.00, and is owed €81.00

    @critical @AC-SETTLEMENT-40
    Scenario Outline: Each rhythm has an end of its own, also across the year
      Given Kian is a partner
      And it is <today> for Kian
      And Kian is paid <often>, from €10.00 on
      And Kian has earned, by his clock:
        | when          | charge | sessions |
        | <today> 18:00 | €20.00 | 1        |
      When <last> comes for Kian
      Then Kian has no payout
      When <end> comes for Kian
      Then Kian is paid €18.00
      And the newest payout of Kian is for the days from <first> to <last>

      Examples:
        | often           | today            | first            | last             | end              |
        | weekly          | 8 February 2028  | 7 February 2028  | 13 February 2028 | 14 February 2028 |
        | weekly          | 28 December 2027 | 27 December 2027 | 2 January 2028   | 3 January 2028   |
        | every two weeks | 8 February 2028  | 7 February 2028  | 20 February 2028 | 21 February 2028 |
        | every two weeks | 28 December 2027 | 27 December 2027 | 9 January 2028   | 10 January 2028  |
        | monthly         | 8 February 2028  | 1 February 2028  | 29 February 2028 | 1 March 2028     |
        | monthly         | 28 December 2027 | 1 December 2027  | 31 December 2027 | 1 January 2028   |
        | quarterly       | 8 February 2028  | 1 January 2028   | 31 March 2028    | 1 April 2028     |
        | quarterly       | 28 December 2027 | 1 October 2027   | 31 December 2027 | 1 January 2028   |

    @critical @AC-SETTLEMENT-40
    Scenario: Who changes how often is paid for the days that are left
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | paid    |
      When Kian wants to be paid monthly, from "10.00" on, by the clock of "UTC", as a firm in "DE" with the tax number "12/345" and the VAT number "DE123456789"
      And Kian has earned €30.00 on 28 March 2028
      And 1 April 2028 comes for Kian
      Then Kian is paid €27.00
      And the newest payout of Kian is for the days from 27 March 2028 to 31 March 2028

    @critical @AC-SETTLEMENT-40
    Scenario: What is reported late is paid with the next period
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 1        |
      When 1 April 2028 comes for Kian
      Then Kian is paid €18.00
      When Kian has earned €30.00 on 20 March 2028
      And 1 May 2028 comes for Kian
      Then Kian is paid €27.00
      And by the books Kian was paid €45.00, and is owed €0.00

    @critical @AC-SETTLEMENT-42
    Scenario: However often the run is started
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 2        |
      When 1 April 2028 comes for Kian, and the run is started 5 times at once
      Then Kian is paid €36.00
      And the payout provider was asked to pay Kian once
      And by the books Kian was paid €36.00, and is owed €0.00

    @critical @AC-SETTLEMENT-43
    Scenario: What was paid does not fail any more
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When the payout to Kian is paid
      And the payout to Kian is failed
      Then the payout of Kian is paid
      And by the books Kian was paid €18.00, and is owed €0.00

    @critical @AC-SETTLEMENT-47
    Scenario: What the payout provider first calls failed, and then paid, is paid
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When the payout to Kian is failed
      And Kian looks at the only payout
      And the payout to Kian is paid
      And Kian wants it paid out again, and reads that it has not failed
      Then the payout of Kian is paid
      And the payout provider was asked to pay Kian once
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told once that he was paid

    @critical @AC-SETTLEMENT-47
    Scenario: Before anything is paid again, the payout provider is asked about the first time
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When the payout to Kian is failed
      And the payout provider pays Kian, and the news of it is lost
      And Kian looks at the only payout
      And Kian wants it paid out again, and reads that it was paid after all
      Then the payout of Kian is paid
      And the payout provider was asked to pay Kian once
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told once that he was paid

    @critical @AC-SETTLEMENT-47 @provokes:server-errors
    Scenario: While nobody knows whether it was paid, nothing is paid again
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      And the payout provider is down for Kian
      When Kian looks at the only payout
      And Kian wants it paid out again, and reads that this is not possible right now
      Then the payout of Kian is failed
      And the payout provider was asked to pay Kian once
      And by the books Kian was paid €0.00, and is owed €18.00

    @critical @AC-SETTLEMENT-47
    Scenario: Of several tries that failed, any may have been paid after all
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian looks at the only payout
      And Kian has it paid out again, and it fails again
      And the payout provider pays the first payout to Kian, and the news of it is lost
      And Kian looks at the only payout
      And Kian wants it paid out again, and reads that it was paid after all
      Then the payout of Kian is paid
      And the payout provider was asked to pay Kian twice
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told once that he was paid

    @critical @AC-SETTLEMENT-47 @provokes:server-errors
    Scenario: The first try is paid after all, and the second one comes back
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      When Kian looks at the only payout
      And Kian has it paid out again, and it takes its time
      And the first payout to Kian is paid
      And the second payout to Kian is failed
      Then the payout of Kian is paid
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told once that he was paid
      And Kian was told once that the payout failed

    @critical @AC-SETTLEMENT-47 @provokes:server-errors
    Scenario: What was paid twice stands in the books, and somebody is called
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When the payout to Kian is failed
      And Kian looks at the only payout
      And Kian has it paid out again, and nothing is in the way
      And both payouts to Kian are paid
      Then the payout of Kian is paid
      And by the books €18.00 were paid to Kian that he was not owed
      And Kian was told once that he was paid
      And Kian was told once that it came to him twice, by mail too

    @AC-SETTLEMENT-43
    Scenario: Paid twice in words, once in money
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome    |
        | 20 March 2028 | €18.00 | on its way |
      When the payout provider says twice that the payout to Kian is paid
      Then the payout of Kian is paid
      And by the books Kian was paid €18.00, and is owed €0.00
      And Kian was told once that he was paid

    @security @critical @AC-SETTLEMENT-45
    Scenario: Payouts are their partner's alone
      Given Kian is a partner
      And Nima is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian was settled for these weeks:
        | week of       | net    | outcome |
        | 20 March 2028 | €18.00 | failed  |
      Then Nima finds nothing of Kian's payout, neither its files
      And Nima cannot have Kian's payout paid out again

    @security @critical @AC-SETTLEMENT-45
    Scenario: What others earn is not Kian's
      Given Kian is a partner
      And Nima is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Nima has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €50.00 | 1        |
      And Kian has earned, by his clock:
        | when                | charge | sessions |
        | 14 March 2028 10:00 | €20.00 | 1        |
      When Kian looks at this month
      Then Kian sees €20.00 of revenue, €2.00 of fees, and €18.00 for himself
      And Kian sees €18.00 open, and nothing paid out, failed or on its way
      When 1 April 2028 comes for Kian
      Then Kian is paid €18.00
      And by the books Nima was paid €0.00, and is owed €45.00

    @security @AC-SETTLEMENT-45
    Scenario: Who is no partner has no settlement
      Given Sara has an account
      When Sara looks at the settlement
      Then Sara reads that this is not open to her

    @AC-SETTLEMENT-44
    Scenario Outline: A period ends when the partner's day ends
      Given Kian is a partner
      And it is 15 March 2028 for Kian
      And Kian is paid monthly, from €10.00 on
      And Kian's time zone is "<zone>"
      And Kian has earned €20.00 at 31 March 2028 <moment> UTC
      When 1 April 2028 comes for Kian
      Then Kian has <payouts>

      Examples:
        | zone             | moment | payouts   |
        | UTC              | 23:59  | 1 payout  |
        | Europe/Berlin    | 21:59  | 1 payout  |
        | Europe/Berlin    | 22:00  | no payout |
        | Asia/Tehran      | 20:29  | 1 payout  |
        | Asia/Tehran      | 20:30  | no payout |
        | America/New_York | 23:59  | 1 payout  |

    @AC-SETTLEMENT-44
    Scenario Outline: Nights that are longer or shorter lose nothing
      Given Kian is a partner
      And it is <before> for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian's time zone is "Europe/Berlin"
      And Kian has earned €20.00 at <last night> UTC
      When <monday> comes for Kian
      Then Kian is paid €18.00

      Examples:
        | before          | last night            | monday          |
        | 24 March 2028   | 26 March 2028 21:59   | 27 March 2028   |
        | 26 October 2028 | 29 October 2028 22:59 | 30 October 2028 |

  Rule: Kian says how and where he is paid

    @AC-SETTLEMENT-30
    Scenario: Who has said nothing is paid monthly, from fifty euros on
      Given Kian is a partner
      When Kian looks at how he is paid
      Then Kian is paid monthly, from €50.00 on, by the clock of "UTC"

    @AC-SETTLEMENT-30
    Scenario: Settings are kept
      Given Kian is a partner
      When Kian wants to be paid quarterly, from "75.50" on, by the clock of "Asia/Tehran", as a firm in "DE" with the tax number "12/345" and the VAT number "DE123456789"
      Then Kian finds the settings as he left them

    @AC-SETTLEMENT-30 @AC-SETTLEMENT-32
    Scenario Outline: What Kian changes is changed, and nothing else
      Given Kian is a partner
      And Kian has settings of his own
      When Kian changes <what>
      Then Kian finds only <what> changed

      Examples:
        | what                          |
        | how often he is paid          |
        | the minimum                   |
        | the time zone                 |
        | the country                   |
        | the tax number                |
        | the VAT number                |
        | the mails about paid payouts  |
        | the mails about failed payouts |

    @AC-SETTLEMENT-30
    Scenario Outline: Settings that cannot be are explained
      Given Kian is a partner
      When Kian wants to be paid from "<minimum>" on, by the clock of "<zone>"
      Then Kian is told about the <field> that <fault>
      And Kian can put "<minimum>" and "<zone>" right
      And Kian's settings are as before

      Examples:
        | minimum   | zone         | field     | fault                      |
        | 9.99      | UTC          | minimum   | the smallest is €10.00     |
        | 100000.01 | UTC          | minimum   | the largest is €100,000.00 |
        | some      | UTC          | minimum   | this is not an amount      |
        | 50.00     | Mars/Olympus | time zone | it is not known            |

    @smoke @security @critical @AC-SETTLEMENT-31
    Scenario: Where to pay is confirmed with a code, and shown masked
      Given Kian is a partner
      And Kian has a second factor
      When Kian wants to be paid to a bank account
      Then Kian is asked whether that is right, masked
      When Kian says yes, with a code
      Then Kian is paid to "DE89 ••• 3000" from now on, and was told so
      When Kian wants to be paid to PayPal
      Then Kian is asked about PayPal, masked, and reads that he was paid to "DE89 ••• 3000" so far

    @security @critical @AC-SETTLEMENT-31
    Scenario Outline: Without a good code nothing changes
      Given Kian is a partner
      And Kian has a second factor
      When Kian wants to be paid to PayPal
      And Kian says yes, with <code>
      Then Kian is told that the code is not right
      And nobody knows where to pay Kian

      Examples:
        | code                                |
        | a wrong code                        |
        | the code of a minute and a half ago |

    @security @AC-SETTLEMENT-31
    Scenario: Nobody says yes to what somebody else was asked
      Given Kian is a partner
      And Kian has a second factor
      And Nima is a partner
      And Nima has a second factor
      When Nima wants to be paid to PayPal
      And Kian wants to be paid to a bank account
      And Kian says yes to what Nima was asked, with a code
      Then Kian reads that he has to begin anew
      And nobody knows where to pay Kian

    @AC-SETTLEMENT-31
    Scenario: Second thoughts leave everything as it was
      Given Kian is a partner
      And Kian has a second factor
      When Kian wants to be paid to an Algorand wallet
      And Kian thinks better of it
      Then nobody knows where to pay Kian

    @security @AC-SETTLEMENT-31
    Scenario: Without a second factor nobody changes where to pay
      Given Kian is a partner
      When Kian comes to where he is paid
      Then Kian is asked to set up the second factor first
      And past the page Kian's app changes nothing either
      When Kian goes on from there to set it up
      Then Kian is where the second factor is set up

    @AC-SETTLEMENT-31
    Scenario Outline: A place that cannot be is refused before it is asked about
      Given Kian is a partner
      And Kian has a second factor
      When Kian wants to be paid to <place>, with "<value>" as <field>
      Then Kian reads about where to be paid that <field> <fault>
      And nobody knows where to pay Kian

      Examples:
        | place              | field                | value                       | fault                    |
        | a bank account     | the IBAN             | DE89 3704 0044 0532 0130 01 | is wrong                 |
        | PayPal             | the e-mail address   | kian                        | is not an e-mail address |
        | an Algorand wallet | the Algorand address | AAAA                        | is wrong                 |

    @AC-SETTLEMENT-32
    Scenario Outline: Mails come as wished
      Given Kian is a partner
      And it is 20 March 2028 for Kian
      And Kian is paid weekly, from €10.00 on
      And Kian wants <wish>
      When Kian was settled for these weeks, in the end:
        | week of       | net    | outcome   |
        | 20 March 2028 | €18.00 | <outcome> |
      Then Kian has got <mails> about the settlement

      Examples:
        | wish                             | outcome | mails    |
        | mails about paid payouts alone   | paid    | one mail |
        | mails about paid payouts alone   | failed  | no mail  |
        | mails about failed payouts alone | paid    | no mail  |
        | mails about failed payouts alone | failed  | one mail |
        | no mails about payouts           | paid    | no mail  |
        | no mails about payouts           | failed  | no mail  |
