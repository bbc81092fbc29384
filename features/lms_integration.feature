@lms @epic:Consumer @backend
Feature: Learning systems
  Ada studies at a Moodle or Canvas site. She connects it, sees her courses and how far she is,
  and what she has paid for learning. Nothing of hers is lost when the site has a bad day.

  Rule: Only what was tested is connected

    @smoke @critical @AC-LMS-01 @AC-LMS-02 @AC-LMS-03
    Scenario Outline: Ada connects the place where she studies
      Given Ada studies at a <kind> site
      And Ada takes "Data & Society" with the lessons "One, Two"
      And Ada has completed "One" of "Data & Society"
      When Ada tests the connection
      Then Ada is recognised at the site
      And Ada's token does not come back in the dialog
      When Ada connects what was tested
      Then Ada's connection is ok
      And Ada sees "Data & Society" at 50
      And Ada's token stands on no page and in no answer

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-01
    Scenario: Ada is told honestly what is not there yet
      Given Ada has an account
      Then Ada is offered moodle and canvas
      And Ada reads that blackboard and custom are not available yet
      And Ada reads that nothing is connected yet, and nothing where her progress would be

    @AC-LMS-02
    Scenario Outline: A token that nobody has
      Given Ada studies at a <kind> site
      When Ada tests the connection with a token that nobody has
      Then Ada reads that the site does not know the token
      And Ada cannot connect

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-02
    Scenario Outline: A token that has expired is told from one that may not do enough
      Given Ada studies at a <kind> site
      When Ada's token expires there
      And Ada tests the connection
      Then Ada reads that the site does not know the token

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-02
    Scenario Outline: A token that may not do enough
      Given Ada studies at a <kind> site
      And Ada's token may not list courses
      When Ada tests the connection with that token
      Then Ada reads that the site does not give the token what is needed
      And Ada cannot connect

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-02
    Scenario: A suspended account
      Given Ada studies at a moodle site
      And Ada's account is suspended there
      When Ada tests the connection
      Then Ada reads that the site has suspended the account
      And Ada cannot connect

    @AC-LMS-02
    Scenario Outline: A site with a bad day
      Given Ada studies at a moodle site
      And the site <state>
      When Ada tests the connection
      Then Ada reads that the site <reason>
      And Ada cannot connect

      Examples:
        | state                      | reason               |
        | is in maintenance          | is in maintenance    |
        | answers with a web page    | is not such a system |
        | does not allow connections | allows no connections |

    @security @critical @AC-LMS-02
    Scenario: A token is not carried to where an address leads
      Given Ada studies at a moodle site
      And the site has moved to another host
      When Ada tests the connection
      Then Ada reads that the address leads to another one, which has got nothing of hers
      And Ada cannot connect

    @AC-LMS-02
    Scenario: Nobody answers
      Given Ada studies at a moodle site
      When Ada tests the connection where nobody answers
      Then Ada reads that the site cannot be reached
      And Ada cannot connect
      And Ada leaves it at that, and is where she began

    @security @critical @AC-LMS-04
    Scenario Outline: An address that leads into the private network
      Given Ada studies at a moodle site
      When Ada tests the connection at "<address>"
      Then Ada reads that the site is not a public address
      And Ada cannot connect

      Examples:
        | address                         |
        | http://10.0.0.7/moodle          |
        | http://169.254.169.254/metadata |
        | http://2852039166/metadata      |
        | http://[fd00::7]/moodle         |
        | http://[::ffff:10.0.0.7]/moodle |
        | file:///etc/passwd              |

    @AC-LMS-03
    Scenario Outline: A test counts only for what was tested
      Given Ada studies at a moodle site
      When Ada tests the connection
      And Ada changes the <what> after the test
      Then Ada cannot connect

      Examples:
        | what    |
        | token   |
        | address |

    @AC-LMS-03
    Scenario: A test counts for ten minutes
      Given Ada studies at a moodle site
      When Ada tests the connection
      Then Ada is recognised at the site
      When 11 minutes pass for Ada
      And Ada wants to connect what was tested
      Then Ada reads that the test has to be made again

    @AC-LMS-03
    Scenario: A test still counts after nine minutes
      Given Ada studies at a moodle site
      When Ada tests the connection
      Then Ada is recognised at the site
      When 9 minutes pass for Ada
      And Ada connects what was tested
      Then Ada's connection is ok

    @security @AC-LMS-03
    Scenario: Nobody connects past the test
      Given Ada studies at a moodle site
      When Ada connects without a test
      Then nothing is connected for Ada

    @security @AC-LMS-03 @AC-LMS-16
    Scenario: Nobody connects by the test of somebody else
      Given Ada studies at a moodle site
      And Mallory has an account
      Then Mallory cannot connect by Ada's test and token

    @AC-LMS-03
    Scenario: With a slash at its end, a site's address is the same
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When Ada connects the site once more, with a slash at the end of its address
      Then Ada's connection is ok
      And Ada sees "Logic" at 0

  Rule: Courses follow the site

    @AC-LMS-05 @AC-LMS-06
    Scenario Outline: Renamed, hidden, deleted and left
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada takes "Grammar" with the lessons "One, Two"
      And Ada has completed "One" of "Rhetoric"
      And Ada has connected the site
      When "Logic" is renamed to "Logic II" there
      And "Rhetoric" is deleted there
      And Ada is taken out of "Grammar" there
      And Ada synchronises
      Then Ada sees "Logic II" at 0
      And Ada sees "Rhetoric" at 50
      And Ada sees that "Rhetoric" is not there for her any more
      And Ada sees that "Grammar" <fate>
      When Ada looks at the course "Grammar"
      Then Ada reads there too that "Grammar" <fate>
      And the ways back from there lead Ada to her courses, and to all that she has connected

      Examples:
        | kind   | fate                          |
        | moodle | is not hers any more          |
        | canvas | is not there for her any more |

    @AC-LMS-06
    Scenario Outline: A course that was hidden comes back
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When "Logic" is hidden there
      And Ada synchronises
      Then Ada sees that "Logic" is not there for her any more
      When "Logic" is shown there again
      And Ada synchronises
      Then Ada sees that "Logic" is there for her again

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-06
    Scenario: A course whose time is over keeps its name
      Given Ada studies at a canvas site
      And Ada takes "Logic" of last term with the lessons "One, Two"
      And Ada has connected the site
      When "Logic" is hidden there
      And Ada synchronises
      Then Ada sees that "Logic" is closed for now

    @critical @AC-LMS-07
    Scenario Outline: Unknown is not nothing
      Given Ada studies at a <kind> site
      And Ada takes "Colloquium", where progress is not kept
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      Then Ada sees "Colloquium" at unknown
      And Ada sees "Rhetoric" at 0
      And Ada's completion is 25 percent of what is known
      And Ada sees only "Colloquium" among what is of unknown progress
      And Ada sees, most progress first, "Logic, Rhetoric, Colloquium"
      And Ada's file of progress says:
        | course_name | progress_percent | status      |
        | Colloquium  |                  | unknown     |
        | Logic       | 50.00            | in_progress |
        | Rhetoric    | 0.00             | not_started |

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-06
    Scenario Outline: A name with signs in it is a name
      Given Ada studies at a <kind> site
      And Ada takes "Law & Order: x < y" with the lessons "One, Two"
      And Ada has connected the site
      Then Ada sees "Law & Order: x < y" at 0

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @security @AC-LMS-06 @AC-LMS-17
    Scenario: What a site writes is text, and no part of the page
      Given Ada studies at a canvas site
      And Ada takes a course whose name, words and lesson are markup
      And Ada has connected the site
      Then Ada reads the markup as text on every page about the course

    @AC-LMS-08 @AC-LMS-09
    Scenario Outline: One broken course does not stop the rest
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada takes "Grammar" with the lessons "One"
      And Ada has completed "One" of "Rhetoric"
      And "Logic" is broken there
      And Ada has connected the site
      Then Ada sees that "Logic" failed, and why
      And of what was looked at for Ada "Logic" is told first, for it failed
      And Ada sees "Rhetoric" at 50
      When Ada wants to see only courses that failed
      Then Ada finds only the course "Logic"
      When "Logic" is mended there
      And Ada tries "Logic" again
      Then Ada sees that "Logic" is up to date
      And only "Logic" was looked at for Ada

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-08
    Scenario Outline: Ada reads what is wrong with a course
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And "Logic" answers with <answer> there
      And Ada has connected the site
      Then Ada reads that "Logic" failed, for <reason>

      Examples:
        | kind   | answer              | reason                           |
        | moodle | an error of its own | the system has a problem with it |
        | canvas | an error of its own | the system has a problem with it |
        | moodle | what makes no sense | the answer makes no sense        |
        | canvas | what makes no sense | the answer makes no sense        |
        | moodle | a web page          | the answer makes no sense        |
        | canvas | a web page          | the answer makes no sense        |

    @critical @AC-LMS-10
    Scenario Outline: A token that expires between two synchronisations wipes nothing
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      When Ada's token expires there
      And Ada synchronises
      Then Ada's connection is needs_attention
      And Ada reads beside the connection that the site does not know the token
      And Ada is notified that the site needs attention
      And Ada sees "Logic" at 50
      When Ada wants to connect again
      Then Ada finds the site's address there
      When Ada makes a new token there and connects again
      Then Ada's connection is ok

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-10
    Scenario: A token that stays expired is told once
      Given Ada studies at a moodle site
      And Ada has connected the site
      When Ada's token expires there
      And Ada synchronises
      And Ada synchronises
      Then Ada is notified that the site needs attention

    @AC-LMS-10
    Scenario: A token that expires again is told again
      Given Ada studies at a canvas site
      And Ada has connected the site
      When Ada's token expires there
      And Ada synchronises
      And Ada makes a new token there and connects again
      And Ada's token expires there
      And Ada synchronises
      Then Ada is notified once more that the site needs attention

    @critical @AC-LMS-10
    Scenario Outline: A site that refuses to list courses does not say that there are none
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      When Ada may not list courses there any more
      And Ada synchronises
      Then Ada's connection is needs_attention
      And Ada sees "Logic" at 50
      And Ada reads there what the site needs
      When Ada wants to connect again from there
      Then Ada finds the site's address there

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-10
    Scenario: A site in maintenance is tried again by itself
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site is in maintenance
      And Ada synchronises
      Then Ada sees that the site is in maintenance and will be tried again
      And Ada sees "Logic" at 0
      When the site works again
      And Ada completes "One" of "Logic"
      And an hour passes for Ada
      Then Ada sees "Logic" at 50
      And Ada's connection is ok

    @AC-LMS-10
    Scenario Outline: A site that is away for a while needs nobody's attention
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site <state>
      And Ada synchronises
      Then Ada sees that the site <state> and will be tried again
      And Ada's connection is ok
      When the site works again
      And an hour passes for Ada
      Then Ada has synchronised twice
      And Ada sees that "Logic" is up to date

      Examples:
        | kind   | state                          |
        | moodle | is too busy                    |
        | moodle | has an error of its own        |
        | moodle | cannot be reached              |
        | canvas | refuses to be asked so often   |

    @AC-LMS-10
    Scenario: A site that stays away is given up for now
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site cannot be reached
      And Ada synchronises
      And an hour passes for Ada
      And an hour passes for Ada
      And an hour passes for Ada
      Then Ada sees that it failed, for the site cannot be reached
      And Ada's connection is ok
      And Ada's last synchronisation is the one that went well
      When the site works again
      And Ada synchronises
      Then Ada sees that "Logic" is up to date
      And Ada has synchronised 3 times

    @AC-LMS-10
    Scenario: A site that stays away is left in peace for longer each time
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site is in maintenance
      And Ada synchronises
      Then the site is tried again for Ada after 2 minutes, and not sooner
      And the site is tried again for Ada after 10 minutes, and not sooner
      And the site is tried again for Ada after 60 minutes, and not sooner

    @AC-LMS-10
    Scenario: Ada need not wait for the next try
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site is in maintenance
      And Ada synchronises
      And the site works again
      And Ada completes "One" of "Logic"
      And Ada synchronises
      Then Ada sees "Logic" at 50
      And Ada has synchronised twice

    @AC-LMS-10
    Scenario: A site that answers with a web page wipes nothing
      Given Ada studies at a canvas site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site answers with a web page
      And Ada synchronises
      Then Ada's connection is needs_attention
      And Ada sees "Logic" at 0
      When the site works again
      And Ada synchronises
      Then Ada's connection is ok

    @AC-LMS-11
    Scenario: Ada follows how far it is
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has connected the site
      When the site takes its time with "Rhetoric"
      And Ada begins to synchronise
      Then Ada follows that 1 of 2 courses are through
      When Ada searches her courses for "Logic"
      And the site goes on with "Rhetoric"
      Then Ada sees that the synchronisation is up to date
      And Ada finds only the course "Logic"

    @AC-LMS-12
    Scenario: Two synchronisations at once are one
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When the site takes its time with "Logic"
      And Ada synchronises in two windows at once
      And the site goes on with "Logic"
      Then Ada has synchronised twice
      And the site was never asked two things at once

    @AC-LMS-13
    Scenario: Three hundred courses
      Given Ada studies at a moodle site
      And Ada takes 300 courses
      And Ada has connected the site
      Then Ada has 300 courses, twenty on a page
      And the first and the last of Ada's 300 courses are up to date

    @AC-LMS-13
    Scenario: Courses of a second page arrive too
      Given Ada studies at a canvas site
      And the site lists 5 courses at a time
      And Ada takes 12 courses
      And Ada has connected the site
      Then the first and the last of Ada's 12 courses are up to date

    @AC-LMS-13
    Scenario: Every word of a search counts
      Given Ada studies at a moodle site
      And Ada takes "History of Iran" with the lessons "One"
      And Ada takes "History of Art" with the lessons "One"
      And Ada has connected the site
      When Ada searches her courses for "art HISTORY"
      Then Ada finds only the course "History of Art"
      When Ada searches her courses for "art geography"
      Then Ada reads that no course was found

    @AC-LMS-13
    Scenario: The next page of a search is one of what was searched for
      Given Ada studies at a moodle site
      And Ada takes 21 courses
      And Ada takes "History of Art" with the lessons "One"
      And Ada has connected the site
      When Ada searches her courses for "course"
      Then the next page that Ada turns to is one of "course" too
      When Ada leaves out "Course 9" there
      Then Ada is still on the next page of "course", where "Course 9" is left out
      When Ada follows a link to a page behind the last one
      Then Ada is still on the next page of "course", where "Course 9" is left out
      And the page before that Ada turns back to is the first one of "course"

    @AC-LMS-05 @AC-LMS-13 @AC-LMS-21
    Scenario: Two sites are two
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      And Ada studies at a canvas site too
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has connected the site
      Then Ada finds only "Logic" at her moodle site
      And Ada finds only "Rhetoric" at her canvas site
      When Ada disconnects the site
      And an hour passes for Ada
      And Ada refreshes her progress
      Then Ada's moodle site is ok, and was synchronised twice
      And Ada's canvas site is disconnected, and was synchronised once
      And Ada reads with her progress when her moodle site was synchronised

    @AC-LMS-14
    Scenario: Ada leaves a course out
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has connected the site
      When Ada leaves out "Logic"
      And Ada completes "One" of "Logic"
      And Ada completes "One" of "Rhetoric"
      And Ada synchronises
      Then Ada sees "Logic" at 0
      And Ada sees "Rhetoric" at 50

    @AC-LMS-11 @AC-LMS-14
    Scenario: What Ada is choosing is not taken away from her
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When Ada begins to leave out "Logic", and courses come in twice meanwhile
      Then Ada's choice to leave out "Logic" is still there

    @AC-LMS-14
    Scenario: Leaving a course out leaves those of other pages as they are
      Given Ada studies at a moodle site
      And Ada takes 21 courses
      And Ada has connected the site
      When Ada leaves out "Course 1"
      And Ada synchronises
      Then 20 courses were looked at for Ada
      When Ada takes up "Course 1" again
      And Ada synchronises
      Then 21 courses were looked at for Ada

    @AC-LMS-15
    Scenario: Courses come by themselves, as often as Ada wants
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      And Ada has chosen to synchronise daily
      When Ada completes "One" of "Logic"
      And 23 hours pass for Ada
      Then Ada sees "Logic" at 0
      When an hour passes for Ada
      Then Ada sees "Logic" at 50
      When a day passes for Ada
      Then Ada has synchronised 3 times
      When Ada chooses to synchronise off
      And 2 days pass for Ada
      Then Ada has synchronised 3 times

    @AC-LMS-15
    Scenario: Who chooses anew how often ends what was chosen before
      Given Ada studies at a moodle site
      And Ada has connected the site
      And Ada has chosen to synchronise daily
      When Ada chooses to synchronise daily
      And Ada chooses to synchronise weekly
      Then Ada reads that the next synchronisation is in 168 hours
      When 2 days pass for Ada
      Then Ada has synchronised once
      When 5 days pass for Ada
      Then Ada has synchronised twice

    @AC-LMS-15
    Scenario Outline: Not sooner than Ada wants, and not later
      Given Ada studies at a moodle site
      And Ada has connected the site
      And Ada has chosen to synchronise <often>
      When <almost> minutes pass for Ada
      And what is due for Ada is done
      Then Ada has synchronised once
      When an hour passes for Ada
      Then Ada has synchronised twice

      Examples:
        | often  | almost |
        | hourly | 58     |
        | weekly | 10070  |

    @security @AC-LMS-16
    Scenario: Nobody synchronises what is another's
      Given Ada studies at a moodle site
      And Mallory has an account
      And Ada has connected the site
      When Mallory tries to synchronise Ada's connection
      Then Mallory finds no such connection

    @security @critical @AC-LMS-16
    Scenario: What Ada learns is hers alone
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Mallory has an account
      And Ada has connected the site
      Then Mallory finds nothing of "Logic" of Ada's

  Rule: Learning and money are told together

    @AC-LMS-17
    Scenario Outline: The lessons of a course
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      When Ada looks at the course "Logic"
      Then Ada reads that "One" is completed and "Two" is not

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-17
    Scenario Outline: A course of many lessons has them all
      Given Ada studies at a <kind> site
      And the site lists 10 courses at a time
      And Ada takes "Logic" with the lessons "A" to "Y"
      And Ada has connected the site
      When Ada looks at the course "Logic"
      Then Ada reads the lessons "A" to "Y", one after the other

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-17
    Scenario Outline: A lesson of which nothing is known
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lesson "One", and "Forum", of which nobody keeps how it stands
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      Then Ada sees "Logic" at 100
      When Ada looks at the course "Logic"
      Then Ada reads that nobody knows how "Forum" stands

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-17
    Scenario: A lesson that was failed is not done
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has failed "One" of "Logic"
      And Ada has passed "Two" of "Logic"
      And Ada has connected the site
      When Ada looks at the course "Logic"
      Then Ada reads that "One" was failed, and when
      And Ada reads that "Two" was passed, and when

    @critical @AC-LMS-18 @AC-LMS-19 @AC-LMS-20
    Scenario: What Ada has paid for a course
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada takes "Rhetoric" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And partner Lernwerk offers the learning "Logic, filmed" at €0.10 a minute
      And Omid's wallet holds €5.00
      And Omid has played "Logic, filmed" for 600 seconds
      And Ada has connected the site
      When Ada says that "Logic" is "Logic, filmed" of the catalogue
      Then Ada reads that a lesson costs €3.00
      When Ada plays "Logic, filmed"
      And 600 seconds pass for Ada
      And Ada stops it
      Then Ada has spent €1.00 on "Logic" and €1.00 in all
      When Ada goes on to "Logic" from there
      Then Ada reads there that it is at 50 percent after 10:00, for €1.00, of €6.00 for the whole
      And the way to what she pays for leads Ada to "Logic, filmed"
      And Ada's charts say in numbers that €1.00 went to "Logic", 1 in progress
      And Ada sees, most progress first, "Logic, Rhetoric"
      And Ada's file of progress says:
        | course_name | progress_percent | status      | time_spent_seconds | amount_spent | currency | lessons |
        | Logic       | 50.00            | in_progress | 600                | 1.00         | EUR      | 2       |
        | Rhetoric    | 0.00             | not_started | 0                  | 0.00         | EUR      | 2       |

    @AC-LMS-19
    Scenario: Money and time are those of the days
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two, Three, Four, Five, Six, Seven"
      And partner Lernwerk offers the learning "Logic, filmed" at €0.10 a minute
      And Ada has connected the site
      When Ada says that "Logic" is "Logic, filmed" of the catalogue
      Then Ada reads that a lesson costs €0.86
      When Ada plays "Logic, filmed"
      And 600 seconds pass for Ada
      And Ada stops it
      Then Ada has paid €1.00 for 600 seconds
      And Ada has spent €1.00 on "Logic" and €1.00 in all
      And until the day before Ada has spent €0.00 on "Logic"
      And until that day Ada has spent €1.00 on "Logic"
      And from that day Ada has spent €1.00 on "Logic"
      And from the day after Ada has spent €0.00 on "Logic"
      And between the day after and the day before, the wrong way round, Ada has spent €1.00 on "Logic"

    @AC-LMS-19
    Scenario Outline: How many courses are done, and which
      Given Ada studies at a <kind> site
      And Ada takes "Grammar" with the lessons "One, Two"
      And Ada takes "Logic" with the lessons "One"
      And Ada takes "Rhetoric" with the lessons "One, Two, Three"
      And Ada takes "Colloquium", where progress is not kept
      And Ada has completed "One" of "Logic"
      And Ada has completed "One" of "Rhetoric"
      And Ada has completed "Two" of "Rhetoric"
      And Ada has connected the site
      Then Ada's courses are 1 completed, 1 in progress, 1 not started and 1 unknown
      And Ada's completion is 55 percent of what is known
      And Ada sees "Rhetoric" at 66
      And Ada reads "Rhetoric" at 66 where her progress is told
      And Ada sees only "Logic" among what is completed
      And Ada sees only "Rhetoric" among what is in progress
      And Ada sees only "Grammar" among what is not started
      And Ada's file of progress says:
        | course_name | progress_percent | status      |
        | Colloquium  |                  | unknown     |
        | Grammar     | 0.00             | not_started |
        | Logic       | 100.00           | completed   |
        | Rhetoric    | 66.66            | in_progress |

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-19
    Scenario: Days in a row, and the time they took
      Given Ada studies at a moodle site
      And Ada takes "Grammar" with the lessons "One"
      And Ada takes "Logic" with the lessons "One"
      And partner Lernwerk offers the learning "Logic, filmed" at €0.10 a minute
      And Ada has connected the site
      And Ada has said that "Logic" is "Logic, filmed" of the catalogue
      And it is noon for Ada
      And Ada has played "Logic, filmed" for 550 seconds
      And it is noon of the next day for Ada
      And Ada has played "Logic, filmed" for 275 seconds
      Then Ada has learned on 2 days in a row, 13:45 in all and 6:52 a time, most of it "Logic"
      And Ada's busiest day is that of the first time
      And Ada has learned for 10 minutes on the first day, and for 5 on the next
      And the bar of Ada's first day stands before that of the next, and is twice as high
      And Ada's file says that "Logic" was played last on the second day
      And Ada sees, most money first, "Logic, Grammar"
      And Ada sees, last played first, "Logic, Grammar"
      And Ada sees, by title, "Grammar, Logic"
      When a day passes for Ada
      Then Ada has learned on 2 days in a row, 13:45 in all and 6:52 a time, most of it "Logic"
      When a day passes for Ada
      Then Ada has learned on 0 days in a row, 13:45 in all and 6:52 a time, most of it "Logic"

    @AC-LMS-19
    Scenario: What has cost most is told first
      Given Ada studies at a moodle site
      And Ada takes "Grammar" with the lessons "One"
      And Ada takes "Logic" with the lessons "One"
      And partner Lernwerk offers the learning "Grammar, filmed" at €0.10 a minute
      And partner Lernwerk offers the learning "Logic, filmed" at €0.20 a minute
      And Ada has connected the site
      And Ada has said that "Grammar" is "Grammar, filmed" of the catalogue
      And Ada has said that "Logic" is "Logic, filmed" of the catalogue
      And Ada has played "Logic, filmed" for 600 seconds
      And Ada has played "Grammar, filmed" for 600 seconds
      Then Ada has spent €1.00 on "Grammar" and €3.00 in all
      And Ada's chart of money tells of €2.00 for "Logic" before €1.00 for "Grammar"
      And Ada sees, most money first, "Logic, Grammar"
      And Ada sees, last played first, "Grammar, Logic"

    @AC-LMS-19
    Scenario: Progress is refreshed where it is read
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When Ada completes "One" of "Logic"
      And Ada refreshes her progress
      Then Ada has synchronised twice
      And Ada sees "Logic" at 50

    @AC-LMS-18
    Scenario: What is paid for a film counts for one course, and as long as Ada says so
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One"
      And Ada takes "Rhetoric" with the lessons "One"
      And partner Lernwerk offers the learning "Logic, filmed" at €0.10 a minute
      And Ada has connected the site
      And Ada has said that "Logic" is "Logic, filmed" of the catalogue
      And Ada has played "Logic, filmed" for 600 seconds
      When Ada wants "Rhetoric" to be "Logic, filmed" too
      Then Ada reads that another course is that already
      And Ada has spent €0.00 on "Rhetoric" and €1.00 in all
      When Ada says that "Logic" is nothing of the catalogue
      Then Ada has spent €0.00 on "Logic" and €0.00 in all

    @security @AC-LMS-18
    Scenario: A course is nothing that is not published, and no film for fun
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One"
      And partner Lernwerk prepares the learning "Logic, filmed" at €0.10 a minute
      And partner Lernwerk offers the video "Logic, the musical" at €0.10 a minute
      And Ada has connected the site
      When Ada looks at the course "Logic"
      Then Ada is offered neither "Logic, filmed" nor "Logic, the musical" for it
      And Ada cannot say that "Logic" is "Logic, filmed"

    @security @AC-LMS-20
    Scenario: A course's name is no formula in a spreadsheet
      Given Ada studies at a moodle site
      And Ada takes "=1+2" with the lessons "One"
      And Ada has connected the site
      Then Ada's file of progress says:
        | course_name | status      |
        | '=1+2       | not_started |

  Rule: Leaving is easy, and loses nothing

    @AC-LMS-21
    Scenario: Disconnecting asks first
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When Ada wants to disconnect the site, and thinks better of it
      Then Ada's connection is ok

    @critical @AC-LMS-21
    Scenario Outline: Ada disconnects
      Given Ada studies at a <kind> site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has completed "One" of "Logic"
      And Ada has connected the site
      When Ada disconnects the site
      Then Ada's connection is disconnected
      And Ada sees "Logic" at 50
      And the platform has forgotten Ada's token

      Examples:
        | kind   |
        | moodle |
        | canvas |

    @AC-LMS-21
    Scenario: What was disconnected does not come by itself any more
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      And Ada has chosen to synchronise daily
      When Ada disconnects the site
      And 2 days pass for Ada
      Then Ada has synchronised once
      When Ada makes a new token there and connects again
      And 2 days pass for Ada
      Then Ada has synchronised twice

    @AC-LMS-21
    Scenario: Ada disconnects while courses are on their way
      Given Ada studies at a moodle site
      And Ada takes "Logic" with the lessons "One, Two"
      And Ada has connected the site
      When Ada completes "One" of "Logic"
      And the site takes its time with "Logic"
      And Ada begins to synchronise
      And Ada disconnects the site
      And the site goes on with "Logic"
      Then Ada's synchronisation was stopped
      And Ada sees "Logic" at 0
      And the platform has forgotten Ada's token
