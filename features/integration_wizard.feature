@wizard @epic:Partner
Feature: Integration wizard
  Kian is a partner. He connects his platform in four short steps, keeps his keys in hand,
  and his servers report what people played there.

  Rule: Four steps lead to a connected platform

    @smoke @critical @AC-WIZARD-01 @AC-WIZARD-21 @AC-WIZARD-09
    Scenario: Kian connects a platform from beginning to end
      Given Kian is a partner
      When Kian begins to integrate a platform
      Then Kian is at the step "platform" of four
      When Kian describes an audio platform called "Kian Films"
      Then Kian is at the step "install" of four
      When Kian has installed the package
      Then Kian is at the step "key" of four
      When Kian generates a production key
      And Kian goes on with the key
      Then Kian is at the step "code" of four
      When Kian completes the integration
      Then Kian sees that "Kian Films" is connected, with a masked key
      And Kian's platforms are "Kian Films", which is active
      And nothing is left of Kian's draft

    @AC-WIZARD-02
    Scenario Outline: A platform is of one type
      Given Kian is a partner
      When Kian describes a <type> platform called "Kian Plus"
      And Kian goes back
      Then Kian's choice is <type>, and nothing else

      Examples:
        | type          |
        | video         |
        | audio         |
        | learn         |
        | entertainment |

    @AC-WIZARD-02 @AC-WIZARD-05
    Scenario: A platform without a type leads nowhere
      Given Kian is a partner
      When Kian describes a platform called "Kian Films", and no type
      Then Kian is asked to choose a type
      And Kian has no platform

    @AC-WIZARD-03
    Scenario Outline: Kian hears at once when a name is not right
      Given Kian is a partner
      When Kian types a name of <length> characters
      Then Kian hears while typing that the name <verdict>
      And Kian sees the name counted as <length> of 50

      Examples:
        | length | verdict      |
        | 1      | is too short |
        | 2      | is fine      |
        | 50     | is fine      |
        | 51     | is too long  |

    @AC-WIZARD-03 @AC-WIZARD-05
    Scenario Outline: A name that is not right leads nowhere
      Given Kian is a partner
      When Kian describes a platform whose name has <length> characters
      Then Kian hears that the name <verdict>
      And Kian has no platform

      Examples:
        | length | verdict      |
        | 1      | is too short |
        | 51     | is too long  |

    @AC-WIZARD-04
    Scenario Outline: A description may be long, but not too long
      Given Kian is a partner
      When Kian describes a platform in <length> characters, two of them line ends
      Then Kian's description of <length> characters is <verdict>

      Examples:
        | length | verdict  |
        | 500    | accepted |
        | 501    | refused  |

    @AC-WIZARD-06
    Scenario: Two platforms of a partner cannot have one name
      Given Kian is a partner
      And Kian has the platform "Kian Films", with a production key
      When Kian describes a audio platform called "KIAN  films"
      Then Kian hears that the name is taken

    @AC-WIZARD-06
    Scenario: Two partners may have platforms of one name
      Given Kian is a partner
      And Nima is a partner
      And Nima has the platform "Cinema", with a production key
      When Kian describes a video platform called "Cinema"
      Then Kian is at the step "install" of four

  Rule: What was entered is not lost, and not kept against one's will

    @AC-WIZARD-08
    Scenario: What Kian has typed is there after a reload
      Given Kian is a partner
      When Kian types the name "Half a na" and waits until it is saved
      And Kian reloads the page
      Then Kian finds the name "Half a na" in the form

    @AC-WIZARD-08
    Scenario: Kian hears when what he types cannot be kept
      Given Kian is a partner
      When Kian has signed out in another window, and types the name "Half a na" here
      Then Kian hears that it is lost if he leaves

    @AC-WIZARD-08
    Scenario: What Kian has typed is there on another day
      Given Kian is a partner with a password
      When Kian types the name "Half a na" and waits until it is saved
      And Kian leaves, and signs in again
      And Kian begins to integrate a platform
      Then Kian finds the name "Half a na" in the form

    @AC-WIZARD-08 @AC-WIZARD-12
    Scenario: All that Kian has entered is kept, not the name alone
      Given Kian is a partner
      When Kian chooses audio, writes "Half a sentence", and waits until it is saved
      And Kian reloads the page
      Then Kian finds audio chosen, and "Half a sentence" written
      When Kian calls it "Kian Sounds", and goes on
      And Kian goes back
      Then Kian finds audio chosen, and "Half a sentence" written
      When Kian writes "A whole sentence" instead, and goes on
      And Kian looks at his platforms
      Then Kian reads of his platform "A whole sentence"

    @AC-WIZARD-08
    Scenario: Kian goes on where he left off
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian has installed the package
      And Kian looks at his platforms
      Then Kian reads there that he is at step 3 of 4
      And Kian reads there that "Kian Films" is being set up, and is offered neither a key nor another platform
      When Kian continues the integration
      Then Kian is at the step "key" of four

    @AC-WIZARD-12
    Scenario: Going back keeps everything, and a change is taken over
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian has installed the package
      And Kian goes back
      And Kian goes back
      Then Kian finds the name "Kian Films" in the form
      When Kian describes a audio platform called "Kian Sounds"
      Then Kian's only platform is "Kian Sounds"
      When Kian goes back
      Then Kian's choice is audio, and nothing else

    @AC-WIZARD-12 @AC-WIZARD-06
    Scenario: Going back and keeping the name
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian goes back
      And Kian describes a audio platform called "Kian Films"
      Then Kian's only platform is "Kian Films"

    @AC-WIZARD-07 @AC-WIZARD-06
    Scenario: The name of a cancelled integration is free again
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian cancels the integration
      Then Kian hears that the integration was cancelled
      When Kian describes a video platform called "Kian Films"
      Then Kian's only platform is "Kian Films"

    @AC-WIZARD-07
    Scenario: Cancelling asks first
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian wants to cancel, and thinks better of it
      Then Kian is at the step "install" of four
      And Kian's only platform is "Kian Films"

    @AC-WIZARD-07
    Scenario: Cancelling at the first step leaves nothing of what was typed
      Given Kian is a partner
      When Kian types the name "Half a na" and waits until it is saved
      And Kian cancels the integration
      Then Kian hears that the integration was cancelled
      And nothing is left of Kian's draft

    @AC-WIZARD-07 @critical
    Scenario: A cancelled integration leaves nothing behind
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian has installed the package
      And Kian generates a production key
      And Kian cancels the integration
      Then Kian hears that the integration was cancelled
      And Kian has no platform
      And nothing is left of Kian's draft
      And Kian's key is refused as revoked
      And Kian reads that he has no platform yet, and begins another one from there

  Rule: The package is real

    @AC-WIZARD-10
    Scenario Outline: Kian copies the command of the package manager he uses
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      And Kian copies the command for <manager>
      Then Kian hears that it was copied
      And Kian's clipboard begins with "<command>"

      Examples:
        | manager | command      |
        | npm     | npm install  |
        | yarn    | yarn add     |
        | pnpm    | pnpm add     |

    @AC-WIZARD-11 @AC-WIZARD-23
    Scenario: Kian sees what he installs, and where to read more
      Given Kian is a partner
      When Kian describes a video platform called "Kian Films"
      Then Kian sees the version of the package, and what it needs
      When Kian looks into the documentation
      Then Kian reads the changelog of that version in a window of its own
      And Kian reads there what each refusal of a report means
      And the platform answers at the address that is named there

    @AC-WIZARD-18 @AC-WIZARD-10 @critical
    Scenario Outline: The code works as it is copied
      Given Kian is a partner
      And partner Kian offers the video "Night train" at €0.60 a minute
      And Kian has come to the code, with a development key
      When Kian installs the package as the page says
      And Kian runs the server's part of the code for <framework>, with his key in its place
      Then Kian's program says that the session was charged with €0.90
      And Kian's program learns from the package why a key was refused
      And the package works on a server alone, and with nothing but a key

      Examples:
        | framework  |
        | javascript |
        | react      |
        | vue        |

  Rule: A key is Kian's alone

    @AC-WIZARD-13
    Scenario Outline: A key has the form of its kind
      Given Kian is a partner
      And Kian has come to the key
      When Kian generates a <kind> key
      Then Kian's key is one of <kind>

      Examples:
        | kind        |
        | production  |
        | development |

    @AC-WIZARD-14 @AC-WIZARD-15 @security @critical
    Scenario: A key is shown once, when Kian asks for it
      Given Kian is a partner
      And Kian has come to the key
      When Kian generates a production key
      Then Kian's key is hidden, with a warning to keep it secret
      And Kian sees which key it is, of which platform
      When Kian wants to see the key
      Then Kian's key can be read
      When Kian has seen enough
      Then Kian's key is hidden again
      When Kian copies the key
      Then Kian's clipboard holds the key
      When Kian reloads the page
      Then Kian's key is nowhere on the page, only its mask
      And Kian reads that he cannot have it again, but another one in its place

    @AC-WIZARD-26 @security @critical
    Scenario: A page that a browser puts aside keeps no key
      Given Kian is a partner
      And Kian has come to the key
      When Kian generates a production key
      And Kian leaves the page, and his browser puts it aside
      Then Kian's key is not on what his browser has put aside
      When Kian comes back to what his browser has put aside
      Then Kian reads that he cannot have it again, but another one in its place
      And Kian's key is nowhere on the page, only its mask

    @AC-WIZARD-26 @security @critical
    Scenario: Going back in the browser does not bring a key back
      Given Kian is a partner
      And Kian has come to the key
      When Kian generates a production key
      And Kian goes on with the key
      Then Kian is at the step "code" of four
      When Kian goes back in his browser
      Then Kian is at the step "key" of four
      And Kian's key is nowhere on the page, only its mask

    @AC-WIZARD-26 @security @critical
    Scenario: The browser keeps no key
      Given Kian is a partner
      And Kian has come to the key
      When Kian generates a production key
      And Kian wants to see the key
      Then Kian's key can be read
      When Kian goes on with the key
      And Kian tests the connection with the key
      Then Kian's key is in no storage of the browser, and in no address
      And Kian's key is nowhere on the page, only its mask

    @AC-WIZARD-16
    Scenario: Without a key there is no code
      Given Kian is a partner
      And Kian has come to the key
      Then Kian cannot go on before there is a key
      And Kian is offered a key of the sandbox first
      When Kian tries to reach the code by its address
      Then Kian is at the step "key" of four

    @AC-WIZARD-16 @critical
    Scenario: A key that was revoked meanwhile does not complete an integration
      Given Kian is a partner
      And Kian has come to the code, with a production key
      And Kian has revoked the key
      When Kian completes the integration
      Then Kian hears that he needs a key first
      And Kian is at the step "key" of four
      And Kian's platform is not connected

    @AC-WIZARD-17
    Scenario: A key that was generated elsewhere in the meantime
      Given Kian is a partner
      And Kian has come to the key
      And Kian has generated a development key in another window
      When Kian tries to generate a development key too
      Then Kian hears that there is such a key
      When Kian replaces the key
      Then Kian's key is one of development

    @AC-WIZARD-19
    Scenario: A key of the sandbox connects, and is called one
      Given Kian is a partner
      And Kian has come to the code, with a development key
      When Kian tests the connection with the key
      Then Kian hears that the key speaks for the sandbox of his platform
      When Kian goes back
      Then Kian is at the step "key" of four

  Rule: The connection test tells what is wrong

    Background:
      Given Kian is a partner
      And Kian has come to the code, with a production key

    @AC-WIZARD-19 @smoke
    Scenario: The right key connects
      When Kian tests the connection with the key
      Then Kian hears that the key speaks for his platform

    @AC-WIZARD-20 @security
    Scenario Outline: A wrong key does not, and Kian hears why
      Given Nima is a partner
      And Nima has the platform "Nima Music", with a production key
      When Kian tests the connection with <key>
      Then Kian hears that the key is <verdict>
      When Kian tests the connection with the key
      Then Kian hears that the key speaks for his platform

      Examples:
        | key                      | verdict            |
        | something that is no key | no key at all      |
        | a key that nobody has    | unknown            |
        | Nima's key               | another platform's |

    @AC-WIZARD-20 @security
    Scenario: A revoked key does not connect any more
      Given Kian has replaced the key
      When Kian tests the connection with the old key
      Then Kian hears that the key is revoked

  Rule: After completion

    @AC-WIZARD-22
    Scenario: Kian is taken to his platforms
      Given Kian is a partner
      And Kian has come to the code, with a production key
      When Kian completes the integration, and five seconds pass
      Then Kian is at his platforms

    @AC-WIZARD-22
    Scenario: Kian stays where he is
      Given Kian is a partner
      And Kian has come to the code, with a production key
      When Kian completes the integration, and wants to stay
      And more than five seconds pass
      Then Kian hears that he stays
      When Kian goes on to his platforms from there
      Then Kian is at his platforms

  Rule: Keys stay in Kian's hand

    Background:
      Given Kian is a partner
      And Kian has the platform "Kian Films", with a production key

    @AC-WIZARD-24
    Scenario: Kian sees whether a key is used
      When Kian looks at his platforms
      Then Kian sees a key in use that was never used
      When Kian's server calls with the key
      And Kian looks at his platforms
      Then Kian sees a key in use that has been used

    @AC-WIZARD-24 @AC-WIZARD-33 @security @critical
    Scenario: A revoked key opens nothing any more
      When Kian revokes the key
      Then Kian sees that the key is revoked
      And Kian's key is refused as revoked
      When Kian has a new production key made
      Then Kian's server is let in

    @AC-WIZARD-24
    Scenario: Revoking asks first
      When Kian wants to revoke the key, and thinks better of it
      Then Kian's server is still let in

    @AC-WIZARD-24
    Scenario: A key of the sandbox can be had later on
      When Kian has a new development key made
      Then Kian's key is one of development

    @AC-WIZARD-24 @AC-WIZARD-20 @security
    Scenario: Each of Kian's platforms has keys of its own
      Given Kian has the platform "Kian Sounds", with a production key
      When Kian looks at his platforms
      Then Kian's key stands with "Kian Sounds" alone, and "Kian Films" has another one
      And Kian's key does not speak for "Kian Films"

    @AC-WIZARD-25 @security @critical
    Scenario: A rotated key ends at once, and a new one is there
      When Kian rotates the key
      Then Kian's key is one of production
      And Kian's old key is refused as revoked
      And Kian's server is still let in
      When Kian reloads the page
      Then Kian's key is on his list no more, only its mask
      And Kian sees a key in use, and one that is revoked

    @AC-WIZARD-27 @security
    Scenario: A consumer has no platforms
      Given Sara has an account
      When Sara looks at the partners' pages
      Then Sara hears that this is not open to her

    @AC-WIZARD-27 @security @critical
    Scenario: Nobody can touch the keys of somebody else
      Given Nima is a partner
      Then Nima can neither see nor revoke nor rotate Kian's key

  @backend
  Rule: A connected platform reports what was played

    Background:
      Given Kian is a partner
      And partner Kian offers the video "Night train" at €0.60 a minute
      And Kian has the platform "Kian Films", with a production key

    @AC-WIZARD-28 @smoke @blocker
    Scenario: A session on Kian's platform is charged like any playback
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      Then Sara's wallet holds €4.10 in the end
      And of it Kian gets €0.81 and the platform €0.09
      When Kian looks at the settlement
      Then Kian sees €0.90 of revenue, €0.09 of fees, and €0.81 for himself

    @AC-WIZARD-28 @security @critical
    Scenario: Until the integration is completed nothing is charged
      Given Nima is a partner
      And partner Nima offers the audio "Rain" at €0.60 a minute
      And Nima has begun to integrate the platform "Nima Music", with a production key
      And Sara's wallet holds €5.00
      Then Sara cannot allow Nima's platform to charge "Rain"
      And Nima's report of 30 seconds of "Rain" is refused, because the integration is not completed
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-31
    Scenario: What is played to its last second can be reported
      Given partner Kian offers the video "Short train" at €0.60 a minute, 30 seconds long
      And Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Short train"
      When Kian's server reports 30 seconds of "Short train"
      Then Sara's wallet holds €4.70 in the end

    @AC-WIZARD-28 @critical
    Scenario: What Kian reports is a debit like any other
      Given Sara's wallet holds €10.50
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      Then Sara's wallet holds €9.60 in the end
      And Sara has been told of a low balance once

    @AC-WIZARD-34 @AC-WIZARD-29 @critical
    Scenario: Who has played on Kian's platform is told of the end, once
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      And Kian's server reports the same session once more
      Then Sara is told once that 90 seconds of "Night train" cost €0.90
      When Sara follows what she was told of "Night train"
      Then Sara has paid €0.90 for 90 seconds

    @AC-WIZARD-29 @critical
    Scenario: Another session under the same number is none
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      Then Kian's server cannot report another session under the same number
      And Sara's wallet holds €4.10 in the end

    @AC-WIZARD-29 @critical
    Scenario: A request key that was used for one report is good for no other
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train", and another session with the same request key
      Then the second report is refused for its request key
      And Sara's wallet holds €4.10 in the end

    @AC-WIZARD-29 @critical
    Scenario: Two partners may give their sessions the same number
      Given Nima is a partner
      And Nima has the platform "Nima Music", with a production key
      And partner Nima offers the audio "Rain" at €0.60 a minute
      And Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      And Sara allows Nima's platform to charge "Rain"
      And Nima's server reports 90 seconds of "Rain" under the same number
      Then Sara's wallet holds €3.20 in the end

    @AC-WIZARD-31 @security
    Scenario Outline: A session that cannot be costs nothing
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      Then Kian's report of a session of "Night train" that <fault> is refused
      And Sara's wallet holds €5.00 in the end

      Examples:
        | fault                         |
        | is longer than the whole      |
        | is longer than the time since |
        | began before Sara's word      |
        | is not over yet               |

    @AC-WIZARD-29 @critical
    Scenario: The same session reported twice is charged once
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      And Kian's server reports the same session once more
      Then Kian's server got the same answer twice
      And Sara's wallet holds €4.10 in the end

    @AC-WIZARD-32 @security @critical
    Scenario: Sara's word is good for one session
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 90 seconds of "Night train"
      Then Kian's server cannot use Sara's word for another session
      And Sara's wallet holds €4.10 in the end

    @AC-WIZARD-32 @security
    Scenario: Sara's word is good for a day
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      And 25 hours have passed for Sara since
      Then Kian's server cannot use it any more for "Night train"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-32 @security @critical
    Scenario: Sara's word is good for one platform
      Given Nima is a partner
      And Nima has the platform "Nima Music", with a production key
      And partner Nima offers the audio "Rain" at €0.60 a minute
      And Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      Then Nima's server cannot use it for "Rain"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-32 @security @critical
    Scenario: Sara's word is good for one film
      Given partner Kian offers the video "Day train" at €3.00 a minute
      And Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      Then Kian's server cannot use it for "Day train"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-32 @security @critical
    Scenario: Sara's word for one of Kian's platforms is no good on the other one
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      And Kian has the platform "Kian Sounds", with a production key
      Then Kian's server cannot use it for "Night train"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-32
    Scenario: Sara's word is still good an hour before the day is over
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      And 23 hours have passed for Sara since
      When Kian's server reports 90 seconds of "Night train"
      Then Sara's wallet holds €4.10 in the end

    @AC-WIZARD-32 @security
    Scenario: What is not published cannot be charged
      Given partner Kian prepares the video "Not yet" at €0.60 a minute
      And Sara's wallet holds €5.00
      Then Sara cannot allow Kian's platform to charge "Not yet"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-32 @security
    Scenario: Sara's word goes to whoever offers the film
      Given Nima is a partner
      And Nima has the platform "Nima Music", with a production key
      And Sara's wallet holds €5.00
      Then Sara cannot allow Nima's platform to charge "Night train"
      And Sara's wallet holds €5.00 in the end

    @AC-WIZARD-31 @critical
    Scenario: A session costs no more than the wallet holds
      Given Sara's wallet holds €0.75
      And Sara has allowed Kian's platform to charge "Night train"
      When Kian's server reports 120 seconds of "Night train"
      Then Kian's server learns that 75 seconds were billed
      And Sara's wallet holds €0.00 in the end
      And Sara's last session took 75 seconds and €0.75

    @AC-WIZARD-31 @critical
    Scenario: What Sara plays elsewhere meanwhile keeps its money
      Given partner Kian offers the audio "Rain" at €0.07 a minute
      And Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      When Sara plays "Rain"
      And Kian's server reports 120 seconds of "Night train"
      Then Kian's server learns that 80 seconds were billed
      And Sara's wallet holds €4.20 in the end

    @AC-WIZARD-31
    Scenario: A wallet that cannot pay a minute pays nothing
      Given Sara's wallet holds €0.59
      And Sara has allowed Kian's platform to charge "Night train"
      Then Kian's report of 30 seconds of "Night train" is refused for want of money
      And Sara's wallet holds €0.59 in the end

    @AC-WIZARD-30 @critical
    Scenario: The sandbox answers the same, and no money moves
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      And Kian has a development key too
      When Kian's server reports 90 seconds of "Night train" in the sandbox
      Then Kian's server learns that 90 seconds were billed
      And Sara's wallet holds €5.00 in the end
      When Kian's server reports 90 seconds of "Night train" under the same number
      Then Sara's wallet holds €4.10 in the end

    @AC-WIZARD-33 @security @critical
    Scenario: A revoked key reports nothing
      Given Sara's wallet holds €5.00
      And Sara has allowed Kian's platform to charge "Night train"
      And Kian has revoked the key
      Then Kian's report of 90 seconds of "Night train" is refused for the key
      And Sara's wallet holds €5.00 in the end
