@playback @epic:Consumer
Feature: Playing and paying by the second
  Sara and Omid play what partners such as Kian offer, and pay for the seconds that it plays: by the price of a minute,
  rounded once when it stops. What the wallet cannot pay does not play. Of each charge the partner gets nine parts, the
  platform one.

  Rule: Everybody sees what there is, and what it costs

    @smoke @AC-PLAYBACK-01
    Scenario: Sara finds a film by its name
      Given partner Kian offers the video "Snow on Damavand" at €0.015 a minute
      And partner Kian offers the video "Bread before sunrise" at €0.02 a minute
      And Sara has an account
      When Sara searches the catalogue for "SNOW on"
      Then Sara finds only "Snow on Damavand"
      And Sara sees that Kian offers it at €0.015 a minute
      When Sara goes to "Snow on Damavand" from there
      Then Sara can play "Snow on Damavand", which Kian offers at €0.015 a minute, for an hour at most

    @AC-PLAYBACK-01
    Scenario Outline: Sara looks at one kind only
      Given partner Kian offers the video "The last ferry" at €0.02 a minute
      And partner Kian offers the audio "The last ferry, read aloud" at €0.01 a minute
      And partner Kian offers the learning "The last ferry, explained" at €0.01 a minute
      And partner Kian offers the entertainment "The last ferry, sung" at €0.01 a minute
      And Sara has an account
      When Sara searches the <kind> of the catalogue for "The last ferry"
      Then Sara finds only "<title>"
      And Sara reads there that it is <kind>, an hour long

      Examples:
        | kind          | title                      |
        | video         | The last ferry             |
        | audio         | The last ferry, read aloud |
        | learning      | The last ferry, explained  |
        | entertainment | The last ferry, sung       |

    @AC-PLAYBACK-01
    Scenario: Who has looked at one kind looks at every kind again
      Given partner Kian offers the video "The last ferry" at €0.02 a minute
      And partner Kian offers the audio "The last ferry, read aloud" at €0.01 a minute
      And Sara has an account
      When Sara searches the video of the catalogue for "The last ferry"
      And Sara looks at every kind again
      Then Sara finds "The last ferry, read aloud" and "The last ferry", whatever they are

    @AC-PLAYBACK-01
    Scenario: A film has a name in each language, and is found by either
      Given partner Kian offers the video "Snow on Damavand" at €0.02 a minute
      And Sara has an account
      When Sara searches the catalogue for "Snow on Damavand" by its name in the other language
      Then Sara finds only "Snow on Damavand"
      When Sara chooses the other language
      Then Sara finds only "Snow on Damavand", by its name in that language

    @AC-PLAYBACK-01
    Scenario: A film is found with the letters of any keyboard
      Given partner Kian offers the video "کتاب شیراز" at €0.02 a minute
      And Sara has an account
      When Sara searches the catalogue for "كتاب شيراز"
      Then Sara finds only "کتاب شیراز"

    @AC-PLAYBACK-01
    Scenario: There are twelve on a page, the newest first
      Given partner Kian offers 13 videos called "Part"
      And partner Kian offers the audio "Part, read aloud" at €0.01 a minute
      And Sara has an account
      When Sara searches the catalogue for "Part"
      And Sara looks at the video alone
      Then Sara finds "Part" 13 to 2
      When Sara goes on to more of the catalogue
      Then Sara finds "Part" 1 to 1
      When Sara follows a link to a page behind the last one
      Then Sara finds "Part" 1 to 1

    @AC-PLAYBACK-01
    Scenario Outline: Signs that mean something to machines are only signs in a search
      Given partner Kian offers the video "A hundred percent" at €0.02 a minute
      And Sara has an account
      When Sara searches the catalogue for "<sought>"
      Then Sara is told that nothing was found

      Examples:
        | sought               |
        | nobody offers this   |
        | A hundred%percent    |
        | A_hundred_percent    |

    @AC-PLAYBACK-01 @AC-PLAYBACK-02
    Scenario: A visitor finds what can be tried for free
      Given partner Kian offers the video "Maze" at €0.0125 a minute, the first 20 seconds free to try
      And partner Kian offers the video "Maze, the end" at €0.0125 a minute
      When a visitor searches the catalogue for "Maze"
      Then the visitor finds "Maze, the end" and "Maze", of which "Maze" is free to try

    @AC-PLAYBACK-02
    Scenario: A visitor sees the price and tries the preview
      Given partner Kian offers the video "Maze" at €0.0125 a minute, the first 20 seconds free to try
      When a visitor looks at "Maze"
      Then the visitor sees that it costs €0.0125 a minute
      And the visitor is offered the first 20 seconds for free

    @AC-PLAYBACK-02
    Scenario: A preview ends, and says so
      Given partner Kian offers the video "Maze" at €0.01 a minute, the first 1 second free to try
      When a visitor looks at "Maze"
      And the visitor tries the preview
      Then the visitor is told that the preview is over

    @smoke @AC-PLAYBACK-03
    Scenario: A visitor who wants to play is asked to sign in
      Given partner Kian offers the video "Maze" at €0.01 a minute
      When a visitor looks at "Maze"
      Then the visitor is offered nothing for free, and reads that playing asks to sign in
      When the visitor wants to play it
      Then the visitor is asked to sign in

    @AC-PLAYBACK-03
    Scenario: Who signs in to play is at the film again
      Given partner Kian offers the video "Maze" at €0.01 a minute
      And Omid has an account with a password
      When a visitor looks at "Maze"
      And the visitor wants to play it
      And Omid signs in there
      Then Omid is at "Maze", and signed in

    @security @AC-PLAYBACK-01
    Scenario: What is not published is not there
      Given partner Kian prepares the video "Not yet" at €0.01 a minute
      And Sara has an account
      When Sara looks for "Not yet" by its address
      Then Sara is told that there is no such page

    @security @AC-PLAYBACK-01
    Scenario: What is not published is not found either
      Given partner Kian prepares the video "Not yet" at €0.01 a minute
      And Sara has an account
      When Sara searches the catalogue for "Not yet"
      Then Sara is told that nothing was found

    @AC-PLAYBACK-03
    Scenario: Signed in, the way home leads to the catalogue
      Given Sara has an account
      When Sara goes home
      Then Sara is in the catalogue

  Rule: Seconds are billed, and rounded once

    @smoke @blocker @AC-PLAYBACK-04
    Scenario: Ninety seconds
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 90 seconds pass for Sara
      And Sara stops it
      Then Sara has paid €0.03 for 90 seconds
      And Sara has €24.97 left

    @critical @AC-PLAYBACK-04
    Scenario Outline: Half a cent goes to the even one
      Given partner Kian offers the video "Snow" at <price> a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And <played> seconds pass for Sara
      And Sara stops it
      Then Sara has paid <charge> for <played> seconds

      Examples:
        | price  | played | charge |
        | €0.01  | 30     | €0.00  |
        | €0.01  | 90     | €0.02  |
        | €0.01  | 150    | €0.02  |
        | €0.01  | 210    | €0.04  |
        | €0.015 | 59     | €0.01  |
        | €0.015 | 60     | €0.02  |

    @critical @AC-PLAYBACK-07
    Scenario Outline: Partner and platform share what was paid, to the cent
      Given partner Kian offers the video "Snow" at <price> a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 60 seconds pass for Sara
      And Sara stops it
      Then Sara has paid <charge> for 60 seconds
      And of it the partner gets <partner> and the platform <platform>

      Examples:
        | price | charge | partner | platform |
        | €1.00 | €1.00  | €0.90   | €0.10    |
        | €0.05 | €0.05  | €0.05   | €0.00    |
        | €0.15 | €0.15  | €0.13   | €0.02    |
        | €0.25 | €0.25  | €0.23   | €0.02    |

    @security @critical @AC-PLAYBACK-08
    Scenario: A key of one person starts nothing for another
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      And Omid's wallet holds €25.00
      When the apps of Sara and Omid start "Snow" with the same key
      Then "Snow" is still playing for Sara
      And "Snow" is still playing for Omid

    @critical @AC-PLAYBACK-08
    Scenario: A key that began one film begins no other
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And partner Kian offers the video "Rain" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara's app starts "Snow", and with the same key "Rain"
      Then the second start is refused for its key
      And "Snow" is still playing for Sara

    @critical @AC-PLAYBACK-08
    Scenario: Stopping twice by impatience pays once
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 90 seconds pass for Sara
      And Sara stops it twice, in a hurry
      Then Sara has paid €0.03 for 90 seconds
      And Sara's wallet still holds €24.97

    @critical @AC-PLAYBACK-08
    Scenario: Stopping again, later, changes nothing
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 90 seconds pass for Sara
      And Sara stops it
      And 600 seconds pass for Sara
      And the stop reaches the platform once more
      Then Sara's wallet still holds €24.97

    @critical @AC-PLAYBACK-04
    Scenario: A second that has begun costs nothing yet
      Given partner Kian offers the video "Snow" at €6.00 a minute
      And Sara's wallet holds €25.00
      When Sara starts "Snow" and stops it at once, by a clock that runs
      Then Sara has paid for the whole seconds that passed, and for no more

    @AC-PLAYBACK-08
    Scenario: Starting twice by impatience starts once
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara starts "Snow" twice, in a hurry
      Then "Snow" plays for Sara
      And Sara has started once

    @critical @AC-PLAYBACK-08
    Scenario: A start that the browser sends twice starts once
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow", and the browser sends it twice
      Then "Snow" plays for Sara
      And Sara has started once

    @AC-PLAYBACK-09
    Scenario: The picture moves and the cost counts while it plays
      Given partner Kian offers the video "Snow" at €6.00 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      Then "Snow" plays for Sara
      And Sara sees the cost grow by €0.10 a second
      And Sara reads there that it costs €6.00 a minute until she stops it

    @AC-PLAYBACK-04 @AC-PLAYBACK-09
    Scenario: What plays for longer than an hour is counted in hours
      Given partner Kian offers the audio "Rain" at €0.01 a minute, 7200 seconds long
      And Sara's wallet holds €25.00
      When Sara plays "Rain"
      And 3670 seconds pass for Sara
      And Sara looks at "Rain"
      Then Sara sees that it has played for longer than an hour, a minute and 10 seconds
      When Sara stops it
      Then Sara has paid €0.61 for 3670 seconds

    @AC-PLAYBACK-09
    Scenario: The sound plays
      Given partner Kian offers the audio "Rain" at €0.01 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Rain"
      Then "Rain" plays for Sara

    @AC-PLAYBACK-09
    Scenario: A browser that lets nothing play by itself has a button for it
      Given partner Kian offers the audio "Rain" at €0.01 a minute
      And Sara's wallet holds €25.00
      And Sara's browser lets nothing play by itself
      When Sara plays "Rain"
      Then Sara can begin it by hand

  Rule: What the wallet cannot pay does not play

    @critical @AC-PLAYBACK-05
    Scenario Outline: Less than a minute's price is not enough to start
      Given partner Kian offers the video "Snow" at <price> a minute
      And Sara's wallet holds <balance>
      When Sara looks at "Snow"
      Then Sara is warned that the wallet does not hold the price of a minute
      When Sara wants to play "Snow"
      Then Sara is told that there is not enough money in the wallet
      And nothing plays for Sara

      Examples:
        | price  | balance |
        | €0.10  | €0.09   |
        | €0.015 | €0.01   |

    @critical @AC-PLAYBACK-05
    Scenario: What is too dear to start does not end what plays
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And partner Kian offers the audio "Gold" at €4.95 a minute
      And Sara's wallet holds €5.00
      When Sara plays "Snow"
      And 60 seconds pass for Sara
      And Sara wants to play "Gold"
      Then Sara is told that there is not enough money in the wallet
      And "Snow" is still playing for Sara

    @AC-PLAYBACK-05
    Scenario Outline: Exactly a minute's price is enough
      Given partner Kian offers the video "Snow" at <price> a minute
      And Sara's wallet holds <balance>
      When Sara plays "Snow"
      Then "Snow" plays for Sara

      Examples:
        | price  | balance |
        | €0.10  | €0.10   |
        | €0.015 | €0.02   |

    @smoke @critical @AC-PLAYBACK-06
    Scenario: The money ends while Sara watches
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      When Sara plays "Snow"
      Then "Snow" plays for Sara
      When 150 seconds pass for Sara
      Then Sara is told that the money has run out
      And Sara has paid €0.25 for 150 seconds
      And Sara has €0.00 left

    @critical @AC-PLAYBACK-06
    Scenario: The money ends, and no news of it reaches the page
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      And no news reach Sara's page
      When Sara plays "Snow"
      Then "Snow" plays for Sara
      When 150 seconds pass for Sara
      And 150 seconds pass on Sara's page
      Then Sara is told that the money has run out
      And Sara has paid €0.25 for 150 seconds

    @critical @AC-PLAYBACK-06
    Scenario: The money ends while nobody looks
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      When Sara plays "Snow"
      And Sara closes the window
      And 7200 seconds pass for Sara
      Then Sara's wallet holds €0.00 in the end
      And Sara's last session took 150 seconds and €0.25
      And Sara is told that the money for "Snow" has run out, after 150 seconds and €0.25

    @critical @AC-PLAYBACK-06
    Scenario: A stop that comes too late pays until the money ended
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      When Sara plays "Snow"
      And 7200 seconds pass for Sara before anybody notices
      And the stop reaches the platform once more
      Then Sara is told that the money has run out
      And Sara's last session took 150 seconds and €0.25
      And Sara's wallet still holds €0.00

    @AC-PLAYBACK-06
    Scenario: Money that comes in time lets it play on
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      When Sara plays "Snow"
      And 60 seconds pass for Sara
      And €5.00 arrive in Sara's wallet
      And 240 seconds pass for Sara
      Then "Snow" is still playing for Sara
      When Sara stops it
      Then Sara has paid €0.50 for 300 seconds
      And Sara has €4.75 left

    @AC-PLAYBACK-06
    Scenario: Money that came in time ends at last, though nobody looks
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €0.25
      When Sara plays "Snow"
      And 60 seconds pass for Sara
      And €5.00 arrive in Sara's wallet
      And 240 seconds pass for Sara
      And Sara closes the window
      And 7200 seconds pass for Sara
      Then Sara's wallet holds €0.00 in the end
      And Sara's last session took 3150 seconds and €5.25

    @AC-PLAYBACK-06
    Scenario: A film costs no longer than it lasts
      Given partner Kian offers the video "Short" at €0.10 a minute, 91 seconds long
      And Sara's wallet holds €25.00
      When Sara plays "Short"
      And 3600 seconds pass for Sara
      Then Sara is told that it has played to its end
      And Sara has paid €0.15 for 91 seconds

    @AC-PLAYBACK-10
    Scenario Outline: A wallet that lasts for less than ten minutes is said to before it costs
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds <balance>
      When Sara looks at "Snow"
      Then Sara is warned that the wallet lasts for about <minutes> minutes

      Examples:
        | balance | minutes |
        | €0.99   | 9       |
        | €0.25   | 2       |

    @AC-PLAYBACK-10
    Scenario: A wallet that lasts long enough needs no warning
      Given partner Kian offers the video "Snow" at €0.10 a minute
      And Sara's wallet holds €1.00
      When Sara looks at "Snow"
      Then Sara is not warned

  Rule: One thing at a time

    @AC-PLAYBACK-11
    Scenario: Starting something else ends what was playing
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And partner Kian offers the audio "Rain" at €0.01 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 90 seconds pass for Sara
      And Sara looks at "Rain"
      Then Sara reads there that "Snow" is still playing
      When Sara plays "Rain"
      Then "Rain" plays for Sara
      And Sara's session of "Snow" ended after 90 seconds and €0.03
      When Sara looks at what she has played
      And Sara looks at what "Snow" came to
      Then Sara is told that it ended as she started something else

    @AC-PLAYBACK-11
    Scenario: What still costs is said where it cannot be seen, and leads back
      Given partner Kian offers the video "Snow" at €0.60 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And 90 seconds pass for Sara
      And Sara comes to the site
      Then Sara reads there that "Snow" is still playing
      When Sara looks at what she has played
      Then Sara is told that "Snow" is still playing
      When Sara goes back to what still plays
      Then "Snow" plays for Sara
      And Sara sees €0.01 counted for each of more than 90 seconds
      When Sara looks at what she has played
      And Sara looks at what "Snow" came to
      Then "Snow" plays for Sara

    @critical @AC-PLAYBACK-11
    Scenario: What plays where nobody looks stops there too
      Given partner Kian offers the audio "Rain" at €0.60 a minute
      And Sara's wallet holds €25.00
      And Sara is on the site
      When Sara plays "Rain"
      Then Sara sees the cost grow by €0.01 a second
      When Sara turns to another tab
      And Sara's app stops it
      And 20 seconds pass on Sara's page
      Then Sara is told that she stopped it

    @AC-PLAYBACK-03
    Scenario: Who has signed out in another tab has no player any more
      Given partner Kian offers the audio "Rain" at €0.60 a minute
      And Sara's wallet holds €25.00
      And Sara is on the site
      When Sara plays "Rain"
      Then Sara sees the cost grow by €0.01 a second
      When Sara signs out in another tab
      And Sara turns to another tab
      And 20 seconds pass on Sara's page
      Then Sara reads there that playing asks to sign in

    @AC-PLAYBACK-08
    Scenario: A page that the browser kept starts anew
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow" and stops it, and comes back to the page before, which the browser kept
      And Sara plays it from there
      Then "Snow" plays for Sara

    @critical @AC-PLAYBACK-11
    Scenario: A second tab stops as soon as the first one does
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      When Sara plays "Snow"
      And Sara opens "Snow" in a second tab
      Then "Snow" plays in the second tab
      When Sara stops it
      Then the second tab shows that it was stopped

  Rule: What was played can be found again

    @smoke @AC-PLAYBACK-12
    Scenario: The history tells every session, newest first
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And partner Kian offers the audio "Rain" at €0.01 a minute
      And Sara's wallet holds €25.00
      And Sara has played "Snow" for 90 seconds
      And Sara has played "Rain" for 600 seconds
      When Sara looks at what she has played
      Then Sara's sessions are, newest first:
        | title | time  | charge |
        | Rain  | 10:00 | €0.10  |
        | Snow  | 1:30  | €0.03  |
      When Sara looks at what "Snow" came to
      Then Sara reads that "Snow" took 90 seconds at €0.02 a minute, and €0.03

    @AC-PLAYBACK-12
    Scenario: Who has played is told of the end, what it came to, and the name in the chosen language
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Omid's wallet holds €25.00
      And Omid has chosen the other language
      And Omid has played "Snow" for 90 seconds
      Then Omid is told in that language that "Snow" ended, after 90 seconds and €0.03

    @AC-PLAYBACK-12
    Scenario: There are twenty on a page of what was played
      Given partner Kian offers the video "Snow" at €0.01 a minute
      And Sara's wallet holds €25.00
      And Sara has played "Snow" for 1 to 21 minutes, one after the other
      When Sara looks at what she has played
      Then Sara sees what cost 21 to 2 cents
      When Sara goes on to what she played before
      Then Sara sees what cost 1 to 1 cents
      When Sara goes back to what she played last
      Then Sara sees what cost 21 to 2 cents
      When Sara follows a link to a page behind the last one
      Then Sara sees what cost 1 to 1 cents

    @AC-PLAYBACK-12
    Scenario: What was played stands in the wallet's history
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      And Sara has played "Snow" for 90 seconds
      When Sara looks at the history
      Then Sara's history has a payment of €0.03 that left €24.97

    @AC-PLAYBACK-12
    Scenario: Who has played nothing has no history
      Given Sara has an account
      When Sara looks at what she has played
      Then Sara is told that she has played nothing yet

    @security @critical @AC-PLAYBACK-13
    Scenario: Nobody sees or stops the session of somebody else
      Given partner Kian offers the video "Snow" at €0.02 a minute
      And Sara's wallet holds €25.00
      And Omid has an account
      When Sara plays "Snow"
      And Omid tries to stop Sara's session
      Then "Snow" plays for Sara
      And Omid finds nothing of that session

    @harmless @security @AC-PLAYBACK-13
    Scenario: Who is not signed in is asked to before the history
      When a visitor wants to see what was played
      Then the visitor is asked to sign in
