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

  Rule: People come back with their address and password

    @smoke
    Scenario: Somebody comes back
      Given Omid has an account with a password
      When Omid signs in
      Then Omid's wallet is open

    @security
    Scenario: A wrong password opens nothing
      Given Omid has an account with a password
      When Omid signs in with a wrong password
      Then the sign-in is refused: address or password are not right

    @security
    Scenario: Signing out ends the session
      Given Omid is looking at the wallet
      When Omid signs out
      Then Omid's wallet is closed

  Rule: Everybody reads in their own language

    Scenario: Somebody changes the language, and it stays
      Given Omid is looking at the wallet
      When Omid chooses the other language
      Then Omid reads the wallet in that language
      And Omid will get mail in that language
