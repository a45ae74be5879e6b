topic-school-4-12 = Primary school (basisschool), age 4 to 12
    .why = Your child has a right to school: children can start at 4 and must go from 5 to 16. It is free.
    .do-find-school = Ask the municipality or shelter which school takes newcomers. Children of 4 and 5 usually go to an ordinary school, older ones to a language class (taalklas) or language school (taalschool).
    .do-visit = Visit the school with your child. Tell them, as much as you like, about language, health and what your child went through in the war.
    .do-form = Fill in the school’s form (aanmeldformulier).
    .do-ask-practical = Ask about Dutch lessons, lunch, after-school care (BSO), trips and the parent contribution (ouderbijdrage), which is voluntary.
    .do-report-ill = Save the school’s number. If your child is ill, call in the morning, usually before 8:30.
    .do-leave-permission = Want to travel during term? Ask the school for permission first: absence without it can mean a fine (leerplicht).
    .do-next-step = Ask when your child can move to a regular class: usually after one or two years.
    .who = The school, and the municipality’s school attendance department (leerplicht)
    .cost = Free; the parent contribution is voluntary.
    .wait = From a few days to a few weeks. Newcomer classes sometimes have a waiting list.
    .desk = I would like to register my child for school. My child speaks little Dutch so far.

topic-school-12-18-isk = Secondary school: the ISK, age 12 to 18
    .why = In the international transition class (ISK) teenagers learn Dutch and other subjects for one or two years, and then move on to school, college or university.
    .do-register = Register with the ISK in your region. The municipality can tell you where it is.
    .do-intake = Go to the intake meeting. It is about school in Ukraine, languages, maths and plans.
    .do-ukrainian-results = Bring the reports and certificate from the Ukrainian school.
    .do-plan-next = Plan the next step with the school: vmbo (prepares for college), havo or vwo (prepare for higher education), college (mbo) or higher education.
    .do-after-16 = Ask what is compulsory after 16: usually a young person has to study until they are 18 or have a basic qualification.
    .do-finished-school = Already finished school in Ukraine? Ask about college (mbo), applied university (hbo) or university.
    .who = The ISK in your region; the municipality helps you find it
    .cost = Free.
    .wait = Usually a few weeks; where it is full, a few months.
    .desk = I would like to register my child for the ISK. Can we arrange an intake interview (intakegesprek)?

topic-oekraiens-online-onderwijs = Ukrainian school online
    .why = This way your child stays connected with school in Ukraine. Online lessons do not replace the Dutch school, but the two can go together.
    .do-combine = Combine the two: your child goes to the Dutch school and also learns online.
    .do-agree-hours = Agree on hours and workload with the Dutch school: two programmes at once are tiring.
    .do-final-year = Final year? Help your child get the Ukrainian school certificate online.
    .do-mother-tongue-school = Look nearby for a Saturday school or mother-tongue lessons.
    .do-watch-rest = Watch your child’s sleep and mood. If it is too much, take fewer lessons.
    .who = The Ukrainian school, the All-Ukrainian Online School, the Dutch school
    .cost = Free.
    .desk = My child also takes online lessons from a Ukrainian school. Can we agree together which hours suit?

topic-leerlingenvervoer = Getting to school (leerlingenvervoer)
    .why = If the school is far away, the municipality may help with transport, so that your child misses no lessons.
    .do-measure = Measure how many kilometres and minutes it is from home to school.
    .do-apply = Apply to the municipality for pupil transport (leerlingenvervoer). The distance and conditions differ from one municipality to another. A special school or a newcomer class sometimes gives you a right to it.
    .do-if-refused = Refused? Ask for the reason in writing. You can object (bezwaar).
    .do-meanwhile = Meanwhile try other ways: take turns with other parents, learn to cycle, ask a fund for a season ticket.
    .do-later-start = Cannot be there on time? Ask the school whether your child may start later.
    .who = The municipality (gemeente), pupil transport
    .cost = Usually free, or with a contribution depending on income. Check with your municipality.
    .wait = Usually a few weeks.
    .desk = My child’s school is far from our home. I would like to apply for pupil transport (leerlingenvervoer).

topic-speciaal-onderwijs = School for a child with special needs
    .why = If you register your child in writing and say what your child needs, the school has a duty to find a suitable place (zorgplicht).
    .do-register-in-writing = Choose a school and register your child in writing. Write down what help is needed.
    .do-diagnosis = Add the diagnosis, translated. No diagnosis? Start with the GP (huisarts) or youth health care (JGZ).
    .do-admission-statement = Ask whether an admission statement (toelaatbaarheidsverklaring) is needed. It usually comes from the partnership of schools (samenwerkingsverband).
    .do-if-stuck = Stuck, or is your child at home without school? Turn to the municipality’s school attendance officer (leerplichtambtenaar) or an education consultant (onderwijsconsulent).
    .do-help-at-home = Ask for help at home too: the youth team (jeugdteam), a care budget (pgb), or respite so that you can rest (respijtzorg).
    .do-transport = Ask the municipality about transport to school (leerlingenvervoer).
    .who = The school, the partnership of schools (samenwerkingsverband passend onderwijs), the municipality
    .cost = Free.
    .wait = By law you should usually get an answer within 6 to 10 weeks; in practice it can take longer.
    .desk = I want to register my child in writing. My child needs extra help. I would like to look for a suitable place together with you.

