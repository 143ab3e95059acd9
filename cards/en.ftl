### All that Stafet says in English. The same keys in the same order as in da.ftl.

## Router

done = Done.
shown-below = It is shown below.
posted-in-channel = I am posting it in the channel ({ $network }).
waits-for-channel = It waits: the channel ({ $network }) is closed to me at the moment. It is posted as soon as it opens.
not-posted = I could not post it in the channel ({ $network }): Teams did not take it. What you did counts.
card-replaced = I could not keep this card up to date. The new one stands below it.
copy-no-longer = This is done, or no longer the case.
copy-no-longer-now = This is done, or no longer the case. This is how it is now:
has-left = { $name } (no longer here)
reminder-no-longer = This no longer waits for you.
reminder-left = You are no longer in { $network }, so this does not wait for you.
reminder-withdrawn = It has been withdrawn.
reminder-answered = The answer is given.
reminder-closed = It is closed now.
reminder-meeting-off = The meeting is cancelled.
reminder-meeting-over = The meeting is over.
reminder-not-host = You no longer host it.
reminder-input-given = Your unit has given its input.
reminder-deadline-past = The deadline is past.
edit-stands = I don't act on an edited message, so what you wrote first still counts: “{ $what }”. { $way }
edit-way-card = Change it on its card.
edit-way-undo = If it is less than ten minutes ago, you can write “undo” and send it again.
edit-way-text = You can change its text here. Its deadline and how it is voted on stay as they are: if they must be different, write “withdraw the proposal” and start the vote again.
edit-way-anew = If it must be different, write “withdraw the proposal” and start the vote again.
edit-does-nothing = I don't act on an edited message. Send it as a new one, and I'll do it.
too-fast = That's a bit fast for me. Wait a few seconds and try again.
sorry = Sorry, something went wrong on my side. Please try again in a moment. If it keeps happening, give the number { $number } to whoever runs Stafet.

## The small picture on each card

mark-agenda = Agenda
mark-meeting = Meetings
mark-theme = Themes
mark-decision = Decisions
mark-plan = Action plan
mark-vote = Votes
mark-network = Stafet
dialog-title = Stafet
mark-reminder = Reminders
mark-hosts = Hosts
mark-people = Who is who
bar = { $percent } % of the answers
bar-of-most = { $percent } % of the highest

## Rights

no-network = I can't see you in a team that I'm part of. Ask the team's owner to add you, then write again.
network-rests = The team “{ $network }” is closed to me right now: it is archived, or I was taken out of it. Everything is kept, and we go on when it opens again.
no-member = That's for the network's members only. If you think you should be one, tell the secretariat. You can still propose and support items.
no-host = That's for the meeting's hosts only. Write “who hosts next time?” and you can ask them.
no-facilitator = That's for the secretariat only, or, if the team has none, for whoever set me up. Ask them to do it.
no-keeper = Units and roles belong to the whole organisation. The work environment secretariat loads them, and whoever your administrator has named. If you are an AMK, put your own unit right with “edit my unit”.

## Taps on buttons

fact = { $label }: { $words }
read-on = Read more
choose-from-list = Choose
card-too-old = What this card is about is gone, or the card is too old. Write “help” to see what I can show you instead.
too-long = That's too long: { $most } characters at most. Shorten it a little and tap again.

## Files

file-kind = I cannot read a file of that kind. I read { $kinds }.
file-from-elsewhere = The file is kept somewhere that I may not fetch from. Drop it in this chat from your own computer or OneDrive.
file-too-large = The file is too large for a chat: 1 MB at most. Whoever runs me can import a larger one on the server.
file-locked = The file is locked with a password, so I cannot read it. Save a copy without one and drop it again.
file-scanned = The file is a picture of the text, so I cannot read it. Drop the Word file that it was made from, or paste the text into the chat.
file-unread = I could not fetch the file just now, and nothing has changed. Drop it again in a moment.
under-way = This takes a moment. I'm on it …
under-way-done = I'm done now.
under-way-fetching = I'm fetching { $name } … ({ $at } of { $of })
under-way-reading = I'm reading { $name } … ({ $at } of { $of })
under-way-looking = I'm looking at what { $name } says … ({ $at } of { $of })
under-way-read = I have read { $name }.

## People: welcome, language and networks

nameless = a guest
erased = (deleted)
welcome-title = Hi, I'm Stafet
welcome-what = I keep track of your agenda, votes and decisions, and of who hosts next time. I also know who is health and safety representative (AMR) in which unit.
welcome-try = Mention me here in the channel, or write to me in a chat of your own. Try “help”.
welcome-other-language = Jeg taler også dansk. Vælg det sprog, som jeg skal bruge til dig:
language-in-danish = På dansk
language-in-english = In English
language-only-two = I only speak Danish and English. Write “speak Danish” or “speak English”, and I'll keep to it.
language-chosen = From now on I'll speak English with you.
language-da = Danish
language-en = English
which-network = Which network is this for?
network-first-which = Which network should I answer from first?
network-first = I will answer from { $network } first. The others follow, and when something is to be done I ask where.
network-how-to-leave =
    { $who ->
        [member] You are in the network as long as you are in the team and are listed as AMK. If you stop, put your role right with “edit my unit”, or tell the secretariat. You leave the team yourself in Teams: press the three dots by the team's name. What I have about you, you erase with “delete my data”.
       *[other] You are in as long as you are in the team. You leave it yourself in Teams: press the three dots by the team's name. What I have about you, you erase with “delete my data”.
    }
network-only-one = There is only one network to choose here: { $network }.
told-alone = I answer that in our own chat.
in-network = In { $network }:
hit-in-network = { $text } · { $network }
which-network-how = You wrote “{ $sentence }”, and you belong to several networks. Choose the one you mean:
channel-chosen = From now on I'll post in this channel.
not-a-channel = It's just the two of us here. Write it in the channel you want me to use.
you-are-welcome = You're welcome!
not-read = I did not understand { $words }. Please put the fields right. Nothing has been done yet.
quoted = “{ $words }”
beside-not-kept = I cannot keep this together with it: { $words }. Write it without, so that I need not guess.

## Help

help-title = What you can ask me
help-how = Write the way you usually do, in Danish or English. In the channel you need to mention me.
help-word = Help
help-directory = Find your AMR
help-directory-how = Ask “who is AMR in my unit?”, or mention another unit or a building. Ask the same way for the manager, the substitute, the AMK (work environment coordinator), the TR (union representative) and the FVA manager. Write “show the AMO of DTU Aqua” to see all, or “my unit is …” and I'll remember it.
help-safety = Need help?
help-safety-how = Write it to me alone, and I'll show you who you can talk to. I don't keep it. In immediate danger call 112.
help-agenda = See the agenda
help-agenda-how = Write “show the agenda” or “suggest agenda item: working alone, 15 min”. Hosts write “invite … to item …” when a guest joins.
help-meetings = Say whether you come
help-meetings-how = Write “show the meetings”, “I am not coming” or, once the meeting is over, “since last time”. The hosts write “start the meeting”, “end the meeting” and “move the meeting to …”.
help-votes = Vote on something
help-votes-how = Write “start vote: …”, perhaps with “until Friday 2pm” and a quorum at the end. Write “new vote” for majority, dots, ranking and other ways. “Close the vote” and “undo my vote” work too.
help-decisions = Find a decision
help-decisions-how = Ask “what did we decide about …?”, or write “show the decisions” or “open agreements”. Write “postpone D-2026-001 until …” if you cannot make yours. The hosts write “record decision: …” or choose Make this a decision in the menu of a message in the channel. The secretariat writes “import minutes” to bring in what an old meeting decided.
help-hosts = See who hosts
help-hosts-how = Ask “when do I host?” or “why me?”, or write “show the host plan”. If you can't, write “find cover” or “I am on leave from 1 Nov to 15 Jan”. The secretariat writes “plan meeting …”.
help-kamu = Give input to KAMU
help-kamu-how = Ask “when is the deadline?” or “what happened to our input?”. Write “input to the action plan: …”, “attention point: …”, “show the action plan” or “show the pack for KAMU”. The secretariat writes “KAMU meets …”.
help-themes = Suggest a theme
help-themes-how = Write “show the long list”, “put senior policy on the long list” or “vote on the long list”. Write “show the asks” or “which working groups do we have?” to see what is under way. Write “send I-4 to my manager” when something goes back to management, and later “answer: …”.
help-consultations = Put a text out for consultation
help-consultations-how = Write “put this out for consultation: …”, or drop a file into the chat. The others comment on its paragraphs, and mend what they wrote with “change my comment”. At the deadline all get the outcome, and everybody gets an answer to their comments.
help-groups = Working groups and milestones
help-groups-how = Write “set up a working group: lone work” and “milestone: draft ready by 1 March, owner Bo”. Write “milestone 2 is reached”, or “move milestone 2 to 1 April, because …”; the group is told why.
help-tasks = See what you need to do
help-tasks-how = Write “my tasks” to see what is waiting for you. I remind you once a day at most. Write “off until Friday” or “reminders” to change that.
help-registry = Correct the directory
help-registry-how = If you are an AMK, write “edit my unit”, “coverage” or “well-being dialogue held 12 March”. If you hold a role, write “my contact details”. The secretariat can drop units.csv or directory.csv in the chat with me.
help-lone = Working alone?
help-lone-how = Write “lone work” in a chat with me to see the rule and fill in the form. Your AMR is told, and your manager has to approve. If you are an AMK, write “lone work template”. I don't keep an eye on you; in danger: call 112.
help-joint = AMO and LSU in your unit
help-joint-how = Write “joint agenda” to see who sits in AMO and LSU, and what both are to take up; if you are an AMK, add to it with “joint topic: noise”. Write “plan the well-being dialogue for 12 March” or “well-being dialogue held 12 March”, “introduce AMR and TR to each other” or “welcome to a new AMR”, and answer the “self-check” once a year.
help-people = Language, words and your data
help-people-how = Write “explain KAMU” or “glossary”. With “speak Danish” or “speak English” you choose the language I answer you in; otherwise I answer in the one you write. Write “my data” to see what I keep about you.
help-status = See the status
help-status-how = Write “status report” to see what I could not deliver, and what is waiting.
help-try-amr = Who is AMR in my unit?
help-try-tasks = My tasks
help-try-hosts = Who hosts next time?
help-try-agenda = When is the next meeting?
help-try-decisions = What have we decided?
help-try-propose = Suggest an agenda item
help-try-vote = Start a vote
help-try-tr = Who is TR in my unit?
help-try-show = Show the agenda
help-try-mine = When do I host?
help-try-plan = Show the action plan
help-try-themes = Show the long list
help-try-consultations = Show consultations
help-try-groups = Which working groups do we have?
help-try-milestones = Show the milestones
help-try-registry = My contact details
help-try-lone = I am working alone
help-try-joint = Joint agenda
help-try-data = My data
help-try-words = Glossary
help-try-status = Status report
help-try-help = Help
help-more = More
help-others = What else you can do
help-back = All help
help-here = I help with the agenda, votes, decisions, hosts and AMR.
help-show = Show me how
help-alone = Write to me alone
hello = Hello! What do you need?
unclear = I didn't quite get that. Try putting it another way, or write “help”.
unclear-near = Did you mean:
unclear-or = Did you mean something else?
unclear-except = I have done nothing: I can't handle exceptions. Please name only those it is about.
unclear-if = I have done nothing: I can't wait for something to happen. Write to me when it is to be done.
unclear-done = I have done nothing: it sounds as if it has already happened. Please say it plainly if I should do it.
asking-offered = Shall I do that?
asking-sentence = “{ $sentence }”
asking-all-read = Everybody in the network can read it. An attention point can be shown to the hosts alone: write “new attention point”.
asking-with-name = Everybody in the network can read it, and your name stands on it.
asking-reach-me = It changes something for you alone.
asking-reach-one = It changes something that others see, too.
asking-reach-everybody = It changes something for everybody in { $network }.
asking-yes = Yes, do it
asking-no = No, leave it
asking-asked-another = It is not you whom I asked. Whoever I asked may still say yes.
asking-yes-to-what = Yes to what?
asking-no-to-what = No to what?
asking-waits = This waits for your answer. Press what you mean:
asking-nothing-waits = I do not know what that answers. “my tasks” shows what waits for you.
asking-put-yes = Is this what you say yes to?
asking-put-this = Is this your answer?
asking-answer-to-this = Is that an answer to this?
asking-put-no = Is this what you say no to?
asking-anew = Something has happened since I asked. Have another look:
asking-answered = That has been said yes to already, so I have done nothing more. If it should be done again, write it again.
asking-left-before = That was answered with a no, so I have done nothing. If it should be done after all, write it again.
asking-another = It has been done, or it has changed since I asked. I have done nothing more. Write it again if it still should be done.
asking-means-nothing = That is about nothing that is going on, so I have done nothing.
asking-left = All right, I'll leave it.
asking-struck = Then I have done nothing. If there is something else to do, write it again as it should be.
several-this = About “{ $sentence }”:
lacking-title = I need a little more to do that
lacking-go = Do it
lacking-when = When?
lacking-hint-when = e.g. Thursday 12 March at 9
lacking-period = When?
lacking-hint-period = e.g. from 3 to 14 August
lacking-hours = Between what times?
lacking-hint-hours = e.g. 9-15
lacking-year = Which year?
lacking-hint-year = e.g. 2027
lacking-person = Who?
lacking-hint-person = Name or mail
lacking-number = Which number?
lacking-hint-number = e.g. 3
lacking-numbers = Which numbers?
lacking-hint-numbers = e.g. 2 and 5
lacking-item = Which one?
lacking-hint-item = Number or title
lacking-decision = Which decision?
lacking-hint-decision = e.g. D-2026-003
lacking-words = What?
lacking-hint-words = In your own words
lacking-title-of = What should it be called?
lacking-hint-title-of = A short name
lacking-term = Which word?
lacking-hint-term = e.g. KAMU
lacking-reason = Why?
lacking-hint-reason = In your own words
lacking-place = Where?
lacking-hint-place = The name of the place
lacking-link = Which link?
lacking-hint-link = The address of the page
undo-tap = Undo
undo-done = Taken back
undo-done-how = Everything is as it was before.
undo-done-what = It was about: { $deed }
undo-done-by = { $name } has taken it back.
undo-answered = { $name } has done it.
undo-nothing = I can't see that you did anything right here in the last ten minutes that can be undone. If you did it somewhere else, write “undo” there.
undo-changed-since = “{ $what }” cannot be undone: It has changed since, or others have gone on from it. { $instead }
undo-for-good = The last thing you did here cannot be undone. { $instead }
undo-done-before = It has been taken back already.
undo-too-late = It is more than ten minutes ago, so it cannot be undone. Change it on the card itself.
undo-not-yours = Only whoever did it can undo it.
undo-put-right = Shall it be like this instead?
undo-put-right-how = What you did just now is undone first.
undo-instead = Change it on the card itself, or ask the secretariat.
undo-instead-vote = Write “withdraw the proposal”, and start the vote again if it must be different.
undo-instead-round = While it is open you can close it on its card. Otherwise you can ask again later.
undo-instead-round-closed = What is closed is not opened again. You can ask again later.
undo-instead-consultation = While the consultation is open you can close it on its card.
undo-instead-item = Use the button Withdraw the item on the item's card.
undo-instead-meeting = Write “cancel the meeting”.
undo-instead-cancelled = Write “call the meeting again”.
undo-instead-closed = Use the button Vote again on the vote's card.
undo-instead-decision = Use the button Something is wrong on the decision's card.

## Tasks and reminders

tasks-none = Nothing waiting for you. Thanks!
tasks-until = By { $until }
tasks-overdue = Overdue
tasks-late = Overdue since { $until }
tasks-twin = { $title } ({ $number })
tasks-more =
    { $number ->
        [one] And one more. It comes up once you are done with one of these.
       *[other] And { $number } more. They come up as you get these done.
    }
tasks-reminder =
    { $number ->
        [one] One thing is waiting for you
       *[other] { $number } things are waiting for you
    }
tasks-others = Other things can wait: write “my tasks” to see them all.
reminders-title = How you are reminded
reminders-are-at-once = I write as soon as something falls due.
reminders-are-daily = I write once a day at most, with everything that is needed that day.
reminders-are-weekly = I'll save it for Monday morning. Only what cannot wait that long comes earlier.
reminders-hours = I only write between { $first } and { $last }.
reminders-off = You are off up to and including { $until }. I do not write until then.
reminders-off-now = Enjoy your time off! You will not hear from me up to and including { $until }. What waits comes together on { $back }.
reminders-usual = I write on working days between 8:30 and 16:00.
reminders-how = Write “off until Friday” to be left in peace, or “remind me between 9 and 15”.
reminders-at-once = At once
reminders-daily = Daily
reminders-weekly = Weekly
reminders-not-kept = I keep no reminders of your own: I remind people of what waits in the network
reminders-elsewhere = Put it into your calendar in Outlook. If it is something you have agreed on, write for example “agreement: Bo finds a room by 1/3”. Then I remind its owner of the date.
reminders-come-anyway = I remind you of votes, meetings, hosting and agreements with a date by myself.
reminders-back = I am back
reminders-no-day = Up to and including which day? Write for instance “off until Friday” or “off until 17 Oct”, a year ahead at most.
reminders-no-hours = Between which hours? Write for instance “remind me between 9 and 15”. I never write before 8:30 or after 16:00.

## Who is who: units and roles

role-amr = health and safety representative (AMR)
role-amr-substitute = deputy health and safety representative (AMR)
role-leader = manager in the health and safety group
role-amk = work environment coordinator (AMK)
role-amk-deputy = deputy work environment coordinator (AMK)
role-tr = union representative (TR)
role-fva = deputy head or head of administration (FVA)
role-lsu = member of the joint consultation committee (LSU)
role-lsu-chair = chair of the joint consultation committee (LSU)
role-student = student representative
role-secretariat = work environment secretariat
short-amr = AMR
short-amr-substitute = deputy AMR
short-leader = manager in the health and safety group
short-amk = AMK
short-amk-deputy = deputy AMK
short-tr = TR
short-fva = FVA manager
short-lsu = LSU member
short-lsu-chair = LSU chair
short-student = student representative
short-secretariat = work environment secretariat
full-amr = health and safety representative (AMR)
full-amr-substitute = deputy health and safety representative (AMR)
full-leader = manager in the health and safety group
full-amk = work environment coordinator (AMK)
full-amk-deputy = deputy work environment coordinator (AMK)
full-tr = union representative (TR)
full-fva = deputy head or head of administration (FVA)
full-lsu = member of the joint consultation committee (LSU)
full-lsu-chair = chair of the joint consultation committee (LSU)
full-student = student representative
full-secretariat = work environment secretariat
directory-heading = { $unit }: { $role }
directory-line = { $unit }, { $role }: { $names }
directory-several =
    { $number ->
        [one] The unit has one group:
       *[other] The unit has { $number } groups. Find the one that covers where you work:
    }
directory-more-groups =
    { $number ->
        [one] And one more group that doesn't fit here. Mention the building and I'll find the right one.
       *[other] And { $number } more groups that don't fit here. Mention the building and I'll find the right one.
    }
directory-nobody = I don't know of anyone here at the moment in the role of { $role }. Ask the unit's AMK or the work environment secretariat.
directory-nobody-then = I don't know: from then I know of nobody here in the role of { $role }.
directory-area = Covers: { $area }
directory-area-buildings =
    { $number ->
        [one] Covers: { $area }, building { $buildings }
       *[other] Covers: { $area }, buildings { $buildings }
    }
directory-term = Term: { $start } – { $end }
directory-speaks = Speaks { $languages }
directory-term-since = Since { $start }
directory-term-until = Until { $end }
directory-term-from = From { $start }
directory-term-unknown = I don't know the term.
directory-confirmed = Last confirmed on { $day }
directory-confirmed-long-ago = Last confirmed on { $day }. That is more than half a year ago, so please check.
directory-vacant = No health and safety representative (AMR) is elected at the moment.
directory-not-public = The name is not shown here.
directory-away = { $name } is away until { $until } inclusive.
directory-away-open = { $name } is away until further notice.
directory-there = { $name } is not away today, as far as I know.
directory-away-from = { $name } is away from { $start } until further notice.
directory-away-ahead = { $name } is away from { $start } to { $end } inclusive.
directory-no-phone = I have no phone number for { $name }.
directory-expired = The term ended on { $day }. Ask whether somebody new has been elected.
directory-new-election = The leave lasts four months or more, so the group may elect a new AMR for the rest of the term.
directory-instead = Contact { $name }, { $role }
directory-chairs = Chair
directory-beside = { $role }: { $name }
directory-student = An AMR is elected by employees, but if you work as a student in a lab or workshop you are welcome to ask. For the study environment, turn to the student counsellors.
directory-student-contact = { $role }: { $name }
directory-then-day = As it was on { $day }.
directory-then-period = From { $start } to { $end }:
directory-then-before = Earlier ones, the latest first:
directory-then-coming = The next one:
directory-organisation = Work environment organisation (AMO) of { $unit }
directory-groups =
    { $number ->
        [0] { $unit } has no work environment groups
        [one] { $unit } has one work environment group
       *[other] { $unit } has { $number } work environment groups
    }
directory-whole-unit = For the whole unit
directory-nobody-at-all = I know nobody here yet. Ask the work environment secretariat.
directory-terms = Terms of office
directory-terms-first =
    { $number ->
        [one] The term ends on { $end }
       *[other] The first of { $number } terms ends on { $end }
    }
directory-term-ends = The term ends on { $end }.
directory-term-open = I know no end date.
directory-ending =
    { $number ->
        [0] I know of nobody in the role of { $role } whose term ends by { $day }
        [one] { $role }: one term ends by { $day }
       *[other] { $role }: { $number } terms end by { $day }
    }
directory-terms-nobody = I found nobody called “{ $wanted }” with a role in the work environment. Try the full name.
directory-yes = Yes, that's right:
directory-still = As far as I know, that is still so:
directory-no = No, not as far as I know. I know:
directory-a-bot = No, I'm a bot
directory-a-bot-how = I have no role in the work environment, but I can find those who have. Ask for example “who is the AMR in my unit?”
directory-nobody-called = I don't know that
directory-nobody-called-how = I find neither a person nor a role in the work environment called “{ $wanted }”. I know AMRs, deputies, managers, AMKs, union representatives, FVAs, LSU members and student representatives.
directory-many-called = Several people are called { $name }. Write the full name.
directory-in-building = In building { $number }: { $units }
directory-amr-of = AMR of { $unit }
directory-lacking =
    { $number ->
        [one] One place has no { $role }
       *[other] { $number } places have no { $role }
    }
directory-lacking-area = { $unit }, { $area }
directory-lacking-more = And { $number } more.
directory-lacking-none = I know of no place without { $role }.
directory-lacking-over =
    { $number ->
        [one] In one place the term is over, and I know of nobody after them:
       *[other] In { $number } places the term is over, and I know of nobody after them:
    }
directory-held = { $role }: { $people ->
        [one] one person
       *[other] { $people } people
    } in { $number ->
        [one] one unit
       *[other] { $number } units
    }
directory-held-running =
    { $number ->
        [one] One of them is elected right now.
       *[other] { $number } of them are elected right now.
    }
directory-held-over =
    { $number ->
        [one] One of them has a term that is over, and I know of nobody after them.
       *[other] { $number } of them have a term that is over, and I know of nobody after them.
    }
directory-speakers =
    { $number ->
        [one] I found one in the role of { $role } who fits
       *[other] I found { $number } in the role of { $role } who fit
    }
directory-speakers-none = I know of nobody in the role of { $role } who fits.
directory-whose = Where do they work? Write the unit's name or the number of the building, and I'll find the { $role }.
directory-no-role = You aren't listed with a role in the work environment. If that's wrong, tell your unit's AMK.
directory-no-secretariat = The work environment secretariat has not been entered yet. Ask your unit's AMK.
directory-other-group = Another group
directory-other-language = På dansk
reach-first-line = Hi, do you have time for a talk with me?
reach-both-leader = Chat with AMR and manager
reach-both-tr = Chat with AMR and TR
reach-chat = Write to { $name }
reach-chat-alone = Chat in Teams
directory-which = Which unit do you mean?
directory-which-how = I'm not sure where “{ $wanted }” is. Choose the unit:
directory-closed = { $old } has closed; it is now { $new }.
directory-closed-choose = { $old } has closed. Choose the unit you mean, or write the name of another:
directory-mine = Which unit do you belong to?
directory-mine-how = I can't tell. Choose your unit and I'll remember it for next time.
directory-mine-another = Another unit
directory-mine-label = Your unit
directory-mine-hint = e.g. DTU Chemistry or building 206
directory-mine-tap = That's my unit
directory-empty = No units have been entered yet. Ask the work environment secretariat.
unit-missing = Choose your unit from the list, then tap again.
directory-remembered = I'll remember that you belong to { $unit }.
directory-unknown = I don't know that unit
directory-unknown-how = I found no unit that fits “{ $wanted }”. Write its full name or the number of the building.

## Care

safety-call = Call 112
safety-call-how = If anyone is in danger, call now and warn those nearby. I'm a bot and can't call for help.
safety-call-summary = Call 112. If anyone is in danger, call now.
safety-call-tap = Call 112 now
safety-life = If you have thoughts of not wanting to live, talk to somebody now. Livslinien, the Danish lifeline, is open on 70 201 201.
safety-life-tap = Call Livslinien
safety-title = That sounds serious
safety-not-kept = I do not store what you write (the Teams chat itself follows DTU's rules).
safety-trust = Talk to someone you trust. That can be a colleague, your AMR, your TR or your manager.
safety-hr = If that is hard where you are, you can turn to Corporate HR or to your unit's AMK.
safety-counselling = You can also get psychological counselling. Corporate HR or your manager can tell you how.
safety-not-anonymous = Whoever you talk to may have a duty to act. So I can't promise that you will be anonymous.
safety-danger = In immediate danger call 112.
safety-summary = Talk to someone you trust. In immediate danger call 112.
safety-alone = That is best discussed in private. Write to me in a chat with just the two of us, and I'll show who one can talk to.
safety-alone-tap = Write to me alone
safety-send-again = My answer did not get through, and I have not kept what you wrote. Please write it to me again.
whom-title = Start with your AMR
whom-how = The AMR is elected to look after the work environment where you are. Your manager can do something about it, and the AMK knows who else can help.
hurt-title = Tell your AMR
hurt-how = Your AMR and your manager can do something about it, and see to it that an injury is reported.
hurt-serious = If it is serious, call 112.
held-title = Should others read this?
held-nothing-kept = This sounds private. I have neither kept nor sent it yet.
held-readers = { $count ->
    [one] If you send it, 1 person in { $network } can read it.
   *[other] If you send it, { $count } people in { $network } can read it.
}
held-somebody-reads = If you send it, it is kept, and those it is meant for can read it.
held-talk = Would you rather talk to somebody about it?
held-trust = Talk to someone you trust: a colleague, your AMR, your union representative or your manager.
held-words = What you wrote
held-reword = Send the new wording
held-anyway = Send it anyway
held-again = If you want it all the same, send it again within ten minutes.

## Glossary

glossary-number =
    { $number ->
        [one] I can explain one word
       *[other] I can explain { $number } words
    }
glossary-show = Show what they mean
glossary-how = Write for example “explain KAMU” to see one word.
glossary-heading = { $word }
term-amo = The work environment organisation: groups for daily matters and a committee for the overall ones.
term-amg = The work environment group: an appointed manager and an elected AMR, often with a substitute. Together a unit's groups cover all employees.
term-amu = A unit's work environment committee, chaired by its head, with managers and AMRs from the groups.
term-amr = The health and safety representative: elected by the colleagues of an area to look after the work environment, physical and mental. No union membership is needed.
term-amk = The work environment coordinator: appointed by management, one in each unit, to help structure and coordinate the work.
term-network = The AMKs of all units. The network meets four times a year and is linked to KAMU.
term-leader = The manager who is appointed to the work environment group beside the AMR.
term-kamu = The group working environment committee: the top of the work environment organisation. It owns the yearly action plan and meets every quarter.
term-hsu = The main cooperation committee between management and staff.
term-lsu = A unit's joint consultation committee, where management and union representatives meet.
term-tr = The union representative: elected by the union's members, for pay and terms. A TR is not the same as an AMR.
term-fva = The forum for deputy heads of department and heads of administration: a management network without substitutes or decision-making power.
term-apv = The workplace assessment: a written survey of the work environment with an action plan. The law requires it.
term-trivselsdialog = The dialogue on well-being that each unit holds at least every other year. It is the mental workplace assessment.
term-amd = The annual discussion of the work environment: the unit looks at whether its goals were met and sets those for the coming year.
term-safetynet = DTU's system for incidents, action plans and workplace assessments. I don't replace it.
term-proximity = The proximity principle: all employees must be able to reach their AMR in working hours. It decides how many groups a unit has, and the employer must be able to document it.
term-plan = The plan of the work environment organisation and its members. The employer must make it, and employees must know it.
term-lti = Lost time injury: an accident with absence.
term-ltif = Lost time injury frequency: the number of lost time injuries times one million, divided by the hours worked. Some countries use 200,000 instead, so those figures can't be compared.
term-lone-work = Work that somebody does alone. Where that is specially dangerous it must be made safe; where it can't be, nobody may work alone.
term-offensive = Offensive behaviour is for example bullying or harassment. Talk to someone you trust: a colleague, your AMR, your TR or your manager.
term-line = The unbroken line from the executive board to each manager.
term-feedback = That what the network decides reaches management, and that the answer comes back.
term-cas = Campus Service. Its department for work environment and emergency management looks after the physical work environment.
term-hr = The common HR department. It looks after the mental work environment.
term-sek = The common work environment secretariat: Campus Service and Corporate HR together.
term-vive = The Danish national centre for social science research.
term-dei = Diversity, equity and inclusion.
term-moment = A short opening slot of a meeting, with figures and one message about safety.
term-newsletter = The secretariat's newsletter, to be forwarded in the unit.
term-gross-list = A long list of topics that nobody has committed to yet.
term-action-plan = The plan of what is to be done for the work environment, by whom and when.

## Agenda

agenda-title = Agenda
agenda-of = Agenda for { $day }
agenda-in-short = Agenda for { $day }: { $size }
agenda-hours = { $start }–{ $end }
agenda-not-approved = Nobody has to approve the agenda
agenda-not-approved-how = It is open until the meeting begins: everybody can propose and support items, and the hosts park those that there is no time for. If you want a yes from all, write “start silent approval: the agenda”. It is approved when nobody has objected by the deadline.
agenda-show = Show the agenda
agenda-open = Open item { $number }
agenda-wanted = important to { $number }
agenda-urgent = urgent
agenda-rest =
    { $number ->
        [one] Show one more item
       *[other] Show { $number } more items
    }
agenda-start = From the beginning
agenda-back-tap = Back to the agenda
agenda-size =
    { $items ->
        [0] No items yet. Write “suggest agenda item: …” to get started.
        [one] 1 item, { $minutes } min in all
       *[other] { $items } items, { $minutes } min in all
    }
agenda-no-meeting = No meeting is planned yet.
agenda-waiting =
    { $items ->
        [0] No suggestions are waiting. Write “suggest agenda item: …” and it goes to the first meeting.
        [one] One suggestion is waiting for the first meeting.
       *[other] { $items } suggestions are waiting for the first meeting.
    }
item-type-orientation = For information
item-type-discussion = Discussion
item-type-decision = Decision
item-type-kamu-input = Input to KAMU
item-type-attention = Attention point
item-type-exchange = Sharing experience
item-type-safety-moment = Safety moment
item-type-any-other = Any other business
item-kind-and-minutes = { $kind }, { $minutes } min
item-kind-only-in = { $kind } { $only }
only-in-danish = (Danish only)
only-in-english = (English only)
item-number = Item { $number }
item-headline = { $number }. { $title }
item-summary = Item: { $title }
item-presented-by = Presented by { $names }
item-proposed-by = Proposed by { $name }
item-wanted = What we want from it: { $words }
item-preparation = To prepare: { $words }
item-postponed =
    { $times ->
        [one] Postponed once
       *[other] Postponed { $times } times
    }
item-postponed-because = { $postponed }: { $reason }
item-urgent =
    { $number ->
        [one] Urgent: 1 says it cannot wait
       *[other] Urgent: { $number } say it cannot wait
    }
item-link = Annex { $number }
outcome-decision = Decision
outcome-agreement = Agreement
outcome-input = Input
outcome-no-conclusion = No conclusion
item-closed-with = { $outcome }: { $words }
item-closed-as = Closed: { $outcome }
item-part = { $mark }) { $words }
item-part-presented-by = { $mark }) { $words } ({ $names })
item-attachment = { $label }: { $title }
item-support-tap =
    { $number ->
        [0] Important to me
       *[other] Important to me · { $number }
    }
