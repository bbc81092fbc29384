@onboarding @epic:Consumer
Feature: Onboarding
  A newcomer opens an account with an e-mail address and a password, confirms the address, and is ready to go.

  Rule: An account is opened with an e-mail address, which its owner confirms

    @smoke @critical
    Scenario: A newcomer opens an account
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer confirms the address by the link in the mail
      Then the newcomer's wallet is open, and empty
      When the newcomer comes back in another browser
      Then that browser shows the newcomer's wallet

    @security
    Scenario: An address that nobody has confirmed opens nothing
      Given a newcomer
      When the newcomer signs up
      Then the newcomer is asked to look into the mailbox
      When the newcomer comes back in another browser
      Then that browser asks to confirm the address first


    Scenario: A password that is too short is not accepted
      Given a newcomer
      When the newcomer signs up with the password "too short"
      Then the newcomer is told that a password has at least 12 characters

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
      Then the newcomer is called "Nika &amp; Omid"

  Rule: People come back with their address and password

    @smoke
    Scenario: Somebody comes back
      Given Omid has an account with a password
      When Omid signs in
      Then Omid's wallet is open
      And no script can read the session

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
      Then Omid's wallet is closed
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

  Rule: Everybody reads in their own language

    Scenario: Somebody changes the language, and it stays
      Given Omid is looking at the wallet
      When Omid chooses the other language
      Then Omid reads the wallet in that language
      And Omid will get mail in that language

    Scenario: Somebody comes back in another browser, and reads in the chosen language
      Given Omid has an account with a password
      And Omid has chosen the other language
      When Omid signs in
      Then Omid's wallet is open in the chosen language
