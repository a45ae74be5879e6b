# Words of the first talk and of what is offered.

interview-lead = Tell as much as you like. You may skip any question, and change or take back any answer. Your answers lead to suggested steps. Nothing gets into the plan without you.
interview-begin = Begin the talk
interview-go-on = Go on
interview-part = Part { $part } of { $all }
interview-next = Next
interview-not-begun = Not talked about yet
interview-progress = { $told } of { $asked } answered
interview-to-offers = { $count ->
    [0] To the suggestions
    [one] See { $count } suggestion
   *[other] See { $count } suggestions
}
interview-who-sees = Only you and your team see the answers.
interview-untold = Not said
interview-told-of-all = Said earlier about the whole family: { $what }
interview-no-children = No children are listed in the family. If there are any, add them in “Who is in the family”.
interview-people = Who in your family is here?
interview-person-born = Year of birth
interview-person-why = Any name you like will do. The year of birth helps to find a school, childcare or a doctor; you may leave it out.
interview-person-add = Add a person
interview-person-change = Change
interview-person-leave = Take off the list
interview-person-age = { $age ->
    [one] born in { $year }, turns { $age } this year
   *[other] born in { $year }, turns { $age } this year
}
interview-person-untold = Year of birth not given
interview-papers = Which of these do you have already?
interview-all-papers = All documents
interview-put-right = Correct

chapter-family = Who is in the family
chapter-family-lead = The simple things first: who you are and when you came.
chapter-home = Where you live
chapter-home-lead = Much depends on the home: address, support, school.
chapter-papers = Papers and status
chapter-papers-lead = So that we suggest nothing you have no right to and forget nothing important.
chapter-school = Children and school
chapter-school-lead = About each child separately.
chapter-work = Work, money, letters
chapter-work-lead = Only where help is needed.
chapter-health = Health
chapter-health-lead = No diagnosis is needed. It is enough to say what help is needed.
chapter-wishes = What you are good at and enjoy
chapter-wishes-lead = No problems this time: just you.

ask-yes = Yes
ask-no = No
ask-none = None of these
answers-one = Choose one answer
answers-many = You can choose several
ask-day = Day
ask-words = In your own words
ask-arrived = When did you come to the Netherlands?
    .hint = The first deadlines count from this day. A rough date will do.
ask-family-away = Are there relatives who want to join you?
ask-pets = Do you have pets with you?
ask-housing = Where do you live?
ask-housing-until = Until when can you stay there?
    .hint = With a host family it is usually three to six months. If you do not know the day, skip this.
ask-moving = Are you moving, or have you just moved?
ask-moving-wants = We want to move
ask-moving-must = We have to move
ask-moving-moved = We have just moved
ask-calm-home = Do you feel at ease where you live?
ask-legal = What is your status in the Netherlands?
    .hint = Your rights depend on it. If you are not sure, choose “Not clear yet”: then we will find out first.
ask-status = Which nationality or permit did each of you have in Ukraine on 23 February 2022?
    .hint = Rights differ from person to person, so we ask about everyone, children too. Not sure? Choose “Not clear yet”: then we will find out first.
ask-status-ukrainian = Ukrainian nationality
ask-status-permanent-permit = Another nationality, with a permanent permit or protection in Ukraine
ask-status-family-covered = Another nationality; already before 24 February 2022 the husband, wife or long-term partner of a protected person, or their child under 18 or dependent relative
ask-status-family-unclear = Another nationality; another relative of a protected person, or a couple only since after 24 February 2022
ask-status-third-permanent = Another nationality, with a permanent permit or protection in Ukraine, or close family of a protected person (husband, wife, child under 18, dependent relative)
ask-status-third-temporary = Another nationality, a temporary permit only
ask-status-no-documents = No papers
ask-status-unclear = Not clear yet
ask-lacks = Is any of you still without one of these?
    .hint = Above is what you already have. Mark here who does not have it yet.
ask-lacks-passport = Passport
ask-lacks-bsn = BSN
ask-lacks-residence-proof = Proof of residence (IND)
ask-passport = Is there any problem with the passport?
ask-passport-expired = Expired
ask-passport-expires-soon = Expires soon
ask-passport-not-biometric = Not biometric
ask-driving = Car and licence
ask-driving-licence = A Ukrainian driving licence
ask-driving-ukrainian-car = A car with Ukrainian plates
ask-custody = Who is the child here with?
    .hint = Who signs at school, at the doctor’s and at the IND depends on this.
ask-custody-parents = With a parent
ask-custody-other-adult = With another adult: a grandparent, an aunt, friends
ask-custody-alone = Without an adult
ask-custody-question = There is a question about custody or consent
ask-school = Does your child go to school?
ask-school-none = Nowhere yet
ask-school-ukrainian-online = Ukrainian school online
ask-school-finishing-online = Finishing Ukrainian school online
ask-school-dutch = A Dutch school or childcare
ask-extra-help = Does your child need extra help with learning?
    .hint = For example because of autism, hearing, sight or movement. No need to name a diagnosis.