item-undo-tap = I take it back
item-post-tap = Post the item in the channel
item-posted = The item is on its way to the channel: { $title }
item-several =
    { $number ->
        [one] I have made that one item.
       *[other] I have made that { $number } items.
    }
item-for-meeting = On the agenda of the meeting on { $day }
item-proposer = “{ $title }” was proposed by { $name }.
item-proposer-unknown = It is not written down who proposed “{ $title }”.
item-handle-tap = More about the item
item-handle-what = What do you want to do with this item?
item-back-tap = Back to the item
item-hurry-tap = It is urgent
item-no-hurry-tap = It can wait after all
item-edit-tap = Edit the item
item-withdraw-tap = Withdraw the item
item-up-tap = Move up
item-down-tap = Move down
item-ask-all = Ask everybody before the meeting
item-vote-tap = Start a vote
item-place = Number { $place } of { $all } on the agenda
item-park-tap = Park for next meeting
item-park-why = Why park it?
item-park-why-hint = e.g. No time for it at this meeting
item-parked = Parked for the next meeting: { $title }
item-parked-because = { $by } has parked your item “{ $title }” for the next meeting: { $reason }
item-places-changed = “{ $title }” is now number { $place } on the agenda, and “{ $other }” stands in its place.
item-of-another-meeting = “{ $title }” is not on the same agenda, so the two cannot change places.
item-withdrawn = The item is withdrawn: { $title }
item-over = The agenda is { $minutes } min too long
item-over-how = The meeting lasts { $length } min without the break, the items { $sum } min. Shorten an item or park one: tap it on the agenda, then More about the item.
item-over-waits = The agenda is { $minutes } min too long: { $when }. Park or shorten an item.
item-over-button = The agenda of { $day }
item-over-room = Meeting { $when }
item-supported-by-you = You're counted.
gone-title = It was taken back
gone-told = { $name } has withdrawn “{ $what }”
reworded-title = The words have changed
reworded-told = { $name } has changed “{ $before }” to “{ $after }”.
reworded-backing = You stood behind the earlier words, so you are not counted any more. If you stand behind the new ones too, you can say so again.
reworded-remark = Your remark was about the earlier words. It is still there.
reworded-yours = It is yours, and you are still the one who gave it. If it is not what you mean, put it right again.
reworded-look = See it now
merged-title = Two have become one
merged-told = { $name } has merged “{ $gone }” with another suggestion. It is now: { $whole }
merged-backing = Answers and backing go with it, and the words of both are still there.
item-waits = Waiting for the next meeting to be planned.
item-form-title = Suggest an item
item-form-how = The item goes on the agenda of the next meeting and is posted in the channel.
item-form-what = What is it about?
item-form-what-hint = e.g. working alone – where we stand
item-form-minutes = How many minutes?
item-form-minutes-hint = e.g. 15
item-form-title-da = Title in Danish
item-form-title-en = Title in English
item-form-title-hint = Both languages are best, one will do
item-form-kind = What kind of item is it?
item-form-presenters = Who presents it?
item-form-presenters-hint = e.g. Bo Madsen and Ida Winther
item-form-wanted = What do we want from it?
item-form-wanted-hint = e.g. An agreement on who writes
item-form-preparation = What should we prepare?
item-form-preparation-hint = e.g. Talk with your FVA manager
item-form-link = Link to an annex
item-form-link-hint = Copy it from Teams or SharePoint
item-form-save = Save the item
item-form-propose = Suggest item
item-without-title = I need to know what the item is about. Write for instance “suggest agenda item: working alone, 15 min”.
item-title-too-long = The item is too long: { $most } characters at most. Make it shorter and say more at the meeting.
item-minutes = An item can take from 1 to { $most } minutes. Write for instance 15 and try again.
item-not-a-link = An annex is an https link. Copy it from Teams or SharePoint and try again.
item-is-over = The item is closed or withdrawn. Write “show the agenda” to see where you are.
item-not-yours = Only whoever proposed the item and the meeting's hosts can do that. Write to them, and they will help.
item-park-without-reason = Briefly say why the item is parked. Whoever proposed it is told the reason.
item-unknown = I did not find that item. Write its number or some words of its title, or tap More on its card.
which-item = Which item do you mean?
item-not-merged = I do not merge items
item-with-itself = That is one and the same item: { $title }
item-not-merged-how = They may come from different people. Reword one of them to cover both, and withdraw the other.
item-to-handle = The item “{ $title }”
item-outcome-without-words = Write a sentence on what you arrived at, and tap again.
voice-tap-homework = I have prepared
voice-tap-question = Ask a question
voice-tap-experience = Share experience
voice-tap-ours = Us too
voice-how-homework = Feel free to write briefly what you got out of it. It is shown on the item when you meet.
voice-how-question = Whoever presents sees the question on the item.
voice-how-experience = The experience is shown on the item with your name.
voice-how-ours = Then the network sees that it is not one place only.
voice-label-homework = What did you get out of it?
voice-label-question = Your question
voice-label-experience = Your experience
voice-label-ours = How is it in your unit?
voice-hint = A sentence or two
voice-give-homework = Save my preparation
voice-give-question = Send the question
voice-give-experience = Save the experience
voice-give-ours = Say that it applies to our unit too
voice-thanks = Thank you, it is on the item now.
voice-by = { $name }: { $words }
voice-without-words = Write what you want to say, and tap again.
voices-homework =
    { $number ->
        [one] One has prepared.
       *[other] { $number } have prepared.
    }
voices-question =
    { $number ->
        [one] One question has been asked.
       *[other] { $number } questions have been asked.
    }
voices-experience =
    { $number ->
        [one] One shares experience.
       *[other] { $number } share experience.
    }
voices-ours =
    { $number ->
        [one] One says: us too.
       *[other] { $number } say: us too.
    }
homework-waiting = Prepare for the item “{ $title }”: { $words }
homework-button = Prepare “{ $title }”
ltif-tap = Write the figures
ltif-save = Save the figures
ltif-saved = Thank you, the figures are on the item now.
ltif-frequency = LTIF: { $frequency }
ltif-counts = { $injuries ->
        [one] { $injuries } lost-time injury
       *[other] { $injuries } lost-time injuries
    } in { $hours } hours worked
ltif-last = Same period last year: { $last }
ltif-earlier = The meeting of { $day }: { $frequency }
ltif-definition = LTIF is the number of injuries with absence beyond the day of the injury per million hours worked.
ltif-causes = Most frequent causes: { $causes }
ltif-injuries-label = Lost-time injuries this year
ltif-injuries-hint = e.g. 9
ltif-hours-label = Hours worked in the same period
ltif-hours-hint = e.g. 8,900,000
ltif-last-injuries-label = Lost-time injuries, same period last year
ltif-last-injuries-hint = May be left empty
ltif-last-hours-label = Hours worked, same period last year
ltif-last-hours-hint = May be left empty
ltif-causes-label = Most frequent causes
ltif-causes-hint = e.g. Falls on the level and on stairs
ltif-message-label = The one message
ltif-message-hint = e.g. Hold on to the handrail
ltif-period-label = Which months?
ltif-what = What is LTIF?
ltif-period-hint = e.g. January–September
ltif-ask-all = Ask all units for it
ltif-none = There are no figures on injuries yet
ltif-how = The hosts and the secretariat write for instance “safety moment is 7 injuries, 6.67 million hours, January–August”. Then the figures stand here and on the agenda item.
ltif-before = How it has developed
ltif-row = { $period }: { $frequency } ({ $injuries ->
        [one] { $injuries } injury
       *[other] { $injuries } injuries
    })
ltif-row-open = { $period }: { $injuries ->
        [one] { $injuries } injury
       *[other] { $injuries } injuries
    }, hours missing
ltif-injuries-alone = { $injuries ->
        [one] { $injuries } lost-time injury
       *[other] { $injuries } lost-time injuries
    }
ltif-hours-lack = The hours are missing, so there is no LTIF yet for { $period }. Write injuries, hours and months together, e.g. “safety moment is 7 injuries, 6.67 million hours, January–August”.
ltif-compared-same = As for { $period }: { $last }
ltif-compared-fewer = For { $period } it was { $last }, so it has fallen by { $change }.
ltif-compared-more = For { $period } it was { $last }, so it has risen by { $change }.
ltif-small = Small numbers: one injury more would make it { $frequency }.
ltif-period = { $starts } to { $ends }
ltif-sure = Is that right: { $counts }?
ltif-sure-period = For { $period }
ltif-sure-yes = Yes, save them
ltif-unclear = Write first the number of lost-time injuries and then the hours worked, for instance 9 injuries and 8,900,000 hours. The hours cannot be 0.
ltif-wrong-basis = The LTIF is always per million hours worked, so I have not computed it on another basis. Write the injuries and all hours worked, for instance 9 injuries and 8,900,000 hours.
moments-free = Nobody has taken the safety moment on { $day } yet
moments-held = { $name } has the safety moment on { $day }
moments-yours = You have the safety moment on { $day }
moments-your-turn = It is your turn for the safety moment on { $day }
moments-what = Ten minutes on one thing that a unit has learnt. Whoever has taken it least often comes first.
moments-how = Tell of one thing that you have learnt at home. You can say what it will be: “I'll take the safety moment: falls on stairs”.
moments-next = { $name } is next in line ({ $times ->
    [0] has not taken it yet
    [one] has taken it once
   *[other] has taken it { $times } times
})
moments-you-next = You are next in line ({ $times ->
    [0] have not taken it yet
    [one] have taken it once
   *[other] have taken it { $times } times
})
moments-then = Then { $name } ({ $times ->
    [0] has not taken it yet
    [one] has taken it once
   *[other] has taken it { $times } times
})
moments-you-then = Then you ({ $times ->
    [0] have not taken it yet
    [one] have taken it once
   *[other] have taken it { $times } times
})
moments-had = { $name } had the safety moment on { $day }
moments-nobody-had = Nobody had the safety moment on { $day }
moments-off = The meeting on { $day } is cancelled, and its safety moment with it
moments-take = I'll take it
moments-pass = Not this time
moments-give-back = Pass it on
moments-earlier = Earlier safety moments
moments-open = Safety moment { $day }
moments-moved = The meeting is now on { $day }. Would you like the safety moment there?
moments-taken = { $name } already has the safety moment on { $day }. If you would like it at another meeting, write the day, for instance “I'll take the safety moment on 9 February”.
moments-none = No safety moment has been held yet
moments-none-about = I find no safety moment about “{ $words }”
moments-number = { $number ->
    [one] One safety moment
   *[other] { $number } safety moments
}
collect-title = What should be on the agenda for { $day }?
collect-how = Write “suggest agenda item: …” with minutes, or use the button. One line is enough.
collect-propose = Suggest an item


## Guests

item-guests =
    { $number ->
        [one] Guest: { $names }
       *[other] Guests: { $names }
    }
guest-tap = Guests
guest-how = A host invites a guest to an item: write “invite … to item …” with a name or work mail, or tap More and Guests on the item.
guest-how-and-who = { $names } will be a guest at the next meeting. For one more, write “invite … to item …”.
guest-form = Guests of this item
guest-form-how = The guest is told of this item and sees nothing else of the meeting.
guest-who = Whom do you invite?
guest-who-hint = Name or work mail
guest-what-for = What do you hope the guest brings?
guest-what-for-hint = e.g. tell us in ten minutes how you do it
guest-invite = Invite
guest-already = Invited
guest-withdraw = Withdraw the invitation
guest-invited = { $name } is invited to the item “{ $title }”.
guest-not-reached = I cannot write to { $name } myself just now. Pass the text below on; once { $name } writes to me, I tell them the rest.
guest-text = Hello! { $network } would like you to join them for the item “{ $title }”.
guest-withdrawn = The invitation of { $name } to “{ $title }” is withdrawn.
guest-invited-you = You are invited
guest-put-off = Your item is put off
guest-changed = Your item has a new place
guest-in-network = As a guest of { $network }
guest-about = { $day }, at about { $start }{ $minutes ->
        [0] {""}
       *[other] {" "}({ $minutes } min)
    }
guest-within = { $day }, between { $start } and { $end }
guest-no-date = You will hear from me when there is a new date.
guest-purpose = What the hosts hope for: { $words }
guest-summary = You are invited to the item “{ $title }”
guest-no-more = You need not come after all: the item “{ $title }” is taken off, or the invitation is withdrawn. Thank you for being willing.
guest-thanks = Thank you for your help
guest-thanks-from = With regards from { $network }
guest-unknown = I know nobody called “{ $name }”. Please write their work mail instead.
guest-nobody-named = Write whom you want to invite: a name or a work mail.
guest-without-mail = I know no work mail of “{ $name }”. Please write the mail instead.
guest-not-invited = That guest is not invited. Tap Guests on the item to see who is.
guests-too-many = An item has room for { $most } guests.

## Meetings and hosts

meeting-when = { $day }, { $start }–{ $end }
meeting-planned = The meeting is planned
meeting-no-date = I need the date. Write for instance “plan meeting 8 December 12:00-15:30 in room S04”.
meeting-no-such-date = There is no such date in the calendar. Write it again, for instance 8 December or Tuesday in week 50.
meeting-not-so-soon = There is no such date before { $day }. If you mean that one, write its year, too.
meeting-closed-day = That day is a public holiday or a closed day. Please choose another one.
meeting-no-time = I need the time. Write for instance “plan meeting 8 December 12:00-15:30”.
meeting-no-end = I need to know when the meeting ends. Write for instance “12:00-15:30”.
meeting-end-before-start = The meeting ends before it begins. Write the times again, for instance “12:00-15:30”.
meeting-past = That time has already passed. Write a date that is still to come, with its year if it is next year.
meeting-weekday-differs = The weekday and the date do not agree: the date is { $day }. Which day do you mean?
meeting-week-differs = The week and the date do not agree: the date is { $day }. Which day do you mean?
meeting-two-days = I read two different days. Which of them do you mean?
meeting-by-night = Is that at night? Write the time with 24 hours, for instance 14:00-15:30.
meeting-unread = I did not understand the whole sentence, so I have done nothing. Write only day, time and place, for instance 8 December 12:00-15:30 in room S04.
meeting-plan-title = Plan a meeting
meeting-plan-how = The meeting comes into the channel with its hosts once you press the button.
meeting-plan-day = Which day?
meeting-plan-day-hint = e.g. 8 December, or Tuesday in week 50
meeting-plan-hours = From when to when?
meeting-plan-hours-hint = e.g. 12:00-15:30
meeting-plan-place = Where?
meeting-plan-place-hint = e.g. room S04, or online
meeting-plan-tap = Plan the meeting
meeting-is-over = That meeting is over. Write “show the meetings” to see what is planned.
meeting-was-cancelled = That meeting is cancelled. Write “show the meetings” to see what is planned.
meeting-has-ended = The meeting is over; it ended { $at }.
meeting-not-under-way = The meeting is not under way. A host starts it when you begin.
meeting-none-held = No meeting has been held yet.
meeting-is-under-way = The meeting is under way, so it can be neither moved nor cancelled. Write “end the meeting” when it is over.
running-start-tap = Start the meeting
running-not-today = The meeting is not today
running-not-today-how = If I start it now, the clock of the first item begins to run.
running-start-anyway = Start it anyway
running-begun = The meeting on { $when } has begun. The hosts have the run of show in their chat with me.
running-title = The meeting is under way
running-to-come = The meeting has not begun
running-clock = It is { $now }. The meeting ends at { $end }: { $left } min left, and the items take { $needed } min.
running-clock-early = It is { $now }, and the items take { $needed } min. The meeting was planned for { $day }.
running-done = Closed: { $done } of { $all }
running-used = { $used } of { $all } min have passed.
running-used-free = { $used } min have passed.
running-silent-item = Yet to contribute: { $number }
running-silent-votes = Yet to vote: { $number }
running-words = What did you arrive at?
running-words-hint = One sentence
running-next = After that: { $title }
running-choose = Another item
running-go = Go to the item
running-refresh = Refresh
running-all-done = All items are closed.
running-no-items = There are no items
running-summary = The meeting is under way: { $item }
running-finish = End the meeting
running-start-sure = Begin the meeting now?
running-start-what =
    { $items ->
        [0] There is nothing on the agenda. The hosts get the run of show in their chat with me.
        [one] The clock of the one item begins to run, and the hosts get the run of show in their chat with me.
       *[other] The clock of the first of { $items } items begins to run, and the hosts get the run of show in their chat with me.
    }
running-start-yes = Yes, begin
running-stop-sure = End the meeting now?
running-stop-left =
    { $items ->
        [0] All items are closed.
        [one] One item is not closed. It goes on to the next meeting.
       *[other] { $items } items are not closed. They go on to the next meeting.
    }
running-stop-told = The channel ({ $network }) is told what came of the meeting. It cannot be opened again.
running-stop-yes = Yes, end the meeting
running-finished-now = You have ended the meeting.
running-finished = Thank you for a good meeting
running-attended = Who was there?
running-attended-how = The hosts and those who had said that they would come are chosen. Put it right, and save.
running-attended-save = Save who was there
running-attended-saved =
    { $number ->
        [one] Saved: one was there.
       *[other] Saved: { $number } were there.
    }
running-planned =
    { $items ->
        [0] There are no items on the agenda yet.
        [one] Planned: one item, { $needed } min.
       *[other] Planned: { $items } items, { $needed } min.
    }
running-ended-by-itself =
    The meeting on { $when } was never ended, so it counts as over now. { $items ->
        [0] No items went on.
        [one] One open item has gone on to the next meeting.
       *[other] { $items } open items have gone on to the next meeting.
    }
running-attended-of = Who was there { $day }?
item-not-reached = Not reached
item-not-finished = Begun, but not finished
item-nobody-said = Nobody wrote what came of it
since-title = Since last time
since-nothing = The meeting gave no decisions, agreements or input.
since-came =
    { $number ->
        [0] The meeting gave no decisions, agreements or input
        [one] One thing came out of the meeting
       *[other] { $number } things came out of the meeting
    }
since-number = In the register as { $number }
since-parked = Goes on to the next meeting
since-parked-item =
    { $times ->
        [one] { $title } (postponed once)
       *[other] { $title } (postponed { $times } times)
    }
since-forward = Text for my manager
since-forward-how = Five lines that you can copy and send on.
since-back = Back
five-decisions = Decided on { $when }: { $what }
five-agreements = Agreed: { $what }
five-inputs = Input: { $what }
five-parked = Goes on: { $what }
five-next = Next meeting: { $when }
five-next-open = The next meeting is not planned yet.
five-none = nothing
five-more =
    { $number ->
        [one] one more
       *[other] { $number } more
    }
export-decisions = { $number ->
        [0] There are no decisions yet
        [one] One decision as a spreadsheet
       *[other] { $number } decisions as a spreadsheet
    }
export-votes = { $number ->
        [0] There have been no votes yet
        [one] One vote as a spreadsheet
       *[other] { $number } votes as a spreadsheet
    }
export-inputs = { $number ->
        [0] There are no inputs yet
        [one] One input as a spreadsheet
       *[other] { $number } inputs as a spreadsheet
    }
export-agendas = { $number ->
        [0] There are no agenda items yet
        [one] One agenda item as a spreadsheet
       *[other] { $number } agenda items as a spreadsheet
    }
export-hosts = { $number ->
        [0] There are no meetings yet
        [one] The hosts of one meeting as a spreadsheet
       *[other] The hosts of { $number } meetings as a spreadsheet
    }
export-rounds = { $number ->
        [0] Nobody has asked everyone anything yet
        [one] The question rounds as a spreadsheet with one row
       *[other] The question rounds as a spreadsheet with { $number } rows
    }
export-pulses = { $number ->
        [0] There has been no pulse yet
        [one] The pulse as a spreadsheet with one row
       *[other] The pulse as a spreadsheet with { $number } rows
    }
export-figures = { $number ->
        [0] There are no figures on injuries yet
        [one] Injury figures of one period as a spreadsheet
       *[other] Injury figures of { $number } periods as a spreadsheet
    }
export-consultations = { $number ->
        [0] There has been no consultation yet
        [one] The consultations as a spreadsheet with one line
       *[other] The consultations as a spreadsheet with { $number } lines
    }
export-groups = { $number ->
        [0] There have been no working groups yet
        [one] The working groups as a spreadsheet with one line
       *[other] The working groups as a spreadsheet with { $number } lines
    }
archive-title = Archive { $year }
archive-what = Meetings with hosts, attendance and items, decisions, votes, inputs with KAMU's answers, question rounds, pulse, consultations, working groups with milestones, injury figures, packs and themes. Everybody in the network may see what is in it.
archive-no-address = I have no address from which the file can be fetched. Whoever runs Stafet can write the archive out.
archive-nothing = There was no meeting in { $year }, so there is no archive.
archive-fetch-html = Get it as a page
archive-fetch-docx = Get it as Word
archive-meetings = Meetings
archive-decisions = Decisions
archive-votes = Votes
archive-inputs = Inputs to the action plan and answers
archive-rounds = Questions to everyone
archive-pulses = The network's pulse
archive-consultations = Consultations
archive-figures = Injuries and LTIF
archive-groups = Working groups
archive-packs = Packs for KAMU
archive-themes = Themes
archive-none = None.
archive-came = { $there } said yes, { $online } online, { $away } declined
archive-attendance = Answers
archive-was-there = Present
archive-state = State
archive-pack-day = KAMU
archive-pack-version = Version
archive-pack-made = Made
archive-pack-signed = Signed by
archive-theme-title = Theme
archive-theme-state = State
archive-theme-outcome = Outcome
review-kind = The year in review
review-title = { $network } in { $year }
review-so-far = This is how it looks so far.
review-meetings =
    { $number ->
        [one] Meeting held
       *[other] Meetings held
    }
review-hosts = Hosts: { $names }. Thank you!
review-came =
    { $whole ->
        [one] { $part } of 1 reply was a yes to coming
       *[other] { $part } of { $whole } replies were a yes to coming
    }
review-decisions =
    { $number ->
        [one] Decision made
       *[other] Decisions made
    }
review-done =
    { $whole ->
        [one] { $part } of 1 task is done
       *[other] { $part } of { $whole } tasks are done
    }
review-votes =
    { $number ->
        [one] Vote held
       *[other] Votes held
    }
review-voted =
    { $whole ->
        [one] { $part } of 1 possible answer was given
       *[other] { $part } of { $whole } possible answers were given
    }
review-inputs =
    { $number ->
        [one] Input to the action plan
       *[other] Inputs to the action plan
    }
review-answered =
    { $whole ->
        [one] KAMU has answered { $part } of 1 input
       *[other] KAMU has answered { $part } of { $whole } inputs
    }
review-became = { $outcome }: { $number }
review-themes =
    { $number ->
        [one] Theme taken up at an online meeting
       *[other] Themes taken up at online meetings
    }
review-rounds =
    { $number ->
        [one] Question put to everyone
       *[other] Questions put to everyone
    }
review-replies =
    { $number ->
        [one] 1 answer in all
       *[other] { $number } answers in all
    }
review-consultations =
    { $number ->
        [one] Text put out for consultation
       *[other] Texts put out for consultation
    }
review-remarks =
    { $number ->
        [one] 1 comment in all
       *[other] { $number } comments in all
    }
review-how = See how they went
review-how-title = How votes and question rounds went in { $year }
review-how-more = { $number } more are in the sheets.
review-votes-sheet = The votes as a sheet
review-rounds-sheet = The question rounds as a sheet
review-archive = Get the whole year
review-share = Show it in the channel
review-sure = Show { $year } in the channel?
review-sure-told = Everybody in the network sees the card as it stands now.
review-sure-yes = Show it
review-shared = Everybody can now see { $year } in the channel.
review-nothing = No meeting was held in { $year }, so there is nothing to look back on.
export-how = The file is as things stand now, and the link works for a day. Whoever has the link can get the file.
export-copy = Copy the lines and save them as a CSV file. Excel opens it.
export-fetch = Get it as CSV
export-fetch-book = Get it as an Excel spreadsheet
export-open = Open
export-held = Held
export-planned = Planned
export-cancelled = Cancelled
export-column-number = No.
export-column-decision = Decision
export-column-kind = Kind
export-column-method = How
export-column-status = Status
export-column-day = Date
export-column-text = Text
export-column-owner = Owner
export-column-due = Due
export-column-supersedes = Supersedes
export-column-question = Question
export-column-by = Started by
export-column-opened = Opened
export-column-closes = Closed or closes
export-column-outcome = Outcome
export-column-answers = Answers
export-column-eligible = Eligible
export-column-counts = Counts
export-column-title = Title
export-column-why = Why
export-column-effect = Effect
export-column-from = From
export-column-units = Units behind
export-column-given = Given
export-column-committee = KAMU meeting
export-column-became = Answer from KAMU
export-column-meeting = Meeting
export-column-item = Item
export-column-presenters = By
export-column-minutes = Min.
export-column-support = Support
export-column-place = Place
export-column-hosts = Hosts
export-column-state = State
export-column-asked = Asked
export-column-answered = Answered
export-column-members = Of members
export-column-answer = Answer
export-column-name = Name
export-column-statement = Statement
export-column-mean = Mean
export-column-spread = Spread
export-column-change = More than last time
export-column-group = Working group
export-column-names = In it
export-column-milestone = Milestone
export-column-reached = Reached
export-column-period = Period
export-column-injuries = Lost-time injuries
export-column-hours = Hours worked
export-column-frequency = LTIF
export-column-causes = Causes
export-column-message = Message
export-column-paragraph = Paragraph
export-column-remark = Comment
export-column-verdict = Was it accepted?
print-title = To print
print-presented = { $line } by { $names }
print-how = Copy the text. It is written in Markdown, which Word and Teams understand.
print-label = The text
print-page = Open the page and print
print-when = When
print-place = Where
print-hosts = Hosts
print-time = Time
print-item = Item
print-kind = Kind
print-presenters = By
print-minutes = Min
print-summary = Summary
classic-on = Classic mode is on: after each meeting I post a summary to print.
classic-off = Classic mode is off.
classic-sure-on = Turn classic mode on?
classic-sure-off = Turn classic mode off?
classic-what-on = After each meeting everybody in { $network } gets a summary to print in the channel.
classic-what-off = { $network } then no longer gets a summary to print after the meetings.
classic-yes = Yes, do it that way
meeting-none = No meeting is planned. The secretariat writes e.g. “plan meeting 2026-12-08 12:00-15:30”.
meeting-none-but-cancelled = The meeting on { $day } is cancelled, and no other is planned. If it is to be held after all, write “call the meeting again”.
meeting-is-planned = There is a meeting at that time already, so I have not planned another. Write “show the meetings” to see what is planned.
meeting-none-then = No meeting is planned in that time. Write “show the meetings” to see what is planned.
meeting-none-that-day = No meeting is planned for that day. Write “show the meetings” to see what is planned.
meeting-beside = There is a meeting at that time already: { $when }
meeting-plan-sure = Plan two meetings at the same time?
meeting-plan-yes = Yes, plan it
meeting-never-moved = The next meeting has not been moved, so there is nothing to move it back to.
meeting-same-time = The meeting is at that time already, so I have changed nothing and told nobody.
meeting-is-cancelled = The meeting is cancelled
meeting-is-held = The meeting has been held
meeting-is-past = The meeting is over
meeting-next = The next meeting is on { $when }
meeting-then = There is a meeting on { $when }
meeting-was = There was a meeting on { $when }
meeting-theme = Theme: { $theme }
meeting-theme-by = Theme: { $theme }, facilitated by { $leg }
meeting-join = Join in Teams
meeting-calendar = Add to calendar
meeting-file = Get the calendar file
meeting-file-how = Every calendar reads the file. If the meeting is moved, get it again: your calendar corrects what it has.
feed-title = Your duties in your calendar
feed-renewed = Here is a new address. The old one no longer works.
feed-what = Add the address to your calendar. It then has your hosting, your open votes and what you have taken on, and it keeps itself up to date.
feed-how = In Outlook: Add calendar, then Subscribe from web.
feed-secret = Whoever has the address can read along. It works until { $until }, or until you stop it.
feed-file = Get it as a file
feed-renew = New address
feed-stop = Stop the subscription
feed-stopped = The address no longer works
feed-stopped-how = Remove the calendar in your own calendar program. Write “my calendar subscription” to get a new one.
feed-only-between-us = The address is for you alone. Write it in our own chat.
feed-no-address = I have no address that your calendar can reach. Whoever runs Stafet can give it one.
feed-none = You have no calendar subscription.
feed-name = Stafet: my duties
feed-host = Host: { $meeting }
feed-vote = Vote on: { $question }
feed-due = { $number } is due: { $title }
feed-of = { $network }
meeting-file-words = Say whether you come in the channel of { $network }.
meeting-file-again = Update my calendar
meeting-file-gone = Remove from my calendar
meeting-outlook = Open in Outlook
handout-gone = This link is too old, or the file is gone. Ask for it again in the chat.
handout-later = I cannot get the file right now. Please try again shortly.
file-of-network = File from { $network }
file-fetch = Get the file
meeting-more = More about the meeting
meeting-hosts-can = The meeting's hosts and the secretariat can move it, cancel it and see who comes.
meeting-move-tap = Move the meeting
meeting-move-label = Move the meeting to
meeting-move-hint = e.g. Tuesday in week 50, 12:00-15:30
meeting-theme-tap = Save theme and break
meeting-theme-label = The meeting's theme
meeting-leg-label = Who facilitates the theme?
meeting-leg-hint = e.g. CAS AB or Corporate HR
meeting-pause-label = Break in minutes
meeting-pause-hint = e.g. 20
meeting-cancel-tap = Cancel the meeting
meeting-move-ask = When should the meeting be instead?
meeting-cancel-another = Another meeting has just been cancelled. This is the one after it.
meeting-which-that-day = There are several meetings that day. Which one do you mean?
meeting-which-way = Earlier or later? Write at what time it is to begin.
meeting-move-one-at-a-time = I move one meeting at a time. “show the meetings” shows them; then write for example “move the meeting on 13 October to 20 October”.
meeting-several-then = There are several meetings in that time: { $days }. Write the date of the one you mean.
meeting-move-whither = When is the meeting on { $when } to be held instead? Say the day, for instance “move the meeting in January to 20 January”.
meeting-cancel-each = Which meetings are to be cancelled?
meeting-cancel-each-how = Tap them one at a time. I ask before anything is cancelled.
meeting-cancel-day = Cancel { $day }
meeting-cancel-sure = Cancel the meeting?
meeting-cancel-told =
    { $coming ->
        [0] Everybody in { $network } is told in the channel.
        [one] Everybody in { $network } is told in the channel, and the one who said yes is told in their chat, too.
       *[other] Everybody in { $network } is told in the channel, and the { $coming } who said yes are told in their chats, too.
    }