topic-kinderopvang = Childcare and after-school care (BSO)
    .why = With good care for your child it is easier to work or study. An allowance (kinderopvangtoeslag) may pay part of the cost.
    .do-waiting-lists = Put your child on several waiting lists at once.
    .do-check-lrk = Check that the childcare has an LRK number, and ask the price per hour.
    .do-allowance = Employed? Apply for the allowance (kinderopvangtoeslag). If there are two parents, the condition applies to both. Studying? First ask Dienst Toeslagen whether you can get it too: the sources differ.
    .do-not-working = Not working? Ask the municipality about a toddler group (peuteropvang) or help for health or family reasons (sociaal-medische indicatie).
    .do-meanwhile = While you wait: take turns with other parents, ask your employer, or look for a childminder (gastouder).
    .do-report-changes = Getting the allowance? Report changed hours or income, so that you do not have to pay money back later.
    .who = The childcare organisation; for the allowance Dienst Toeslagen
    .cost = The hourly price minus the allowance.
    .wait = Often a few months.
    .tip = Is your partner in Ukraine? Under the law discussed in the Senate in November 2024 this no longer stands in the way of the allowance. Check with Dienst Toeslagen.
    .desk = I am looking for childcare (kinderopvang) for my child. Can my child go on the waiting list? What is the price per hour, and what is your LRK number?

topic-peuteropvang-vve = Toddler group (VVE), age 2½ to 4
    .why = Your child plays with other children, hears Dutch and gets ready for school.
    .do-vve-indication = Ask the child clinic (consultatiebureau, JGZ) for a VVE referral, because your child is still learning the language.
    .do-apply = Register your child with a toddler group (peuteropvang).
    .do-plan-hours = Count on about 16 to 22 hours a week. That is not enough for a full-time job.
    .do-ask-cost = Ask what you will pay: each municipality has its own rules.
    .who = The child clinic (JGZ) and the toddler group (peuteropvang)
    .cost = With a VVE referral little or nothing, depending on the municipality.
    .wait = From a few weeks to a few months.
    .desk = I would like to register my child for the toddler group with VVE (peuteropvang). My child is still learning Dutch.

topic-diplomawaardering = Have your diploma evaluated (IDW)
    .why = The IDW paper shows which Dutch level your diploma corresponds to. It is advice: it does not give you a place to study or a licence to practise.
    .do-ask-needed = First ask the school or employer whether it is needed. Schools often get this advice themselves, for free.
    .do-account = Make an account in Mijn IDW at idw.nl. The site is in Dutch and English.
    .do-upload = Upload the diploma, marks list, passport and translation. Refugees could use a translation they made themselves; otherwise it must be sworn.
    .do-choose-reason = In the form, choose the reason “refugee from Ukraine” if it is there and fits you. Look at the price before you pay.
    .do-download = Download the PDF and keep it: it stays in your account for 3 years.
    .who = IDW (idw.nl)
    .cost = The sources differ. IDW writes: free once for refugees, but since 4 March 2024 only with Ukrainian nationality. Without it you pay. RefugeeHelp mentioned { -diploma-evaluation-price } on { -diploma-evaluation-price-seen }. Check the form for the price.
    .wait = Usually up to { AMOUNT("diploma-evaluation-weeks") ->
            [one] { -diploma-evaluation-weeks } working week
           *[other] { -diploma-evaluation-weeks } working weeks
        } once all papers are in.
    .tip = Have a master’s diploma? Add the bachelor’s one too.
    .desk = I have a diploma from Ukraine. Do I need a diploma evaluation by IDW (diplomawaardering) for this course or job?

topic-mbo-hbo-wo = Study at college or university
    .why = Studying leads to work in your field. Prices and conditions differ a lot, so ask first and then choose.
    .do-choose-language = Choose the language: many bachelor’s programmes are in English.
    .do-ask-admission = Ask the admission office whether your Ukrainian certificate is enough and which language test is needed: NT2-II or IELTS.
    .do-ask-fee = Find out what you will pay before you enrol. Few schools offer the lower statutory fee (wettelijk collegegeld).
    .do-finance = Do not count on student finance from DUO: there is none under temporary protection. For mbo, ask DUO to waive the course fee (buiteninvorderingstelling lesgeld).
    .do-ask-uaf = Ask the UAF for advice: it can support students who are refugees.
    .do-studielink = Register in Studielink (for hbo and university) before the deadline.
    .who = The school or university, Studielink, DUO, UAF
    .cost = As of August 2025 (academic year 2025/2026): the statutory fee is { -statutory-fee }. New students from Ukraine paid it at Maastricht, TU Eindhoven and Radboud in Nijmegen, and at Twente as refugees. Of the 15 applied universities (hbo) that answered, none offered it. Others charge thousands of euros.
    .wait = A few months.
    .when = Usually: 15 January for programmes with limited places (numerus fixus), 1 April for mbo, 1 May for most bachelor’s programmes. Check the school’s site.
    .tip = According to the government plan of 28 November 2025 you may also study with the transition document (transitiedocument). We do not know the details yet.
    .desk = I would like to study in the Netherlands. What are the conditions for me, and how much do I have to pay?

document-irc-conclusion = Ukrainian advice on extra help at school (IRC)
document-vve-indication = VVE referral (VVE-indicatie)
document-diploma-translation = Translation of diploma and marks