ask-school-way = Is it hard to get to school (far, expensive)?
ask-childcare = Do you need childcare to work or study?
ask-work = What are you doing at the moment?
ask-work-looking = I am looking for work
ask-work-job-offered = I was offered a job
ask-work-employed = I am employed
ask-work-few-hours = I have too few hours
ask-work-own-business = I am self-employed (or want to be)
ask-work-studying = I am studying
ask-work-wants-study = I want to study
ask-work-retired = I am retired
ask-diploma = Diploma and profession
ask-diploma-wants-use = I want to have my diploma recognised here
ask-diploma-regulated = My profession is in health care, psychology or education
ask-work-fair = Is everything all right at work: contract, pay on time, safety?
ask-income = Is there enough money to live on?
ask-income-none = No income
ask-income-little = Not enough
ask-income-enough = Enough
ask-letters = Do you have any of these?
ask-letters-letters = Letters that we do not understand
ask-letters-debts = Bills that we cannot pay
ask-letters-dispute = A dispute or a legal question
ask-health = Is there anything we should take into account?
ask-daily-care = Is care needed every day, and who gives it?
ask-daily-care-not-needed = Not needed
ask-daily-care-at-home = Somebody who lives with them
ask-daily-care-elsewhere = Somebody who lives elsewhere
ask-daily-care-nobody = Needed, but there is nobody to give it
ask-care = What medical help is needed?
ask-care-no-gp = No GP yet (huisarts)
ask-care-medicines = Medicines every day
ask-care-toothache = Toothache
ask-care-interpreter = An interpreter at the doctor’s
ask-dutch = Do you speak Dutch?
ask-dutch-none = Not yet
ask-dutch-little = A little
ask-dutch-well = Well
ask-good-at = What are you good at, and what do you like to do?
    .hint = Work, a craft, a hobby: anything you are proud of.
ask-likes = What do you enjoy?
ask-likes-sport = Sport and exercise
ask-likes-music = Music, dance
ask-likes-making = Making things, sewing, drawing
ask-likes-reading = Reading
ask-likes-computers = Computers
ask-likes-cycling = Learning to cycle
ask-likes-helping = Helping others
ask-network = Who do you already have around you here?
ask-network-ukrainians = Ukrainians nearby
ask-network-neighbours = Neighbours and local people
ask-network-contact-person = Our own contact person at the municipality
ask-plans = What are your plans for the time ahead?
ask-plans-travel = A trip to Ukraine or abroad
ask-plans-stay = Staying here for a long time
ask-plans-return = Going back
ask-subgroup = Which group in the research is this household closest to?

offers-lead = Suggestions that follow from your answers. You choose: into the plan, later, or not for us.
offers-first = First
offers-next = Then
offers-light = When you have the energy
offers-light-lead = None of this is a must, but it gives you strength.
offers-take = Add to the plan
offers-take-all = Add everything under “First” to the plan ({ $count })
offers-later = Later
offers-drop = Not for us
offers-first-do = First: { $steps }
offers-in-plan = { $count ->
    [one] { $count } step in the plan
   *[other] { $count } steps in the plan
}
offers-none-yet = To suggest something, we need to know a little about you.
offers-none = Nothing new now. If something changes – work, home, family – tell us in the talk.
offers-withheld = { $count ->
    [one] { $count } more step depends on your status. Tell us your status, and we will show that step if you have a right to it.
   *[other] { $count } more steps depend on your status. Tell us your status, and we will show the steps that you have a right to.
}
offers-tell-standing = Tell us your status
offers-close = Perhaps no longer needed
offers-close-lead = Your situation has changed. Are these steps still needed?
offers-close-done = Done
offers-close-needless = No longer needed
offers-keep = Keep in the plan
offers-aside = { $count ->
    [one] { $count } step put aside
   *[other] { $count } steps put aside
}
offers-dropped = You said: not for us
offers-again-from = Suggested again on { $day }
offers-back = Put back among the suggestions