meeting-cancel-again = It cannot be undone, but the meeting can be called again as it was.
meeting-cancel-yes = Yes, cancel it
meeting-cancelled-by = Cancelled by { $name }
reason-kept-back = The reason sounds private, so I do not pass it on.
meeting-cancelled-why = Reason: { $why }
meeting-cancelled-now = You have cancelled the meeting of { $when }.
meeting-again-tap = Call it again
meeting-again = The meeting is held after all
meeting-again-by = Called again by { $name }
meeting-again-items =
    { $items ->
        [0] There is nothing on the agenda.
        [one] One item is on the agenda.
       *[other] { $items } items are on the agenda.
    }
meeting-none-cancelled = No meeting has been cancelled that can be called again. The secretariat can write for example “plan meeting 8 December 12-15:30”.
meeting-move-sure = Move the meeting?
meeting-move-away = { $name } hosts it and is away that day. I will ask whether somebody else can host.
meeting-move-behind = The order changes: the meeting on { $when } then comes first.
meeting-move-ahead = The order changes: the meeting on { $when } then comes after it.
meeting-move-told = Everybody in { $network } is told in the channel.
meeting-move-answers =
    { $number ->
        [one] It is another day: the one answer about coming no longer counts.
       *[other] It is another day: the { $number } answers about coming no longer count.
    }
meeting-move-yes = Yes, move it
meeting-moved-by = Moved by { $name }
meeting-moved-now = You have moved the meeting from { $old } to { $new }.
meeting-back-tap = Back to the meeting
meeting-moved-from = Before: { $when }
meeting-moved-to = Now: { $when }
meeting-off = The meeting on { $when } is cancelled
meeting-was-moved = The meeting has been moved to { $when }
meeting-on = The meeting on { $when } is neither cancelled nor moved
meeting-place-before = Place before: { $place }
meeting-place-now = Place now: { $place }
meeting-kind = Network meeting
meeting-elsewhere-now = The meeting on { $when } is now held here: { $place }
room-not-booked = I do not book rooms
room-not-booked-how = Book it where you usually do. If it is for the network's meeting, then write for instance “the meeting is in room 205”, and the meeting will say so.
meeting-answer-again = It is another day, so please answer again whether you come.
meeting-items-go-on =
    { $items ->
        [0] No items are waiting.
        [one] One item goes on to the next meeting.
       *[other] { $items } items go on to the next meeting.
    }
theme-physical = physical work environment
theme-mental = mental work environment
theme-twice = The meeting before or after has the theme { $theme } too. You usually alternate.
theme-is-voted-on = { $number } is in a vote that is open. Wait until it has closed.
theme-unknown = The theme is either physical or mental work environment. Write for instance “set the theme to mental”.
attend-though-away = You are still down as away on { $day }, but the meeting now counts on you.
attend-there = I'll be there
attend-online = I'll join online
attend-not = I can't come
attend-deputy = Save my deputy
attending-who =
    { $there ->
        [0] Nobody has said yet that they will come
        [one] One person is coming
       *[other] { $there } are coming
    }{ $online ->
        [0] { "" }
       [one] , and one is joining online
       *[other] , and { $online } are joining online
    }
attended-who = { $number ->
        [0] Nobody has written down who was there
        [one] One was there
       *[other] { $number } were there
    }
attended-expected = The hosts and those who had said that they would come: { $number }
attending-there = Coming: { $number }
attending-online = Online: { $number }
attending-not = Not coming: { $number }
attending-guests = Guests coming: { $number }
attending-names-there = Coming ({ $number }): { $names }
attending-names-online = Online ({ $number }): { $names }
attending-names-not = Not coming ({ $number }): { $names }
attending-names-guests = Guests ({ $number }): { $names }
attendance-moved-now = The meeting was moved to another day while you answered. Your tap does not count: see the new day, and answer again.
attendance-yours-there = You are coming.
attendance-yours-online = You join online.
attendance-yours-not = You are not coming.
attendance-yours-away = You are noted as away that day.
attendance-yours-deputy = You are not coming, and { $deputy } comes instead.
attendance-yours-guest = You are noted as a guest and not counted among the members.
attendance-said-there = You are coming to the meeting on { $day }
attendance-said-online = You join online on { $day }
attendance-said-not = You are not coming on { $day }
attendance-said-away = You are noted as away on { $day }
attendance-host-away =
    { $others ->
        [0] You host the meeting. Find cover, so that it can be held.
       *[other] You host the meeting. Your co-host has been told. If somebody else is to have the seat, find cover.
    }
attendance-host-away-not-reached = You host the meeting, and I cannot write to your co-host just now. Tell them yourself, and find a cover if somebody else is to have the seat.
attendance-other-host-away = { $name }, who hosts with you, is not coming on { $day }
attendance-other-host-how = You can still host together. If { $name } finds cover, you will hear.
attendance-of-there = { $name } is coming
attendance-of-online = { $name } joins online
attendance-of-not = { $name } is not coming
attendance-of-away = { $name } is away that day
attendance-of-open = { $name } has not answered yet
attendance-of-hidden = Only the hosts see who comes
attendance-instead = { $name } ({ $deputy } comes instead)
attendance-deputy-comes = { $deputy } comes instead.
attendance-deputy = Does somebody come in your place?
attendance-deputy-tap = Send somebody else
attendance-deputy-hint = Their name, if so
attendance-asked = Are you coming to the meeting?
attendance-partly = What shall I note?
attendance-partly-why = I can only note whether you come, not for how long or when, so nothing is noted yet. Tell the hosts the rest.
attendance-waiting = Say whether you are coming to the meeting on { $when }.
attendance-button = Answer for { $day }
year-title = The year's meetings
year-number =
    { $number ->
        [one] One meeting is planned
       *[other] { $number } meetings are planned
    }
year-none = No meetings are planned yet.
year-proposed = Proposed next meetings
year-day = { $day }
year-how = A host or the secretariat plans a meeting with a tap. Holidays and closed days are skipped.
year-plan = Plan { $day }
rhythm-tap = Change the rhythm
rhythm-title = The rhythm of the meetings
rhythm-how = When do you meet, and how long before the committee? I propose the dates, and you confirm them one by one.
rhythm-weekday = Weekday
rhythm-nth = Which one of the month?
rhythm-months = Months as numbers
rhythm-months-hint = e.g. 3, 6, 9, 12
rhythm-hours = From and to
rhythm-hours-hint = e.g. 12:00-15:30
rhythm-place = Place
rhythm-place-hint = e.g. room S04
rhythm-pause = Minutes of break in a new meeting
rhythm-pause-hint = e.g. 20
rhythm-from-kamu = KAMU meets on { $days }, as its own calendar says.
rhythm-committee = The committee's meetings, if you know them
rhythm-committee-hint = e.g. 23 March 2027, 8 June 2027
rhythm-gap = At least so many days before the committee
rhythm-gap-hint = e.g. 14
rhythm-save = Save the rhythm
rhythm-unclear = I could not read that. Months are numbers from 1 to 12, hours e.g. 12:00-15:30 and dates e.g. 23 March 2027.
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
nth-1 = the first
nth-2 = the second
nth-3 = the third
nth-4 = the fourth
nth-last = the last
hosts-title = Hosting
hosts-are = Hosts: { $names }
host-nobody = an open seat
host-sought = { $name } (cover is sought)
host-away = { $name } (cannot that day)
hosts-how = The hosts plan and run the meeting. Members take turns: whoever has hosted the fewest times is next.
hosts-none-held = No meeting has been held yet. Write “who hosts next time?” to see who begins.
hosts-none-then = No meeting is planned in the time you ask about. The next one is:
hosts-no-meeting = No meeting is planned yet.
hosts-in-line = Next in line: { $names }
hosts-plan-first = The secretariat can plan a meeting, for instance with “plan meeting 8 December 12:00-15:30 in room S04”.
host-of = You host on { $when }.
host-of-none = You're not hosting any of the planned meetings.
turns-of = { $name } hosts on { $when }.
turns-none = { $name } hosts none of the planned meetings.

## Meetings and hosts: the plan

hosts-plan-title = Host plan
hosts-plan-number =
    { $number ->
        [one] The hosts of one meeting
       *[other] The hosts of { $number } meetings
    }
hosts-plan-how = Hosts take turns. The next two meetings are settled and only change when both sides agree. The rest may still move.
hosts-plan-locked = Settled
hosts-plan-open = May still change
hosts-plan-sought = Somebody is needed in place of { $name }.
hosts-plan-mine = My hosting
hosts-plan-take = Take over a seat
host-with = Together with { $names }.
host-swap = Swap
host-cover = Find cover
host-cover-sought = I have asked who will host instead of you. If you can after all, write “I can host after all”.
host-decline = Say no
host-why = Why me?
host-kit = Checklist
host-undo = Undo
host-of-button = Hosting { $day }
host-not-yours = That seat is not yours. Write “when do I host?” to see your own.
host-no-seat-of-yours = You host none of the planned meetings. Write “when do I host?” to see when your turn comes.
host-nobody-named = I know nobody called “{ $name }” in the network. Write the first and last name.
host-not-a-member = “{ $name }” is not a member of the network.
which-one = Which one do you mean?
which-labelled = { $label } · { $title }
which-person = Whom do you mean by “{ $name }”?
which-is-it = Do you mean { $name }?
which-you-wrote = You wrote “{ $sentence }”. Tap the one you mean. Nothing happens until then.
which-of-these = It could be { $choices }. Write it out in full.
which-taken-for-granted = I take it that you mean { $name }.
host-not-that-day = You do not host that day. Write “when do I host?” to see when you do.
host-not-their-day = { $name } does not host that day. Write “show the host plan” to see who does.
host-no-meeting-then = No meeting is planned then. Write “show the host plan” to see those that are.
host-when-unread = I cannot tell which days you mean. Write for instance “who hosts on 15 December?” or “show the host plan”.
swap-meeting-off = The meeting is cancelled, so there is nothing to swap.
hosts-moved-on = The seat has been passed on in the meantime, so that is not possible. Write “show the host plan” to see how it is now.
hosts-too-late-to-undo = That was more than a day ago, so it cannot be undone. You can still swap or find cover: write “when do I host?”.
seat-past = That meeting has begun or is over, so its hosts stand. Write “show the host plan” to see the coming ones.
seat-cancelled = That meeting is cancelled, so there are no seats to give. Write “show the host plan” to see those that there are.
seat-gone = That seat is no longer there. Write “show the host plan” to see those that there are.
seat-not-member = { $name } is no member of the network and cannot host.
seat-twice = { $name } already hosts that meeting. Choose another.
seat-unit = { $name } is from the same unit as the other host. Hosts come from different units, so choose another meeting.
seat-absent = { $name } is away that day. Choose another meeting.
seat-newcomer = { $name } has not been to a meeting yet, and one has to before hosting.
seat-same-meeting = You both host the same meeting, so there is nothing to swap.
agreed-swap = { $name } swapped with { $before } on { $at }; both agreed.
agreed-take = { $name } took the seat over from { $before } on { $at }; both agreed.
agreed-cover = { $name } covers for { $before }, agreed on { $at }.
agreed-fill = { $name } took the open seat on { $at }.
agreed-assigned = { $name } covers for { $before } as next in line, since { $at }.
agreed-behalf = { $name } in place of { $before }, agreed on { $at }; the secretariat answered for one of them.
moved-title = The host plan has changed
moved-gained = You now host on { $when }.
moved-lost = You no longer host on { $when }.
moved-planned = That is because another meeting was planned.
moved-meeting = That is because a meeting was moved.
moved-cancelled = That is because a meeting was cancelled.
moved-called-again = That is because a meeting is held after all.
moved-seats =
    { $number ->
        [one] That is because each meeting has one host from now on.
       *[other] That is because each meeting has { $number } hosts from now on.
    }
moved-buddies = That is because the pairing of new hosts has changed.
moved-absence = That is because a host is away that day.
moved-back = That is because somebody who was to be away is here after all.
moved-cover = That is because a host was covered for, and the line moved up.
moved-members = That is because members have joined or left.
seats-set =
    { $number ->
        [one] From now on each meeting has one host. Meetings that are settled keep theirs.
       *[other] From now on each meeting has { $number } hosts. Meetings that are settled keep theirs.
    }
buddies-on = From now on I place a new host beside an experienced one where I can.
buddies-off = From now on it goes by turns alone, also when both are new.
seats-not-so-many = { $most ->
    [0] There are no members yet, so nobody can host.
    [one] A meeting can have one host: there are no more of you. Write “use 1 host”.
   *[other] A meeting can have from 1 to { $most } hosts. Write for instance “use { $most } hosts”.
}
seats-sure =
    { $number ->
        [one] One host for each meeting?
       *[other] { $number } hosts for each meeting?
    }
buddies-sure-on = Put new hosts beside experienced ones?
buddies-sure-off = Stop using buddies?
deal-anew =
    { $meetings ->
        [0] It holds from the next meeting that is planned.
        [one] The hosts of the one planned meeting are found anew, if they are not settled.
       *[other] The hosts of the { $meetings } planned meetings are found anew, where they are not settled.
    }
deal-anew-told = Those whose turn changes are told.
deal-anew-yes = Yes, deal anew
why-title = Your place in line
why-rule = Whoever has hosted least often in the last eight meetings is next. Where that is equal, it is whoever hosted longest ago, then whoever owes a turn, then whoever has been a member longest.
why-you = You { $standing }.
why-next = Next in line is { $name }, who { $standing }.
why-then = After that comes { $name }, who { $standing }.
why-standing = { $facts }
why-never = never hosted
why-hosted =
    { $number ->
        [0] last hosted on { $last }
        [one] hosted once in the last eight meetings, last on { $last }
       *[other] hosted { $number } times in the last eight meetings, last on { $last }
    }
why-owes =
    { $number ->
        [one] gave away a turn
       *[other] gave away { $number } turns
    }
why-since = became AMK in { $month }
why-again = Too few others are free that day, so you host again, although you also do at the meeting before or after.
why-before-again = You come first because { $name } hosts the meeting before or after.
why-before-hostings = You come before { $name } because you have hosted fewer times.
why-before-last = You come before { $name } because it is longer since you hosted.
why-before-debt = You come before { $name } because you owe more turns.
why-before-in-all = You come before { $name } because you have hosted less in all.
why-before-joined = You come before { $name } because you have been a member longer.
why-before-id = You and { $name } are equal in everything, so it goes by the alphabet.
why-nobody-else = Nobody else can that day.
why-unknown = The seat was given before I began to keep the reasons.
why-title-of = { $name } and hosting
why-coming = The next meeting is on { $when }. This is how it stood when the hosts were found:
why-they = { $name } { $standing }.
why-they-host = { $name } hosts.
why-not-absent = { $name } is away that day.
why-not-unit = { $name } comes from the same unit as one of the hosts.
why-not-newcomer = { $name } has not been to a meeting yet, which comes first.
why-not-not-member = { $name } is not a member of the network.
why-not-past = The meeting has begun.
rule-title = How hosting takes turns
rule-more = Two hosts come from different units, nobody hosts two meetings running if others can, and everybody attends a meeting first. The next two meetings are fixed and change only when both sides say yes.
often =
    { $number ->
        [one] You have hosted once, on { $last }.
       *[other] You have hosted { $number } times, last on { $last }.
    }
often-of =
    { $number ->
        [one] { $name } has hosted once, on { $last }.
       *[other] { $name } has hosted { $number } times, last on { $last }.
    }
often-never = You have not hosted yet.
often-never-of = { $name } has not hosted yet.

## Swapping, taking over and covering

swap-title = Swap hosting
swap-how = You host on { $when }. Choose whom to swap with. Nothing changes before the other says yes.
swap-only-cover = You host on { $when }. Nobody has a seat that fits a swap, but you can ask somebody to take yours. Nothing changes without a yes.
swap-with = Whom do you want to swap with?
swap-ask = Ask
swap-cover-by = Or whom would you ask to take the seat without a swap?
swap-only-cover-by = Whom would you ask to take the seat?
swap-ask-cover = Ask to take over
swap-option = { $name }, { $day }
swap-nobody = There is nobody to swap with right now. You can find cover instead: write “find cover”.
swap-with-yourself = You cannot swap with yourself. Choose somebody else.
swap-has-no-seat = { $name } hosts none of the planned meetings, so there is nothing to swap with. Write “find cover” instead.
swap-nothing-chosen = Choose a seat from the list, and then tap again.
swap-nobody-chosen = Choose whom to ask, and tap again.
swap-nothing-between = The two have no open offer and have agreed on nothing within the last day.
swap-nothing-to-undo = You have no open offer and have agreed on nothing in the last day.
swap-one-is-gone = One of the two is no longer in the network, so the swap cannot be undone. Write “show the host plan” to see who hosts.
which-swap = Which one do you want to undo?
swap-not-asked = Only the person whom the offer was sent to can do that. Write “show the host plan” to see who hosts.
swap-over-agreed = That offer has been accepted already.
swap-over-declined = That offer has been declined already. Ask again if something has changed.
swap-over-withdrawn = The offer has been withdrawn.
swap-over-expired = The offer has run out. Ask again if it still matters.
swap-over-undone = That has been undone already.
swap-over-gone = The offer no longer stands: whoever was asked is no longer in the network.
swap-over-unable = The offer no longer stands: it is no longer possible.
take-title = Take over a seat
take-how = Choose a seat. Whoever has it is asked, and nothing changes before they say yes.
take-nobody = There is no seat that you can take over right now.
take-which = Which seat?
take-ask = Ask
put-in-title = { $name } as a host
put-in-how = In whose place should { $name } host on { $when }? Both are told, and nothing changes before { $name } says yes.
put-in-instead = Instead of { $name }
put-in-not-yours = Only the secretariat can do that, or the host whose seat it is. To take a seat yourself, write “I would like to host”.
offer-title-swap = Will you swap hosting?
offer-title-take = May somebody take your seat?
offer-title-cover = Will you host instead?
offer-title-fill = Will you host?
offer-swap = { $asker } would like to swap with you: you host on { $gives }, and { $asker } takes { $gets }.
offer-take = { $asker } would like to host in your place on { $gets }.
offer-cover = { $asker } asks whether you would host instead on { $gives }.
offer-fill = { $asker } asks whether you will host on { $gives }, where a seat is open.
offer-on-behalf = The secretariat asks on the other's behalf.
offer-until = The offer stands until { $until }. Nothing changes without a yes.
offer-reason = If it is a no, would you say why?
offer-reason-hint = e.g. I am on a course that week
offer-yes-swap = Yes, let us swap
offer-yes-take = Yes, take it
offer-yes-cover = I'll take it
offer-yes-fill = Yes, I will
offer-no = No, thank you
offer-answer = Answer { $name }
asked-title = { $name } has been asked
asked-not-yet = { $name } does not know yet
asked-not-reached = I cannot write to { $name } just now. The question waits until { $name } writes to me. Talk to { $name } yourself, or withdraw it and ask somebody else.
asked-swap = { $asker } offers { $gives } for { $gets }. The plan stays the same until { $other } says yes.
asked-take = { $asker } offers to host on { $gets }. The plan stays the same until { $other } says yes.
asked-cover = { $asker } has asked whether { $other } will host on { $gives }. The plan stays the same until { $other } says yes.
asked-fill = { $asker } has asked whether { $other } will take the open seat on { $gives }. The plan stays the same until { $other } says yes.
asked-agree = Say yes for { $name }
asked-withdraw = Withdraw
swap-agreed-swap = Swapped: { $other } hosts on { $gives }, and { $asker } hosts on { $gets }.
swap-agreed-take = { $asker } hosts on { $gets } in place of { $other }.
swap-agreed-cover = { $other } hosts on { $gives } in place of { $asker }.
swap-agreed-fill = { $other } hosts on { $gives }.
swap-declined-swap = { $other } would rather not swap { $gets } for { $gives }. The plan stays the same.
swap-declined-take = { $other } would like to keep the seat on { $gets }. The plan stays the same.
swap-declined-cover = { $other } cannot host on { $gives }. The plan stays the same.
swap-declined-fill = { $other } cannot host on { $gives }. The seat is still open.
swap-withdrawn-swap = The offer to swap { $gives } for { $gets } has been withdrawn. The plan stays the same.
swap-withdrawn-take = The offer to take over { $gets } has been withdrawn. The plan stays the same.
swap-withdrawn-cover = The question about { $gives } has been withdrawn. The plan stays the same.
swap-withdrawn-fill = The question about { $gives } was withdrawn. The seat is still open.
swap-expired-swap = { $other } has not answered, so the offer to swap { $gives } for { $gets } has run out. The plan stays the same.
swap-expired-take = { $other } has not answered, so the offer to take over { $gets } has run out. The plan stays the same.
swap-expired-cover = { $other } has not answered about { $gives }. The plan stays the same.
swap-expired-fill = { $other } has not answered about { $gives }. The seat is still open.
swap-undone-swap = The swap is undone: { $asker } hosts on { $gives }, and { $other } hosts on { $gets }, as before.
swap-undone-take = That is undone: { $other } hosts on { $gets }, as before.
swap-undone-cover = That is undone: { $asker } hosts on { $gives }, as before.
swap-undone-fill = It was undone: the seat on { $gives } is open again.
swap-gone-swap = { $other } is no longer in the network, so the offer to swap { $gives } for { $gets } has lapsed.
swap-gone-take = { $other } is no longer in the network, so the offer to take over { $gets } has lapsed.
swap-gone-cover = { $other } is no longer in the network and cannot host on { $gives }. The plan stays the same.
swap-gone-fill = { $other } is no longer in the network and cannot host on { $gives }. The seat is still open.
swap-unable-swap = The offer to swap { $gives } for { $gets } has lapsed, because it is no longer possible.
swap-unable-take = The offer to take over { $gets } has lapsed, because it is no longer possible.
swap-unable-cover = { $other } can no longer take the seat on { $gives }, so the question has lapsed.
swap-unable-fill = { $other } can no longer take the seat on { $gives }, so the question has lapsed.
swap-reason = “{ $reason }”
swap-undo-how = It can be undone for a day.
cover-title = Who will host?
cover-summary = A host is needed on { $when }
cover-when = { $when }
cover-for = { $name } cannot.
cover-left = { $name } is no longer in the network.
cover-same-unit = { $name } and { $other } are from the same unit, and the hosts of a meeting come from different ones.
cover-stays = You still host on { $when }
cover-stays-why = You and { $name } are from the same unit now, and the hosts of a meeting come from different ones. So I have asked who will host in place of { $name }.
cover-too-many = { $name } and { $other } both host on { $when } and are from the same unit, and nobody else has been found yet.
cover-reason = “{ $reason }”
cover-how = The first to say yes has the seat. If nobody has by { $until }, it goes to the next in line.
cover-how-last = The first to say yes has the seat.
host-take = I'll take it
host-gone = { $name } has taken the seat.
cover-assigned = Nobody came forward, so the seat went to the next in line: { $name }.
cover-withdrawn = Cover is no longer needed.
cover-unfilled = Nobody could take the seat.
cover-over = Cover is no longer sought for that seat. Write “show the host plan” to see who hosts.
cover-not-yours = Only the person whom the seat is about can do that.
cover-already-called = I have already asked whether somebody will take that seat. Write “do we need a host?” to see it.
cover-nobody-else = Nobody else in the network can host on { $when }, so I have asked nobody, and the seat stays where it is. Talk to the secretariat, or have the meeting moved.
cover-none-open = No seat needs a host right now. To take one over from somebody, write “I would like to host”.
cover-not-asked-yet = { $name } hosts on { $when } and cannot that day, but cover has not been asked for yet. If you want the seat, write “take over the seat from { $name }”, and I will ask.
cover-not-sought-yet = I am not looking for a cover yet, but you are down as away at the meeting { $when }, so I will ask by myself. If you are coming after all, write “I am coming” and the date.
cover-none-of-yours = I am not looking for a cover for you, so your seats are still yours. Write “when do I host?” to see them.
cover-went-on = { $name } hosts instead of you on { $when }. If you want the seat back, write “take over the seat from { $name }”, and I will ask.
cover-hosts-nothing = You host no coming meeting, and I am looking for no cover for you. If you would like to host, write “I would like to host”.
cover-open-title = Open seats
cover-open-number =
    { $number ->
        [one] One seat needs a host
       *[other] { $number } seats need a host
    }
cover-one = A cover is wanted for { $name }, { $when }.
cover-one-vacant = A host is wanted, { $when }.
cover-vacant = One of the seats has no host on { $when }.
cover-away = { $name } is away on { $when }, and nobody else has been found yet.
cover-lacking-how = To host it yourself, write “I would like to host”.
cover-take-day = Take { $day } ({ $name })
cover-which = Several seats are free. Tap “I'll take it” on the card that you mean.
cover-nothing-to-give-back = You have taken no seat in the last day. Write “find cover” if you cannot host.
called-title = I have asked for cover
called-title-not-yet = I cannot reach anybody just now
called-about = This is for { $when }.
called-same-unit = You and { $other } are from the same unit now, and the hosts of a meeting come from different ones.
called-reached = I have written to those who hosted longest ago.
called-nobody-reached = I cannot write to those who can take the seat just now. Talk to them yourself or to the secretariat.
called-until = The seat is yours until somebody takes it; if nobody has come forward by { $until }, it goes to the next in line.
called-until-taken = The seat is yours until somebody else takes it.
called-channel = I also post it in the channel.
called-channel-closed = The channel is closed to me right now, so I write it there as soon as it opens.
cover-withdraw = I can after all
cover-yours = Thank you! You now host on { $when }.
cover-yours-assigned = You now host on { $when }. A host was needed, nobody came forward, and you were first in line.
cover-instead = In place of { $name }.
cover-give-back = Give it back
cover-relieved = { $name } hosts in your place on { $when }.
cover-open-again = The seat on { $when } has been given back, so cover is sought again.
cover-nobody-can = Nobody can host on { $when }. The seat is empty.
cover-nobody-how = Ask around, or move the meeting.
cover-why = May the channel be told the reason?
cover-why-how = I have asked whether somebody takes the seat, and have not said why. If you do nothing, it stays between us.
cover-why-yes = Yes, write it
cover-why-said = The reason is now in the channel
decline-title = You cannot host
decline-how = This is for { $when }. Say briefly why; those who could take the seat will see it.
decline-reason = Why can you not?
decline-reason-hint = e.g. I have an exam all day
decline-needs-reason = You still host. Say briefly why you cannot, and tap again.

## Absence

absence-title = Absence
absence-number =
    { $number ->
        [one] You are down as away once
       *[other] You are down as away { $number } times
    }
