@notifications @epic:Consumer
Feature: Notifications
  Sara and Omid are told what happens with their money: on every page, at once, and by e-mail. They choose what they
  want to hear of and how, find everything again, and nobody else reads it.

  Rule: The bell says how much is unread

    @AC-NOTIF-01
    Scenario Outline: The bell counts
      Given Sara has <number> unread notifications
      When Sara comes to the site
      Then Sara's bell shows <shown>

      Examples:
        | number | shown   |
        | 0      | nothing |
        | 1      | 1       |
        | 9      | 9       |
        | 10     | 9+      |

    @AC-NOTIF-01 @smoke
    Scenario: The bell counts only what is unread
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara has read of the payment of €25.00
      When Sara comes to the site
      Then Sara's bell shows 1

    @AC-NOTIF-01
    Scenario Outline: The bell is on every page
      Given Sara has 2 unread notifications
      When Sara opens <page>
      Then Sara's bell shows 2

      Examples:
        | page                      |
        | the wallet                |
        | the history               |
        | the notifications         |
        | the notification settings |

    @AC-NOTIF-02
    Scenario: The bell's panel shows the latest
      Given Sara has 6 unread notifications
      And 3 days have passed for Sara
      And Sara was told of a payment of €25.00
      And Sara is on the site
      When Sara opens the bell's panel
      Then the panel shows the 5 latest, the payment of €25.00 first
      And the panel says that the first is of this minute, and the others are of 3 days ago
      When Sara goes on from the panel to all notifications
      Then Sara is at the notifications

    @AC-NOTIF-02
    Scenario: The panel leads to where it happened
      Given Sara was told of a payment of €25.00
      And Sara is on the site
      When Sara follows the payment of €25.00 from the bell's panel
      Then Sara is at the history
      And Sara's bell shows nothing

    @AC-NOTIF-02 @AC-NOTIF-05
    Scenario: What has no page of its own leads to the others
      Given Sara was told of planned maintenance
      And Sara is on the site
      When Sara follows planned maintenance from the bell's panel
      Then Sara is at the notifications
      And Sara's bell shows nothing

  Rule: Each notification says in the reader's language what happened, and leads there

    @AC-NOTIF-03 @smoke
    Scenario Outline: Every kind is told in words
      Given Sara wants to be told everything
      And Sara was told of <event>
      When Sara looks at the notifications
      Then Sara reads of <event>, just now, as unread

      Examples:
        | event                                 |
        | a low balance                         |
        | an almost empty wallet                |
        | an automatic top-up                   |
        | a failed automatic top-up             |
        | automatic top-ups that are off        |
        | a top-up                              |
        | a failed top-up                       |
        | the end of a playback                 |
        | a settlement                          |
        | a failed settlement                   |
        | planned maintenance                   |
        | news of the platform                  |
        | an offer                              |

    @AC-NOTIF-03
    Scenario: Each kind has a sign of its own
      Given Sara wants to be told everything
      And Sara was told of a low balance
      And Sara was told of an automatic top-up
      And Sara was told of a top-up
      And Sara was told of the end of a playback
      And Sara was told of a settlement
      And Sara was told of planned maintenance
      And Sara was told of an offer
      When Sara looks at the notifications
      Then each of Sara's 7 notifications has a sign of its own, the same in the bell's panel

    @AC-NOTIF-03
    Scenario: A notification follows its reader into another language
      Given Sara was told of a settlement
      And Sara has the notifications open
      When Sara chooses the other language
      Then Sara reads of the settlement in that language

    @AC-NOTIF-04
    Scenario: Notifications stand under their days
      Given Sara was told of a settlement
      And 5 days have passed for Sara
      And Sara was told of a failed settlement
      And a day has passed for Sara
      And Sara was told of planned maintenance
      And 2 days have passed for Sara
      And Sara was told of a failed top-up
      And 3 days have passed for Sara
      And Sara was told of an automatic top-up
      And a day has passed for Sara
      And Sara was told of a low balance
      When Sara looks at the notifications
      Then Sara finds these under their days:
        | day       | days ago | event               |
        | today     | 0        | a low balance       |
        | yesterday | 1        | an automatic top-up |
        | this week | 4        | a failed top-up     |
        | this week | 6        | planned maintenance |
        | older     | 7        | a failed settlement |
        | older     | 12       | a settlement        |

    @AC-NOTIF-04
    Scenario: A day ends at midnight, however short ago something was told
      Given it is a minute before midnight for Sara
      And Sara was told of a settlement
      And 2 minutes have passed for Sara
      And Sara was told of a failed settlement
      When Sara looks at the notifications
      Then Sara finds a failed settlement of 0 minutes ago under today
      And Sara finds a settlement of 2 minutes ago under yesterday

    @AC-NOTIF-05 @smoke
    Scenario Outline: Opening a notification reads it and leads to its page
      Given Sara was told of <event>
      And Sara has the notifications open
      When Sara follows <event>
      Then Sara is at <page>
      And Sara's bell shows nothing

      Examples:
        | event           | page       |
        | a top-up        | the history |
        | a failed top-up | the top-up  |

    @AC-NOTIF-23 @security
    Scenario: What somebody wrote is shown as text, and not run
      Given Sara was told of the end of a playback whose title is a script
      When Sara looks at the notifications
      Then Sara reads of the end of a playback whose title is a script

    @AC-NOTIF-23 @security
    Scenario: What somebody wrote is a text in mails too
      Given Sara wants to be told everything
      And Sara was told of the end of a playback whose title is a script
      Then Sara gets a mail in which the end of a playback whose title is a script is a text and no more

    @AC-NOTIF-24
    Scenario: Where nothing has happened, the page says so
      Given Sara has an account
      When Sara looks at the notifications
      Then Sara is told that there are no notifications yet
      When Sara opens the bell's panel
      Then the panel says to Sara that there are no notifications yet

  Rule: What is read or deleted stays so

    @AC-NOTIF-06 @smoke
    Scenario: One is marked as read
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara has the notifications open
      When Sara marks the payment of €25.00 as read
      Then the payment of €25.00 is read for Sara, also when she comes back
      And Sara's bell shows 1

    @AC-NOTIF-06
    Scenario: All are marked as read
      Given Sara has 12 unread notifications
      And Sara has the notifications open
      When Sara marks all as read
      Then everything is read for Sara, also when she comes back
      And Sara's bell shows nothing

    @AC-NOTIF-07
    Scenario: One is deleted
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara has the notifications open
      When Sara deletes the payment of €25.00
      Then Sara sees only the payment of €10.00, also when she comes back
      And Sara's bell shows 1

  Rule: News arrive while the page is open

    @AC-NOTIF-08 @AC-NOTIF-09 @smoke
    Scenario: A notification arrives and pops up, in every window
      Given Sara is on the site
      And Sara has a second window
      When the platform tells Sara of a payment of €25.00
      Then the payment of €25.00 pops up once in both of Sara's windows
      And both of Sara's bells show 1

    @AC-NOTIF-09
    Scenario: What is read in one window is read in the other
      Given Sara has 3 unread notifications
      And Sara has the notifications open
      And Sara has a second window
      When Sara marks all as read
      Then both of Sara's bells show nothing
      And the second window has nothing unread either

    @AC-NOTIF-09
    Scenario Outline: What happens to one notification happens in both windows
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara has the notifications open
      And Sara has a second window
      When Sara <does>
      Then both of Sara's bells show 1

      Examples:
        | does                                |
        | marks the payment of €25.00 as read |
        | deletes the payment of €25.00       |

    @AC-NOTIF-07 @AC-NOTIF-09
    Scenario Outline: What is gone in the meantime leads back to the others
      Given Sara was told of a payment of €25.00
      And no news reach Sara's page
      And Sara has the notifications open
      When Sara deletes the payment of €25.00 in another window
      And Sara <does>
      Then Sara is told that there are no notifications yet
      And Sara is at the notifications

      Examples:
        | does                                |
        | follows the payment of €25.00       |
        | marks the payment of €25.00 as read |
        | deletes the payment of €25.00       |

    @AC-NOTIF-02 @AC-NOTIF-06 @AC-NOTIF-09
    Scenario: The panel has what arrives, and marks all as read
      Given Sara is on the site
      When the platform tells Sara of a payment of €25.00
      Then Sara's bell shows 1
      When Sara opens the bell's panel
      Then the panel shows Sara the payment of €25.00 as unread
      When Sara marks all as read in the panel
      Then Sara's bell shows nothing
      And the payment of €25.00 is read for Sara, also when she comes back

    @AC-NOTIF-09 @provokes:server-errors
    Scenario: A page that was refused the news once gets them all the same
      Given the news are refused to Sara's page, once
      When the platform tells Sara of a payment of €25.00
      And 20 seconds pass on Sara's page
      Then Sara's bell shows 1
      And nothing is up for Sara
      When the platform tells Sara of a settlement
      Then the settlement pops up for Sara

    @AC-NOTIF-08
    Scenario: What pops up goes by itself after five seconds
      Given Sara is on the site
      And the platform has told Sara of a payment of €25.00, which pops up
      When 3 seconds pass on Sara's page
      Then the payment of €25.00 is still up for Sara
      When 5 seconds pass on Sara's page
      Then nothing is up for Sara
      And Sara's bell shows 1

    @AC-NOTIF-08
    Scenario: What pops up stays while Sara points at it
      Given Sara is on the site
      And the platform has told Sara of a payment of €25.00, which pops up
      When Sara points at it
      And 8 seconds pass on Sara's page
      Then the payment of €25.00 is still up for Sara
      When Sara points elsewhere
      And 5 seconds pass on Sara's page
      Then nothing is up for Sara

    @AC-NOTIF-08
    Scenario: What pops up stays while Sara is at it with the keyboard
      Given Sara is on the site
      And the platform has told Sara of a payment of €25.00, which pops up
      When Sara comes to it with the keyboard
      And 8 seconds pass on Sara's page
      Then the payment of €25.00 is still up for Sara
      When Sara leaves it with the keyboard
      And 5 seconds pass on Sara's page
      Then nothing is up for Sara

    @AC-NOTIF-08
    Scenario: What pops up can be put away
      Given Sara is on the site
      And the platform has told Sara of a payment of €25.00, which pops up
      When Sara puts it away
      Then nothing is up for Sara
      And Sara's bell shows 1
      When the platform tells Sara of a settlement
      Then the settlement pops up for Sara

    @AC-NOTIF-08
    Scenario: What pops up leads to where it happened
      Given Sara is on the site
      And the platform has told Sara of a payment of €25.00, which pops up
      When Sara follows what pops up
      Then Sara is at the history
      And Sara's bell shows nothing

    @AC-NOTIF-08 @AC-NOTIF-09
    Scenario: What came while nobody looked pops up when somebody does, the older one first
      Given Sara is on the site
      When Sara turns to another tab
      And the platform tells Sara of a payment of €25.00
      And the platform tells Sara of a settlement
      And Sara comes back to the tab
      Then the payment of €25.00 and the settlement pop up for Sara, in this order
      And Sara's bell shows 2

    @AC-NOTIF-08 @AC-NOTIF-09
    Scenario: A page that the browser kept hears the news again
      Given Sara is on the site
      When Sara goes elsewhere, and comes back to the page that the browser kept
      And the platform tells Sara of a payment of €25.00
      Then the payment of €25.00 pops up for Sara

    @AC-NOTIF-08
    Scenario: What was there before does not pop up
      Given Sara was told of a payment of €25.00
      When Sara comes to the site
      Then Sara's bell shows 1
      And nothing is up for Sara

  Rule: Everything can be found again

    @AC-NOTIF-10
    Scenario: There are twenty on a page
      Given Sara was told 41 pieces of news, one after the other
      When Sara looks at the notifications
      Then Sara sees the news 41 to 22
      And Sara reads that there are 41 notifications
      And Sara reads that this is page 1 of 3, and can go where there is one
      When Sara goes to the next page of notifications
      Then Sara sees the news 21 to 2
      And Sara reads that this is page 2 of 3, and can go where there is one
      When Sara goes to the next page of notifications
      Then Sara sees the news 1 to 1
      And Sara reads that this is page 3 of 3, and can go where there is one
      When Sara goes back to the page of notifications before
      Then Sara sees the news 21 to 2

    @AC-NOTIF-06 @AC-NOTIF-07 @AC-NOTIF-10
    Scenario: A later page stays open while anything is left on it
      Given Sara was told 22 pieces of news, one after the other
      And Sara has the notifications open
      When Sara goes to the next page of notifications
      And Sara marks the news 2 as read
      Then Sara sees the news 2 to 1
      And the news 2 is read for Sara
      When Sara marks all as read
      Then Sara's bell shows nothing
      And Sara sees the news 2 to 1
      When Sara deletes the news 1
      Then Sara sees the news 2 to 2
      When Sara deletes the news 2
      Then Sara sees the news 22 to 3

    @AC-NOTIF-10 @AC-NOTIF-11 @AC-NOTIF-12
    Scenario Outline: The next page is one of what was looked for
      Given Sara was told of a payment of €25.00
      And Sara was told of the news of the platform
      And Sara has read of the news of the platform
      And Sara was told 21 pieces of news, one after the other
      And Sara has the notifications open
      When Sara looks <for>
      Then Sara sees the news 21 to 2
      When Sara goes to the next page of notifications
      Then Sara sees the news 1 to 1

      Examples:
        | for                                 |
        | for notifications with "News-"      |
        | only for news that she has not read |

    @AC-NOTIF-09 @AC-NOTIF-11
    Scenario: News that arrives does not end a search
      Given Sara was told of a payment of €25.00
      And Sara has the notifications open
      When Sara looks only for payments that she has not read
      Then Sara's bell shows 1
      When the platform tells Sara of a settlement
      Then Sara's bell shows 2
      And Sara sees only the payment of €25.00

    @AC-NOTIF-11
    Scenario: Read state and kind are filtered together
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara was told of a settlement
      And Sara has read of the payment of €25.00
      And Sara has read of the settlement
      When Sara looks only for payments that she has read
      Then Sara sees only the payment of €25.00
      When Sara looks only for payments that she has not read
      Then Sara sees only the payment of €10.00
      And Sara still reads there that she looks for payments that she has not read

    @AC-NOTIF-11 @AC-NOTIF-12
    Scenario: Words are looked for among what is read, or among what is not
      Given Sara was told of a payment of €25.00
      And Sara was told of a payment of €10.00
      And Sara has read of the payment of €25.00
      When Sara looks for "25" among what she has not read
      Then Sara is told that no notification is like that
      And Sara still reads there that she looks for "25" among what she has not read
      When Sara looks at everything again
      Then Sara sees 2 notifications

    @AC-NOTIF-12
    Scenario: A search finds words of the text
      Given Sara was told of the end of a playback of "Sunrise over Shiraz"
      And Sara was told of a payment of €10.00
      When Sara looks for notifications with "shiraz"
      Then Sara reads of the end of a playback of "Sunrise over Shiraz"
      And Sara sees 1 notifications

    @AC-NOTIF-12
    Scenario Outline: A search finds words with the letters and digits of any keyboard
      Given Sara was told of the end of a playback of "<title>"
      And Sara was told of a payment of €10.00
      When Sara looks for notifications with "<words>"
      Then Sara reads of the end of a playback of "<title>"
      And Sara sees 1 notifications

      Examples:
        | title      | words      |
        | کتاب شیراز | كتاب شيراز |
        | Chapter 57 | CHAPTER ۵۷ |
        | نیمه‌شب    | نیمه شب    |
        | Half price | ۵٫۴۰       |

    @AC-NOTIF-12
    Scenario Outline: A search takes every sign as it is
      Given Sara was told of the end of a playback of "Half the price: 50 of 100"
      When Sara looks for notifications with "<words>"
      Then Sara is told that no notification is like that

      Examples:
        | words      |
        | %          |
        | 5_ of      |
        | 50\\\\ of   |

  Rule: People choose what they are told, and how

    @AC-NOTIF-13 @AC-NOTIF-14
    Scenario: Without a choice, everything but offers is told on the pages, and what matters by mail
      Given Sara has an account
      When Sara looks at the notification settings
      Then Sara's choices are:
        | about            | pages | mail |
        | low balance      | on    | on   |
        | automatic top-up | on    | on   |
        | payments         | on    | on   |
        | end of playback  | on    | off  |
        | settlements      | on    | on   |
        | system           | on    | off  |
        | offers           | off   | off  |

    @AC-NOTIF-13 @critical
    Scenario: What somebody does not want on the pages does not come there
      Given Sara has the notification settings open
      When Sara switches settlements on the pages off
      And the platform tells Sara of a settlement
      Then Sara's notifications are empty
      And Sara's bell shows nothing
      And Sara gets a mail about the settlement

    @AC-NOTIF-14 @critical
    Scenario: What somebody does not want by mail is not mailed
      Given Sara has the notification settings open
      When Sara switches settlements by mail off
      And the platform tells Sara of a settlement
      Then Sara gets no mail
      And Sara's bell shows 1

    @AC-NOTIF-14
    Scenario: Who wants no mail about payments gets no receipt either
      Given Sara's wallet holds €5.00
      And Sara has the notification settings open
      When Sara switches payments by mail off
      And Sara adds €25.00 with a good card
      Then Sara sees a balance of €30.00
      And Sara gets no mail

    @AC-NOTIF-13
    Scenario: A page that the browser kept can be used again
      Given Sara has the notification settings open
      When Sara saves, is off before it is done, and comes back to the page that the browser kept
      Then Sara can save there
      When Sara switches offers on the pages on
      Then offers on the pages are on for Sara, also when she comes back

    @AC-NOTIF-13
    Scenario: A choice stays
      Given Sara has the notification settings open
      When Sara switches offers on the pages on
      Then offers on the pages are on for Sara, also when she comes back

    @AC-NOTIF-15
    Scenario Outline: People say when their balance is low
      Given Sara's wallet holds €15.00
      And Sara has the notification settings open
      When Sara wants to be warned below <limit>
      And Sara looks at the wallet
      Then Sara sees that the wallet is <level>

      Examples:
        | limit      | level       |
        | €15.00     | full enough |
        | €15.01     | running low |
        | 33 minutes | full enough |
        | 34 minutes | running low |

    @AC-NOTIF-15
    Scenario: Who chooses what to be told keeps the limit in minutes
      Given Sara's wallet holds €15.00
      And Sara wants to be warned below 34 minutes
      And Sara has the notification settings open
      When Sara switches offers on the pages on
      And Sara looks at the wallet
      Then Sara sees that the wallet is running low

    @AC-NOTIF-15
    Scenario Outline: A limit that cannot be is explained
      Given Sara has the notification settings open
      When Sara enters "<amount>" and "<minutes>" as limits
      Then Sara learns of the limits that <explanation>

      Examples:
        | amount  | minutes | explanation                  |
        | 0.99    | 10      | the smallest is €1.00        |
        | 1000.01 | 10      | the largest is €1,000.00     |
        | a lot   | 10      | this is not an amount        |
        | 10.00   | 0       | there is at least 1 minute   |
        | 10.00   | 601     | there are at most 600 minutes |
        | 10.00   | some    | minutes are whole numbers    |

  Rule: Who runs low is told once

    @AC-NOTIF-16 @critical @smoke
    Scenario: A debit that takes the balance below the limit is told once
      Given Sara's wallet holds €11.00
      And Sara is on the site
      When Sara spends €1.00
      Then Sara has not been told of a low balance
      When Sara spends €1.00
      Then Sara has been told of a low balance once
      And a low balance of €9.00 pops up for Sara
      When Sara spends €1.00
      Then Sara has been told of a low balance once

    @AC-NOTIF-15 @AC-NOTIF-16 @critical
    Scenario: Who has chosen a limit is told where the balance goes below that one
      Given Sara's wallet holds €25.00
      And Sara wants to be warned below €20.00
      When Sara spends €4.00
      Then Sara has not been told of a low balance
      When Sara spends €2.00
      Then Sara has been told of a low balance once
      And Sara has been told that €19.00 are below the €20.00 of her choice

    @AC-NOTIF-16
    Scenario: A debit that leaves almost nothing says so
      Given Sara's wallet holds €11.00
      When Sara spends €9.50
      And Sara looks at the notifications
      Then Sara reads of an almost empty wallet
      When Sara follows an almost empty wallet
      Then Sara is at the top-up

    @AC-NOTIF-16
    Scenario: Who withdraws until little is left is told
      Given Sara's wallet holds €25.00
      And Sara has a second factor
      And Sara has withdrawn €20.00 to PayPal
      Then Sara has been told of a low balance once

    @AC-NOTIF-16
    Scenario: Who filled the wallet and runs low again is told again
      Given Sara's wallet holds €10.00
      When Sara spends €1.00
      Then Sara has been told of a low balance once
      When Sara gets €5.00
      And Sara spends €12.00
      Then Sara has been told of a low balance twice
      When Sara looks at the notifications
      Then Sara reads of a low balance of €2.00

    @AC-NOTIF-17 @critical
    Scenario: The mail about it keeps quiet for fifteen minutes
      Given Sara's wallet holds €10.00
      And Sara was told of a settlement
      When Sara spends €1.00
      Then Sara has got 1 mails about a low balance
      When 14 minutes pass for Sara
      And Sara gets €5.00
      And Sara spends €5.00
      Then Sara has been told of a low balance twice
      And Sara has got 1 mails about a low balance
      When 2 minutes pass for Sara
      And Sara gets €5.00
      And Sara spends €5.00
      Then Sara has got 2 mails about a low balance

    @AC-NOTIF-17
    Scenario: Mail about anything else keeps quiet for no time
      Given Sara was told of a settlement
      And Sara was told of a failed settlement
      Then Sara's mails are about these events:
        | event               |
        | a settlement        |
        | a failed settlement |

  Rule: Payments are told

    @AC-NOTIF-21 @critical
    Scenario: A top-up that arrived is told on the page, and by its receipt alone
      Given Sara's wallet holds €5.00
      And Sara has added €25.00
      When Sara looks at the notifications
      Then Sara sees only the payment of €25.00
      And Sara gets a receipt for €25.00 by e-mail
      When Sara follows the payment of €25.00
      Then Sara is at the history

    @AC-NOTIF-21
    Scenario: A top-up that failed is told with its reason
      Given Sara's wallet holds €5.00
      And the provider's confirmations for Sara are on hold
      And Sara has paid €25.00 by card
      And the provider has reported that Sara's payment failed, twice
      When Sara looks at the notifications
      Then Sara reads of a failed top-up
      And Sara sees 1 notifications
      When Sara follows a failed top-up
      Then Sara is at the top-up

  Rule: Mail is readable, can be stopped, and is not lost

    @AC-NOTIF-18
    Scenario: A mail says the same in text and in HTML, in the reader's language, and leads to the page
      Given Sara was told of a settlement
      Then Sara gets a mail about the settlement
      And the mail to Sara is from Pay as Play, which reads no answers
      When Sara follows the link in the mail
      Then Sara is at the wallet

    @AC-NOTIF-18
    Scenario Outline: The link in a mail leads to where it happened
      Given Sara wants to be told everything
      And Sara was told of <event>
      When Sara follows the link in the mail
      Then Sara is at <page>

      Examples:
        | event               | page              |
        | a failed top-up     | the top-up        |
        | planned maintenance | the notifications |

    @AC-NOTIF-18
    Scenario: Who has chosen another language gets mail in it
      Given Omid has an account
      And Omid has chosen the other language
      When the platform tells Omid of a settlement
      Then Omid gets a mail about the settlement in the chosen language

    @AC-NOTIF-19 @critical
    Scenario: One click in the mail program stops this kind of mail, and no other
      Given Sara was told of a settlement
      When Sara's mail program unsubscribes from the mail about the settlement
      And the platform tells Sara of a settlement
      And the platform tells Sara of a failed top-up
      Then Sara's mails are about these events:
        | event           |
        | a settlement    |
        | a failed top-up |
      When Sara comes to the site
      Then Sara's bell shows 3

    @AC-NOTIF-19
    Scenario: The link in the mail asks first
      Given Sara was told of a settlement
      When Sara opens the link that stops such mails
      Then Sara is asked whether such mails shall stop
      And mails about settlements are still on for Sara
      When Sara confirms that such mails shall stop
      Then Sara is told that no more mails about settlements come
      And mails about settlements are off for Sara

    @AC-NOTIF-19 @security
    Scenario: A link that somebody has changed stops nothing
      Given Sara was told of a settlement
      When somebody uses a changed link to stop Sara's mails
      Then that link is refused
      And mails about settlements are still on for Sara

    @AC-NOTIF-20 @critical
    Scenario: A receipt comes too where the mail server is away for half a day
      Given Sara's wallet holds €5.00
      And the mail server turns Sara's mail away
      And Sara has added €25.00
      When 12 hours pass for Sara, in each of which the mail is tried again
      And the mail server takes Sara's mail again, an hour later
      Then Sara gets a receipt for €25.00 by e-mail

    @AC-NOTIF-19
    Scenario: One click stops receipts, and mails about payments alone
      Given Sara's wallet holds €5.00
      And Sara has added €25.00
      When Sara's mail program unsubscribes from the receipt
      Then mails about payments are off for Sara
      And mails about settlements are still on for Sara

    @AC-NOTIF-20 @critical
    Scenario: A mail server that is away delays mail, and loses none
      Given the mail server turns Sara's mail away
      When the platform tells Sara of a settlement
      Then Sara gets no mail
      When the mail server takes Sara's mail again, an hour later
      Then Sara gets a mail about the settlement

    @AC-NOTIF-20
    Scenario: A mail server that is away for half a day loses none either
      Given the mail server turns Sara's mail away
      When the platform tells Sara of a settlement
      And 12 hours pass for Sara, in each of which the mail is tried again
      And the mail server takes Sara's mail again, an hour later
      Then Sara gets a mail about the settlement

    @AC-NOTIF-14 @AC-NOTIF-20
    Scenario: Who switches such mail off while it waits gets none
      Given Sara has the notification settings open
      And the mail server turns Sara's mail away
      When the platform tells Sara of a settlement
      Then Sara gets no mail
      When Sara switches settlements by mail off
      And the mail server takes Sara's mail again, an hour later
      Then Sara gets no mail

    @AC-NOTIF-14 @AC-NOTIF-20 @backend
    Scenario: Who has no address is told on the pages, and no mail waits for one
      Given somebody has come with an Algorand wallet, without an address
      When the platform tells that somebody of a settlement
      Then that somebody has been told of a settlement, and no mail is left to send

  Rule: Notifications are their reader's alone

    @AC-NOTIF-22 @security @critical
    Scenario: Nobody sees, counts or changes the notifications of somebody else
      Given Sara was told of a payment of €25.00
      And Omid has an account
      When Omid looks at the notifications
      Then Omid is told that there are no notifications yet
      And Omid's bell shows nothing
      And Omid can neither read nor delete Sara's notification

    @harmless @AC-NOTIF-22 @security
    Scenario: Who is not signed in is asked to
      When a visitor wants to see notifications
      Then the visitor is asked to sign in