because-always = Usually needed at the start
because-handy = It may come in handy
because-child = { $you ->
    [yes] For you
   *[no] For the child: { $who }
}
because-for = { $reason }: { $who }
because-ukrainian = To have people from Ukraine nearby
because-unclear = Because the status is not clear yet
because-untold = Because we do not know your status yet
because-step = Because a step in your plan mentions it
because-lacks-passport = Because there is no passport yet
because-lacks-bsn = Because there is no BSN yet
because-lacks-residence-proof = Because there is no proof of residence yet
because-custody-parents = Because the child is here with a parent
because-custody-other-adult = Because the child is here with another adult
because-custody-alone = Because the child is here without an adult
because-custody-question = Because there is a question about custody or consent
because-until = Because another place to live is needed soon
because-third-country = Because other rules apply to people without Ukrainian nationality
because-no-documents = Because there are no papers
because-cannot = Because it is not possible to get a passport
because-goal = Because you chose this goal
because-housing-no-place = Because you have no place to live
because-housing-host-family = Because you live with a host family
because-housing-reception = Because you live in a shelter
because-housing-hotel = Because you live in a hotel
because-housing-own-rent = Because you rent a home
because-housing-with-relatives = Because you live with relatives
because-moving-must = Because you have to move
because-moving-wants = Because you want to move
because-moving-moved = Because you have just moved
because-calm-home-no = Because you do not feel at ease where you live
because-passport-expired = Because a passport has expired
because-passport-expires-soon = Because a passport expires soon
because-passport-not-biometric = Because a passport is not biometric
because-driving-licence = Because you have a driving licence
because-driving-ukrainian-car = Because you have a car with Ukrainian plates
because-family-away-yes = Because relatives want to join you
because-pets-yes = Because you have pets with you
because-school-dutch = { $you ->
    [yes] Because you already go to a Dutch school
   *[no] Already at a Dutch school or childcare: { $who }
}
because-school-ukrainian-online = { $you ->
    [yes] Because you go to a Ukrainian school online
   *[no] Ukrainian school online: { $who }
}
because-school-finishing-online = { $you ->
    [yes] Because you are finishing Ukrainian school
   *[no] Finishing Ukrainian school: { $who }
}
because-extra-help-yes = { $you ->
    [yes] Because you need extra help with learning
   *[no] Extra help with learning: { $who }
}
because-school-way-yes = Because it is hard to get to school
because-childcare-yes = Because childcare is needed
because-work-looking = { $you ->
    [yes] Because you are looking for work
   *[no] Looking for work: { $who }
}
because-work-job-offered = { $you ->
    [yes] Because you were offered a job
   *[no] Offered a job: { $who }
}
because-work-employed = { $you ->
    [yes] Because you are employed
   *[no] In work: { $who }
}
because-work-few-hours = { $you ->
    [yes] Because you have too few hours
   *[no] Too few hours: { $who }
}
because-work-own-business = { $you ->
    [yes] Because you are self-employed or want to be
   *[no] Self-employed, or would like to be: { $who }
}
because-work-studying = { $you ->
    [yes] Because you are studying
   *[no] Studying: { $who }
}
because-work-wants-study = { $you ->
    [yes] Because you want to study
   *[no] Would like to study: { $who }
}
because-work-retired = { $you ->
    [yes] Because you are retired
   *[no] Retired: { $who }
}
because-diploma-wants-use = { $you ->
    [yes] Because you want to have your diploma recognised
   *[no] Having the diploma recognised: { $who }
}
because-diploma-regulated = { $you ->
    [yes] Because your profession is in health care, psychology or education
   *[no] A profession in health care, psychology or education: { $who }
}
because-work-fair-no = Because something is wrong at work
because-income-none = Because there is no income
because-income-little = Because there is not enough money
because-income-enough = Because there is enough income now
because-letters-letters = Because you get letters that are hard to understand
because-letters-debts = Because there are bills that are hard to pay
because-letters-dispute = Because there is a dispute or a legal question
because-health-chronic-illness = Because there is a chronic illness
because-health-pregnant = Because a child is expected
because-health-special-needs-child = Because there is a child with special needs
because-health-mobility = Because somebody has trouble walking
because-health-mental-load = Because life is hard right now
because-daily-care-at-home = Because care is needed every day
because-daily-care-elsewhere = Because the person who gives the care lives elsewhere
because-daily-care-nobody = Because care is needed every day and nobody gives it
because-care-no-gp = Because there is no GP yet
because-care-medicines = Because medicines are needed every day
because-care-toothache = Because of toothache
because-care-interpreter = Because an interpreter is needed at the doctor’s
because-dutch-none = { $you ->
    [yes] Because you do not speak Dutch yet
   *[no] No Dutch yet: { $who }
}
because-dutch-little = { $you ->
    [yes] Because you speak a little Dutch
   *[no] A little Dutch: { $who }
}
because-told-good-at = { $you ->
    [yes] Because you have skills to share
   *[no] Skills to share: { $who }
}
because-likes-sport = Because you like sport
because-likes-music = Because you like music
because-likes-making = Because you like making things
because-likes-reading = Because you like reading
because-likes-computers = Because you like computers
because-likes-cycling = Because you want to learn to cycle
because-likes-helping = Because you like helping
because-plans-travel = Because you want to travel
because-plans-stay = Because you want to stay here
because-plans-return = Because you are thinking of going back