absence-why-left-out = Why is not written down: that is everybody's own matter.
absence-told-day = Noted: you are away on { $start }.
absence-told-day-of = Noted: { $name } is away on { $start }.
absence-told-period = Noted: you are away from { $start } to { $end }.
absence-told-period-of = Noted: { $name } is away from { $start } to { $end }.
absence-told-open = Noted: you are away from { $start } until further notice. If you know the last day, write for instance “I am on leave from 1 Feb to 1 Oct”. Write “I am back” when you are.
absence-told-open-of = Noted: { $name } is away from { $start } until further notice.
absence-told-day-by = { $by } has noted that you are away on { $start }.
absence-told-period-by = { $by } has noted that you are away from { $start } to { $end }.
absence-told-open-by = { $by } has noted that you are away from { $start } until further notice.
absence-told-exempt-by = { $by } has exempted you from hosting until further notice.
absence-told-exempt = You are exempt from hosting until further notice.
absence-told-exempt-of = { $name } is exempt from hosting until further notice.
absence-conflict = The hosting on { $when } falls in that time. What should happen to it?
absence-conflict-sought = The hosting on { $when } falls in that time.
absence-call = If nothing is found by { $day }, I will ask for cover myself.
absence-call-soon = I will ask for cover myself unless you find somebody else.
absence-called-near = The meeting is so near that I have already asked whether somebody else can host.
absence-called-waited = No solution had been found, so I have asked whether somebody else can host.
absence-called-asked = Others have been asked whether they can host.
absence-nobody-else = Nobody else in the network can host that day. Talk to the secretariat, or have the meeting moved.
absence-not-coming = The yes to the meeting on { $days } does not count as long as this absence stands.
absence-carries = You are the messenger to KAMU on { $day }. The hosts and the secretariat are asked to find another; do write to them as well.
absence-carries-of = They are the messenger to KAMU on { $day }. The hosts and the secretariat are asked to find another.
absence-no-conflict = It touches no meeting whose hosts are settled. The plan takes it into account.
absence-quiet = While you are away you get no reminders: what is urgent goes to your deputy, if you have one, and the rest comes when you are back.
absence-quiet-of = Meanwhile no reminders are sent: what is urgent goes to the deputy, if there is one, and the rest waits.
absence-may-last = If it lasts longer, write for instance “I am away until Friday”.
absence-not-then = You are not noted as away then. This is noted:
absence-of =
    { $number ->
        [one] { $name } has noted one absence
       *[other] { $name } has noted { $number } absences
    }
absence-of-none = { $name } has noted no absence
absence-none = You have told me of no absence. Write for instance “I am on leave from 1 Nov to 15 Jan”.
absence-remove = Delete the absence
absence-remove-one = Delete { $start }
absence-remove-until = Delete { $start }–{ $end }
absence-ended = Deleted: { $days }. The plan takes it into account.
absence-no-longer-sought = Cover for you { $when } is no longer sought.
absence-still-sought = Cover for you { $when } is still sought. If you can, write “I can host after all”.
absence-ended-taken = Deleted: { $days }. The seat has gone on meanwhile: { $hosts }. If you want it back, agree on it with who has taken it.
absence-taken = { $name } hosts on { $when }
absence-span-day = the absence on { $start }
absence-span-period = the absence from { $start } to { $end }
absence-span-open = the absence from { $start } until further notice
absence-span-exempt = the exemption from hosting
absence-is-day = You are away on { $start }.
absence-is-period = You are away from { $start } to { $end }.
absence-is-open = You are away from { $start } until further notice.
absence-is-exempt = You are exempt from hosting.
absence-not-now = You are not noted as away today, so I have deleted nothing. This is what you have told me of for later:
absence-which = Which absence should be deleted? Tap it. Until then nothing happens.
absence-reminders-again = Welcome back! Reminders come again as before.
absence-who =
    { $number ->
        [one] One is away { $day }
       *[other] { $number } are away { $day }
    }
absence-who-none = Nobody is noted as away { $day }
absence-days = from { $start } to { $end }
absence-days-on = from { $start }
absence-days-one = on { $start }
absence-who-until = { $name }: until and including { $end }
absence-who-open = { $name }: until further notice
absence-who-from = { $name }: from { $start } until further notice
absence-who-days = { $name }: { $days }
absence-no-date = I need to know when. Write for instance “I am on leave from 1 Nov to 15 Jan” or “I cannot host on 3 March”.
absence-no-such-date = There is no such date in the calendar. Write it again, for instance “I am away on 3 March”.
absence-not-so-soon = There is no such date within the next year. If you mean a later one, write its year, too.
absence-weekday-differs = The weekday and the date do not agree. Write only the date, for instance “I am away on 3 March”.
absence-week-differs = The week and the date do not agree. Write only the date, for instance “I am away on 3 March”.
absence-asked-part = I note whole days only, so I have noted nothing yet. Shall I note the whole day?
absence-asked-repeats = I cannot note what repeats. These are the next times: tap those that are right.
absence-asked-repeats-none = I cannot note what repeats. Write the days, for instance “I am away 8 and 15 December”.
absence-asked-unread = I am not sure that I read all the days right, so I have noted nothing yet. Is this what you mean?
absence-asked-until = You have told me of no absence. Shall I note that you are away until then?
absence-asked-year = That day is next year, and you gave no year, so I have noted nothing yet. Is this what you mean?
absence-note = Note as away { $days }
absence-note-all = Note them all
absence-unread = I note whole days, and only those I am sure of, so I have done nothing. Write for instance “I am away from 14 December until 18 December”.
absence-past = Those days have passed. Write a date that lies ahead.
absence-end-before-start = It ends before it begins. Write it again, for instance “I am on leave from 1 Nov to 15 Jan”.
absence-too-long = That is more than three years. If you do not know the last day, write for instance “I am on leave from 1 November”.

## The hosts' checklist

kit-title = Checklist for the hosts
kit-done = Done: { $done } of { $all }
kit-next = Next: { $what }
kit-all-done = All is done.
kit-again = Tick what is not done after all, and save
kit-show-done = Show what is done ({ $number })
kit-more = Write to the next hosts, or add something
kit-guests = Guests: { $names }
kit-save = Save
kit-note = To the next hosts
kit-note-hint = e.g. Order the cake the day before
kit-hand-over = Pass on
kit-add-what = Is something missing?
kit-add-what-hint = e.g. Order cake
kit-add-when = When?
kit-add-when-hint = e.g. Tuesday in week 46
kit-add = Add
kit-waits =
    { $more ->
        [0] Checklist for the hosts: { $what }
        [one] Checklist for the hosts: { $what }, and one more thing
       *[other] Checklist for the hosts: { $what }, and { $more } more things
    }
kit-button = Checklist { $day }
kit-not-yours = The checklist is for the meeting's hosts. Write “show the host plan” to see who they are.
kit-no-meeting = You host no planned meeting, so there is no checklist for you.
kit-nothing = Say what is to be done, for instance “add to the checklist: order cake”.
kit-full = The checklist is full: { $most } entries at most.
chore-collect = Collect items for the agenda
chore-method = Choose how the items are run
chore-guests = Invite guests
chore-room = Book a room or a Teams link
chore-run-of-show = Write the run of show
chore-close = Close the decisions
chore-thank = Thank the guests
chore-handover = Write to the next hosts
chore-due = { $what } (by { $day })
chore-done = { $what } (done by { $name })
handover-title = From the hosts before you
handover-from = { $name } passed on:
handover-for = { $name }, { $when }
handover-sent = Thank you! The next hosts have it.
handover-kept = Thank you! There is nobody to send it to yet, so it goes onto the next hosts' checklist.
handover-not-reached = Thank you! It is on the next hosts' checklist, but I cannot write to { $names } just now. Please pass it on yourself.
handover-empty = Say what you want to pass on, for instance “handover: order the cake”.

## Votes

vote-heading = Vote
vote-summary = Vote: { $question }
vote-started-by = Started by { $name }
vote-starter = “{ $question }” was started by { $name } { $opened }.
vote-closed = Closed on { $at }
vote-closed-by = Closed on { $at } by { $name }
vote-told-in-channel = This has been announced in the channel.
vote-ended-summary = “{ $question }”: { $outcome }
vote-extended-told = Extended until { $until }: { $number } of { $eligible } have answered, and it takes { $needed }.
vote-paused-told = Paused: there is an objection. You have until { $until } to find a solution.
vote-prolonged-told = { $name } has given more time: the vote now closes on { $until }.
vote-answer-here = Vote here
vote-has-ended = The vote on “{ $question }” is closed. { $outcome }
vote-none-closed = There are no closed votes yet. Write “start vote: …” if you have something to decide.
vote-turnout = { $number ->
    [one] { $part }% answered the latest vote
   *[other] { $part }% on average answered the latest { $number } votes
}
vote-turnout-of = { $number } of { $eligible } answered
vote-ended-number =
    { $number ->
        [one] One vote is over
       *[other] { $number } votes are over
    }
vote-ended-more =
    { $number ->
        [one] And one more. Write for instance “show the vote about noise”.
       *[other] And { $number } more. Write for instance “show the vote about noise”.
    }
vote-again = Vote again
vote-meet = Plan the meeting
vote-meet-sure = Shall I plan a meeting on { $when }?
vote-meet-told = It becomes a meeting of the network, with hosts, an agenda and an invitation to everybody. It is posted in the channel.
vote-not-yours-to-plan = Only whoever asked about the time, and the secretariat, can plan the meeting.
vote-none-ended = There is no vote to repeat. Write “start vote: …”.
vote-still-open = It is not closed yet, so you can still vote on its card.
vote-prolong-sure = Should the vote “{ $question }” close { $later } instead?
vote-prolong-before = At present it closes on { $until }.
vote-prolong-final = The channel is told, and the answers stand. The deadline cannot be moved back.
vote-prolong-yes = Yes, give more time
vote-not-later = A deadline can only be moved to later, so that nobody finds it closed. The vote closes on { $until }. Write “close the vote” if it is to close now.
vote-closes-closed =
    The deadline is { $day }, which is no working day. If you want until the next working day, write “extend the vote to { $better }”.
vote-closes-closed-only = The deadline is { $day }, which is no working day.
vote-much-later = That is more than a year ahead. Write a day that is nearer.
vote-not-yours-to-prolong = Only whoever started the vote and the hosts of the meeting can give more time.
vote-close-sure = Should the vote “{ $question }” be closed?
vote-close-answered = { $number } of { $eligible } have answered.
vote-close-adopted = Closed now, it is decided.
vote-close-rejected = Closed now, the proposal is rejected.
vote-close-tied = Closed now, it is a tie, and the hosts choose.
vote-close-ended = Closed now, it ends without a decision.
vote-close-objection = Closed now, it is not decided: there is an open objection.
vote-close-too-few = Closed now, it is not decided: there are too few answers.
vote-close-all-gone = Closed now, it is not decided: nobody who has answered is still a member.
vote-close-objector-gone = { $names } is no longer a member, so that objection does not stand in the way. It is kept with the answers.
vote-close-too-few-to-show = Closed now, it is not decided: there are too few answers to be shown.
vote-close-hidden = The result is shown when it is closed.
vote-close-final = It cannot be opened again, but it can be voted on anew.
vote-close-yes = Yes, close it
vote-withdraw-sure = Should the proposal “{ $question }” be withdrawn?
vote-withdraw-answers =
    { $number ->
        [0] Nobody has answered yet.
        [one] One has answered. The answer will not count.
       *[other] { $number } have answered. The answers will not count.
    }
vote-withdraw-final = The vote ends for everybody without a result.
vote-withdraw-yes = Yes, withdraw it
tie-sure = Settle the tie in “{ $question }” this way?
tie-sure-decides = It will be decided: { $title }
tie-sure-yes = Yes, settle it
vote-support = I support this
vote-neither = Neither for nor against
vote-objection = I have an objection
vote-count = { $choice }: { $number }
vote-open = { $whose } can vote until { $until }.
vote-extended = Too few had answered. { $whose } can now vote until { $until }.
vote-paused = There is an objection. You have until { $until } to find a solution.
vote-paused-free = Nobody has an objection any longer. Members can vote until { $until }.
vote-rule = Adopted if nobody has an objection by then and { $quorum } have answered. Silence does not count as an answer.
vote-yours = Your vote is recorded: { $choice }. You can change it until { $until }.
vote-yours-here = Your vote is recorded: { $choice }. You can change it until the close.
vote-reason-label = Your objection
vote-reason-hint = Briefly say what it would take for you to support it
vote-objection-by = Objection from { $name }
vote-objection-more = Read more from { $name }
vote-objections-more =
    { $number ->
        [one] And one more objection.
       *[other] And { $number } more objections.
    }
vote-decision-over = { $number } is no longer in force.
vote-adopted = Decided: { $number }
vote-undecided-objection = Not decided: there is an open objection.
vote-undecided-all-gone = Not decided: nobody who answered is still a member.
vote-undecided-too-few = Not decided: too few have answered.
vote-undecided-too-few-of = Not decided: too few have answered. { $number } of { $eligible } did, and { $needed } were needed.
vote-reminder = You haven't voted yet. Voting closes on { $until }.
vote-deadline = “{ $question }” closes on { $until }. If too few have answered by then, it gets five more working days by itself, once. Whoever started it can write “extend the vote until Friday at 12”.
vote-deadline-last = “{ $question }” closes on { $until }. It has been given five more working days. Whoever started it can write “extend the vote until Friday at 12”.
vote-deadline-fixed = “{ $question }” closes on { $until }. Whoever started it can write “extend the vote until Friday at 12”.
vote-deadline-one = “{ $question }” closes on { $until }.
vote-deadline-how = Whoever started a vote can write “extend the vote until Friday at 12”.
vote-not-yet = It is not settled yet.
vote-put = The vote “{ $question }”
vote-unanswered = You have not voted on “{ $question }”.
vote-answer = Vote: { $question }
vote-form-title = Start a vote
vote-form-how = The vote is posted in the channel with its rule. Only the question must be filled in; otherwise it is a consent vote that closes in five working days.
vote-form-question = What do you want to decide?
vote-form-question-hint = e.g. We hold the March meeting online
vote-form-closes = When does it close?
vote-form-closes-hint = e.g. Friday 2pm
vote-form-start = Start the vote
vote-without-question = I need to know what the vote is about. Write for instance “start vote: We hold the March meeting online”.
vote-question-too-long = The question is too long: { $most } characters at most. Make it shorter and try again.
vote-closes-in-the-past = That time has already passed. Write a later one, for instance “until Friday 2pm”.
vote-closes-unread = I did not understand when the vote closes. Write for instance Friday 2pm.
vote-time-has-come = “{ $option }” has already begun or is over. Ask only about times to come.
vote-closes-after = The vote would not close before “{ $option }” has begun. Choose an earlier deadline.
vote-no-such-time = “{ $words }”: There is no such time, or the weekday does not fit the date. Write it all again with the right one.
vote-perhaps-choice = Do you want to choose among them? Then it is a choice. Please put the fields right.
vote-perhaps-closes = Does the vote close “{ $closes }”, or is that part of the question? Please put the fields right.
objection-is-ones-own = No vote was cast. An objection is one's own: if you share it, tap “I have an objection” and say what it would take for you.
objection-sure = Should your objection be: “{ $reason }”?
objection-sure-stands = Your objection now reads: “{ $reason }”
objection-sure-yes = Yes, write it so
objection-or-neither = No vote was cast. Not to support is not the same as to object. Please choose whether you are neither for nor against, or have an objection.
no-objection-then = You have no objection. Do you support it, or are you neither for nor against? Tap your answer.
no-objection-approves = With no objections it is approved. To be listed as having answered, press Approve.
no-objection-yet = Your objection stands until you have answered again. Do you support it, or are you neither for nor against? Tap your answer.
objection-needs-reason = Your objection isn't counted yet. Briefly say what it would take for you to support it, then tap again.
may-not-vote = Only the network's members can vote. If you think you should be one, tell the secretariat.
may-not-vote-for = You vote for { $name } while { $name } is away. Right now { $name } votes in person.
vote-not-among = { $whose } can vote here.
vote-no-hosts = The next meeting has no hosts yet, so nobody could vote. Let all members vote, or choose a working group.
vote-nobody-in-group = Nobody is in the working group “{ $group }” yet, so nobody could vote.
voting-time-is-up = The deadline of the vote on “{ $question }” has passed, so it is closed for now. In a moment the card in the channel says what becomes of it.
voting-is-over = Voting on “{ $question }” has closed. The result is on the card in the channel.
voting-was-withdrawn = The proposal “{ $question }” has been withdrawn, so it is no longer voted on.
vote-not-yours = Only whoever started the vote, or the secretariat, can close it. Otherwise it closes by itself at its deadline.
vote-not-yours-to-reword = Only whoever started the vote and the meeting's hosts can change its text.
vote-not-reworded = The text is fixed once somebody has answered, and always where one chooses between options. Write “withdraw the proposal” and start the vote again with the new text.
no-open-vote-but-asked = There is no open vote, but a question to everybody: “{ $question }”. It is open until { $until }. Open it to answer, to change your answer or to close it.
no-open-vote-but-pulse = There is no open vote, but the network's pulse is running.
no-open-vote = There is no open vote. Write “start vote: …” if you have something to decide.
vote-runs-already = That is being voted on already: “{ $question }”, until { $until }. Answer there, so that all answers are counted in one place.
which-vote = Which vote do you mean?
which-vote-named = I know no open vote about “{ $which }”. Do you mean one of these?
vote-choice = { $question } (from { $opened }, { $by })
vote-none-about = I know no vote about { $which }. Write “show the votes” to see the open ones.
vote-no-times = No times are being voted on right now. Write “start time poll: …” if you need to find a day.
vote-has-no-options = That vote has no options to add to or to merge.
vote-kind-silence = Silent approval
vote-kind-majority = Majority vote
vote-kind-choice = Choice
vote-kind-dots = Dot vote
vote-kind-score = Score vote
vote-kind-ranked = Ranked vote
vote-kind-time = Find a time
vote-kind-signal = Signal of support
vote-about-withdrawn = { $labels } was withdrawn after the vote began.
vote-reworded = The text was changed (version { $version }). Answers to the earlier ones do not count.
vote-reworded-now = The text was changed while you answered. Your tap was not counted: please read the new text and answer again.
vote-approve = Approve
vote-correction = Correction
vote-yes = Yes
vote-no = No
vote-blank = Blank
vote-answered = Answers: { $number }
vote-hidden-vote = You see the count when you have answered.
vote-hidden-close = The result is shown when the vote closes.
vote-hidden-never = The numbers are never shown, only the outcome.
vote-hidden-confidential = Confidential: the result is shown at the close, and only if at least { $fewest } have answered.
vote-confidential = Confidential: nobody sees your answer. No reasons, and it cannot be changed. Result only at close and from five answers. Whoever runs the database could technically see it.
vote-open-all = Everybody in the team can answer until { $until }.
vote-rule-silence = No objections by { $until } = approved. Silence counts as a yes. An objection or correction needs a reason.
vote-rule-majority = Adopted if more say yes than no and { $quorum } have replied. A tie is a no. Silence does not count as a reply.
vote-rule-majority-of = Adopted if { $share } of those who say yes or no say yes, and { $quorum } have replied. Blank and silent do not count.
vote-rule-unanimous = Adopted if nobody says no, at least one says yes, and { $quorum } have replied. Blank and silent do not count.
vote-share-two-thirds = at least two thirds
vote-share-three-quarters = at least three quarters
vote-share-percent = at least { $percent }%
vote-rule-choice =
    { $most ->
        [one] Choose one.
       *[other] Choose up to { $most }.
    } { $places ->
        [one] The one with the most votes wins
       *[other] The { $places } with the most votes win
    } if { $quorum } have replied. The hosts decide a tie. Silence does not count.
vote-rule-dots =
    Spread up to { $most ->
        [one] 1 dot
       *[other] { $most } dots
    }. { $places ->
        [one] The one with the most dots wins
       *[other] The { $places } with the most dots win
    } if { $quorum } have replied. The hosts decide a tie. Silence does not count.
vote-rule-score = Give each option 0-{ $most } points. { $places ->
        [one] The one with the most points in all wins
       *[other] The { $places } with the most points in all win
    } if { $quorum } have replied. The hosts decide a tie. Silence does not count.
vote-rule-ranked = Put the options in order. The one with the fewest goes out, and its votes move to the next choice, until one has more than half. In a tie, the one that had fewer in the round before goes out, else the one proposed last. It takes replies from { $quorum }. Silence does not count.
vote-rule-time = Answer can, maybe or cannot. The time that suits most people wins; in a tie, the one with most maybes, else the first. It takes replies from { $quorum }. Silence does not count.
vote-rule-signal = A signal of support is no vote and decides nothing. Silence means nothing.
vote-quorum-half = at least half of { $of }
vote-quorum-two-thirds = at least two thirds of { $of }
vote-quorum-three-quarters = at least three quarters of { $of }
vote-quorum-all = all { $of }
vote-quorum-percent = at least { $percent }% of { $of }
vote-quorum-number =
    { $number ->
        [one] one or more members
       *[other] at least { $number } members
    }
vote-quorum-number-among = at least { $number } of those who may vote
vote-of-members = the members
vote-of-them = those who may vote
vote-voters-members = Members
vote-voters-hosts = Only the hosts
vote-voters-group = Only those who were in the working group “{ $group }” at the start
vote-never-shown = The numbers are never shown, not even afterwards: only what was decided. Whoever runs the database could technically see the answers.
vote-tied = It is a tie. The hosts decide.
vote-ended = Ended. Answers: { $number }
vote-is-rejected = Rejected
vote-rejected = Rejected: { $number }
vote-approved =
    { $corrections ->
        [0] Approved without comments: { $number }
        [one] Approved with one correction: { $number }
       *[other] Approved with { $corrections } corrections: { $number }
    }
vote-undecided-too-few-to-show = Not decided: too few answers to show a confidential result.
vote-undecided-withdrawn = Not decided: the proposal was withdrawn.
vote-yours-confidential = Your vote is recorded. It is confidential and cannot be changed.
vote-yours-for = Your vote on behalf of { $name } is recorded: { $choice }. It can be changed until the close.
vote-your-reason = Your reason: { $reason }
vote-why-how = Your answer stays the same. Say why, if you like.
vote-reason-or-correction = Your correction or objection
vote-correction-by = Correction from { $name }
vote-objection-old = Applies to the earlier text until answered again.
vote-objection-was-old = It was about the earlier text.
vote-taken-back = Your vote no longer counts. You can answer again until { $until }.
no-vote-of-yours = You have not voted yet, so there is nothing to undo.
vote-by-name = Who answered what
vote-names = { $choice }: { $names }
vote-name-why = { $name } (“{ $reason }”)
vote-name-for = { $name } on behalf of { $of }
vote-nobody = nobody
vote-missing =
    { $number ->
        [0] All { $all } have answered
       *[other] { $answered } of { $all } have answered, { $number } to go
    }
votes-are-confidential = I will not say: the vote is confidential. Nobody sees what anyone answered, and I show only the numbers, once it is closed and at least five have answered.
votes-not-shown-yet = You can see that once the count is shown. The card says when that is.
votes-never-shown = I will not say: when the vote was started, it was agreed that its numbers are never shown. The card says what was decided.
confidential-is-final = You have answered, and the answer is confidential: it cannot be changed, because nobody knows any more which one is yours.
confidential-without-reasons = That kind of vote cannot be confidential, because an objection needs a reason. Choose e.g. majority instead.
hidden-without-reasons = In that kind of vote the objections are shown on the card, so the count is always shown. Choose e.g. majority if it should be hidden.
quorum-not-there = That kind of vote has no quorum: silence counts as a yes, or nothing is decided. Choose consent or majority if some must have answered.
majority-not-there = Only a majority vote can need a certain majority. Choose majority, or leave that out.
vote-too-few-for-confidential =
    { $number ->
        [one] You are only one member, so a confidential vote can have no result: it is shown from { $fewest } answers on. Start an ordinary vote instead.
       *[other] You are only { $number } members, so a confidential vote can have no result: it is shown from { $fewest } answers on. Start an ordinary vote instead.
    }
quorum-too-large =
    { $number ->
        [one] You are not that many members: you are one. Write a smaller number, or e.g. 75%.
       *[other] You are not that many members: you are { $number }. Write a smaller number, or e.g. 75%.
    }
quorum-not-understood = I did not understand how many must answer. Write e.g. 75%, two thirds, everybody or 8.
voted-themselves = { $name } has voted, so your vote as deputy is not counted.
vote-objected = { $name } objects to “{ $question }”.
vote-objected-how = The proposal will not be adopted while the objection stands. Change the text so that all can support it, or talk to whoever objects. The deadline is { $until }.
vote-paused-summary = “{ $question }” is paused, because there is an objection.
vote-reword = Change the text
vote-reword-label = The new text
vote-reword-hint = Write the proposal with the objection worked in
vote-reword-how = All who have answered are asked again. No answer is carried over.
vote-reword-sure = Should the text of the vote be “{ $text }”?
vote-reword-give = Use the new text
reword-without-text = I need a new text that differs from the old one.
vote-reworded-done =
    { $number ->
        [0] The text is changed. Nobody else had answered.
        [one] The text is changed. The one who had answered is asked again.
       *[other] The text is changed. The { $number } who had answered are asked again.
    }
vote-ask-again = The text was changed – does your answer stand? Please answer again below.
vote-earlier = Before, it said: { $text }
poll-answer = Answer
poll-add = Suggest an option
poll-undo = Undo my answer
poll-option = { $place }. { $words }
poll-option-by = Proposed by { $names }
poll-times = { $slot }: { $can } can, { $maybe } maybe
poll-won = { $words } – chosen
poll-out = out after round { $round }
poll-round = Round { $round }: { $votes }
poll-time-2 = can
poll-time-1 = maybe
poll-time-0 = cannot
poll-willing = { $slot } ({ $how })
poll-form-title = Your answer
poll-reason = Why? (optional)
poll-reason-hint = e.g. Most can make it
poll-why = Say why
poll-give = Send answer
poll-rank = Choice { $place }
poll-nothing = –
poll-pick =
    { $most ->
        [one] Choose one
       *[other] Choose up to { $most }
    }
poll-add-label = Your option
poll-add-hint = e.g. Noise in open-plan offices
poll-add-give = Add
poll-tied = “{ $question }” is a tie. You are a host and can decide it.
poll-break = Decide: { $question }
poll-tie-title = It is a tie
poll-tie-how =
    { $places ->
        [one] There is room for one of them. Choose, and say why; the decision says that it was the hosts.
       *[other] There is room for { $places } of them. Choose, and say why; the decision says that it was the hosts.
    }
poll-tie-reason = Why?
poll-tie-reason-hint = e.g. fits the theme of the next meeting
poll-tie-give = Decide
tie-needs-reason = Briefly say why; it goes into the decision.
tie-wrong-number =
    { $places ->
        [one] Choose exactly one of those that are tied.
       *[other] Choose exactly { $places } of those that are tied.
    }
not-a-number = Write a whole number, e.g. 2.
which-options = I am not sure which vote and which options you mean. Reply to the card and name the options' numbers, e.g. “merge 2 and 5”.
nothing-chosen = You have not chosen anything yet. Choose at least one, and try again.
too-many-chosen =
    { $most ->
        [one] You can choose only one.
       *[other] You can choose at most { $most }.
    }
too-many-dots =
    You have { $most ->
        [one] 1 dot
       *[other] { $most } dots
    }, and you gave { $given }. Take some back, and try again.
no-such-score = Each option can get 0-{ $most } points.
ranked-twice = You put the same option in two places. Put each in one place, and try again.
not-an-option = That option is no longer there. Look at the card again, and answer anew.
no-more-options = The options of this vote are fixed.
option-too-long = An option is too long: at most { $most } characters.
option-missing = I need to know what the option is.
too-many-options = There is room for { $most } options. Merge some, and try again.
too-few-options = Write at least two options, one per line, or let others suggest them.
same-option = Name two different options by their numbers, e.g. “merge 2 and 5”.
vote-form-kind = How is it decided?
vote-form-kind-consent = Consent: no objections
vote-form-kind-silence = Silent approval
vote-form-kind-majority = Majority
vote-form-kind-choice = Choice among options
vote-form-kind-dots = Dots to spread
vote-form-kind-score = Points for each option
vote-form-kind-ranked = Ranking
vote-form-kind-time = Find a time
vote-form-kind-signal = Signal of support
vote-form-options = Options, if there are any
vote-form-options-hint = One per line
vote-form-more = More settings
vote-form-among = Who votes?
vote-form-among-all = All members
vote-form-among-hosts = The hosts of the next meeting
vote-form-among-group = The working group { $group }
vote-form-opens = When does it open (now, unless you say)?
vote-form-opens-hint = e.g. Monday at 9 or 4 January
vote-form-every = Is it repeated?
vote-form-number = How many choices, dots or points?
vote-form-number-hint = else 1 choice, 3 dots, 5 points
vote-form-places = How many can win?
vote-form-quorum = How many must answer (quorum, else half)?
vote-form-quorum-hint = e.g. 75%, two thirds or 8
vote-form-share = How large a majority? (majority vote only)
vote-form-share-simple = More yes than no
vote-form-share-two-thirds = Two thirds
vote-form-share-three-quarters = Three quarters
vote-form-share-unanimous = Nobody may say no
vote-form-shown = When is the count shown?
vote-form-shown-always = All the time
vote-form-shown-after-vote = Once one has answered
vote-form-shown-after-close = When the vote closes
vote-form-shown-never = Never, only the outcome
vote-form-also = And also
vote-form-adds = Others can suggest options
vote-form-confidential = Confidential
vote-form-template = Save as a template
vote-form-template-hint = The template's name
vote-number-out-of-range = Write a number from 1 to { $most }.
planned-title = Planned vote
planned-list = Planned votes
planned-number =
    { $number ->
        [one] One vote is planned
       *[other] { $number } votes are planned
    }
planned-none = No vote is planned. Write for example “start vote: …, opens Monday at 9, repeated every quarter”.
planned-more =
    { $number ->
        [one] And one more that opens later.
       *[other] And { $number } more that open later.
    }
