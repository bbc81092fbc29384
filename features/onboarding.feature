@onboarding @epic:Consumer
Feature: Onboarding
  A newcomer opens an account with an e-mail address, with Google or with an Algorand wallet, is shown around once, and is
  ready to go. A guest looks around without an account.

  Rule: An account is opened with an e-mail address, which its owner confirms

    @smoke @critical @AC-ONBOARDING-09
    Scenario: A newcomer opens an account
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer confirms the address by the link in the mail
      And the newcomer skips the introduction
      Then the newcomer's wallet is open, and empty
      When the newcomer comes back in another browser
      Then that browser shows the newcomer's wallet

    @security @AC-ONBOARDING-09
    Scenario: The link that confirms an address opens nothing a second time
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer confirms the address by the link in the mail
      And the newcomer skips the introduction
      Then the newcomer's wallet is open, and empty
      When somebody follows the link of that mail in another browser
      Then that browser is told that the link confirms nothing any more

    @security
    Scenario: An address that nobody has confirmed opens nothing
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer comes back in another browser
      Then that browser asks to confirm the address first
      When somebody tries another password there
      Then the sign-in is refused: address or password are not right

    @AC-ONBOARDING-09
    Scenario: Who has got no mail has it sent again, and one link is enough
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer has the mail sent again
      And the newcomer confirms the address by the link of the newer mail
      Then the newcomer is shown around
      When somebody follows the link of the older mail in another browser
      Then that browser is told that the link confirms nothing any more

    @AC-ONBOARDING-09
    Scenario: Who cannot sign in yet has the mail sent again, and the one that was late is good as well
      Given a newcomer who has signed up
      When the newcomer comes back in another browser
      Then that browser asks to confirm the address first
      When the mail is sent again from there
      And the newcomer confirms the address by the link of the mail that was late
      Then the newcomer is shown around

    @AC-ONBOARDING-09
    Scenario: The link that confirms an address is good for almost a day
      Given a newcomer who has signed up
      And the mail with the link has been lying there for 23 hours of the newcomer's time
      When the newcomer follows that link
      Then the newcomer is shown around

    @security @AC-ONBOARDING-09
    Scenario: The link that confirms an address is good for a day
      Given a newcomer who has signed up
      And the mail with the link has been lying there for 25 hours of the newcomer's time
      When the newcomer follows that link
      Then the newcomer is told that the link confirms nothing any more

    @security @AC-ONBOARDING-09
    Scenario: Having the mail sent again tells nobody whether an address is known
      Given Sara has an account
      When somebody has the confirming mail sent to an address that nobody has
      Then that somebody is told what everybody is told
      When somebody has the confirming mail sent to Sara's address, which is confirmed
      Then that somebody is told what everybody is told
      And Sara has got no mail

    @AC-ONBOARDING-14 @AC-ONBOARDING-15
    Scenario: A password that is too short is not accepted
      Given a newcomer
      When the newcomer signs up with the password "just eleven"
      Then the newcomer is told that a password has at least 12 characters

    @security @AC-ONBOARDING-15
    Scenario: A password that everybody tries first opens no account
      Given a newcomer
      When the newcomer signs up with the password "leavemealone"
      Then the newcomer is told that this password is a common one

    @AC-ONBOARDING-14
    Scenario Outline: What is no address opens no account
      Given a newcomer
      When the newcomer signs up with "<address>" as the address
      Then the newcomer is told what an address looks like
      And no app opens an account with "<address>" either

      Examples:
        | address      |
        | nika.example |
        | nika@example |

    @AC-ONBOARDING-15
    Scenario: A password of twelve characters is long enough
      Given a newcomer
      When the newcomer signs up with the password "just a dozen"
      Then the newcomer is asked to look into the mailbox

    @security
    Scenario: Who signs up again with a known address sees no difference
      Given Sara has an account
      When a newcomer signs up with Sara's address
      Then the newcomer is asked to look into the mailbox
      And Sara learns by e-mail that somebody tried

    @security
    Scenario: A name is never more than a name
      Given a newcomer
      When the newcomer signs up under the name "Nika &amp; Omid"
      Then the newcomer is asked to look into the mailbox
      When the newcomer confirms the address by the link in the mail
      And the newcomer skips the introduction
      Then the newcomer is called "Nika &amp; Omid"

  Rule: People come back with their address and password

    @smoke
    Scenario: Somebody comes back
      Given Omid has an account with a password
      When Omid signs in
      Then Omid's wallet is open
      And no script can read the session

    @AC-ONBOARDING-14
    Scenario: Who signs in sees that it is under way
      Given Omid has an account with a password
      When Omid signs in, and the answer takes its time
      Then the visitor sees that the sign-in is under way

    Scenario: An address is the same in capital letters
      Given Omid has an account with a password
      When Omid signs in with the address in capital letters
      Then Omid's wallet is open

    @security
    Scenario Outline: A password that is not right opens nothing
      Given Omid has an account with a password
      When Omid signs in with a password that is <wrong>
      Then the sign-in is refused: address or password are not right

      Examples:
        | wrong                      |
        | another one                |
        | right but for its capitals |
        | right but for its end      |

    @security
    Scenario: Signing out ends the session, also for who has copied it
      Given Omid is looking at the wallet
      And somebody has copied Omid's session
      When Omid signs out
      Then Omid reads that he is signed out
      And Omid's wallet is closed
      And the copy of the session opens nothing

    @security
    Scenario: A session that was signed out cannot be taken up again
      Given Omid has an account
      When Omid signs out of an app
      Then the app cannot take up Omid's session again

    @security
    Scenario: Another site cannot act in somebody's name
      Given Omid has an account with a password
      And Omid has signed in
      When another site sends a sign-out in this session
      Then that form is refused
      And Omid's wallet is open

    @harmless
    Scenario: Every way of the first page leads where it says
      When a visitor comes to the site
      Then each way of the first page and of what lies behind it leads the visitor where it says

    Scenario: Every way above the pages leads where it says
      Given Omid is looking at the wallet
      Then Omid sees no way to the partners' part
      And each way above the page leads Omid where it says

    @backend
    Scenario: Every way of the settings leads where it says
      Given Omid is looking at the wallet
      When Omid goes to the settings by the name above the page
      Then each way of the settings leads Omid where it says

    @backend
    Scenario: Partners have a way of their own, and every way there leads where it says
      Given Kian is a partner
      When Kian goes from the wallet to the partners' part by the way above the page
      Then each way of the partners' part leads Kian where it says

  Rule: Everybody reads in their own language

    @harmless
    Scenario: A visitor reads in the language of the browser
      When a visitor comes whose browser asks for the other language before ours
      Then the visitor reads in that other language

    Scenario: A newcomer gets mail in the language of the page
      Given a newcomer
      When the newcomer chooses the other language, and signs up
      Then the newcomer gets the mail in that language

    Scenario: Somebody changes the language, and it stays
      Given Omid is looking at the wallet
      When Omid chooses the other language
      Then Omid reads the wallet in that language
      And Omid will get mail in that language
      When Omid signs out in that language
      Then Omid still reads in that language

    Scenario: Somebody comes back in another browser, and reads in the chosen language
      Given Omid has an account with a password
      And Omid has chosen the other language
      When Omid signs in
      Then Omid's wallet is open in the chosen language

    @AC-ONBOARDING-16
    Scenario: Somebody changes the language in the settings
      Given Omid has an account
      When Omid chooses the other language in the settings
      Then Omid reads the settings in that language
      And Omid will get mail in that language

  Rule: A new account is shown around, once

    @smoke @AC-ONBOARDING-01 @AC-ONBOARDING-02 @AC-ONBOARDING-03 @AC-ONBOARDING-07 @AC-ONBOARDING-08
    Scenario: Somebody new is shown around
      Given Omid is new here
      When Omid comes for the first time
      Then Omid sees whose product this is, and soon the first slide
      When Omid leafs through all three slides
      Then Omid is welcomed with three tips
      When Omid goes on from there
      Then Omid is in the wallet
      And the platform remembers that Omid has been shown around

    @AC-ONBOARDING-02
    Scenario: Whose product this is can be read for two seconds, and nobody waits for three
      Given Omid is new here
      When Omid comes for the first time, by a clock that stands still
      Then Omid sees whose product this is for two seconds, and the first slide before three have passed

    @AC-ONBOARDING-01 @AC-ONBOARDING-08
    Scenario: Who has been shown around is not shown around again
      Given Omid has been shown around
      When Omid comes again
      Then Omid is in the wallet

    @AC-ONBOARDING-10
    Scenario: Somebody wants to see it again
      Given Omid has an account
      When Omid wants to see the introduction again
      Then Omid sees whose product this is, and soon the first slide
      When Omid leafs through all three slides
      Then Omid is welcomed with three tips
      When Omid goes on from there
      Then Omid is in the settings

    @AC-ONBOARDING-07
    Scenario: Who skips the introduction is where they wanted to be
      Given Omid is new here
      When Omid wants to see the settings
      And Omid skips the introduction
      Then Omid is in the settings

    @AC-ONBOARDING-07 @AC-ONBOARDING-09
    Scenario: Who opens an account on the way is where they wanted to be
      Given a newcomer
      When the newcomer wants to see the settings, and opens an account on the way
      And the newcomer confirms the address by the link in the mail
      And the newcomer skips the introduction
      Then the newcomer is in the settings

    @AC-ONBOARDING-05 @AC-ONBOARDING-09
    Scenario: Who goes on with an address at the end of the introduction is where they wanted to be
      Given a newcomer
      When the newcomer wants to see the settings, and opens an account at the end of the introduction
      Then the newcomer is asked to look into the mailbox
      When the newcomer confirms the address by the link in the mail
      And the newcomer skips the introduction
      Then the newcomer is in the settings

    @AC-ONBOARDING-05
    Scenario: Who has an account already signs in at the end of the introduction
      Given Omid has an account with a password
      When Omid signs in from the end of the introduction
      Then Omid's wallet is open

    @AC-ONBOARDING-01
    Scenario: Who has seen the slides before the account was open is welcomed at once
      Given a newcomer who has signed up
      And the newcomer has leafed through the slides
      When the newcomer confirms the address by the link in the mail
      Then the newcomer is welcomed, and sees no slide again

    @AC-ONBOARDING-01
    Scenario: Who comes to pay is not held up
      Given Omid is new here
      When Omid goes straight to adding money
      Then Omid can add money, without an introduction before it

    @AC-ONBOARDING-01
    Scenario Outline: Who comes to <what> is not held up
      Given Omid is new here
      When Omid goes straight to where one can <what>
      Then Omid is at once where one can <what>

      Examples:
        | what        |
        | withdraw    |
        | save a card |

    @AC-ONBOARDING-01
    Scenario: Who comes to play is not held up
      Given partner Kian offers the video "Straight to it" at €0.02 a minute
      And Omid is new here
      When Omid goes straight to "Straight to it"
      Then Omid can play it, without an introduction before it

    @harmless @AC-ONBOARDING-04
    Scenario Outline: The slides can be leafed through with <means>
      Given a visitor is at the first slide
      When the visitor turns the page forward with <means>
      Then the visitor sees slide 2 of three
      When the visitor turns the page back with <means>
      Then the visitor sees slide 1 of three

      Examples:
        | means          |
        | the buttons    |
        | the dots       |
        | the arrow keys |
        | a finger       |

    @harmless @AC-ONBOARDING-04
    Scenario: A finger that hardly moves turns no page
      Given a visitor is at the first slide
      When the visitor moves a finger only a little
      Then the visitor sees slide 1 of three

    @harmless @AC-ONBOARDING-04
    Scenario: A finger that scrolls down turns no page
      Given a visitor is at the first slide
      When the visitor scrolls down with a finger, and a little aside
      Then the visitor sees slide 1 of three

    @harmless @AC-ONBOARDING-04 @AC-ONBOARDING-05 @backend
    Scenario: The slides can be skipped, and then there are four ways on
      Given a visitor is at the first slide
      When the visitor skips the slides
      Then the visitor can choose between e-mail, Google, an Algorand wallet, and looking around
      When the visitor goes back from there with the escape key
      Then the visitor sees slide 3 of three
      When the visitor goes on, and back by the way that is shown
      Then the visitor sees slide 3 of three

  Rule: A guest looks, and meets a wall at what is private

    @harmless @AC-ONBOARDING-06
    Scenario: A guest is welcomed, and led to what there is
      When a visitor looks around as a guest
      Then the guest is welcomed, and told what an account is for
      When the guest goes on from there
      Then the guest is in the catalogue

    @harmless @security @AC-ONBOARDING-06
    Scenario Outline: A guest is asked to sign in before seeing the <place>
      Given a visitor looks around as a guest
      When the guest wants to see the <place>
      Then the guest is asked to sign in, and told why

      Examples:
        | place    |
        | wallet   |
        | settings |

    @security @AC-ONBOARDING-06
    Scenario: A guest is asked to sign in before playing
      Given partner Kian offers the video "Not for guests" at €0.02 a minute
      And a visitor looks around as a guest
      When the guest wants to play "Not for guests"
      Then the guest is asked to sign in, and told why

  Rule: Google vouches for people who come that way

    @smoke @AC-ONBOARDING-11
    Scenario: A newcomer signs in with Google
      Given a newcomer with a Google account
      When the newcomer signs in with Google
      Then the newcomer is shown around, under the name that Google knows
      When the newcomer skips the introduction
      And the newcomer, who has another address at Google by now, signs in with Google in another browser
      Then that browser is in the newcomer's account

    @AC-ONBOARDING-11
    Scenario: Who has an account of the same address comes into that one
      Given Sara's wallet holds €25.00
      And Sara has a Google account of the same address
      When a visitor signs in with that Google account
      Then the visitor is in Sara's account, which still has its wallet of €25.00

    @AC-ONBOARDING-11
    Scenario: Who also comes by Google keeps the password
      Given Omid has an account with a password
      And Omid has a Google account of the same address
      When a visitor signs in with that Google account
      Then Omid's wallet is open
      When the visitor signs out
      And Omid signs in
      Then Omid's wallet is open

    @AC-ONBOARDING-11
    Scenario: Who comes by Google sets a first password, and comes in with it
      Given a newcomer with a Google account
      When the newcomer signs in with Google
      And the newcomer skips the introduction
      And the newcomer sets a first password in the settings
      And the newcomer comes back in another browser
      Then that browser shows the newcomer's wallet

    @AC-ONBOARDING-11
    Scenario: Who signs in with Google is where they wanted to be
      Given Sara has an account
      And Sara has a Google account of the same address
      When a visitor wants to see the settings, and signs in with that Google account on the way
      Then the visitor is in the settings

    @AC-ONBOARDING-11
    Scenario: Who also comes by Google keeps the name
      Given Sara's wallet holds €25.00
      And Sara has a Google account of the same address, under the name "S. A. Rahimi"
      When a visitor signs in with that Google account
      Then the visitor is in Sara's account, which still has its wallet of €25.00

    @security @AC-ONBOARDING-11
    Scenario: An address that Google has not verified opens nothing
      Given a newcomer whose address Google has not verified
      When the newcomer signs in with Google
      Then the newcomer is not signed in

    @security @critical @AC-ONBOARDING-11
    Scenario: An account that somebody else has prepared is no trap
      Given a newcomer with a Google account
      And somebody else has opened an account with the newcomer's address, which nobody has confirmed
      When the newcomer signs in with Google
      Then the newcomer is shown around, under the name that Google knows
      When that somebody else signs in with the password of before
      Then the sign-in is refused: address or password are not right

    @AC-ONBOARDING-11
    Scenario: Who comes by Google goes on in the language of the page
      Given a newcomer with a Google account
      When the newcomer chooses the other language, and signs in with Google
      Then the newcomer is shown around in that language

    @AC-ONBOARDING-05 @AC-ONBOARDING-11
    Scenario: Google opens the door also at the end of the introduction
      Given a newcomer with a Google account
      When the newcomer wants to see the settings, and signs in with Google at the end of the introduction
      Then the newcomer is shown around, under the name that Google knows
      When the newcomer skips the introduction
      Then the newcomer is in the settings

    @AC-ONBOARDING-11
    Scenario: Somebody thinks better of it at Google
      Given a newcomer with a Google account
      When the newcomer goes to Google, and thinks better of it
      Then the newcomer is not signed in

    @security @AC-ONBOARDING-11
    Scenario: Nobody is signed in with an answer that their browser did not ask for
      Given a newcomer
      When somebody sends the newcomer's browser back from Google with an answer of their own
      Then the newcomer is not signed in

    @security @AC-ONBOARDING-11
    Scenario: Google's answer is of no use to whoever takes it away
      Given a newcomer with a Google account
      When somebody else brings Google's answer to the newcomer's sign-in
      Then that somebody is not signed in

  @backend
  Rule: An Algorand wallet vouches with its key

    @smoke @AC-ONBOARDING-12
    Scenario: A newcomer signs in with an Algorand wallet
      Given a newcomer with an Algorand wallet
      When the newcomer signs in with the wallet
      Then the newcomer has read what was signed: where, for how long, and that it costs nothing
      When the newcomer signs in with the wallet in another browser
      Then both browsers are in one account, known by the wallet alone

    @AC-ONBOARDING-05 @AC-ONBOARDING-12
    Scenario: The wallet opens the door also at the end of the introduction
      Given a newcomer with an Algorand wallet
      When the newcomer wants to see the settings, and signs in with the wallet at the end of the introduction
      Then the newcomer is shown around
      When the newcomer skips the introduction
      Then the newcomer is in the settings

    @AC-ONBOARDING-12
    Scenario: Who comes with a wallet goes on in the language of the page
      Given a newcomer with an Algorand wallet
      When the newcomer chooses the other language, and signs in with the wallet
      Then the newcomer is shown around in that language

    @security @AC-ONBOARDING-12
    Scenario: A signature of another key opens nothing
      Given a newcomer whose wallet signs with another key
      When the newcomer signs in with the wallet
      Then the newcomer is not signed in

    @security @AC-ONBOARDING-12
    Scenario: A signature opens once
      When somebody signs in with a signature, and keeps it
      Then the signature opens nothing a second time

    @AC-ONBOARDING-12
    Scenario: There is no wallet in the browser
      Given a newcomer
      When the newcomer signs in with the wallet
      Then the newcomer is told that there is no wallet in this browser

    @AC-ONBOARDING-12
    Scenario: The owner of the wallet will not sign
      Given a newcomer who will not sign
      When the newcomer signs in with the wallet
      Then the newcomer is told that the wallet did not sign, and can try again

  Rule: A forgotten password is replaced by way of the mailbox

    @smoke @AC-ONBOARDING-13
    Scenario: Somebody sets a new password, and comes in with it
      Given Omid has an account with a password
      And Omid has mistyped the password until there was a pause
      And Omid has asked for a new password
      When Omid sets a new password by the link in the mail
      And Omid signs in with the new password
      Then Omid's wallet is open
      And Omid is told of the change by e-mail
      And from now on the new password opens Omid's account, and the one before opens nothing

    @AC-ONBOARDING-13
    Scenario: The link comes also where the mail server is away for half a day
      Given Omid has an account with a password
      And the mail server turns Omid's mail away
      And Omid has asked for a new password
      When 12 hours pass for Omid, in each of which the mail is tried again
      And the mail server takes Omid's mail again, an hour later
      And Omid sets a new password by the link in the mail
      And Omid signs in with the new password
      Then Omid's wallet is open

    @security @AC-ONBOARDING-13
    Scenario: The link works once
      Given Omid has an account with a password
      And Omid has asked for a new password
      And Omid has set a new password by the link in the mail
      When Omid follows the link in the mail a second time
      Then the visitor is told that the link is not valid any more

    @security @AC-ONBOARDING-13
    Scenario: The link that confirms an address sets no password, and the other way round
      Given a newcomer who has signed up
      Then the link of that mail sets no new password
      And the link that sets a new password confirms no address

    @AC-ONBOARDING-13
    Scenario: Who sets a new password by the mailbox has confirmed the address
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer asks for a new password, and sets it by the link in the mail
      And the newcomer signs in with the new password
      Then the newcomer is shown around

    @security @AC-ONBOARDING-13
    Scenario: A new password makes older links worthless
      Given Omid has an account with a password
      And Omid has asked for a new password
      And Omid has asked for a new password
      And Omid has set a new password by the link in the mail
      When Omid follows the link of the mail before
      Then the visitor is told that the link is not valid any more

    @security @AC-ONBOARDING-13 @AC-ONBOARDING-16
    Scenario: Changing the password in the settings makes older links worthless
      Given Omid has an account with a password
      And Omid has asked for a new password
      And Omid has changed the password in the settings
      When Omid sets a new password by the link in the mail
      Then the visitor is told that the link is not valid any more

    @AC-ONBOARDING-13
    Scenario: The link is good for almost an hour
      Given Omid has an account with a password
      And Omid has asked for a new password
      And the mail has been lying there for 59 minutes of Omid's time
      When Omid sets a new password by the link in the mail
      And Omid signs in with the new password
      Then Omid's wallet is open

    @security @AC-ONBOARDING-13
    Scenario: The link works for an hour
      Given Omid has an account with a password
      And Omid has asked for a new password
      And the mail has been lying there for 61 minutes of Omid's time
      When Omid sets a new password by the link in the mail
      Then the visitor is told that the link is not valid any more

    @security @AC-ONBOARDING-13
    Scenario: Asking tells nobody whether an address is known
      When somebody asks for a new password for an address that nobody has
      Then that somebody is sent to the mailbox, as everybody is

    @security @AC-ONBOARDING-15
    Scenario Outline: A password that everybody tries first is not accepted
      Given Omid has an account with a password
      And Omid has asked for a new password
      When Omid wants to set the password "<password>" by the link in the mail
      Then the new password is refused as a common one

      Examples:
        | password         |
        | 1q2w3e4r5t6y     |
        | Password12345    |
        | dragondragon     |
        | leavemealone     |

  Rule: People keep their own account in order

    @AC-ONBOARDING-16
    Scenario: Somebody takes another name
      Given Omid has an account
      When Omid takes the name "Omid of Shiraz"
      Then Omid is called "Omid of Shiraz" on every page

    @AC-ONBOARDING-16
    Scenario: Somebody changes the password
      Given Omid has an account with a password
      When Omid changes the password in the settings
      Then Omid is told that the password is changed
      And Omid is told of the change by e-mail
      And from now on the new password opens Omid's account, and the one before opens nothing

    @security @AC-ONBOARDING-15 @AC-ONBOARDING-16
    Scenario Outline: A password that is <why> is not taken in the settings either
      Given Omid has an account with a password
      When Omid wants to change the password to "<password>" in the settings
      Then Omid is told that the new password is <why>

      Examples:
        | password     | why          |
        | leavemealone | a common one |
        | just eleven  | too short    |

    @security @AC-ONBOARDING-16
    Scenario: A session that was left open is not enough to change the password
      Given Omid has an account with a password
      When Omid wants to change the password without knowing it
      Then Omid is told that this is not the password
      And without the password that he had, no app of Omid's changes it either
