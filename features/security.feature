@security @epic:Trust
Feature: Trust
  People leave money and their habits with the platform. This page says what protects them: who is signed in stays the one
  who signed in, guessing leads nowhere, nobody learns who has an account, nobody sees what is another's, and whatever
  somebody types stays a text.

  Rule: Who is signed in is the one who signed in

    @critical @AC-SECURITY-01 @backend
    Scenario Outline: A pass that is <forged> opens nothing
      Given Omid has an account
      When somebody presents Omid's pass, <forged>
      Then the platform does not know them

      Examples:
        | forged                             |
        | altered to another person's        |
        | with the signature cut off         |
        | declared to need no signature      |
        | signed by somebody else            |
        | for a session that never was       |

    @AC-SECURITY-01
    Scenario: A pass is good for a quarter of an hour
      Given Omid has an account
      When Omid's app is left alone for 14 minutes
      Then Omid's pass alone still opens the account
      When Omid's app is left alone for 2 minutes
      Then Omid's pass alone opens nothing
      But Omid's app renews it, and goes on

    @AC-SECURITY-02
    Scenario: Who stays away for more than a week signs in again
      Given Omid is looking at the wallet
      When Omid stays away for 8 days
      Then Omid's wallet is closed

    @AC-SECURITY-02
    Scenario: Who comes back within a week is still signed in
      Given Omid is looking at the wallet
      When Omid stays away for 6 days
      Then Omid's wallet still opens

    @critical @AC-SECURITY-02
    Scenario: A stolen renewal that is used a second time ends the session for both
      Given Omid has an account
      And somebody has copied the key with which Omid's app renews its pass
      When Omid's app renews its pass
      And Omid's app is left alone for 2 minutes
      And the thief renews the pass with the copy
      Then the thief is refused
      And Omid's app has to sign in again too

    @AC-SECURITY-02
    Scenario: Two windows that renew at the same moment both go on
      Given Omid has an account
      When two of Omid's windows renew the pass at the same moment
      Then both windows go on

    @AC-SECURITY-03
    Scenario: Signing out everywhere ends every session at once
      Given Omid has an account with a password
      And Omid is signed in on a phone as well
      And Sara is looking at the wallet
      When Omid signs out everywhere
      Then Omid's phone is signed out at once
      But Sara's wallet still opens

    @AC-SECURITY-03
    Scenario: People see where they are signed in
      Given Omid has an account with a password
      And Omid has a Google account of the same address
      And Omid is signed in on a phone as well
      # An app of his is the third.
      Then Omid sees 3 places where he is signed in, and which of them is this one
      When Omid signs in on the phone once more, with Google
      Then Omid sees 3 places where he is signed in, and which of them is this one
      When Omid signs out of the phone
      Then Omid sees 2 places where he is signed in, and which of them is this one

    @AC-SECURITY-03
    Scenario: People see since when they are signed in, and which place is the one that they sit at
      Given Omid has an account with a password
      And Omid is in the settings, and an hour later signs in on a phone
      Then Omid reads since when he is signed in at each, and that the older of the two is this one

    @AC-SECURITY-03
    Scenario: Signing out here leaves the phone alone
      Given Omid has an account with a password
      And Omid is signed in on a phone as well
      And Omid has signed in
      When the visitor signs out
      Then Omid's phone is still signed in

    @AC-SECURITY-03
    Scenario: Changing the password signs everybody else out
      Given Omid has an account with a password
      And Omid is signed in on a phone as well
      And Sara is looking at the wallet
      When Omid changes the password in the settings
      Then Omid is told that the password is changed
      And Omid's phone is signed out at once
      But Sara's wallet still opens

    @critical @AC-SECURITY-03
    Scenario: Setting a forgotten password anew signs everybody out
      Given Omid has an account with a password
      And Omid is signed in on a phone as well
      And Sara is looking at the wallet
      And Omid has asked for a new password
      When Omid sets a new password by the link in the mail
      And Omid signs in with the new password
      Then Omid's wallet is open
      And Omid's phone is signed out at once
      But Sara's wallet still opens

    @AC-SECURITY-04
    Scenario: A session that was known before the sign-in is worth nothing after it
      Given Omid has an account with a password
      And somebody knows the session of the visitor's browser
      When Omid signs in
      Then Omid's wallet is open
      And the session that was known before opens nothing

    @AC-SECURITY-04
    Scenario: The browser keeps the session to itself
      Given Omid has an account with a password
      When Omid signs in
      Then Omid's wallet is open
      And the session goes to this site alone, over a secure line, out of reach of scripts

    @critical @AC-SECURITY-04
    Scenario Outline: Signing in leads to nobody else's site
      Given Omid has an account with a password
      When Omid signs in by a link that wants to lead to "<address>"
      Then Omid is signed in, and still at this site

      Examples:
        | address                    |
        | https://elsewhere.example/ |
        | //elsewhere.example/       |
        | /.//elsewhere.example/     |

    @critical @AC-SECURITY-04
    Scenario Outline: Signing in with Google leads to nobody else's site
      Given Omid has an account with a password
      And Omid has a Google account of the same address
      When a visitor signs in with Google by a link that wants to lead to "<address>"
      Then Omid is signed in, and still at this site

      Examples:
        | address                    |
        | https://elsewhere.example/ |
        | //elsewhere.example/       |

    @critical @AC-SECURITY-04
    Scenario Outline: Who is signed in is led to nobody else's site either
      Given Omid is looking at the wallet
      When Omid follows a link to the <page> page that wants to lead to "https://elsewhere.example/"
      Then Omid is still in the wallet

      Examples:
        | page    |
        | sign-in |
        | sign-up |

    @critical @AC-SECURITY-05
    Scenario: A form with the mark of another session is refused
      Given Omid is looking at the wallet
      And Sara is looking at the wallet
      When Sara's mark is put into a form of Omid's
      Then the form is refused, and Omid is still signed in

    @critical @AC-SECURITY-05
    Scenario: No form at all is taken from another site
      Given Omid has an account with a password
      And Omid has signed in
      When another site sends every form that there is in this session
      Then each of them is refused
      And Omid's wallet is open

  Rule: Guessing leads nowhere

    @critical @AC-SECURITY-06
    Scenario Outline: After five wrong passwords even the right one has to wait, <written>
      Given Omid has an account with a password
      When somebody tries five wrong passwords for Omid, with the address <written>
      And Omid signs in
      Then the visitor is told to wait

      Examples:
        | written            |
        | as it is           |
        | in capital letters |

    @AC-SECURITY-06
    Scenario: An address that nobody has is treated alike
      When somebody tries six passwords for an address that nobody has
      Then five are refused as wrong, and the sixth has to wait for a quarter of an hour

    @AC-SECURITY-06
    Scenario: Who gets it right has all tries again
      Given Omid has an account with a password
      When Omid mistypes the password four times, signs in, and mistypes it four times more
      And Omid signs in
      Then Omid's wallet is open

    @AC-SECURITY-06
    Scenario: Who guesses at Omid's does not hold up Sara
      Given Omid has an account with a password
      And Sara has an account with a password
      When somebody tries five wrong passwords for Omid, with the address as it is
      And Sara signs in
      Then Sara's wallet is open

    @AC-SECURITY-06 @backend
    Scenario: A session that was left open is no place to guess in
      Given Omid has an account with a password
      When whoever sits at Omid's browser tries five passwords for another one
      Then even the right password does not change Omid's for now

    @AC-SECURITY-07 @backend
    Scenario: A hundred requests a minute are enough for anybody
      Given Omid has an account
      And Sara has an account
      When Omid's app makes 101 requests at once
      Then 100 are answered, and then the app is told to wait for up to a minute
      And Omid's pages ask for the same patience
      And Sara is not held up

    @AC-SECURITY-07 @backend
    Scenario: A new pass brings no new requests
      Given Omid has an account with a password
      When Omid's app makes 101 requests at once, the last with a new pass
      Then 100 are answered, and then the app is told to wait for up to a minute

    @AC-SECURITY-07 @backend
    Scenario: Ten files an hour are enough for anybody
      Given Omid has an account
      When Omid's app fetches 11 files
      Then 10 are answered, and then the app is told to wait for up to an hour

    @AC-SECURITY-06
    Scenario: Nobody's mailbox is flooded
      Given Omid has an account with a password
      When somebody asks six times for a new password for Omid, in small letters and in capital ones
      Then five are answered, and the sixth has to wait for up to an hour
      And Omid has got five mails, and no more

    @AC-SECURITY-06
    Scenario: Who signs up over and over with another one's address floods no mailbox
      Given Omid has an account with a password
      When somebody signs up six times with Omid's address, in small letters and in capital ones
      Then five are answered, and the sixth has to wait for up to an hour
      And Omid has got five mails, and no more
      And Omid's account is what it was, and opens with his own password alone

    @AC-SECURITY-06
    Scenario: Who has the confirming mail sent over and over floods no mailbox
      Given a newcomer who has signed up
      When somebody has the confirming mail sent to the newcomer five times more, in small letters and in capital ones
      Then five are answered, and the sixth has to wait for up to an hour
      And the newcomer has got five mails, and no more

    @AC-SECURITY-06 @backend
    Scenario: An address that nobody has waits for the confirming mail like any other
      When somebody has the confirming mail sent six times to an address that nobody has
      Then five are answered, and the sixth has to wait for up to an hour

  Rule: Everybody has their own place, and no other

    @critical @AC-SECURITY-08 @backend
    Scenario: The partners' part is closed to others
      Given Sara has an account
      When Sara's app asks for whatever only partners have
      Then all of that is forbidden

    @critical @AC-SECURITY-08
    Scenario: Nobody becomes more by saying so
      Given Sara has an account
      When Sara's app changes her name, and her role with it
      Then that is refused, and Sara is what she was

  Rule: What people type stays what they typed

    @AC-SECURITY-09
    Scenario Outline: A name that is <a trick> is shown letter by letter
      Given Omid has an account
      When Omid takes the name "<name>"
      Then Omid is called "<name>" on every page
      And nothing in Omid's pages has run

      Examples:
        | a trick               | name                                   |
        | a script              | <script>document.tricked = 1</script>  |
        | a picture with a fuse | <img src=x onerror=document.tricked=1> |
        | a piece of a template | {{ 'a'*7 }}                            |

    @AC-SECURITY-09
    Scenario Outline: A name with <what nobody types> is refused
      Given Omid has an account
      When Omid's app takes a name with <what nobody types>
      Then that name is refused

      Examples:
        | what nobody types           |
        | an end of text in it        |
        | a turn of direction in it   |
        | half a letter in it         |

    @AC-SECURITY-09 @backend
    Scenario: Too much at once is refused
      Given Omid has an account
      When Omid's app sends far too much at once
      Then that is refused as too much
      When Omid sends far too much at once from a page
      Then Omid reads that it was too much

  Rule: Pages run nobody else's scripts, and stand in nobody else's frame

    @provokes:browser @AC-SECURITY-10
    Scenario: A script that was slipped into a page does not run
      Given Omid is looking at the wallet
      When a script is slipped into Omid's page
      Then nothing in Omid's pages has run
      And the browser reports it

    @AC-SECURITY-10
    Scenario: Private pages say how they are to be kept
      Given Omid has an account
      When Omid looks at the wallet
      Then that page is kept nowhere, framed by nobody, and taken for nothing else
      And what Omid's app is told is kept nowhere either

  Rule: What goes wrong is told in the reader's words, and tells nothing of the inside

    @AC-SECURITY-11
    Scenario: A page that there is not
      Given Sara has an account
      When Sara follows a link to a page that there is not
      Then Sara reads that there is no such page, with a number to ask by
      And that page is as safe as any other
      When Sara takes the way on
      Then Sara is in the catalogue

    @AC-SECURITY-11 @backend
    Scenario: Each refusal has a number to ask by
      Given Sara has an account
      When Sara's app asks for what there is not, in a way that there is not, and with what makes no sense
      Then each time it is told so in few words, with a number of its own, and to be kept nowhere

    @AC-SECURITY-11
    Scenario: A stand-in for the platform says that it is one, and the platform does not
      Given Sara has an account
      When Sara looks at the wallet
      Then Sara reads of a stand-in where there is one, and else of none