planned-by = Planned by { $name }
planned-kind = { $kind }
planned-kind-share = { $kind }: { $share } must say yes
planned-kind-unanimous = { $kind }: nobody may say no
planned-whose = { $whose } can vote.
planned-summary = Planned vote: “{ $question }”
planned-opens = Opens on { $opens } and closes on { $closes }.
planned-again = Repeated: { $every }
planned-next = Next time: { $opens }
planned-opened = Opened on { $at }
planned-called-off = Called off on { $at }
planned-every-once = no
planned-every-week = every week
planned-every-fortnight = every other week
planned-every-month = every month
planned-every-quarter = every quarter
planned-every-half-year = every half year
planned-every-year = every year
planned-open-now = Open now
planned-call-off = Call off
planned-over = “{ $question }” is no longer planned: it was opened or called off.
planned-not-yours = Only whoever planned the vote, and the hosts, can call it off or open it now.
planned-in-the-past = That day is over. Write when the vote is to open, for example “opens Monday at 9”.
planned-when = I did not understand when it is to open. Write for example “Monday at 9” or “4 January”.
planned-too-far = That is over a year away. Choose a day that is nearer.
planned-closes-before = It would close before it opens on { $opens }. Choose a later deadline.
planned-already = “{ $question }” is planned already: it opens on { $opens }.
planned-left = Not opened: { $name } is no longer in the network.
planned-runs-already = Not opened: the same is being voted on already.
planned-nobody = Not opened: nobody could vote.
which-planned = Which planned vote?
templates-title = Vote templates
templates-number =
    { $number ->
        [one] You have one template for votes
       *[other] You have { $number } templates for votes
    }
templates-none = You have no templates yet. Fill in a vote, and give it a name at the bottom of the form.
template-use = Use { $name }
round-kind = Question to everybody
round-asked-by = Asked by { $name }
round-open = Answer by { $until }
round-progress = Answered: { $number } of { $of }
round-closed = Closed: { $number } of { $of } answered
round-nobody = Closed: nobody answered
round-too-few = Closed: too few answers to show ({ $number }, at least { $fewest }). What was written is deleted.
round-named-how = Your answer is shown with your name. You can change it until the close.
round-nameless-how = Without names: answers are shown at the close, from five on and shuffled. Yours cannot be changed. Whoever runs the database could technically see it.
round-mine = Your answer: { $words }
round-mine-until = You can change it until the close.
round-mine-nameless = Thank you, you have answered. Nobody knows which answer is yours, so it cannot be changed.
round-summary = Question to everybody: “{ $question }”
round-answer = Answer
round-change = Change my answer
round-take-back = Take my answer back
round-close = Close now
round-see = See the answers
round-form-title = Ask everybody
round-form-how = All answer in their own words, and the answers are gathered on one card. Without a time there are five working days.
round-form-question = What do you want to ask?
round-form-question-hint = e.g. How do you use the walk-round?
round-form-closes = Answer by
round-form-closes-hint = e.g. Friday noon
round-form-names = Answers are shown
round-form-named = With names
round-form-nameless = Without names, from five answers on
round-form-ask = Ask
round-answer-title = Your answer
round-answer-label = Your answer (at most { $most } characters)
round-answer-give = Send answer
round-answers-kind = The answers
round-answers-summary = The answers to “{ $question }”
round-answers-how = Tap an answer to make it an agenda item, an input or a decision.
round-page = Page { $page } of { $of }
round-next = More answers
round-earlier = Earlier answers
round-in-da = in Danish
round-in-en = in English
round-one-kind = An answer to
round-to-item = Make it an item
round-to-input = Make it an input
round-to-decision = Make it a decision
round-back = All answers
rounds-title = Questions to everybody
rounds-number =
    { $number ->
        [0] No questions to everybody are open right now
        [one] One question to everybody is open
       *[other] { $number } questions to everybody are open
    }
rounds-none = Nobody has asked everybody anything yet. Write e.g. “ask everyone: How do you use the walk-round? Until Friday”.
rounds-more =
    { $number ->
        [one] And one more
       *[other] And { $number } more
    }
round-waits = Answer “{ $question }” by { $until }
round-to-answer = Answer: { $question }
round-reminder = You are asked. Answer by { $until }.
round-sure = Close “{ $question }” now?
round-sure-told = Then nobody can answer any more, and the answers are shown in the channel.
round-sure-nameless = If fewer than { $fewest } have answered, the answers are deleted instead.
round-sure-yes = Close now
round-over = “{ $question }” is closed, so nobody can answer any more.
round-answer-missing = Write your answer, and I will take it along.
round-answer-too-long = The answer has { $number } characters, and there is room for { $most }. Write it a little shorter.
round-answer-is-final = You have answered without your name: nobody knows any more which answer is yours, so it cannot be changed.
round-not-shown-yet = Answer first yourself, then you can see what the others say. Else they are shown at the close.
round-shown-at-the-close = This is answered without names, so the answers are only shown at the close.
round-too-few-to-show = Fewer than { $fewest } answered without names, so the answers are deleted. Ask again, perhaps with names.
round-not-yours = Only whoever asked and the hosts can close it early.
round-evaluation = How was the course “{ $course }”? 1) What do you take with you? 2) What did you miss? 3) Would you recommend it to others, and why?
round-without-question = Write what you want to ask, e.g. “ask everyone: How do you use the walk-round?”.
round-question-too-short = That is too short for all to understand. Write a whole question.
round-question-too-long = The question is too long: at most { $most } characters.
round-closes-too-soon = That day is no working day, and the one before it is over. Choose a later day.
round-closes-unread = I cannot read “{ $words }” as a time. Write e.g. “Friday noon”.
round-closes-earlier = { $day } is no working day, so it closes on { $closes }.
round-too-few-members =
    { $number ->
        [one] You are the only member, and answers without names are shown from { $fewest } on. Ask with names instead.
       *[other] You are only { $number } members, and answers without names are shown from { $fewest } on. Ask with names instead.
    }
round-asked-already = “{ $question }” is being asked already, until { $until }.
pulse-runs-already = A pulse is running until { $until }. So I have not started another.
pulse-title = The network's pulse
pulse-is-off = The pulse does not start by itself
pulse-is-on = The pulse starts by itself in March and September
pulse-off-how = If a pulse is open, it can still be answered. The secretariat can always write “start pulse”.
pulse-on-how = Write “turn the pulse off” if you don't want it.
pulse-turn-off = Turn the pulse off
pulse-turn-on = Turn the pulse on
pulse-nameless = Without names: the result is shown at the close and from five answers, never for units or persons. Yours cannot be changed. Whoever runs the database could technically see it.
pulse-relations = Relations
pulse-exchange = Advice
pulse-knowledge = Knowledge
pulse-influence = Influence
pulse-time = Time
pulse-says-relations = I know the others well enough to call them
pulse-says-exchange = I get the advice I need
pulse-says-knowledge = I know what my task asks me to know
pulse-says-influence = What we say makes a difference
pulse-says-time = I have time enough for the task
pulse-score = Choose from 1 to 5
pulse-score-1 = 1 – not at all
pulse-score-2 = 2
pulse-score-3 = 3 – partly
pulse-score-4 = 4
pulse-score-5 = 5 – very much
pulse-figure = { $scale }: { $mean }
pulse-spread = Spread { $spread }
pulse-same = As last time
pulse-up = { $by } more than last time
pulse-down = { $by } less than last time
pulse-how-read = Averages from 1 to { $most }. A large spread means that you do not agree.
pulse-form-title = How do you find the network?
pulse-waits = Answer the network's pulse by { $until }
pulse-to-answer = Answer the pulse
pulse-sure = Close the pulse now?
pulse-over = The pulse is closed, so nobody can answer any more.
pulse-not-all = Choose a number from 1 to 5 for all five statements.
pulse-none = There has been no pulse yet. It starts by itself in March and September; the secretariat can also write “start pulse”.
pulse-too-soon = The last pulse began { $last }. With fewer than 60 days in between it shows nothing new: it can be started again { $again }.
pulse-too-few-members =
    { $number ->
        [one] You are the only member, and the pulse is shown from { $fewest } answers on. Wait until you are more.
       *[other] You are only { $number } members, and the pulse is shown from { $fewest } answers on. Wait until you are more.
    }
peers-kind = Small groups
peers-how = In threes, every six weeks, with as many new faces as possible. You agree among yourselves when.
peers-number =
    { $number ->
        [0] Nobody takes part yet
        [one] One takes part
       *[other] { $number } take part
    }
peers-drawn =
    { $number ->
        [one] One group since { $day }
       *[other] { $number } groups since { $day }
    }
peers-too-few = It takes three at least, so the round waits until you are three.
peers-next = Next round: { $day }
peers-mine = You take part.
peers-paused = You pause until { $day }.
peers-join = Count me in
peers-leave = Not right now
peers-you-met = You have met { $names }
peers-yours = You are to meet { $names }
peers-look = Meet { $names }
peers-newer = New groups have been made since.
peers-nobody-left = The others in your group are no longer here. In the next round you meet new ones.
peers-about = You could begin with: { $words }
peers-about-nothing = Tell each other what takes up your time right now.
peers-met = You met on { $day }
peers-chat = Open chat
peers-first-line = Hi! We are in a small group together. When does it suit you to meet?
peers-we-met = We have met
peers-line-edit = Change the line
peers-line-how = Did anything come of it? Only you in the group see the line.
peers-line = One line (may be left out)
peers-line-hint = e.g. Try short walking talks
peers-line-give = Save
peers-to-theme = Is it something for all? Then write “suggest theme: …”.
peers-line-too-long = The line is too long: at most { $most } characters.
peers-sure =
    { $number ->
        [one] Make small groups of one now?
       *[other] Make small groups of { $number } now?
    }
peers-sure-told = All who take part and are not away are told whom they are to meet.
peers-sure-yes = Make the groups
peers-too-few-now =
    { $number ->
        [one] Only one takes part and is not away. It takes { $fewest } at least. Ask more to tap “Count me in”.
       *[other] { $number } take part and are not away. It takes { $fewest } at least. Ask more to tap “Count me in”.
    }
peers-no-day = Write a day to come, e.g. “pause from the small groups until 1 March”.
peers-about-too-long = The topic is too long: at most { $most } characters.
peers-not-yours = Only the group itself reads and writes there. Write “my small group” to see yours.
trios-title =
    { $number ->
        [one] One group for the break
       *[other] { $number } groups for the break
    }
trios-sure =
    { $number ->
        [one] Make groups for the break of the one who is coming?
       *[other] Make groups for the break of the { $number }?
    }
trios-sure-told = They are those who said yes to coming in person today. The groups are shown in the channel and not kept.
trios-no-meeting = Groups for the break are made on the day of a meeting, and there is none today.
trios-too-few =
    { $number ->
        [0] Nobody has said that they come in person today, and it takes at least { $fewest }.
        [one] Only one has said that they come in person today, and it takes at least { $fewest }.
       *[other] Only { $number } have said that they come in person today, and it takes at least { $fewest }.
    }

## Decisions

decisions-title = Decisions
decisions-number =
    { $number ->
        [one] One decision
       *[other] { $number } decisions
    }
decisions-about = About “{ $wanted }”
decisions-within = Decided from { $start } to { $end }
decisions-within-year = Decided in { $year }
decisions-on = Decided on { $day }
decisions-about-then = About “{ $wanted }” · { $then }
decisions-none-then = No decisions were recorded in that time. Write “show the decisions” to see them all.
decisions-none = I found no decisions. Try another word, or start a vote.
decisions-none-yet = There are no decisions yet. Write “start vote: …” when you have something to decide.
decision-no-such-number = I have no decision with the number { $number }. Write “show the decisions” to see those there are.
decision-no-number = I do not know that number. Write “show the decisions” to see those there are.
decisions-more =
    { $number ->
        [one] And one more. Ask “what did we decide about …?” to find it.
       *[other] And { $number } more. Ask “what did we decide about …?” to find the right one.
    }
no-minutes = The network does not keep minutes. Here are the decisions:
decision-line = { $number }: { $title }
decision-when = Decided on { $day } by { $method }
decision-written-when = { $method }, { $day }
method-consent = consent
method-silence = silent approval
method-majority = majority
method-choice = choice
method-dots = dot vote
method-score = score
method-ranked = ranked choice
method-time = time poll
method-host = the hosts' decision on a tie

method-deadline = the deadline
decision-counts =
    { $support } in support, { $neither } neither for nor against, { $objection ->
        [0] no objections
        [one] 1 objection
       *[other] { $objection } objections
    }. { $eligible } could vote.
method-meeting = agreement at the meeting
method-message = written down from a message
method-written = written down
method-after-meeting = written down after the meeting
method-minutes = according to the minutes
method-correction = corrected version
decision-form-title = Write down a decision
decision-form-how = It gets a number and is posted in the channel. For three working days everybody can say if something is wrong.
decision-form-text = What has been decided?
decision-form-text-hint = e.g. We hold the March meeting online
decision-form-kind = What is it?
decision-form-record = Record it
decision-supersedes-how = The decision that it should replace is not in the register. Write for instance “D-2026-004 supersedes D-2026-001” once it is recorded.
decision-retire-how = Its number and words stay in the register. Write the number of the one that supersedes it, or why it is withdrawn.
decision-retire-instead = Superseded by
decision-retire-instead-hint = e.g. D-2026-004, if there is one
decision-retire-reason = Why?
decision-retire-reason-hint = e.g. It was written down twice
decision-retire-give = It no longer holds
decision-not-in-force = { $number } no longer holds, so that cannot be done.
decision-not-of-itself = { $number } cannot supersede itself.
decision-takes-a-place = { $number } already takes another's place, and each decision can take only one.
decision-kind-decision = Decision
decision-kind-agreement = Agreement
decision-kind-approval = Approval
decision-kind-no-conclusion = No conclusion
decision-kind-nothing-to-report = Nothing to report
decision-without-text = I need to know what has been decided. Write one sentence, and try again.
message-action-not-here = I can only do that in the network's own channel. Find the message there, and try again.
decision-kind-and-status = { $kind }, { $status }
decision-status-valid = in force
decision-status-done = done
decision-status-changed = changed
decision-status-replaced = superseded
decision-status-withdrawn = withdrawn
decision-status-expired = expired
decision-status-rejected = rejected
decision-status-archived = in the archive only
decision-rejected-when = Rejected on { $day } in a majority vote
decision-rejected-tie = Rejected on { $day } on a tie
decision-counts-majority = { $yes } yes, { $no } no, { $blank } blank. { $eligible } could vote.
decision-among = { $whose } could vote.
decision-voted = { $number } of { $eligible } answered.
decision-confirm = Does this look right? Until { $until } everybody can say yes, or that something was written down wrongly.
decision-right = Yes, it looks right
decision-asked = Asked: { $question }
decision-asked-adopted = { $question } – adopted
decision-asked-rejected = { $question } – rejected
decision-word = Edit the wording
decision-word-label = What was decided? Say it in one sentence.
decision-worded-until = Until { $until }, whoever started the vote or a host can edit the wording.
decision-wording-stands = The three working days are over, so the wording of { $number } stands. Press Something is wrong if it needs correcting.
decision-not-yours-to-word = The wording can be edited by whoever started the vote, and by the hosts. Press Something is wrong if it should say something else.
decision-right-by = Looks right: { $names }
network-members = { $number ->
        [one] One member
       *[other] { $number } members
    }
names-more =
    { $number ->
        [one] one more
       *[other] { $number } more
    }
decision-asks-no-more = The three working days are over, so { $number } stands as it is. Tap Something is wrong if it should be corrected.
decision-bring = Take it to my manager
decision-tell-kamu = Goes to KAMU
decision-owner = Owner: { $name }
decision-owner-none = Owner: nobody yet, so nobody is reminded of it.
decision-owner-gone = Owner: nobody. Whoever had it is no longer here.
decision-ownerless = Nobody owns { $number } any more: { $title }
decision-due = Due: { $day }
decision-late = Due { $day } (not reported done)
decision-review = To be reviewed: { $day }
decision-scope = Holds for: { $scope }
decision-to-management = Goes back to management
decision-to-kamu = Goes to KAMU
decision-option = { $words }: { $numbers } (proposed by { $names })
decision-option-alone = { $words } (proposed by { $names })
objection-integrated = Worked into the text
objection-withdrawn = Withdrawn
objection-noted = Noted
decision-why = Reason: { $reason }
decision-parts = { $held } of { $number } online meetings held
decision-part-held = { $number }: { $title } · held
decision-part-open = { $number }: { $title }
decision-item = Item: { $title }
decision-source = From a message by { $name }
decision-source-link = Open the message
decision-recorded-by = Written down by { $name }
decision-closed-by = The vote was closed by { $name }
decision-supersedes = Takes the place of { $number }
decision-superseded-too = Took the place of { $number }, which does not come back into force by itself. Neither of the two is in force now.
decision-voted-before = The vote was on the words of { $number }, and its counts are shown there.
decision-superseded-by = Changed by { $number }
decision-superseded-by-gone = Changed by { $number }, which no longer holds. Neither of the two is in force now.
decision-replaced-by = Superseded by { $number }
decision-replaced-by-gone = Superseded by { $number }, which no longer holds. Neither of the two is in force now.
amendment-by = Correction by { $name }, { $status }
amendment-open = proposed
amendment-accepted = taken in
amendment-declined = not taken in
decision-history = History
decision-by-itself = Stafet
decision-entry = { $at }: { $who } { $deed }
decision-entry-changed = { $entry } ({ $changes })
decision-changed = { $field }: { $before } → { $after }
decision-nothing = –
decision-day-is-past = { $day } has already passed. Write a day that is still to come.
decision-written-already = That message is already { $number }: { $title }
decision-yes = yes
decision-no = no
decision-field-title = wording
decision-field-owner = responsible
decision-field-due = due
decision-field-review-on = reviewed
decision-field-scope = applies to
decision-field-status = status
decision-field-to-management = to management
decision-field-to-kamu = to KAMU
deed-recorded = wrote it down
deed-worded = edited the wording
deed-undone = took that back
deed-done = said that it is done
deed-reopened = said that it is not done
deed-changed = changed its details
deed-proposed-a-correction = proposed a correction
deed-accepted-a-correction = took a correction in
deed-declined-a-correction = did not take a correction in
deed-superseded = gave it a successor
deed-took-a-place = let it take another's place
deed-holds-again = put it back in force
deed-reviewed = looked at it again
deed-stands = let it stand after three working days
deed-confirmed = said that it looks right
deed-asked-for-a-date = asked for a new due date
deed-agreed-to-a-date = agreed to a new due date
deed-refused-a-date = left the due date as it was
deed-offered-it = asked somebody else to take it
deed-took-it-over = took it over
deed-did-not-take-it = did not take it
deed-to-management = sent it to the managements
deed-to-kamu = sent it to KAMU
deed-expired = said that it is no longer in force
deed-withdrawn = withdrew it
decision-open = Open { $number }
decision-ask = show { $number }
share-title = The address of “{ $title }”
share-how = Put it into a mail or a message. Everybody who has it can read along until { $until }, and the page always shows the decision as it stands. In Teams the address becomes a card.
share-open = Open the page
share-tap = Get a link
share-no-address = I have no address that others can reach. Whoever runs Stafet can give it one.
decision-done = Done
decision-reopen = It is not done
decision-holds-again = Put { $number } back in force
decision-done-by = { $name } has said that “{ $title }” is done
decision-is-done = “{ $title }” is marked as done
decision-edit = Owner and dates
decision-correct = Something is wrong
agreements-title = Open agreements
agreements-number =
    { $number ->
        [one] One agreement
       *[other] { $number } agreements
    }
agreements-none = No open agreements. Give a decision an owner or a due date, and it is listed here.
agreements-due = Open agreements with a due date
agreements-due-none = No open agreement has a due date.
agreements-mine = Your open agreements
agreements-mine-none = You have no open agreements.
agreements-of = Agreements: { $name }
agreements-of-none = { $name } owns no agreement.
decision-owed = { $number }: { $title }
decision-owed-until = { $number }: { $title }. Due { $day }.
decision-review-title = Does it still stand?
decision-review-how = You agreed to look at it again now.
decision-stands = It still stands
decision-expired = It has expired
decision-over-number = Its number is { $number }.
decision-over-sure = Is “{ $title }” no longer valid?
decision-over-how = It stays in the register, as expired.
decision-over-instead = If something else holds instead, tap Something is wrong on its card. Then the two lead to each other.
decision-over-yes = Yes, it has expired
decision-edit-owner = Who owns it?
decision-edit-due = Due
decision-edit-review = When will you review it?
decision-edit-day-hint = e.g. 30 March
decision-edit-review-hint = e.g. 1 September
decision-edit-scope = Who does it apply to?
decision-edit-scope-hint = e.g. all units, DTU Chemistry
decision-edit-also = And also
agreement-ask = Your agreement
agreement-ask-day = Which new due date?
agreement-ask-to = Or who can take it over?
agreement-ask-reason = Why?
agreement-ask-reason-hint = e.g. the report is not due until May
agreement-ask-date = Ask for a new date
agreement-hand-over = Hand it over
agreement-asked-date = { $name } has asked for a new due date: { $day }. The hosts answer.
agreement-asked-owner = { $name } has asked { $to } to take it over.
agreement-asked-not-reached = { $name } wants { $to } to take it over, but I cannot write to { $to } just now. Talk to { $to } yourself, or hand it to somebody else.
agreement-asks-due = A new due date?
agreement-asks-owner = Will you take it over?
agreement-asks-owner-how = Until you say yes, it stays with { $name }.
agreement-due-now = Due now: { $day }
agreement-due-then = New due date: { $day }
agreement-asks-due-summary = { $name } asks for a new due date for “{ $title }”
agreement-asks-owner-summary = { $name } asks you to take over “{ $title }”
agreement-agree-due = That is fine
agreement-agree-owner = I'll take it
agreement-refuse-due = Keep the date
agreement-refuse-owner = No, thank you
agreement-answer = Answer about { $number }
agreement-agreed-due = { $name } has agreed to a new due date for “{ $title }”
agreement-agreed-owner = { $name } has taken over “{ $title }”. It is no longer with you.
agreement-refused-due = { $name } keeps the due date of “{ $title }”. Talk to each other if it cannot be met.
agreement-refused-owner = { $name } cannot take “{ $title }”. It is still with you.
digest-how =
    { $number ->
        [one] One agreement is not reported done yet
       *[other] { $number } agreements are not reported done yet
    }{ $late ->
        [0] .
        [one] ; one of them was due before now.
       *[other] ; { $late } of them were due before now.
    }
digest-more =
    { $number ->
        [one] And one more. Write “open agreements” to see all.
       *[other] And { $number } more. Write “open agreements” to see all.
    }
digest-stop = Comes on the first working day of the month. Write “stop the overview of agreements” if you do not want it.
digest-on = The overview of agreements comes to the channel on the first working day of the month.
digest-off = The overview of agreements will not come any more. Write “start the overview of agreements” to have it again, or “open agreements” when you want to see them.
decision-save = Save
decision-correct-how = The decision stays as it is. If your correction is taken in, it gets a number of its own and takes its place.
decision-correct-label = What should it say?
decision-correct-give = Propose correction
amendment-title = A correction is proposed
amendment-from = { $name } proposes:
amendment-how = If you take it in, it gets a number of its own. The original stays, and the two refer to each other.
amendment-summary = { $name } proposes a correction to “{ $title }”
amendment-accept = Take it in
amendment-decline = Leave it
decision-handed-over = { $name } made you the owner of “{ $title }”
decision-nothing-for-kamu = The network has no specific points for KAMU
decision-not-yours = The owner, whoever wrote the decision down, and the hosts can do that. Tap Something is wrong to propose a correction.
agreement-without-reason = Briefly say why, and try again. Then the hosts can agree.
agreement-same-owner = It is yours already. Choose somebody else.
agreement-not-yours = The hosts answer that, or whoever was asked to take it over.
agreement-settled = It has been answered already.
agreement-asked-anew = Something has happened since, so that question no longer stands: something else was asked, or it is not for the asker to do now.
agreement-asked-another = { $name } has asked { $other } instead. You need not answer about “{ $title }”.
agreement-which = I am not sure which agreement you mean. Write its number, e.g. D-2026-003, or “my agreements”.
agreement-without-receiver = Choose who is to take it over, and try again.
agreement-not-owner = Only whoever is responsible for an open agreement can ask for that. Write “my agreements” to see yours.
amendment-settled = The correction has been settled already.
decision-no-such-date = I did not understand that date. Write e.g. 30 March or 2027-03-30.

## Status: what did not arrive

status-i-am-fine = I am well, thank you! Write “my tasks” to see what is waiting for you, or “help”.
status-title =
    { $number ->
        [one] I am not sure that one message has arrived
       *[other] I am not sure that { $number } messages have arrived
    }
status-all-well = All is well. Everything has been sent, and nothing is waiting.
status-waiting =
    { $number ->
        [one] One message has been waiting to be sent since { $since }.
       *[other] { $number } messages are waiting to be sent, the oldest since { $since }.
    }
status-paused = Since { $since } I cannot write to { $to }
status-paused-person = They have probably blocked or removed me. Ask them to open the chat with me and write “hello”. Then I send what is waiting.
status-paused-admin = Your administrator has turned me off in Teams. Ask them to turn me on again, and then mention me in the channel. Then I send what is waiting.
status-paused-team = I have probably been removed from the team, or I am not allowed to write in the channel. Ask an owner of the team to add me again. Then I send what is waiting.
status-paused-gone = The channel may not exist any more. If it is still there, mention me in it. Otherwise write “use this channel” in the channel I should use.
status-unknown = May have arrived
status-unknown-more =
    { $number ->
        [one] And one more. I will show it when one of these is settled.
       *[other] And { $number } more. I will show them as these are settled.
    }
status-failed = Did not arrive
status-failed-more =
    { $number ->
        [one] And one more in the last 14 days.
       *[other] And { $number } more in the last 14 days.
    }
status-letter = To { $to }, { $when }: { $why }
status-numbered = { $number }. { $line }
status-to-channel = the channel ({ $network })
status-to-somebody = a personal chat
status-send-again = Send no. { $number } again
status-let-lie = Leave no. { $number } as it is
status-why-too-big = it was too big for Teams.
status-why-closed = Teams did not let me write there.
status-why-gone = the conversation was not there any more.
status-why-refused = Teams did not accept it.
status-why-busy = Teams was too busy, even after several tries.
status-why-no-way = I have no chat with them yet.
status-why-no-token = I could not sign in to Teams.
status-why-unreachable = I could not reach Teams.
status-why-stopped = I was stopped in the middle of it.
status-why-restored = I was restored from a backup, and it may have been sent since.
status-why-unsure = Teams did not say whether it arrived.
status-why-other = something went wrong on my side.
closed-title = I cannot write to { $to }
closed-what = Teams does not let me in, so I do not try again by myself. What I have to say there is waiting.

## Imports: a file in the chat

import-title =
    { $number ->
        [one] The file would change one thing
       *[other] The file would change { $number } things
    }
import-file = The file: { $name }. Nothing has changed yet.
import-again = The directory has changed since you last looked. This is what the file would change now.
import-units = { $number ->
    [one] 1 unit is new or changed
   *[other] { $number } units are new or changed
}
import-added = { $number ->
    [one] 1 role is added
   *[other] { $number } roles are added
}
import-changed = { $number ->
    [one] 1 role changes
   *[other] { $number } roles change
}
import-closed = { $number ->
    [one] 1 role ends, as it is not in the file any more
   *[other] { $number } roles end, as they are not in the file any more
}
import-person = { $name } ({ $role }, { $unit })
import-rights = { $number ->
    [one] One person gets other rights
   *[other] { $number } people get other rights
}
import-unnamed = somebody whose name is not shown ({ $role }, { $unit })
import-vacancy = a vacant AMR seat ({ $unit })
import-more = { $number } more
import-how = Only the units named in the file are touched. Who held a role before is kept.
import-sure-title = Close them, really?
import-sure =
    { $number ->
        [one] { $name } closes one of { $all } roles, and nobody follows.
       *[other] { $name } closes { $number } of { $all } roles, and nobody follows.
    }
import-sure-units = Without any role would be { $units }.
import-sure-how = If something is missing in the file, drop the right one instead. Nothing has changed yet.
import-sure-yes =
    { $number ->
        [one] Yes, close it
       *[other] Yes, close { $number } roles
    }
import-only-header = { $name } has nothing but a header, so there is nothing to read. Nothing has changed. If it was emptied by mistake, drop the right one.
import-yes = Yes, import the file
import-no = No, leave it
import-same = { $name } says what the directory says already. There is nothing to change.
import-faulty = { $number ->
    [one] The file has one fault
   *[other] The file has { $number } faults
}
import-faulty-how = Nothing was changed. Correct { $name } and drop it again.
import-fault = Line { $line }: { $what }
import-more-faults = And { $number } more.
import-done = { $name } is imported. { $units ->
        [0] Roles
       *[other] Units: { $units }. Roles
    }: { $added } new, { $changed } changed, { $closed } ended.
import-discarded = Then we leave it. Nothing has changed, and { $name } is forgotten.
import-told = { $who } has imported the directory: { $added ->
        [one] 1 new role
       *[other] { $added } new roles
    }, { $changed } changed, { $closed } ended.
import-plan-again = The plan has changed since you last looked. This is what the file would change now.
import-areas-added = { $number ->
    [one] 1 focus area is added
   *[other] { $number } focus areas are added
}
import-areas-changed = { $number ->
    [one] 1 focus area changes
   *[other] { $number } focus areas change
}
import-area = { $title } ({ $year })
import-area-status = { $title } ({ $year }): { $before } → { $after }
import-area-words = { $title } ({ $year }): owner, note or title
import-plan-how = No focus area is deleted, not even those that the file does not name.
import-plan-same = { $name } says the same as the plan. There is nothing to change.
import-plan-done = { $name } is loaded. Focus areas: { $added } new, { $changed } changed.
import-plan-told = { $who } loaded the action plan: { $added ->
        [one] 1 new focus area
       *[other] { $added } new focus areas
    }, { $changed } changed.
csv-cell-empty = { $column } is empty.
csv-no-date = { $column } “{ $value }” is not a date. Write for example 2026-11-30 or 30-11-2026.
csv-before = { $last } is before { $first }.
csv-formula = { $column } “{ $value }” looks like a formula. Do not let it begin with an equals, plus, minus or at sign.
csv-too-long = { $column } is too long: { $most } characters at most.
csv-too-many-rows = The file has too many rows for a chat: { $most } at most.
csv-cells = The row has { $cells } cells, and there are { $columns } columns. Is a semicolon missing?
csv-unreadable = The file cannot be read.
csv-too-large = The file is too large: { $most } MB at most.
csv-encoding = The file is saved as { $was }, not as UTF-8. Choose CSV UTF-8 in the spreadsheet and save it again.
csv-quotes = A quotation mark is not closed.
csv-empty = The file is empty. Its first line must be { $header }
csv-one-cell = The first line is not split by semicolons. It must be { $header }
csv-unknown-column = I do not know the column “{ $column }”.
csv-column-twice = The column { $column } is there twice.
csv-column-missing = The column { $column } is missing.
csv-control = { $column } has an invisible character.
csv-no-successor = The closed unit “{ $value }” is not in the file.
csv-key-bar = The key “{ $value }” has a vertical bar.
csv-circle = The units succeed each other in a circle: { $way }
csv-unknown-unit = I do not know the unit “{ $value }”.
csv-unknown-role = I do not know the role “{ $value }”. It is one of { $known }.
csv-name-empty = name is empty. Only an AMR seat without a mail can be vacant. Otherwise write a name, or remove the line.
csv-leave-alone = The leave has an end, but no beginning.
csv-building = The building “{ $value }” is not a building number.
csv-mail = “{ $value }” is not a mail address.
csv-phone = “{ $value }” is not a phone number. Write for example +45 45 25 00 00.
csv-no-column = “{ $value }” is in a column without a name.
csv-error-value = { $column } is an error of the spreadsheet: { $value }. Write what it should say.
csv-only-header = The file has nothing but a header.
csv-closes-many = The file would close { $closed } of { $standing } roles.
csv-closes-unit =
    { $number ->
        [one] The file would close the only role of “{ $value }”.
       *[other] The file would close all { $number } roles of “{ $value }”.
    }
csv-no-name = “{ $value }” is not a name. Write the person's name, or leave the cell empty if the seat is vacant.
csv-several-names = “{ $value }” is more than one person. Write one person on each line.
csv-refers = “{ $value }” points to somebody else. Write the name of who has the role, or leave the cell empty if the seat is vacant.
csv-phone-computed = The spreadsheet turned the telephone number into “{ $value }”. Format the column as text, and write the number again.
csv-public = public “{ $value }” must be yes, no or empty.
csv-same = It says the same as line { $first }.
csv-overlaps = The term overlaps that of line { $first }.
csv-whose-substitute = Whoever is stood in for must be exactly one other person of the unit.
csv-no-title = The title is missing in both languages.
csv-year = “{ $value }” is not a year. Write for example 2026.
csv-status = I do not know the status “{ $value }”. It is one of { $known }.
import-gone = I no longer have that file. Drop it in the chat again.
import-neither = These are neither units, roles nor focus areas. The first line must have the columns of units.csv, directory.csv or the plan's file, separated by semicolons.
import-overtaken = Somebody changed the directory in the same moment. Tap again.

## KAMU

kamu-title = KAMU's meetings
kamu-next = KAMU next meets on { $day }
kamu-none = No KAMU meetings have been entered yet.
kamu-none-since = KAMU last met on { $day }. No new meeting has been entered.
kamu-none-since-cancelled = The KAMU meeting on { $day } is cancelled. No new one has been entered.
kamu-how = Write, for instance, “KAMU meets 1 December, approval”. I'll work out the deadlines.
kamu-ask = Ask the secretariat to enter the next meeting.
kamu-purpose-discussed = the action plan is discussed
kamu-purpose-approved = the action plan is approved
kamu-line = { $day } ({ $quarter }): { $purpose }
kamu-messenger = Messenger: { $name }
kamu-no-messenger = Messenger: nobody yet
kamu-close-line = Input closes on { $at }
kamu-closed-line = The deadline for input was { $at }. What comes now goes to the next meeting.
kamu-deadlines-tap = Show the deadlines
kamu-entered = The KAMU meeting has been entered
kamu-moved = The KAMU meeting has been moved
kamu-messenger-is-away = Is noted as away that day.
kamu-messenger-away = { $name } is away when KAMU meets on { $day }, and is its messenger. Who takes the pack instead?
kamu-messenger-another = Choose another messenger
kamu-messenger-found = There is a messenger to KAMU on { $day }.
kamu-messenger-who = Who is the messenger to KAMU on { $day }?
kamu-messenger-label = Messenger
kamu-messenger-save = Save the messenger
kamu-messenger-named = A new messenger to KAMU
kamu-cancelled = The KAMU meeting on { $day } is cancelled. Its input and points go to the next one.
kamu-move-sure = Move the KAMU meeting?
kamu-move-way = From { $old } to { $new }
kamu-move-deadline = The deadline for input becomes { $at }.
kamu-move-deadline-past = The deadline for input is then past: it becomes { $at }. What comes in now is too late for the meeting.
kamu-move-what = All deadlines for input move with it, and that is so for everybody in { $network }.
kamu-move-yes = Yes, move it
kamu-cancel-sure = Cancel the KAMU meeting of { $day }?
kamu-cancel-what = Input and points go on to the next KAMU meeting, and that is so for everybody in { $network }. It cannot be undone.
kamu-cancel-yes = Yes, cancel it
deadlines-title = Deadlines
deadlines-others = Other deadlines
kamu-deadline = Input for KAMU on { $day } closes on { $at }
kamu-deadline-past = The deadline for KAMU on { $day } was { $at }
kamu-step-open = Input opens: { $at }
kamu-step-reminder = Reminder: { $at }
kamu-step-nudge = To units without input: { $at }
kamu-step-close = Deadline for input: { $at }
kamu-step-draft = Draft of the pack: { $at }
kamu-step-sign-off = Sign-off: { $at }
kamu-step-final = Final pack: { $at }
kamu-step-feedback = Answers from KAMU: { $at }
kamu-step-overdue = Missing answers are shown in the channel: { $at }
kamu-form-title = New KAMU meeting
kamu-form-day = When?
kamu-form-day-hint = e.g. 1 December 2026
kamu-form-purpose = What happens to the action plan?
kamu-form-messenger = Who is the messenger? (otherwise it goes in turn)
kamu-form-enter = Enter the meeting
kamu-steps-title = The deadlines before and after KAMU
kamu-steps-how = Deadlines on a day off move to the working day before, opening and reminders to the one after.
kamu-steps-which = Which one?
kamu-steps-days = How many days?
kamu-steps-days-hint = e.g. 14
kamu-steps-set = Set it
kamu-name-open = Input opens (days before KAMU)
kamu-name-reminder = Reminder (days before KAMU)
kamu-name-nudge = To units without input (working days before the deadline)
kamu-name-close = Deadline for input (days before KAMU)
kamu-name-draft = Draft (working days after the deadline)
kamu-name-sign-off = Sign-off (days before KAMU)
kamu-name-final = Final pack (days before KAMU)
kamu-name-feedback = Answers (working days after KAMU)
kamu-name-overdue = Missing answers shown (working days after the form)
kamu-set-open =
    Input opens { $days ->
        [one] 1 day
       *[other] { $days } days
    } before KAMU
kamu-set-reminder =
    Reminder { $days ->
        [one] 1 day
       *[other] { $days } days
    } before KAMU
kamu-set-nudge =
    To units without input { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } before the deadline
kamu-set-close =
    Input closes { $days ->
        [one] 1 day
       *[other] { $days } days
    } before KAMU at 12:00
kamu-set-draft =
    Draft { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } after the deadline
kamu-set-sign-off =
    Sign-off { $days ->
        [one] 1 day
       *[other] { $days } days
    } before KAMU
kamu-set-final =
    Final pack { $days ->
        [one] 1 day
       *[other] { $days } days
    } before KAMU
kamu-set-feedback =
    Answers from KAMU { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } after the meeting
kamu-set-overdue =
    Missing answers shown { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } after the form
kamu-no-day = I need the date. Write, for instance, “KAMU meets 1 December 2026, approval”.
kamu-past = That day has already gone. Write a date in the future.
kamu-several-days = There are several days. I enter one KAMU meeting at a time: write, for example, “KAMU meets { $day }”, and then the next by itself.
kamu-closed-day = That is not a working day. Check the date and write it again.
kamu-exists = There is a KAMU meeting that day already. Write “show the KAMU calendar” to see them all.
kamu-is-cancelled = That meeting is cancelled. Enter a new one with “KAMU meets …”.
kamu-which-day = I know of no KAMU meeting that day. Write “show the KAMU calendar” to see them all.
kamu-none-planned = No coming KAMU meeting has been entered. The secretariat writes, for instance, “KAMU meets 1 December, approval”.
kamu-steps-out-of-order = That puts the steps in the wrong order, or the number is too large. Try another number of days.
kamu-steps-no-days = Write the number of days as a whole number, e.g. 14.
kamu-for = KAMU { $day } ({ $quarter })
kamu-open = Input to KAMU's action plan is open until { $at }
kamu-open-how = Write “input to the action plan: …”, or use the button. One line is enough.
kamu-input-closed = The deadline for input to KAMU's action plan was { $at }
kamu-open-count = Input so far: { $inputs }
kamu-open-units = Units with input: { $given } of { $units }
kamu-none-points = The network has no specific points for KAMU on { $day }
kamu-points-stand = There is an attention point for KAMU on { $day }: { $points }. As long as it stands I cannot write that there are none. Withdraw it first, or let it go along.
fb-threads =
    { $answered ->
        [0] KAMU has not answered yet
       *[other] KAMU has answered { $answered } of { $number ->
            [one] one input
           *[other] { $number } inputs
        }
    }
fb-thread = KAMU has answered
late = Received after deadline

## Action plan

plan-title = KAMU's action plan { $year }
plan-number =
    { $number ->
        [one] One focus area in KAMU's action plan { $year }
       *[other] { $number } focus areas in KAMU's action plan { $year }
    }
plan-empty = The action plan for { $year } has no focus areas yet. The hosts can write “new focus area: …”.
plan-more = And { $number } more. Write “export the action plan” to see them all.
plan-edit = Update the plan
plan-line = { $number }. { $title }
plan-owner = Owner: { $name }
plan-status-running = In progress
plan-status-done = Done
plan-status-continues = Continues next year
plan-status-dropped = Dropped
plan-continues-title = What continues in { $year }
plan-changed = The action plan is updated
plan-edit-title = Action plan { $year }: how is it going?
plan-edit-how = Choose a focus area. What you leave empty stays as it is.
plan-edit-which = Focus area
plan-edit-status = Status
plan-edit-owner = Owner
plan-edit-owner-hint = e.g. CAS AB
plan-edit-note = Note
plan-edit-note-hint = e.g. the course was offered twice this year
plan-edit-save = Save
plan-csv-how = Copy the lines below into a file that ends in .csv. A spreadsheet can open it.
area-years = It now stands in the action plan of { $years }.
area-years-oddly = Write the years with the first one first and at most { $most } in all, for instance “new focus area: well-being 2026-2028”.
area-which = Which focus area do you mean?
area-none = There are no focus areas in the action plan.
area-remove-sure = Take the focus area out of the action plan { $year }?
area-remove-yes = Yes, take it out
area-removed = Taken out of the action plan { $year }: { $title }
area-without-title = I need the focus area's name. Write, for instance, “new focus area: lone work”.
area-title-too-long = The name is too long: { $most } characters at most.
plan-is-full = There is no room for more focus areas in that year: { $most } at most.

## Input

input-kind-new = New focus area
input-kind-change = Change
input-kind-continue = Continue
input-kind-concern = Concern
input-heading = { $number } · { $kind }
input-line = { $number }: { $title }
input-summary = Input { $number }: { $title }
input-received = Thank you! Your input is received as { $number }.
input-goes = It goes into the pack for KAMU on { $day }.
input-goes-late = Received after deadline: it goes into the next pack, for KAMU on { $day }, unless the secretariat admits it now.
input-waits = It goes in once the next KAMU meeting is entered.
input-waits-late = It came after the deadline: it goes in once the next KAMU meeting is entered, unless the secretariat admits it now.
input-goes-admitted = It came after the deadline, but was admitted to the pack for KAMU on { $day }.
input-admitted = The input is admitted to the pack for KAMU on { $day }
input-recurs = It resembles { $number } from earlier: { $title }
input-fill-in = To correct the title, write “correct { $number }: …”.
input-by-network = On behalf of the network
input-by-person-in = From { $name }, { $unit }
input-by = From { $who }
input-by-member = a colleague
input-under = Merged under: { $title }
input-part-gloss = Explanation
input-part-why = Why
input-part-effect = Wanted effect
input-part-units = Affects
input-part-attachments = Attachments
input-backing = Backed by: { $number }
input-backing-units = Units behind it: { $number }
input-score = Average weight: { $score } of 5
input-backed-by-you = You back it.
input-overruled = You back it, but somebody else in your unit disagrees. So the unit is not counted.
input-back = We back this
input-unback = Withdraw my support
input-doubt = Weight or remark
input-other-to-en = Add it in English
input-other-to-da = Add it in Danish
input-give = Give input
input-form-title = Input to KAMU's action plan
input-form-how = Only the title is needed. The rest helps KAMU understand what you want.
input-form-what = Title
input-form-what-hint = e.g. Instructions in both languages
input-form-gloss = Explanation
input-form-gloss-hint = What is it about?
input-form-why = Why
input-form-why-hint = What is the problem, and how do we know?
input-form-units = Which units does it affect?
input-form-units-hint = e.g. all departments with laboratories
input-form-effect = Wanted effect
input-form-effect-hint = What is different once it has worked?
input-form-link = Link to an attachment
input-form-kind = What is it?
input-form-byline = Who stands behind it?
input-form-byline-named = Show my name
input-form-byline-unit = Show my unit only
input-form-byline-network = On behalf of the network
input-form-send = Send input
input-other-title-da = The input in Danish
input-other-title-en = The input in English
input-other-save = Save
input-reminder = Your unit has not given input for KAMU on { $day } yet. The deadline is { $at }.
input-waits-for-you = Give input to KAMU by { $at }
inputs-title = Input to KAMU's action plan
inputs-none-of = No input from { $unit } yet.
inputs-number =
    { $number ->
        [one] One input to KAMU's action plan
       *[other] { $number } inputs to KAMU's action plan
    }
inputs-none = No input yet. Write “input to the action plan: …” to get going.
inputs-late-how = What came after the deadline is not in the pack, unless the secretariat writes e.g. “admit { $number } to the pack”.
inputs-until = Open until { $at }
inputs-waiting = Waiting until the next KAMU meeting is entered.
remark-form-title = Weight and remark
remark-form-score = How important is it?
remark-form-score-now = Your rating now: { $score }
remark-score-1 = 1: little
remark-score-2 = 2
remark-score-3 = 3: some
remark-score-4 = 4
remark-score-5 = 5: a lot
remark-form-words = Your remark (goes into the pack word for word, with your unit)
remark-form-words-hint = e.g. We do not agree that it should apply to everyone
remark-form-stance = What is it?
remark-stance-against = We disagree. The unit is not counted as backing
remark-stance-comment = A comment, neither for nor against
remark-form-send = Save
remark-from = Remark from { $unit }
remark-against-from = Disagreement from { $unit }
remarks-more =
    And { $number ->
        [one] one more remark. All are
       *[other] { $number } more remarks. All are
    } in the pack.
input-without-title = I need to know what it is about. Write, for instance, “input to the action plan: language in work environment work”.
input-too-long = That is too long: { $most } characters at most.
input-not-a-link = An attachment is a secure link from Teams or SharePoint. Copy it, and write it like this: “attachment to I-4: …”.
input-too-many-attachments = An input has { $most } attachments at most.
input-no-such-attachment = { $number } has no such attachment. Write for example “remove attachment 1 from { $number }”.
remark-without-words = Write a remark or choose a weight.
input-you-disagree = Your unit has written that you disagree. If you back it after all, press Weight or remark and choose that it is a comment.
input-not-yours = Only its proposer, the hosts and the secretariat can correct it.
input-is-withdrawn = { $number } has been withdrawn.
no-such-input = I know of no input { $number }. Write “show inputs” to see them all.
which-input = Which input do you mean?
input-none-of-yours = I see no input with your name on it here. Write “show inputs” to see them all.
input-withdraw = Withdraw it
input-withdrawn = “{ $title }” is withdrawn
input-withdraw-sure = Withdraw it?
input-withdraw-backed =
    { $others ->
        [one] One other person backs it and will be told. They can give it themselves, if it is to live on.
       *[other] { $others } others back it and will be told. They can give it themselves, if it is to live on.
    }
input-withdraw-voted-on = It is being voted on right now: “{ $question }”. The vote will say that it is withdrawn.
input-withdraw-yes = Yes, withdraw it
input-gone-how = You backed it, so it is out now. If you want to go on with it, you can give it yourself.
input-gone-keep = Give it myself
input-voted-on-gone = The input that your vote is about was withdrawn
input-voted-on-how = It runs on until its time is up. Write “close the vote” if there is nothing to vote on any more.
input-not-yours-to-withdraw = Only whoever gave the input can withdraw it.
input-merged = { $label } is merged with other inputs. Ask a host or the secretariat to take them apart first.
input-merged-still = { $label } is merged with other inputs under “{ $title }”. You can part them until { $until }: press “I object” in my message about it.
input-in-signed-pack = { $label } is in a pack that is signed. It cannot be changed any more.
input-in-final-pack = { $label } is in a pack that has gone out as final. It cannot be changed any more.
input-not-late = { $number } is not late for a pack that is being made.
heading-kind = Merged input
heading-summary = Merged: { $title }
heading-until = Those who proposed them can object until { $at }.
heading-undone = Taken apart again. Each input stands on its own.
heading-object = I object
heading-unmerge = Take them apart
heading-told = { $name } has merged your input under “{ $title }”
heading-undone-told = “{ $title }” is taken apart again. Your input stands on its own.
heading-again-sure = Merge them again under “{ $title }”?
heading-again-was = They were merged under “{ $title }”, and one of those who proposed them objected.
heading-again-what = Those who proposed them are asked again. It may be better to talk to them first.
heading-again-yes = Yes, merge them
heading-waits = Your input was merged under “{ $title }”. Do you agree?
heading-look = See: { $title }
heading-needs-two = It takes two inputs at least. Write, for instance, “merge I-5 and I-8 under language”.
heading-without-title = What should the heading be? Write, for instance, “merge I-5 and I-8 under language”.
heading-other-pack = They belong to different packs and cannot be merged.
input-already-merged = { $number } is merged with others already. Take those apart first.
heading-undone-already = They are taken apart already.
heading-not-yours = Only those who proposed one of them can object. The hosts can take them apart.
heading-too-late = The time to object is over. Ask the hosts.

## Attention points

points-ask = Does the network have attention points for KAMU on { $day }?
points-number =
    { $number ->
        [0] No attention points for KAMU on { $day } yet
        [one] One attention point for KAMU on { $day }
       *[other] { $number } attention points for KAMU on { $day }
    }
points-number-waiting =
    { $number ->
        [0] No attention points for the next KAMU yet
        [one] One attention point for the next KAMU
       *[other] { $number } attention points for the next KAMU
    }
points-owner = { $name } takes them to KAMU.
points-until = Raise them by { $at }
points-silence = If none come by then, I write down that the network has no points this time.
points-closed = The deadline was { $at }
points-none-yet = None yet.
points-over = Attention points for KAMU on { $day }
points-were-none = No attention points for KAMU on { $day }
points-null-decided = Recorded as { $number }
points-raise = Raise a point
points-waits = Does the network have attention points for KAMU on { $day }? Deadline { $at }
point-heading = Attention point
point-summary = Attention point { $number }: { $title }
point-common =
    Common: { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
point-of-none = No unit stands behind it yet. An AMK or a deputy can say “us too”.
point-single = Only one unit so far. If another says “us too”, it becomes common.
point-units = From { $units }
point-hosts-only = Only the hosts and the secretariat see it.
point-joined = Your unit has joined.
point-us-too = Us too
point-not-us = Not us after all
point-withdraw = Withdraw it
point-raised = { $number } is raised. Thank you!
point-goes = For KAMU on { $day }.
point-waits = Waits for the next KAMU meeting.
point-raised-quietly = The point is raised. Thank you!
point-raised-late = { $told } The deadline for KAMU on { $late } has passed, so it is not part of that. { $goes }
point-withdraw-joined =
    { $others ->
        [one] One other person stands behind it and will be told. They can raise it themselves, if it still holds.
       *[other] { $others } others stand behind it and will be told. They can raise it themselves, if it still holds.
    }
point-gone-how = You stood behind it, so it is out now. If it still holds where you are, you can raise it yourself.
point-gone-keep = Raise it myself
point-withdrawn = “{ $title }” is withdrawn
point-form-title = Raise an attention point
point-form-how = Something that KAMU should be aware of. One line is enough.
point-form-words = What is it about?
point-form-words-hint = e.g. winter readiness on outdoor areas
point-form-seen-by = Who may see it?
point-form-all = The whole network
point-form-hosts = Only the hosts and the secretariat (stays out of the pack)
point-unknown = I know of no attention point { $number }.
point-which = Reply to the card of the point you mean, and write it there.
point-which-to-withdraw = Which attention point? Write its number, e.g. “withdraw O-1”. “do we have attention points?” shows them.
point-without-words = I need to know what the point is about. Write, for instance, “attention point: slippery stairs”.
point-too-long = The point is too long: { $most } characters at most.
point-not-yours = Only whoever raised it, the hosts and the secretariat can withdraw it.
point-is-common = { $label } is shared by several units, so you cannot withdraw it alone. Write to the hosts or the secretariat if none of you want it any more.

## Answers from KAMU

fb-adopted = Adopted
fb-partly = Partly
fb-deferred = Deferred
fb-declined = Declined
fb-noted = Noted
fb-answer = { $outcome }
fb-answer-because = { $outcome }: { $reason }
fb-row = { $number }: { $title }. { $answer }
fb-form-title = Answers from KAMU on { $day }
fb-all-answered = Everything is answered. Thank you!
fb-given = Answered
fb-which = Which one?
fb-outcome = What became of it?
fb-reason = Reason
fb-reason-hint = e.g. a language policy is being looked into
fb-place = Where in the action plan?
fb-place-hint = e.g. focus area 3
fb-save = Save the answer
fb-told = KAMU has answered your input. The meeting was on { $day }.
fb-where = In the plan: { $place }
fb-news-title = Answers from KAMU on { $day }
fb-came =
    { $number ->
        [one] One answer has come
       *[other] { $number } answers have come
    }
fb-open = Answers from KAMU { $day }
fb-submitted = Given on { $day }
fb-step = KAMU { $day }: { $answer }
fb-waits = Waits for KAMU on { $day }
fb-unanswered = KAMU met on { $day }. The answer is not in yet.
fb-none = I found no input about that. Try another word, or write “show inputs”.
fb-more = And { $number } more. Add a word and I'll find the right one.
feedback-needs-reason = Say briefly why. A no or a partial yes without a reason helps nobody.
feedback-not-yours = The messenger and the secretariat enter the answers.
feedback-too-early = That KAMU meeting has not been held yet.
feedback-choose-first = First choose which input it is about, and what became of it.
plan-continues =
    { $number ->
        [0] No focus area is said to continue in { $year }.
        [one] One focus area continues in { $year }
       *[other] { $number } focus areas continue in { $year }
    }
inputs-more =
    { $number ->
        [one] And one more.
       *[other] And { $number } more.
    }
inputs-more-listed =
    { $number ->
        [one] And one more. Write “show inputs from DTU Aqua”, for instance, to see a unit's.
       *[other] And { $number } more. Write “show inputs from DTU Aqua”, for instance, to see a unit's.
    }
fb-left =
    { $number ->
        [one] One answer is missing. Choose it and write what KAMU said.
       *[other] { $number } answers are missing. Choose one at a time and write what KAMU said.
    }
fb-missing =
    { $number ->
        [one] One answer is still missing.
       *[other] { $number } answers are still missing.
    }
fb-overdue =
    { $number ->
        [one] 1 answer from KAMU is not reported (since { $since })
       *[other] { $number } answers from KAMU are not reported (since { $since })
    }
fb-owed =
    { $number ->
        [one] One answer from KAMU on { $day } is not reported
       *[other] { $number } answers from KAMU on { $day } are not reported
    }

## The registry: units, roles and forms

registry-unit = { $unit }: how it stands
registry-unit-line = { $unit }: { $state }
registry-state = { $right } of { $all } fields are right{ $wrong ->
    [0] .
   *[other] {" – "}{ $wrong } to put right.
}
registry-mark-right = OK
registry-mark-wrong = Fix
registry-corrections = { $number ->
    [one] 1 person has said that something is not right. See “my tasks”.
   *[other] { $number } people have said that something is not right. See “my tasks”.
}
registry-last-call = Latest call for an AMR in { $group }: { $day } ({ $how })
registry-choose = Choose a role
registry-vacant = vacant seat
registry-role = { $role }: { $name }
registry-role-in = { $role } in { $group }: { $name }
registry-role-of = { $role } in { $area }
registry-confirm = Confirm all
registry-edit = Edit the role
registry-new = New role
registry-training = Election and training
registry-proximity = Proximity
registry-call = Call for candidates
registry-end-how = Press End if the role ends now, or write its last day under To.
registry-which = Which of your units?
registry-saved = Saved for { $unit }. What it said before is kept.
registry-back = Open { $unit }
registry-confirmed = Thank you. { $unit } is confirmed today: { $number ->
    [one] 1 role.
   *[other] { $number } roles.
}
registry-quarter = A new quarter: is { $unit } still right?
registry-quarter-how = If the rest is right, tap Confirm. Otherwise put it right first.
registry-confirm-quarter = Confirm
registry-line-changed = { $who } has edited { $unit }: { $what }.
registry-line-new = { $unit } has a new { $what }: { $name }. Entered by { $who }.
registry-line-added = { $who } has added a role at { $unit }: { $what }.
registry-line-ended = { $who } has ended a role at { $unit }: { $what }.
registry-line-confirmed = { $who } has confirmed the details of { $unit }.
rights-title = Rights have changed
rights-by = { $who } has changed who has which rights.
rights-loaded = An administrator has loaded the directory. That changes who has which rights.
rights-given = Has the role now: { $name } ({ $role }, { $unit })
rights-changed = The role was put right: { $name } ({ $role }, { $unit })
rights-taken = No longer has the role: { $name } ({ $role }, { $unit })
rights-unnamed = somebody whose name is not shown
rights-more = And { $number } more.
rights-how = If this is a mistake, say so at once to whoever did it, or to your administrator.
registry-line-proximity = { $who } has written down how { $unit } has weighed proximity.
registry-not-yours = Only the unit's AMK and the secretariat can do that. If something is wrong, look it up and use the button That's not right; then the AMK is told.
registry-no-unit = I'm not sure which unit “{ $name }” is. Write its full name, such as DTU Chemistry.
registry-role-gone = That role has ended in the meantime. Write “edit my unit” to see how it stands now.
registry-none-chosen = Choose a role in the list first, then tap again.
registry-no-role = You have no role in the directory, so there are no contact details to edit.
registry-mail-taken = That email address belongs to somebody else in the directory. If that is a mistake, tell the secretariat.
registry-stands-already = That person has that role there already.
coverage-areas = Every area has a work environment group
coverage-areas-wrong = Areas without a work environment group
coverage-seats = Every group has an AMR
coverage-seats-wrong = Groups without an AMR
coverage-balance = At least as many AMRs as managers
coverage-balance-wrong = Fewer AMRs than managers
coverage-mail = Every AMR has an email address
coverage-mail-wrong = AMRs without an email address
coverage-terms = No term ends within 90 days
coverage-terms-wrong = Terms that end within 90 days or have ended
coverage-training = Training is reported
coverage-training-wrong = Training not reported
coverage-fresh = Everything was confirmed within 180 days
coverage-fresh-wrong = Not confirmed within 180 days
coverage-proximity = Proximity is written down
coverage-proximity-wrong = It is not written down how proximity was weighed
coverage-union = A TR is on the list
coverage-union-wrong = The TR list is empty
coverage-network = Coverage in the network
coverage-complete =
    { $complete } of { $units ->
        [one] 1 unit has
       *[other] { $units } units have
    } every field right.
coverage-count = { $label }: { $right } of { $units }
coverage-network-how = These figures are for the whole network. Write “coverage for …” with the unit's name to see one unit.
form-save = Save
form-end = End the role today
form-role-how = If it is somebody else, write the new name and the new email address: the old row ends and is remembered.
form-new = A new role at { $unit }
form-new-how = An AMR is elected for two years unless you write otherwise.
form-kind = Role
form-group = Work environment group
form-group-hint = e.g. N1
form-groups = The unit's groups: { $groups }
form-name = Name
form-name-hint = e.g. Ida Winther
form-mail = Email
form-mail-hint = e.g. ida.winther@example.org
form-phone = Phone (work)
form-phone-hint = e.g. +45 45 25 10 45
form-languages = Languages
form-languages-hint = e.g. da, en
form-starts = From
form-ends = To
form-leave-from = On leave from
form-leave-to = On leave until
form-area-da = Area in Danish
form-area-da-hint = e.g. renrum
form-area-en = Area in English
form-area-en-hint = e.g. clean room
form-buildings = Buildings
form-buildings-hint = e.g. 206, 207
form-day-hint = dd-mm-yyyy
form-public = May the name be shown to everybody?
form-public-yes = Yes
form-public-no = No, to the unit's AMK only
form-elected-on = Elected on
form-trained-on = Mandatory training completed
form-supplement-offered-on = The two supplementary days were offered
form-supplement-done-on = The two supplementary days were taken
form-yearly-done-on = This year's day and a half was taken
form-training-how = The spreadsheet has no column for this, and no import changes it.
form-proximity = Proximity at { $unit }
form-proximity-how = Every employee must be able to reach their AMR in working hours. Write how you have weighed that; it is the documentation that the Danish Working Environment Authority can ask for.
form-occasion = Occasion
occasion-founding = The organisation was founded
occasion-change = A significant change
occasion-yearly = The annual discussion
form-considerations = Considerations
form-considerations-hint = Management, size, geography, nature of the work, special risks, work from home
form-documented-on = Date
form-decided-by = Decided by
form-decided-by-hint = e.g. AMU
form-headcounts = Employees in each group
form-headcounts-hint = N1=25, N2=40
form-call = Call for an AMR at { $unit }
form-call-how = Where nobody can be elected, you must be able to show that you have asked more than once.
form-called-on = Date of the call
form-how = How
form-how-hint = Email to everybody in the group
form-no-name = Write a name.
form-no-group = Write which work environment group it is.
form-no-mail = “{ $what }” is not an email address.
form-no-phone = “{ $what }” is not a phone number.
form-no-day = “{ $what }” is not a date. Write it as 30-11-2026.
form-days-reversed = The last day is before the first.
form-term-too-long = An AMR can be elected for four years at a time at most.
form-no-count = I don't understand “{ $what }”. Write group and number as N1=25.
form-formula = “{ $what }” looks like a formula. Begin with a letter or a digit.

## One's own contact details

form-contact = Your contact details
form-contact-how = This is how colleagues reach you. Work email and work phone only.
form-contact-open = Edit my details
form-prefers = How would you rather be reached?
way-teams = On Teams
way-mail = By email
way-phone = By phone
registry-contact-saved = Your contact details are updated everywhere you are listed.
contact-line = { $who } has updated their contact details.

## That is not right

correction-not-right = That's not right
correction-title = What is right about { $role } at { $unit }?
correction-how = What you write goes to the unit's AMK, with your name. Please write nothing about personal cases here.
correction-label = How it should be
correction-hint = Peter has left; Mette Dahl was elected in his place
correction-send = Send to the AMK
correction-shall-i = Shall I pass it on?
correction-send-to = Send to the AMK of { $unit }
correction-yours = You can put that right yourself: find the role below.
correction-where = Which unit is it about? Write it too, then I know whom to tell, e.g. “that is wrong at DTU Aqua: Hanne has left”.
correction-asked = Thank you. The AMK of { $unit } has been told, and you'll get an answer here.
correction-asked-others = Thank you. I can't reach an AMK of { $unit } just now, so those who look after the directory have been told, and you'll get an answer here.
correction-waits = Thank you, it is written down. I can't reach anybody who looks after { $unit } just now; you'll get an answer here.
correction-to-settle = Something may not be right at { $unit }
correction-said = { $who } wrote about { $role } ({ $day }):
correction-answer = Your answer (optional)
correction-answer-hint = Thank you, it is corrected
correction-corrected = It is corrected now
correction-kept = It is right as it stands
correction-settled = Thank you. Whoever asked about { $unit } has an answer.
correction-was-corrected = { $unit } has been corrected ({ $role }). Thank you for telling us.
correction-was-kept = What it says about { $unit } ({ $role }) is right.
correction-still-open = What you said about { $unit } on { $day } is not settled yet. The AMK has been reminded.
correction-nothing-said = Write what is right, then tap again.
correction-settled-before = It has been answered already.

## What waits for the unit's AMK

upkeep-to-confirm = Confirm { $unit }
upkeep-election = Election: { $name }
upkeep-course = Training: { $name }
upkeep-seat = { $unit }: { $group }
upkeep-quarter = { $unit }: { $state } Is the rest still right?
upkeep-term-ends = The term of { $name } ends on { $day }. An election must be held, even if they want to continue.
upkeep-term-ended = The term of { $name } ended on { $day }. An election must be held.
upkeep-new-election = { $name } is away for four months or more: a new election is possible for the rest of the term.
upkeep-training-mandatory = It is not reported whether { $name } has completed the mandatory training (due on { $day }).
upkeep-training-supplement = It is not reported whether { $name } was offered two days of supplementary training (due on { $day }).
upkeep-training-yearly = It is not reported whether { $name } has used this year's day and a half of training; it lapses after { $day }.
upkeep-vacancy = { $unit }: { $group } has no AMR. Write it down when you ask for candidates.
upkeep-vacancy-called = { $unit }: { $group } has no AMR. The latest call was { $day }.
upkeep-gaps = { $unit }: { $number ->
    [one] 1 field to put right.
   *[other] { $number } fields to put right.
}

## Papers

paper-proximity = Proximity documentation for { $unit }
paper-proximity-law = Every employee must be able to reach their health and safety representative in working hours. This page shows how the unit has weighed that, and who covers what.
paper-printed = Printed on { $day }
paper-considerations = Considerations
paper-nothing-written = It is not written down yet how proximity was weighed.
paper-decided = { $day } · { $occasion } · decided by { $by }
paper-groups = Work environment groups
paper-group = Group
paper-area = Area
paper-buildings = Buildings
paper-work = Work
paper-headcount = Employees
paper-vacant = vacant seat
paper-not-public = name not shown
paper-calls = Calls for candidates
paper-organisation = Plan of the work environment organisation
paper-organisation-law = The plan shows who belongs to the work environment organisation, and what they cover. Every employee is to know it.
paper-line = { $role }: { $names }
paper-too-long = That page is too long for a chat. Whoever runs me can print it on the server.
paper-only-in-chat = Ask me in our own chat; the page is long and full of names.
paper-export = The whole directory as a spreadsheet comes from the command export directory on the server; ask whoever runs me. Here in the chat you can get the proximity documentation and the AMO plan of a unit.

## Lone work

lone-title = Before you work alone
lone-kind = Lone-work form
lone-rule = The rule
lone-rule-counter = If the work has a special danger, it must be brought under control before you may be alone with it.
lone-rule-forbidden = If the danger cannot be brought under control, the work must not be done alone. Nobody can approve it.
lone-rule-instructed = If there is a special danger, you must be instructed before you begin (BEK 1839/2023, § 11).
lone-no-watch = I don't keep an eye on you and raise no alarm. In danger: call 112.
lone-template = Template v{ $number }, draft
lone-mine = Your forms
lone-to-decide = Waiting for your approval
lone-fill = Fill in
lone-again = The same again
lone-form = Lone work: where, what and when
lone-form-change = Change the form
lone-field-who = Who
lone-field-where = Group or unit
lone-field-place = Building and room
lone-field-what = The work
lone-field-day = Day
lone-field-hours = From and to
lone-field-when = When
lone-field-hazards = Special dangers
lone-field-contact = How you can get help
lone-field-buddy = Buddy, and how often you talk
lone-field-silence = If you don't answer
lone-field-alternative = What you considered instead
lone-hint-place = e.g. building 346, lab 202
lone-hint-what = e.g. Cleaning samples in a fume cupboard
lone-hint-day = e.g. Saturday or 5 December
lone-hint-hours = e.g. 18:00-22:30
lone-hint-contact = e.g. mobile 12 34 56 78
lone-hint-buddy = e.g. Ida Winther, every hour
lone-hint-silence = e.g. The buddy calls the guard
lone-hint-alternative = e.g. Monday, when there are two of us
lone-no-health = Write nothing about health, neither yours nor others'.
lone-hazard-chemicals = Chemicals
lone-hazard-gas = Gas or lack of oxygen
lone-hazard-pressure = Pressure or extreme cold
lone-hazard-electricity = Electricity
lone-hazard-machines = Machines
lone-hazard-height = Height
lone-hazard-biological = Biological material
lone-hazard-violence = Violence or threats
lone-hazard-other = Another special danger
lone-save = Save
lone-dangers = What do you do about each danger?
lone-measure = { $danger }: we do this
lone-measure-hint-chemicals = e.g. Fume cupboard, goggles and gloves
lone-measure-hint-gas = e.g. Portable oxygen meter and alarm
lone-measure-hint-pressure = e.g. Face shield and cryo gloves
lone-measure-hint-electricity = e.g. The power is off and locked
lone-measure-hint-machines = e.g. Emergency stop within reach
lone-measure-hint-height = e.g. Fixed platform, not a ladder
lone-measure-hint-biological = e.g. Safety cabinet, coat and gloves
lone-measure-hint-violence = e.g. Seat by the door, alarm button
lone-measure-hint-other = e.g. Life jacket and fixed calls
lone-countered = Is the danger under control, so that the work can be done alone?
lone-instructed = Have you been instructed about the danger?
lone-yes = Yes
lone-no = No
lone-state-unfinished = The form lacks answers about the dangers
lone-state-forbidden = Must not be done alone
lone-state-uninstructed = Instruction is missing
lone-state-waits = Waiting for approval
lone-state-approved = Approved
lone-state-refused = Not approved
lone-state-withdrawn = Withdrawn
lone-state-expired = Was not approved in time
lone-state-over = Over
lone-why-unfinished = Write what you do about each danger. Only then can it be approved.
lone-why-forbidden = The special danger cannot be brought under control. Then nobody can approve it, not even a manager. Find a colleague who can be there, or do the work in another way.
lone-why-uninstructed = With a special danger one must be instructed first. Press when the instruction has been given; until then the work must not be done alone.
lone-why-waits = { $name } must approve it before it begins. Until then it must not be done alone.
lone-why-unassigned = The group has no manager. The AMK of { $unit } has been asked who is to approve. Until then it must not be done alone.
lone-why-approved = Holds until { $until }. If anything changes, it must be approved anew.
lone-why-refused = It must not be done alone. You can change the form and ask again.
lone-why-withdrawn = It will not take place.
lone-why-expired = Nobody approved it before it was to begin. It must not be done alone.
lone-why-over = The approval no longer holds.
lone-because = The reason: { $words }
lone-until = until { $until }
lone-measures = Dangers, and what is done about them
lone-danger = Danger
lone-measured = We do this
lone-no-measure-yet = missing
lone-no-hazards = No special dangers.
lone-only-read = You are AMR here, so you are told about it. If something is wrong, write to whoever will work alone, or to the manager.
lone-unknown-place = I know no building in “{ $place }”. Change it if a helper cannot find you by it.
lone-not-reached = I can't write to { $name } yet. Ask them to write “lone work” to me in a chat.
lone-no-amr = No AMR of { $unit } has been told. Tell your AMR yourself.
lone-reason = Reason, if you say no
lone-reason-hint = e.g. Wait until there are two of you
lone-print = Print
lone-approve = Approve
lone-refuse = Don't approve
lone-go-on = Answer about the dangers
lone-is-instructed = The instruction was given
lone-change = Change
lone-withdraw = Withdraw
lone-choose = Who is to approve lone work in { $where }?
lone-choose-how = The group has no manager in the directory. The manager you choose gets the form; you don't see it.
lone-chosen = { $name } gets the form.
lone-waits = { $who } is waiting for your approval of lone work { $when }
lone-waits-leader = Say who is to approve lone work in { $unit }
lone-numbers =
    { $number ->
        [one] One lone-work form in the past year
       *[other] { $number } lone-work forms in the past year
    }
lone-number = { $what }: { $number }
lone-count-approved = Approved
lone-count-refused = Not approved
lone-count-forbidden = Was not to be done alone
lone-count-waits = Not decided
lone-numbers-only = You see only the numbers. The forms are seen by whoever fills them in, the AMR and the manager.
lone-printed = Version { $version }, printed on { $at }
lone-refused-forbidden = The special danger cannot be brought under control, so it must not be done alone. Nobody can approve it.
lone-refused-uninstructed = Whoever is to work alone lacks instruction. It must be given first.
lone-refused-unfinished = The form lacks answers about the dangers. Whoever is to work alone has to give them.
lone-refused-decided = The form has been answered already. If something should be different, it has to be changed first.
lone-refused-too-late = It is too late: the work has begun, is over or was withdrawn. Write “lone work” to fill in a new one.
lone-refused-too-early = An approval reaches 14 days ahead at most. Approve when there are 14 days until the work ends.
lone-refused-own = You can't approve your own lone work. Ask your manager.
lone-refused-changed = The form has changed since you saw it. Open it again and see what it says now.
lone-refused-no-reason = Write briefly why, so that they can do it differently.
lone-no-measure = Write what you do about each of the dangers. If one of them cannot be brought under control, answer no.
lone-refused-no-place = Write building and room, e.g. “building 346, lab 202”.
lone-refused-no-work = Write briefly what the work is.
lone-refused-no-unit = Choose the group or unit that you work in.
lone-refused-no-day = I can't see the day in “{ $words }”. Write it like this: Saturday or 5 December.
lone-refused-no-hours = I can't see the hours in “{ $words }”. Write from and to, e.g. 18:00-22:30.
lone-refused-ends-before = The work ends before it begins. Change the hours, e.g. 18:00-22:30.
lone-refused-too-long = 12 hours at most at a time. If you need longer, fill in another form.
lone-refused-past = That time is past. Write a day and hours to come.
lone-refused-too-far = An approval reaches 14 days ahead at most. Fill in the form from { $day }.
lone-refused-no-contact = Write how you get help, e.g. your mobile.
lone-refused-unanswered = Answer yes or no to both questions.
lone-refused-no-leader = The directory has no manager for { $unit } who can approve. Ask your AMK to enter the manager, and try again.
lone-refused-not-approver = Only the manager who was asked can approve. Ask whoever filled in the form.
lone-refused-not-yours = The form can be seen only by whoever filled it in, the AMR and the manager. Write “lone work” to see your own.
lone-template-kind = Lone-work template, { $unit }
lone-template-none = The unit has no template yet
lone-template-is-draft = A draft that is not used yet
lone-template-approved = Approved on { $day }
lone-template-how = New forms in the unit begin with what the approved template says; whoever fills one in can change it. The rule holds all the same: a special danger that cannot be countered must not be met alone.
lone-template-others = You can also start from another unit's approved template.
lone-template-from = Taken over from { $unit }
lone-template-approve = We agree on it
lone-template-write = Write the template
lone-template-edit = Edit the template
lone-template-take = Start from that of { $unit }
lone-template-form = Lone-work template of { $unit }
lone-template-form-how = Write what you usually do against each danger; leave empty where you have no fixed habit. It is a draft until you agree on it.
lone-template-empty = The template says nothing yet. Press “Edit the template” and write at least one thing.
lone-template-draft = The other unit is changing its template. Try again once it is approved.
lone-template-which-unit = You are AMK of several units. Write which one, too, e.g. “lone work template of DTU Aqua”.

## Well-being dialogue and yearly work environment discussion

dialogue-title = Dialogues in the unit
dialogue-first-due = Next dialogue by { $day }
dialogue-first-late =
    { $number ->
        [one] One dialogue should have been held
       *[other] { $number } dialogues should have been held
    }
dialogue-first-none = No dialogue is noted yet
dialogue-held-wellbeing = Noted: well-being dialogue at { $unit }
dialogue-held-yearly = Noted: yearly work environment discussion at { $unit }
dialogue-kind-wellbeing = Well-being dialogue
dialogue-kind-yearly = Yearly work environment discussion
dialogue-never = No day is noted yet.
dialogue-last = Last held on { $day }
dialogue-documented = Documented
dialogue-undocumented = Not noted as documented
dialogue-due = Next by { $day }
dialogue-late = Should have been held again by { $day }
dialogue-kept = I keep the day and a yes or no; what was said belongs in SafetyNet.
dialogue-totals = Well-being dialogue within two years: { $held } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
dialogue-totals-yearly = Yearly work environment discussion: { $held } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
dialogue-totals-only = These are numbers only. How a unit is doing is seen by its own AMK alone.
dialogue-waits-wellbeing = Well-being dialogue at { $unit }, by { $day }
dialogue-waits-yearly = Yearly work environment discussion at { $unit }, by { $day }
dialogue-overdue-wellbeing = The well-being dialogue at { $unit } should have been held by { $day }
dialogue-overdue-yearly = The yearly work environment discussion at { $unit } should have been held by { $day }
dialogue-no-day = I can't see the day in “{ $words }”. Write it with day and month, e.g. “well-being dialogue held 12 March”.
dialogue-held-joint = Noted: joint meeting of AMO and LSU at { $unit }
dialogue-kind-joint = Joint meeting of AMO and LSU
dialogue-planned = Planned for { $day }
dialogue-planned-wellbeing = The well-being dialogue at { $unit } is planned for { $day }
dialogue-planned-yearly = The yearly work environment discussion at { $unit } is planned for { $day }
dialogue-planned-joint = The joint meeting of AMO and LSU at { $unit } is planned for { $day }
dialogue-planned-how = I remind you 14 days and one day before, and ask afterwards whether it was held. You send the invitation yourself.
dialogue-another-day = Choose another day
dialogue-plan = Plan a day
dialogue-form-wellbeing = When do you hold the well-being dialogue at { $unit }?
dialogue-form-yearly = When do you hold the yearly work environment discussion at { $unit }?
dialogue-form-joint = When do AMO and LSU meet at { $unit }?
dialogue-form-when = Day
dialogue-form-hint = e.g. 12 March
dialogue-form-needed = Write a day.
dialogue-due-how = Agree on a day and write it here. If it has been held, write e.g. “well-being dialogue held 12 March”.
dialogue-coming-wellbeing = The well-being dialogue at { $unit } is on { $day }
dialogue-coming-yearly = The yearly work environment discussion at { $unit } is on { $day }
dialogue-coming-joint = The joint meeting of AMO and LSU at { $unit } is on { $day }
dialogue-was-wellbeing = Was the well-being dialogue at { $unit } held on { $day }?
dialogue-was-yearly = Was the yearly work environment discussion at { $unit } held on { $day }?
dialogue-was-joint = Was the joint meeting of AMO and LSU at { $unit } held on { $day }?
dialogue-was-held = Yes, on that day
dialogue-planned-past = That day is over. If it was held, write e.g. “well-being dialogue held 12 March”; else write a day to come.
dialogue-not-yet = That day has not come, so I noted it as planned.
dialogue-not-held-yet = { $day } has not come yet. If it was last year, write the year, too.
dialogue-noted-earlier = Noted for { $day }. The latest is another:
dialogue-which-unit = You are AMK of several units. Write which one, too, e.g. “well-being dialogue at DTU Aqua held 12 March”.
dialogue-no-unit = I don't know which unit you belong to. Write “my unit is …” and ask again.

## Joint agenda of AMO and LSU

joint-kind = Joint agenda, { $unit }
joint-topics = { $number ->
        [0] No topics for both AMO and LSU yet
        [one] 1 topic for both AMO and LSU
       *[other] { $number } topics for both AMO and LSU
    }
joint-more = { $number ->
        [one] And 1 more topic; it is in the text.
       *[other] And { $number } more topics; they are in the text.
    }
joint-standing = These belong there, too
joint-when = When
joint-no-meeting = Not planned yet.
joint-amo = AMO
joint-lsu = LSU and union representatives
joint-no-lsu = The directory knows no LSU member in the unit. The unit's AMK can enter them with “edit my unit”.
joint-no-tr = The directory knows no union representative in the unit. Ask LSU who it is; the unit's AMK can enter them with “edit my unit”.
joint-no-lsu-chair = The directory does not know the chair of the LSU; usually it is the unit's top manager. The unit's AMK can enter them with “edit my unit”.
joint-add = Add a topic
joint-as-text = As a text
joint-plan = Plan a joint meeting
joint-check = Yearly self-check
joint-show = Show the joint agenda
joint-done = Topic { $number } was taken up
joint-added = On the joint agenda: { $words }
joint-was-done = Taken up: { $words }
joint-form = A new topic for both AMO and LSU at { $unit }
joint-form-words = Topic
joint-form-hint = e.g. noise in the offices
joint-form-who = Everybody with a role in the unit can read it, so don't write about single persons.
joint-never-wellbeing = Well-being dialogue: no day is noted or planned
joint-never-yearly = Yearly work environment discussion: no day is noted or planned
joint-due-wellbeing = The well-being dialogue is to be held by { $day }
joint-due-yearly = The yearly work environment discussion is to be held by { $day }
joint-vacant = { $number ->
        [one] 1 work environment group has no AMR
       *[other] { $number } work environment groups have no AMR
    }
joint-elections = { $number ->
        [one] 1 AMR is up for election within half a year
       *[other] { $number } AMRs are up for election within half a year
    }
joint-text = The agenda, ready to be sent
joint-text-how = Copy it into the invitation to both committees.
joint-text-heading = Joint agenda of AMO and LSU at { $unit }
joint-text-point = { $number }. { $words }
joint-text-none = No topics yet.
joint-text-who = Goes to
joint-nothing = Write what is to be taken up, e.g. “joint topic: noise in the offices”.
joint-too-long = Write the topic in fewer words: { $most } characters at most. The rest can go in an attachment.
joint-already = It is on the joint agenda already. Write “joint agenda” to see it.
joint-too-many = There are { $most } topics already. Say on the joint agenda which were taken up, and try again.
joint-not-yours = The joint agenda can be read by those who have a role in the unit. Ask the unit's AMK what is on it.
joint-which-unit = You have a role in several units. Write which one, too, e.g. “joint agenda for DTU Aqua”.

## Self-check of the cooperation

check-title = Self-check of the cooperation between AMO and LSU, { $year }
check-form = Self-check { $year } of { $unit }
check-done = Saved: self-check { $year } of { $unit }
check-who = The unit's own AMK sees the answers. The network sees numbers only, and not before five units have answered.
check-know = Do AMR and TR know each other?
check-meeting = Have AMO and LSU held a joint meeting this year?
check-agenda = Do AMO and LSU have one agenda for well-being?
check-followed = Has the last well-being dialogue been followed up?
check-needed = Answer yes or no to all four questions.
check-unanswered = Not answered yet.
check-open = Answer for { $unit }
check-line = { $what } { $years }
check-yes = { $year }: yes
check-no = { $year }: no
check-too-few = The network's numbers are shown when five units have answered this year.
check-totals = { $units ->
        [one] 1 unit has answered this year
       *[other] { $units } units have answered this year
    }
check-total = { $what } Yes in { $yes } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }

## Introducing and welcoming

introduce-title = Introduce AMR and TR to each other at { $unit }
introduce-how = Choose a chat. The message waits there and is sent when you press send; the text can be copied, too.
introduce-all = Open a chat with all
introduce-one = Only { $name } and the TR
introduce-text-da = Hej begge. I er AMR og tillidsrepræsentant i { $unit }. Aftal en kop kaffe, og tal om, hvad I hver især hører for tiden, hvornår I giver hinanden besked, og hvad der hører hjemme i både AMO og LSU.
introduce-text-en = Hello both. You are AMR and union representative at { $unit }. Have a cup of coffee and talk about what each of you hears these days, when you let each other know, and what belongs in both AMO and LSU.
introduce-line = Hello. May I introduce you to each other? You are AMR and union representative at { $unit }.
introduce-no-tr = The directory has no union representative at { $unit } I can write to
introduce-no-amr = The directory has no AMR at { $unit } I can write to
introduce-no-how = Ask LSU or the unit's AMK who it is. The unit's AMK can enter them with “edit my unit”.
introduce-which-unit = You belong to several units. Write which one, too, e.g. “introduce AMR and TR at DTU Aqua”.
new-here-welcome = Welcome to the network, { $name }!
new-here-next = Next meeting: { $when }. You host only once you have been at one.
new-here-no-meeting = No meeting is planned yet. You host only once you have been at one.
new-here-buddy = Your buddy: { $name }, who { $times ->
    [0] knows the network
    [one] has hosted once
   *[other] has hosted { $times } times
}
new-here-words = If you meet a word you do not know, write for instance “what is KAMU?” or “glossary”.
new-here-write = Write to { $name }
new-here-first-line = Hi { $name }. I am new in the network. Do you have time for a chat about how it works?
new-here-open = Welcome
newcomer-title = { $number ->
        [0] No new AMR or TR right now
        [one] One new AMR or TR
       *[other] { $number } new AMRs and TRs
    }
newcomer-none-how = AMRs and TRs who began within the last two months, or begin shortly, are shown here. Enter new ones with “edit my unit”.
newcomer-kind = Welcome at { $unit }
newcomer-course = The mandatory course (3 days) is to be taken by { $day }
newcomer-how = Copy the text in the language that suits, and send it yourself.
newcomer-text-amr-da = Kære { $name }. Tillykke med valget som arbejdsmiljørepræsentant i { $unit }! Tre ting til at begynde med: 1. Meld dig til den obligatoriske arbejdsmiljøuddannelse; den tager tre dage og skal tages inden for tre måneder. 2. Aftal en første snak med lederen i din gruppe ({ $leaders }) om, hvad I vil se på sammen. 3. Hils på tillidsrepræsentanten og på AMK ({ $coordinators }), som hjælper dig i gang. Du kan altid spørge Stafet, hvem der er hvem, og hvad et ord betyder.
newcomer-text-amr-en = Dear { $name }. Congratulations on your election as health and safety representative (AMR) at { $unit }! Three things to begin with: 1. Sign up for the mandatory work environment course; it takes three days and is to be taken within three months. 2. Have a first talk with the manager of your group ({ $leaders }) about what you will look at together. 3. Say hello to the union representative and to the AMK ({ $coordinators }), who helps you get started. You can always ask Stafet who is who, and what a word means.
newcomer-text-tr-da = Kære { $name }. Tillykke med valget som tillidsrepræsentant i { $unit }! Arbejdsmiljøet er også dit: hils på AMR og på AMK ({ $coordinators }), og aftal, hvad der skal på dagsordenen i både LSU og AMO. Stafet viser dig den fælles dagsorden, når du spørger efter den.
newcomer-text-tr-en = Dear { $name }. Congratulations on your election as union representative (TR) at { $unit }! The work environment is yours, too: say hello to the AMR and the AMK ({ $coordinators }), and agree on what goes on the agendas of both LSU and AMO. Stafet shows you the joint agenda when you ask for it.
newcomer-line = Dear { $name }. Congratulations, and welcome as { $role }!
newcomer-done = The welcome is sent
newcomer-was-done = { $name } has been welcomed
newcomer-open = Welcome { $name }
newcomer-waits = Say welcome at { $unit }, { $who }
newcomer-waits-course = Say welcome at { $unit }, { $who }; course by { $day }

## My data

privacy-title = This is what I keep about you
privacy-name = Name: { $name }
privacy-mail = Email: { $mail }
privacy-kept = Records that name you
privacy-count = { $about }: { $number }
privacy-about-you = You and your networks
privacy-about-roles = Roles and units
privacy-about-lone = Lone-work forms
privacy-about-messages = Messages between us
privacy-about-meetings = Meetings and agenda items
privacy-about-hosting = Hosting and absence
privacy-about-votes = Votes
privacy-about-decisions = Decisions
privacy-about-kamu = Input to KAMU
privacy-about-themes = Themes
privacy-about-journal = Log of who did what
privacy-how = Tap to see all of it. Write “delete my data” to have it erased.
privacy-json = Show all of it as JSON
privacy-too-long = It is too much for a chat. Whoever runs me can give you all of it as a file.
privacy-really = Shall I erase what I have about you?
privacy-goes = Afterwards these are gone: your name, your email address, your choices and the messages to you, and your name in what you wrote yourself. It cannot be undone.
privacy-votes-go =
    { $number ->
        [one] Your answer in the vote that is open is taken out.
       *[other] Your answers in the { $number } votes that are open are taken out.
    }
privacy-seat-goes = You host on { $when }. The seat goes to the next in line, who is told.
privacy-stays = What the network has decided and the answers in closed votes stay, without your name. What others wrote is theirs and stays as it is.
privacy-roles-stay = You hold a role in the directory. It stays while you hold it: the employer must be able to show who was elected.
privacy-erase = Yes, erase my data
privacy-erased = It is erased. If you write to me again, we start from the beginning.
privacy-answered-in-secret = You have answered in a confidential vote that is still open, and nobody can see which answer is yours. Delete your data once it has closed, { $closes }.
privacy-answered-nameless = You have answered “{ $question }” without your name, it is still open, and nobody can see which answer is yours. Delete your data once it has closed, { $closes }.
privacy-only-your-own = I only erase what I have about yourself: write “delete my data”. Others can ask for it themselves, and of somebody who is here no more, whoever runs Stafet can erase it.
privacy-only-between-us = We talk about that in our own chat only.

## The pack for KAMU

pack-title = Input to KAMU's action plan { $year }
pack-foot = { $network } · { $number }, version { $version }
paper-page = Page { $page } of { $pages }
pack-from = From { $network } to KAMU's meeting on { $day }
pack-meeting-moved = The KAMU meeting has since moved to { $day }
pack-heading = Pack { $number }, version { $version }
pack-purpose = Purpose
pack-number = Number
pack-numbered = { $number }, version { $version }
pack-made = Prepared
pack-signed-label = Signed
pack-signature = { $name }, { $day }
pack-signature-lacks =
    { $number ->
        [one] one signature is missing
       *[other] { $number } signatures are missing
    }
pack-unsigned = Not signed
pack-asks = Recommendation
pack-asks-approved = When KAMU approves the action plan { $year }, { $network } recommends that the committee
pack-asks-discussed = When KAMU discusses the action plan { $year }, { $network } recommends that the committee
pack-ask-new = take up “{ $title }” as a new focus area ({ $number })
pack-ask-change = change the action plan: “{ $title }” ({ $number })
pack-ask-continue = continue “{ $title }” ({ $number })
pack-ask-concern = discuss the concern “{ $title }” ({ $number })
pack-ask-rest =
    take up { $number ->
        [one] the last input below
       *[other] the other { $number } inputs below
    } in the same order
pack-ask-point = discuss the attention point “{ $title }” ({ $number })
pack-ask-answer = answer “{ $title }”, open from earlier ({ $number })
pack-ask-nothing = note that there is nothing from the network this time
pack-case = Background
pack-count = It is about { $what }.
pack-count-inputs =
    { $number ->
        [one] 1 input
       *[other] { $number } inputs
    } from { $given } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
pack-count-points =
    { $number ->
        [one] 1 attention point
       *[other] { $number } attention points
    }
pack-count-open =
    { $number ->
        [one] 1 open answer
       *[other] { $number } open answers
    } from earlier
pack-given-by = Units with input
pack-since = Last KAMU meeting
pack-read = Read the whole pack
pack-units = Units with input: { $given } of { $units }
pack-inputs = Inputs in order of priority
pack-no-points = There are no points of attention in the pack.
pack-no-inputs = The network has no input this time.
pack-order = The inputs that most units stand behind come first.
pack-under = Together: { $title }
pack-again = Asked for earlier as { $number }
pack-backed = Backed by
pack-backing =
    { $number } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
pack-weight = Average weight
pack-weighed = { $score } of 5
pack-points = Attention points
pack-common = common
pack-single = one unit
pack-earlier = Status of earlier input
pack-no-earlier = No earlier input.
pack-unanswered = Not answered since KAMU on { $day }
pack-open = open
pack-still-open = Open from earlier
pack-figures = The work environment organisation in figures
pack-groups = Work environment groups
pack-amr = Elected AMRs
pack-vacant = Vacant AMR posts
pack-leaders = Managers in the groups
pack-confirmed = Confirmed roles
pack-confirmed-share = { $share } % in the last half year
pack-decisions = The network's decisions for KAMU
pack-no-decisions = None since last time.
pack-attachments = Attachments
pack-attachment = Attachment { $number } ({ $of }): { $title }
pack-more-attachments =
    … and { $number ->
        [one] one more attachment. It is
       *[other] { $number } more attachments. They are
    } on the paper.
pack-no-attachments = No attachments.
pack-changes = Changes since version { $version }
pack-no-changes = No changes of content.
pack-added = { $number } was added: { $title }
pack-removed = { $number } was removed: { $title }
pack-changed-since = You have not signed it as it is now. Since you read or signed it, this has changed:
pack-read-first = You have not signed it yet. Read it through, then press again.
pack-is-now = { $number } has changed: { $title }
pack-is-gone = { $number } was taken out
pack-remark = Remark
pack-newer = There is a newer version: { $version }.
pack-more-changes =
    … and { $number ->
        [one] one more change. It is
       *[other] { $number } more changes. They are
    } on the paper.
pack-changed = { $number }: { $before } → { $after }
pack-lacks =
    { $lacking ->
        [0] The pack has its signatures
        [one] The pack lacks one signature
       *[other] The pack lacks { $lacking } signatures
    }
pack-is-signed = The pack is signed
pack-final = The pack is final
pack-final-unsigned = The pack is final, but not signed
pack-sign-until = The hosts and the secretariat read it through. Once { $needed } have signed, it is locked.
pack-signers = Signed by { $names }
pack-sign = Sign
pack-sign-sure = Sign the pack?
pack-sign-what = Yours is the last signature that is missing.
pack-sign-final = The pack is then locked as it stands now. Changes after that need a new version.
pack-sign-yes = Yes, sign it
pack-waits = The pack needs your signature. Deadline { $at }
pack-look = Read { $number }
pack-revised = The pack was changed after it was signed. Version { $version } needs { $needed } of your signatures, too.
pack-fell = The pack has changed since you signed it, so your signature no longer counts. Read it through and sign again.
pack-comes = The pack for KAMU on { $day } is made on { $at }.
pack-files = Whoever runs Stafet can export it as Word, PDF, HTML and Markdown.
pack-file =
    { $form ->
        [pdf] Get it as PDF
        [docx] Get it as Word
        [html] To print
       *[other] Get it as Markdown
    }
pack-not-yours = The hosts and the secretariat sign the pack.
pack-none-yet = There is no such version. Write “show the pack for KAMU”.

## Themes: the long list

themes-title = The long list of themes
themes-number =
    { $number ->
        [0] No themes are waiting on the long list right now
        [one] One theme on the long list
       *[other] { $number } themes on the long list
    }
themes-agreed = Agreed online meetings
themes-listed = Suggested themes
themes-agreed-number = { $number ->
    [one] One agreed online meeting
   *[other] { $number } agreed online meetings
}
themes-none-agreed = No online meeting is agreed
themes-none-agreed-how = The hosts agree one about a theme of the long list, e.g. with “agree online meeting about T-2”.
themes-none = No themes yet. Write, for instance, “put senior policy on the long list”.
themes-more =
    { $number ->
        [one] And one more. Write “show theme T-7”, for instance, to see it.
       *[other] And { $number } more. Write “show theme T-7”, for instance, to see one.
    }
themes-vote = Which themes of the long list do we take up?
themes-too-few = There are too few themes on the list for that. Write, for instance, “put senior policy on the long list”.
theme-summary = Theme { $number }: { $title }
theme-state-listed = { $number } · On the long list
theme-state-agreed = { $number } · Agreed online meeting
theme-state-held = { $number } · Held
theme-state-removed = { $number } · Taken off the list
theme-of-decision = Belongs to { $number }
theme-merged-into = Now part of { $number }: { $title }
theme-state-merged = { $number } · Merged with another theme
theme-target-amk = For AMKs
theme-target-amr = For AMRs
theme-target-amo = For everyone in AMO
theme-score = Points in the latest vote: { $score }
theme-at = { $at }
theme-no-time = No time has been found yet.
theme-responsible = Responsible: { $name }
theme-secretariat = the work environment secretariat
theme-invitation-how = Invitation, ready to copy:
theme-invitation = Join the online meeting about { $title }, { $at } ({ $minutes } min). Responsible: { $name }. Do bring your AMRs.
theme-attended = Participants: { $people } from { $units ->
    [one] 1 unit
   *[other] { $units } units
}
theme-want-too = I want it, too
theme-keep = Keep
theme-remove = Remove
theme-remove-sure = Take the theme off the long list?
theme-remove-wished =
    { $others ->
        [one] One other person wishes for it, too. They will be told and can put it back.
       *[other] { $others } others wish for it, too. They will be told and can put it back.
    }
theme-remove-yes = Yes, take it off
theme-gone-how = You wished for it, too. If you still do, you can put it back.
theme-put-back = Put it back
theme-reword = Reword
theme-was-there = I took part
theme-outcome = Write the outcome
theme-agree = Arrange an online meeting
theme-agree-save = Arrange it
theme-when = When can you join the online meeting about { $title }?
theme-aged = The theme has been on the list for a year without changes. Should it stay?
theme-waits = Hold the online meeting { $number }: { $title }, { $at }
theme-waits-undated = Find a day for the online meeting { $number }: { $title }
theme-open = See { $number }
theme-ask = show theme { $number }
theme-added = Added on { $day }
theme-reword-title = Reword the theme
theme-form-title = Theme
theme-form-title-hint = e.g. Senior policy
theme-form-why = Why
theme-form-why-hint = e.g. Many ask about it
theme-form-target = For whom?
theme-form-which = Which theme?
theme-form-responsible = Who is responsible?
theme-form-responsible-hint = e.g. Signe Holm
theme-form-minutes-hint = e.g. 45
theme-form-times = When? One time per line; several become a poll
theme-form-times-hint = e.g. 25 November 1pm
theme-outcome-title = What came of the theme?
theme-form-outcome = Outcome
theme-form-outcome-hint = e.g. 34 participants. Template put in Teams
theme-save = Save
theme-without-title = I need the theme. Write, for instance, “put senior policy on the long list”.
theme-title-too-long = The theme is too long: { $most } characters at most.
no-theme-numbered = I know of no theme { $number }. Write “show the long list”.
which-theme = Which theme do you mean?
theme-none-of-yours = You have proposed nothing that is on the long list. Write “show the long list”.
theme-not-listed = { $number } is no longer on the list.
theme-not-agreed = { $number } is not an agreed online meeting.
theme-the-same = That is the same theme twice.
theme-no-such-time = I can't read one of the times, or it is past. Write, for instance, “25 November 1pm”, one per line.
theme-choose-first = First choose a theme from the list.

## Minutes: those of an old meeting

minutes-title = Import old minutes
minutes-how = Paste the text here, or drop it in our chat as .txt, .md, .docx or .pdf. I show what I find before anything is saved.
minutes-text = The text of the minutes
minutes-text-hint = Date: … It was agreed that …
minutes-read = Read the minutes
minutes-found =
    { $number ->
        [one] I found one thing in the minutes
       *[other] I found { $number } things in the minutes
    }
minutes-from = From the minutes of { $day }
minutes-from-undated = From old minutes without a date
minutes-from-for-plan = { $source }, for the action plan of { $year }
minutes-nothing-yet = Nothing is saved yet. Look through it, and change or leave out what does not fit.
minutes-sort-meeting = The meeting
minutes-sort-item = Items of the agenda: { $number }
minutes-sort-present = Who was there
minutes-sort-sitting = KAMU's meetings: { $number }
minutes-sort-figures = Injuries
minutes-sitting-means = KAMU { $day }: { $purpose }
minutes-figures-mean = For { $period }
minutes-figures-lack = For { $period }, the hours are missing
minutes-meeting-without-hours = The hours of the meeting come first, e.g. 12.00-15.30, room S04. Change the line, or clear it.
minutes-sitting-without-day = I cannot see on which day KAMU meets. Change the line, or clear it.
minutes-sort-decision = Decisions and agreements: { $number }
minutes-sort-input = Inputs to the action plan: { $number }
minutes-sort-theme = Themes: { $number }
minutes-sort-ask = Asks to all units: { $number }
minutes-sort-group = Working groups: { $number }
minutes-line = • { $words }
minutes-theme-agreed = { $title } (agreed)
minutes-theme-listed = { $title } (long list)
minutes-cut =
    { $number ->
        [one] There is more in the minutes than fits here. The rest stands under what is not taken over.
       *[other] There is more in the minutes than fits here: the first { $number } things. The rest stands under what is not taken over.
    }
minutes-where = Where does it belong?
minutes-where-archive = In the archive only: nothing of it is in force, and nobody is asked for anything
minutes-where-current = It holds now: KAMU pack and channel
minutes-year = Which year's action plan is the input for?
minutes-year-hint = e.g. 2027
minutes-year-unread = Write the year with four digits, e.g. 2027.
minutes-decided-owner-due = { $kind }. Owner: { $name }. Due: { $day }
minutes-decided-owner = { $kind }. Owner: { $name }
minutes-decided-due = { $kind }. Due: { $day }
minutes-left =
    { $number ->
        [one] One sentence is not taken over
       *[other] { $number } sentences are not taken over
    }
minutes-left-more =
    { $number ->
        [one] And one more on the next pages
       *[other] And { $number } more on the next pages
    }
minutes-left-show = Read what is left out
minutes-left-take = Take some of it along
minutes-left-which = What shall be taken along?
minutes-left-as = What is it?
minutes-as-decision = A decision
minutes-as-agreement = An agreement
minutes-as-input = Input to the action plan
minutes-as-theme = A theme for the long list
minutes-as-ask = An ask to all units
minutes-left-along = Take along
minutes-left-next = Next page
minutes-left-before = Page before
minutes-left-back = Back
minutes-nothing-chosen = Tick at least one sentence.
minutes-too-many = At most { $most } things can be saved at once. Save those that were found first.
minutes-owner-unknown = I know nobody in the network called “{ $name }”. Write the name in full, or clear the field.
minutes-due-unread = I cannot read “{ $day }” as a day. Write for example 1 December 2027, or clear the field.
minutes-twin = We have it already: { $twin }
minutes-all-known = We have all of it already. There is nothing new to save.
minutes-keep = Save all of it
minutes-rewrite = Change or leave out
minutes-rewrite-how = Change what should be changed. Empty a field to leave it out.
minutes-rewrite-save = Show it again
minutes-left-out = Left out
minutes-drop = Save nothing
minutes-contact = Contact: { $name }
minutes-one-owner = Who owns it?
minutes-one-contact = Who is the contact?
minutes-one-owner-hint = e.g. Ida Winther
minutes-one-contact-hint = e.g. Ole Friis
minutes-one-due = When is it due?
minutes-one-due-hint = e.g. 1 March 2027
minutes-one-meeting = The meeting: when and where
minutes-one-item = Item of the agenda
minutes-one-present = Who was there
minutes-one-sitting = KAMU's meeting
minutes-one-figures = Injuries
minutes-one-decision = Decision
minutes-one-input = Input to the action plan
minutes-one-theme = Theme
minutes-one-ask = Ask
minutes-one-group = Working group
minutes-taken =
    { $number ->
        [one] One thing is saved
       *[other] { $number } things are saved
    }
minutes-taken-archive = In the archive only: nothing of it is in force or waits for anybody.
minutes-taken-current = It holds now.
minutes-known = { $name } has imported those minutes already, on { $day }. I have saved nothing again.
minutes-none-found = I found no decisions, inputs or themes in that text. Nothing is saved.
minutes-patterns = I look for a date, for sentences that say that something was agreed or approved, and for lists under a heading such as input to the action plan or long list.
minutes-dropped = Then I save nothing. The text is forgotten.
minutes-too-long = That text is too long for me. Drop it in our chat as .txt, .docx or .pdf, or split it in two.
minutes-file-too-long = There is more in the file than I can read at once. Split it in two, and drop one at a time.
minutes-without-text = I need the text itself. Write for example “import minutes: …”, or use the field.
minutes-unreadable = I cannot read that document. Save it as .docx, .pdf or .txt and drop it again.
minutes-taken-before = Those minutes have been imported already. I have saved nothing again.

## Standing items

item-standing = Standing item
standing-title = Standing items
standing-none = There are no standing items yet. The hosts write for example “standing item: news from the units, 15 min”.
standing-many =
    { $number ->
        [one] 1 standing item
       *[other] { $number } standing items
    }
standing-how = They are put on the agenda by themselves, each time a meeting is planned.
standing-which = Which standing item?
standing-remove = Take it off
standing-added = “{ $title }” is now a standing item
standing-on-planned =
    { $meetings ->
        [0] It is put on the agenda when the next meeting is planned.
        [one] It is on the meeting that is planned, and is put on the next ones by itself.
       *[other] It is on the { $meetings } meetings that are planned, and is put on the next ones by itself.
    }
standing-removed = “{ $title }” is no longer a standing item
standing-off-planned =
    { $meetings ->
        [0] It stood on no meeting that is planned.
        [one] It is taken off the meeting that is planned. Meetings that were held stay as they were.
       *[other] It is taken off { $meetings } planned meetings. Meetings that were held stay as they were.
    }
standing-twice = “{ $title }” is a standing item already.
standing-too-many = There can be { $most } standing items at most. Take one off that is no longer needed.
standing-unread = I did not understand “{ $words }”. Write for example “standing item: news from the units, 15 min by Anna”.

## Asks to all units

asks-title = What the units are asked to take up
asks-number =
    { $number ->
        [one] The units have been asked for one thing
       *[other] The units have been asked for { $number } things
    }
asks-none = There are no asks yet. The hosts write for example “ask all units to: …”.
ask-title = Ask to all units
ask-summary = Ask: { $words }
ask-meter =
    Taken up in { $number } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
ask-mine = Your unit is counted.
ask-take-up = Taken up in my unit
ask-put-down = Not taken up after all
ask-due = by { $day }
ask-waits = Ask to the units: { $words }, by { $day }
ask-missing =
    { $number ->
        [0] All units have answered
        [one] 1 unit has not answered
       *[other] { $number } units have not answered
    }
ask-missing-nameless =
    { $number ->
        [one] And 1 member who has no unit
       *[other] And { $number } members who have no unit
    }
ask-missing-alone = The hosts can ask me in our own chat which they are.
ask-missing-how = They are reminded five working days before and on the day. Only the hosts see who has not answered.
ask-without-words = What should the units do? Write for example “ask all units to: hold the handrail on the stairs”.
ask-too-long = Keep it short: { $most } characters at most.
ask-how-tap = Tell how
ask-how-label = How have you taken it up?
ask-how-hint = e.g. We have painted the steps yellow
ask-how-whose = Should the unit's name be on it?
ask-how-named = Yes, with the unit's name
ask-how-nameless = No, without a name
ask-how-save = Save
ask-ended = Ended on { $day }
ask-over-short = ended
ask-over = “{ $words }” has ended, so its number stands as it was.
ask-which = Which ask have you taken up?
ask-not-taken-up = First say that you have taken it up: { $words }
since-asks = What the units were asked to do
speaks-for-no-unit = This counts the units, and each unit's AMK or deputy answers for it. You can ask one of them to tap.

## Working groups

groups-title = Working groups
groups-number =
    { $number ->
        [0] No working groups are at work right now
        [one] One working group is at work
       *[other] { $number } working groups are at work
    }
groups-none = There are no working groups yet. Write for example “set up working group: lone work”.
group-title = Working group
group-done = The working group is done
group-summary = Working group: { $name }
group-members = In it: { $names }
group-contact = Contact: { $name }
group-due = To be done by { $day }
group-nobody = Nobody is in it just now.
group-join = I'm in
group-leave = I'm out
group-rename = Change the group
group-rename-save = Save
group-purpose = What is the group to reach? May be empty
group-purpose-hint = e.g. A template for lone work
group-due-when = When is it to be done? May be empty
group-due-hint = e.g. 1 June 2027
group-name = What is the group called now?
group-contact-who = Who is its contact? May be empty
group-open = Open “{ $name }”
group-missed = { $names } left the network. Change the group, so that it says whom to ask now.
group-left-behind = Nobody who was in the working group is in the network any more: { $name }
group-contact-gone = { $names } left the network, but the working group still has them as its contact: { $name }
group-finish = The group is done
group-finish-save = Save and finish
group-result = What came of it?
group-result-hint = e.g. A template for lone work
group-without-name = What should the group work on? Write for example “set up working group: lone work”.
group-too-long = Keep the name short: { $most } characters at most.
group-is-done = That working group is done.
milestones-title = Milestones
milestones-number =
    { $number ->
        [0] All milestones have been reached
        [one] One milestone has not been reached yet
       *[other] { $number } milestones have not been reached yet
    }
milestones-none = There are no milestones yet. Write, for example, “milestone: draft ready by 1 March”.
milestone-kind = Milestone of { $name }
milestone-summary = Milestone: { $title }
milestone-reached = Reached on { $day }
milestone-late = Was due on { $day }
milestone-due = By { $day }
milestone-add = New milestone
milestone-save = Set the milestone
milestone-form-title = What is to be reached?
milestone-form-title-hint = e.g. The draft template is ready
milestone-form-due = By when?
milestone-form-due-hint = e.g. 1 March
milestone-form-owner = Who sees to it? Without a name, all of the group
milestone-form-why = Why is it moved?
milestone-form-why-hint = e.g. We wait for an answer from the committee
milestone-reach = It is reached
milestone-reopen = It is not reached after all
milestone-move = Move the milestone
milestone-move-save = Move it
milestone-remove = Remove the milestone
milestone-see-group = See the group
milestone-see = See the milestone
milestone-open = Open “{ $title }”
milestone-was-due = Moved from { $day }
milestone-moved = { $name } has moved the milestone “{ $title }” of { $group } from { $before } to { $due }.
milestone-because = Because: { $why }
milestone-given = { $name } has given you the milestone “{ $title }” of { $group }: by { $due }.
milestone-waits = Milestone of { $group }: { $title }, by { $day }
milestone-without-words = What is to be reached? Write, for example, “milestone: draft ready by 1 March”.
milestone-too-long = Make the milestone short: { $most } characters at most.
milestone-too-many = A group can have { $most } milestones at most. Remove one that no longer counts.
milestone-twice = The group has that milestone already: { $title }
milestone-is-reached = That milestone is reached. First say that it is not reached after all.
milestone-without-reason = Why is it moved? The others in the group see the reason.
milestone-reason-too-long = Make the reason short: { $most } characters at most.
milestone-same-day = The milestone has that day already.
milestone-no-such-day = Which day? Write, for example, “1 March”.
milestone-no-group = No working group is at work. Set one up first, for example “set up a working group: lone work”.
milestone-which-group = Which working group?
milestone-which = Which milestone?
consultation-kind = Consultation
consultation-by = Sent by { $name } · { $number ->
        [one] one paragraph
       *[other] { $number } paragraphs
    }
consultation-open = Comments by { $until }
consultation-progress = { $number } of { $of } have responded
consultation-nobody = Closed: nobody had comments ({ $heard } of { $of } responded)
consultation-closed = Closed: { $number ->
        [one] one comment
       *[other] { $number } comments
    } from { $people ->
        [one] one member
       *[other] { $people } members
    }, { $answered ->
        [0] none answered yet
        [one] one answered
       *[other] { $answered } answered
    }
consultation-how = The sender sees your comment at once, the others at the deadline, with your name.
consultation-mine = { $number ->
        [one] You have made one comment. Thank you!
       *[other] You have made { $number } comments. Thank you!
    }
consultation-mine-none = Thank you, you have read it and have no comments.
consultation-summary = Consultation: “{ $title }”
consultation-read = Read and comment
consultation-reread = Read the text
consultation-see = The comments
consultation-nothing = No comments
consultation-something = I have something after all
consultation-prolong = Give more time
consultation-close = Close now
consultation-fetch-pdf = Get it as PDF
consultation-fetch-docx = Get it as Word
consultation-fetch-html = Get it as a page
consultation-fetch-md = Get it as Markdown
consultation-form-title = Put a text out for consultation
consultation-form-how = Everybody reads it in the channel and comments on its paragraphs. Without a deadline there are ten working days.
consultation-form-name = What is the text called?
consultation-form-name-or-first = What is the text called? (or its first line is used)
consultation-form-name-hint = e.g. Guideline on lone work
consultation-form-text = The text
consultation-form-text-hint = Paste it here. Each new line begins a paragraph. Drop a longer text into the chat as .docx, .pdf or .txt.
consultation-form-closes = Comments by
consultation-form-waits = The text has { $number ->
        [one] one paragraph. It reads:
       *[other] { $number } paragraphs. The first and the last:
    }
consultation-send = Send for consultation
consultation-drop = Do not send it
consultation-dropped = Then I will not send it. Nothing is kept.
consultation-read-how = Press a paragraph to comment on it.
consultation-paragraph = { $number }) { $words }
consultation-more = Next paragraphs
consultation-earlier = Previous paragraphs
consultation-on-all = Comment on the whole text
consultation-on-whole = On the whole text
consultation-on-words = On “{ $words }”
consultation-on-paragraph = On paragraph { $number }: “{ $words }”
consultation-remark-title = Your comment
consultation-remark-place = Paragraph ({ $first }–{ $last }; empty is the whole text)
consultation-remark-label = Your comment (at most { $most } characters)
consultation-remark-give = Send comment
consultation-remark-number = Comment { $number }
consultation-remark-summary = Comment { $number } on “{ $title }”
consultation-remarks-kind = The comments
consultation-remarks-summary = The comments on “{ $title }”
consultation-only-mine = These are your own. Those of others are shown when the consultation has closed.
consultation-no-remarks = There are no comments here.
consultation-more-remarks = More comments
consultation-earlier-remarks = Previous comments
consultation-verdict-taken = Accepted
consultation-verdict-partly = Partly accepted
consultation-verdict-declined = Not accepted
consultation-because-taken = Accepted: { $reason }
consultation-because-partly = Partly accepted, because { $reason }
consultation-because-declined = Not accepted, because { $reason }
consultation-answer = Answer
consultation-answer-change = Change the answer
consultation-changed-since = The comment was changed after you answered it. Your answer no longer counts, so answer again what it says now.
consultation-unanswered-now = The answer that the comment had no longer counts. Whoever asked is told.
consultation-answer-title = Answer to comment { $number }
consultation-answer-what = Is it accepted?
consultation-answer-why = Because …
consultation-answer-why-hint = e.g. the law says so already
consultation-answer-save = Save the answer
consultation-verdict-missing = Choose whether the comment is accepted.
consultation-edit = Change the comment
consultation-edit-save = Save the comment
consultation-answered =
    { $number ->
        [one] Your comment on “{ $title }” is answered
       *[other] Your { $number } comments on “{ $title }” are answered
    }
consultation-became =
    { $answered ->
        [0] { $number ->
            [one] Your comment has no answer yet
           *[other] Your { $number } comments have no answer yet
        }
       *[other] { $number ->
            [one] Your comment has an answer
           *[other] { $answered } of your { $number } comments have an answer
        }
    }
consultation-silent = { $number ->
        [0] Everybody has answered the consultation
        [one] One has not answered the consultation yet
       *[other] { $number } have not answered the consultation yet
    }
consultation-unanswered =
    { $number ->
        [one] Answer 1 comment on “{ $title }”
       *[other] Answer { $number } comments on “{ $title }”
    }
consultation-to-answer = Answer: { $title }
consultation-withdraw = Withdraw the comment
consultation-prolong-to = New deadline
consultation-prolong-when = Write the new deadline, for example “Friday at 12”.
consultation-prolong-save = Give more time
consultation-prolonged = The consultation on “{ $title }” has been given more time: comments by { $until }.
consultation-sure = Close the consultation on “{ $title }” now?
consultation-sure-told = Nobody can comment after that, and everybody can read the comments.
consultation-begin = Put a text out for consultation
consultations-title = Consultations
consultations-number =
    { $number ->
        [0] No texts are out for consultation right now
        [one] One text is out for consultation
       *[other] { $number } texts are out for consultation
    }
consultations-none = There are no consultations. Write for example “put a text out for consultation”, or drop a text into our own chat.
consultations-more = { $number ->
        [one] And one more, older than these.
       *[other] And { $number } more, older than these.
    }
consultation-waits = Read “{ $title }” and comment by { $until }
consultation-to-read = Read: { $title }
consultation-asks-you = A text is out for consultation. Comment by { $until }.
consultation-paper = Consultation: { $title }
consultation-paper-by = Sent by
consultation-paper-until = Closed
consultation-paper-outcome = Outcome
consultation-paper-text = The text with comments
consultation-paper-unanswered = Not answered yet
consultation-without-text = Paste the text that is to be consulted on.
consultation-text-too-long = The text is too long (at most { $most } characters). Split it into several consultations.
consultation-too-many-paragraphs = The text has { $number } paragraphs, and there is room for { $most }. Split it into several consultations.
consultation-without-title = Write what the text is called.
consultation-title-too-long = Keep the name short: at most { $most } characters.
consultation-unreadable = I cannot read that file. I read .docx, .pdf, .md and .txt.
consultation-asked-already = “{ $title }” is out for consultation already, until { $until }.
consultation-none-open = No consultation is open.
consultation-which = Which consultation?
consultation-over = The consultation on “{ $title }” has closed.
consultation-remark-missing = Write your comment.
consultation-remark-too-long = The comment has { $number } characters, and there is room for { $most }. Split it.
consultation-no-such-paragraph = There is no paragraph { $number }. The text has paragraphs { $first }–{ $last }.
consultation-place-unread = “{ $words }” is not the number of a paragraph. Write a number, or leave the field empty.
consultation-not-yours = Only whoever sent the text, and the hosts, can close the consultation or change the deadline.
consultation-not-yours-to-answer = { $name } answers the comments.
consultation-not-your-remark = That is not your comment.
consultation-none-of-yours = You have no comments on “{ $title }”.
consultation-no-such-remark = I know of no comment { $number } on “{ $title }”.
consultation-reason-missing = Write why it is not fully taken in.
consultation-reason-too-long = Make the reason shorter: at most { $most } characters.
consultation-not-later = A consultation can only be given more time. Choose a later deadline.

## Back to management

upward-title = { $number } · Goes back to management
upward-how = Here is a text for your manager, in both languages. Tap once you have raised it.
upward-text-da = AMK-netværket har talt om dette og beder dig tage stilling: { $title } ({ $number }). Hvad betyder det hos os, og hvad gør vi ved det?
upward-text-en = The AMK network has discussed this and asks for your view: { $title } ({ $number }). What does it mean for us, and what do we do about it?
upward-meter =
    Taken to management: { $number } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
upward-answers = Answers so far: { $number }
upward-letters = The text for your manager
upward-mine = You have raised it.
upward-my-answer = The answer: { $words }
mgmt-done = Taken to management
upward-not-done = Not taken after all
upward-answer = Write the answer
upward-answer-label = What did management say?
upward-answer-hint = e.g. We'll include it in next year's budget
upward-save = Save
upward-waits = Take { $number } to your manager
upward-look = See { $number }
upward-nothing = Nothing has been sent back to the managers. Write for instance “D-2026-001 goes back to my manager”.
upward-which = What goes back to management? Write, for instance, “send I-4 to my manager”, or reply to the card.
upward-bring-first = First tap on the card that it is taken to management. Then you can write the answer.
upward-without-answer = Write briefly what management answered.
upward-nothing-brought = You have taken nothing to management that waits for an answer.
theme-age =
    { $months ->
        [0] New on the list
        [one] A month on the list
       *[other] { $months } months on the list
    }

## The newsletter

newsletter-title = The newsletter, ready to be sent on
newsletter-how = Copy the text and put the link to the newsletter below it.
newsletter-how-whole = Copy the text. The link is at the bottom.
newsletter-about-da = Denne gang handler det om: { $themes }.
newsletter-about-en = This time it is about: { $themes }.
newsletter-kind = A newsletter to send on
newsletter-summary = Newsletter: { $words }
newsletter-theme = • { $words }
newsletter-meter =
    Sent on in { $number } of { $units ->
        [one] 1 unit
       *[other] { $units } units
    }
newsletter-no-link = There is no link to it.
newsletter-open = Read it
newsletter-sent-on = Sent on in my unit
newsletter-not-sent-on = Not sent on after all
newsletter-text-tap = Text for my colleagues
newsletter-ask-tap = Ask a question
newsletter-questions-tap = See the questions
newsletter-questions =
    { $number ->
        [0] No questions yet
        [one] 1 question to the presenter
       *[other] { $number } questions to the presenter
    }
newsletter-form-words = What would you like to know?
newsletter-form-words-hint = e.g. Does it apply to guests in the lab, too?
newsletter-form-how = Should your name be on it?
newsletter-named = Yes, with my name
newsletter-nameless = No, without it
newsletter-form-send = Send the question
newsletter-without-question = What would you like to know? Write for example “question about the newsletter: does it apply to guests?”.
newsletter-asked = Your question is passed on
newsletter-asked-how = Whoever presents the newsletter, or else the hosts, gets all questions together a working day before the meeting. Your name stands beside it.
newsletter-asked-nameless = Whoever presents the newsletter, or else the hosts, gets all questions together a working day before the meeting. Your name is not on it.
newsletter-questions-wait =
    { $number ->
        [one] 1 question about { $words } waits for the presenter
       *[other] { $number } questions about { $words } wait for the presenter
    }
newsletter-waits = Send the newsletter on: { $words }, by { $day }
newsletter-none = No newsletter is put up yet. The hosts write for example “newsletter: Work Environment Info no. 3, themes: noise; wellbeing” with its link.
newsletter-twice = “{ $words }” is put up already. Write “show the newsletter”.
newsletter-text-da = Kære kolleger på { $unit }. Sekretariatet har sendt et nyt infobrev om arbejdsmiljøet, DTU Arbejdsmiljø Info. Det er hurtigt læst. Sig til, hvis noget af det skal tages op hos os, eller spørg din AMR eller mig.
newsletter-text-en = Dear colleagues at { $unit }. The secretariat has sent a new newsletter about the work environment at DTU. It is a quick read. Tell me if something in it should be taken up here, or ask your AMR or me.
