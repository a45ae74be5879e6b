# Words of the steps: rights, registration, money.

topic-brp-inschrijving = Register with the municipality (BRP) and get a BSN
    .why = Almost everything starts with this. Without a BSN it is hard to get living allowance, a doctor, a bank account, work or a school place. Registering is also required by law.
    .do-appointment = Make an appointment with the municipality where you live. In a shelter it is often done on the spot.
    .do-come-together = Come with the whole family. Children and babies are registered too.
    .do-host-consent = Living with someone? Bring the main occupant’s consent or the lease, and a copy of their ID. Some municipalities want them to come along.
    .do-questions = Answer the questions about your parents, marriage and children.
    .do-get-bsn = Collect the confirmation with your BSN and keep it safe.
    .do-extract = If someone asks for an extract from the register (uittreksel BRP), order it from the municipality.
    .who = The municipality (gemeente), registration desk (burgerzaken)
    .cost = Registration is free. An extract usually costs money: check the price with your municipality.
    .wait = At the desk: 20–30 minutes per person. You usually get the BSN the same day or within a few days; RefugeeHelp mentioned up to 4 weeks (November 2023). Check with your municipality.
    .when = Do this first: usually within 5 days after you arrive. Check the exact time limit with your municipality.
    .tip = No passport or ID card? First get a certificate from the embassy. If you are not a Ukrainian citizen, bring proof of your nationality and of your protection or permanent permit in Ukraine on 23 February 2022.
    .desk = I would like to register my family in the BRP. We also need a BSN.

topic-identiteitsverklaring-ambassade = Identity certificate if you have no papers
    .why = The municipality can only register you when it knows who you are. If you have no passport or ID card, a certificate from the embassy helps.
    .do-photos = Get two identical passport photos, no older than 6 months.
    .do-announce = Sign up online for a visit to the embassy.
    .do-gather-proof = Gather anything that shows who you are: photos of documents, the Diia app, old papers.
    .do-visit = Go to the consular section in The Hague on a weekday between 9:00 and 13:00. Nijmegen advises Thursday or Friday. Check the opening hours before you travel.
    .do-certificate = Collect the certificate: it is usually ready the same day.
    .do-register = Take the certificate to the municipality to register (BRP).
    .who = Embassy of Ukraine, Zeestraat 78, 2518 AD Den Haag, phone (070) 362 60 95
    .cost = We do not know the price. Ask the embassy beforehand.
    .wait = Usually the same day.
    .when = Before you register with the municipality.
    .tip = Did a child without papers come with you? In some municipalities parents can make a statement under oath (verklaring onder ede). Ask your municipality.
    .desk = I have no valid proof of identity. I am arranging a certificate from the embassy of Ukraine. What else do you need to register me?

topic-ind-bewijs-van-verblijf = Collect your proof of residence at the IND
    .why = The sticker or card shows that you have temporary protection. You need it for work, a place in a shelter, living allowance and travel.
    .do-book = After BRP registration, book online at ind.nl. One appointment is for up to 6 family members.
    .do-choose-day = Choose a day when you have been in the BRP for at least a week.
    .do-come-together = Come with the whole family. Children under 14 are registered too, but get no document.
    .do-get-proof = Get the sticker: it goes in your passport or on a separate sheet. Sometimes a second appointment is needed for a card (O-document).
    .do-check-names = Check that the names are right. Keep all extension letters (verlengingsbrief) with it.
    .who = The Immigration and Naturalisation Service (IND)
    .cost = Free.
    .wait = It depends on free slots: usually from a few days to a few weeks.
    .when = Book within { AMOUNT("ind-weeks") ->
            [one] { -ind-weeks } week
           *[other] { -ind-weeks } weeks
        } after BRP registration. Do it again if you were deregistered, were away for more than { AMOUNT("absence-days") ->
            [one] { -absence-days } day
           *[other] { -absence-days } days
        }, lost the document, or someone turned 14.
    .tip = At the appointment you also sign an asylum application: that is the legal form, it is not being processed now. We do not know how the extension to { -protection-until } is shown on the document. Keep the letter, look in Mijn IND, and call the IND if you have no letter.
    .desk = I have an appointment with the IND. I have come to collect the proof of residence for my family.

topic-rtb-2027-transitiedocument = After { -protection-until }: the transition document
    .why = Temporary protection runs up to and including { -protection-until }. Your plans depend on what comes next. Here is what is known. We also say honestly what we do not know.
    .do-check-address = Check that your BRP address is right: the IND writes to that address. Under the government plan a letter about withdrawing the asylum application will come too.
    .do-check-documents = Check that your passport and your sticker or card are valid and that the names match.
    .do-no-payment = Do not pay anyone for an “application”. Under the plan of November 2025 the IND issues the transition document (transitiedocument) without an application.
    .do-asylum-advice = Sign nothing about your asylum application before you have advice from a lawyer or VluchtelingenWerk. Everybody signed such an application at the IND. According to the government, the IND will send a letter about withdrawing it.
    .do-think-ahead = Think ahead about health insurance, rent and support from the municipality: under the plan the ordinary rules would apply.
    .do-read-again = After { -look-again-from }, read the news again on rijksoverheid.nl or refugeehelp.nl.
    .who = The IND. News is on rijksoverheid.nl and refugeehelp.nl.
    .cost = Not known.
    .wait = Not known.
    .when = Temporary protection runs up to and including { -protection-until }. Under the plan the new rules start on { -new-rules-from }.
    .tip = Under the plan of November 2025 the document is valid for 3 years. It is for people with temporary protection who are no danger to others (openbare-ordetoets). With it you would be able to work without a permit and to study. We found no news after January 2026, so things may have changed.
    .desk = I have a question about my stay after { -protection-until } and about the transition document (transitiedocument). What is known about it now?

topic-adres-doorgeven = Report a move
    .why = Letters from the IND, the tax office and the hospital go to your BRP address. And the municipality where you are registered pays your living allowance.
    .do-tell-old = Tell the shelter or the host you are leaving.
    .do-report-new = Report your new address to the municipality you move to.
    .do-host-consent = Hand in the lease or the main occupant’s consent (toestemming hoofdbewoner).
    .do-tell-others = Tell your bank, employer, doctor, school and the office that pays your living allowance.
    .who = The municipality where you now live
    .cost = Free.
    .wait = Usually a few days.
    .when = Usually from 4 weeks before the move until 5 days after it. Check with your municipality.
    .desk = I have come to report a move. Could you please put my new address in the register (BRP)?

topic-leefgeld = Apply for living allowance (leefgeld)
    .why = This is money for food and clothes and, with a host family, for living costs. It is for people with temporary protection who have little or no income and live in a shelter, with a host family or with relatives. Renting a home yourself? Ask your municipality: we do not know whether you would get it.
    .do-ask-form = Ask the municipality for the form: one per family. Often every adult signs.
    .do-give-iban = Give your account number (IBAN). No account yet? Ask for a prepaid card.
    .do-tell-situation = Say where you live and who is in your family.
    .do-report-changes = Report every change: a job, other income, a move, a trip, a birth.
    .do-repay = Were you paid too much? You have to pay it back. Ask to pay in instalments (betalingsregeling).
    .who = The municipality or the regional social service
    .cost = Free.
    .wait = Usually a few weeks, but one family waited two months. Ask for an advance (voorschot).
    .when = Paid every month. If you start work and earn more than the threshold, it stops on the first of the next month. It also stops if you do not collect your proof of residence.
    .tip =
        For food per month (as of { -leefgeld-as-of }):
        family of 1–2 people: { -leefgeld-food-small-adult } for an adult, { -leefgeld-food-small-child } for a child;
        family of 3: { -leefgeld-food-three-adult } for an adult, { -leefgeld-food-three-child } for a child;
        family of 4 or more: { -leefgeld-food-large-adult } for an adult, { -leefgeld-food-large-child } for a child.
        For clothes and personal costs { -leefgeld-clothing } per person, and with a host family another { -leefgeld-host } per person.
        We found no newer amounts: ask your municipality.
    .desk = I have come to apply for living allowance (leefgeld) for my family. Can you help me with the form?

topic-inkomen-doorgeven = Report work and income to the municipality
    .why = When you get an income, the living allowance changes or stops, and in a shelter you may have to pay a contribution. Report it at once, to avoid debts.
    .do-report-work = Report your job before you start or in the first week of work.
    .do-send-payslips = Send your contract and, if your income changes, every payslip (loonstrook).
    .do-report-loss = Also report it when the work ends, so that the living allowance can start again.
    .do-ask-tailored = Do you have high costs you cannot avoid? Ask for a calculation for your own situation (maatwerk).
    .who = The municipality
    .when = At once. Changes take effect from the next month.
    .desk = I have come to report my work and income. What does this mean for my living allowance (leefgeld) and my contribution for the shelter (eigen bijdrage)?

topic-eigen-bijdrage-opvang = Your contribution to the cost of the shelter (eigen bijdrage)
    .why = Adults in a municipal shelter pay a contribution if their income is above the threshold. Check that the amount is right and that enough is left to live on.
    .do-check-letter = Check the letter: the income, the family size and whether you get meals. Wages, pension, unemployment (WW), long-term sickness and other benefits all count.
    .do-compare = Compare with the threshold: after paying, a person who works must keep more than the living allowance plus { -own-contribution-margin }%.
    .do-object = Something wrong? Object (bezwaar) within the time limit given in the letter.
    .do-arrangement = Hard to pay? Ask for instalments (betalingsregeling) or a calculation for your own situation (maatwerk).
    .do-compare-rent = Thinking of renting? Compare this contribution with the rent.
    .who = The municipality
    .cost = Since { -own-contribution-since }: { -own-contribution } per month per adult with income, plus { -own-contribution-meals } if meals are provided. At most two contributions per family (up to { -own-contribution-most }). We found no newer amounts: check in the letter.
    .when = You usually have { AMOUNT("objection-weeks") ->
            [one] { -objection-weeks } week
           *[other] { -objection-weeks } weeks
        } to object (bezwaar). Check the time limit in the letter.
    .tip = Example from the municipality of Hilversum (amounts from { -own-contribution-since }): for one adult who gets no meals, the living allowance stops once net income reaches { -leefgeld-stops-single } per month, and the full contribution is due once it reaches { -own-contribution-full-single }. With one child the amounts are { -leefgeld-stops-one-child } and { -own-contribution-full-one-child }. Ask which threshold applies to you.
    .desk = I received a letter about my contribution for the shelter (eigen bijdrage). Could you please check with me whether the amount is right?

topic-bankrekening = Open a bank account
    .why = You need an account (IBAN) to receive living allowance and wages, and to pay rent and public transport.
    .do-check-passport = Check that your passport is valid. If not, call banks and ask who accepts it: this has worked before.
    .do-apply = Apply in the bank’s app or at a branch.
    .do-add-bsn = Add your BSN within the time the bank gives you.
    .do-give-iban = Give the IBAN to your employer and to the office that pays your living allowance.
    .do-if-refused = Refused? Ask about a basic payment account (basisbetaalrekening) and get help from social services.
    .who = Any bank. In 2022 municipalities mentioned bunq, where you could start without a BSN. Check whether that is still so.
    .cost = Usually a monthly fee, sometimes the first months are free. Compare banks.
    .wait = Usually from a few minutes in the app to 2 weeks.
    .tip = Children under 18 open an account together with a parent.
    .desk = I would like to open a bank account. Which papers do you need from me?

topic-digid = Get DigiD
    .why = With DigiD you log in to the IND, tax office, allowances, DUO, the municipality and the doctor’s portal.
    .do-apply = Apply at digid.nl. You need your BSN, date of birth and postcode.
    .do-wait-letter = Wait for the letter with the activation code. It comes to your BRP address.
    .do-activate = Activate DigiD before the date in the letter.
    .do-install-app = Install the DigiD app and turn on login by SMS too.
    .do-keep-safe = Never share your DigiD. If someone helps you, authorise them through DigiD Machtigen.
    .who = digid.nl (Logius)
    .cost = Free.
    .wait = The letter usually comes within 3–5 working days.
    .when = The code is usually valid for about 20 days. The exact date is in the letter.
    .tip = Usually a child can have a DigiD too. Check at digid.nl.
    .desk = I want to apply for DigiD and activate it. Can you help me with that?

topic-toeslagen = Apply for allowances (toeslagen)
    .why = You may get money towards rent (huurtoeslag), towards childcare if the parents work (kinderopvangtoeslag), and for children if you get child benefit (kindgebonden budget).
    .do-check-conditions = Check the conditions at toeslagen.nl. Rent allowance is only for a self-contained rented home.
    .do-apply = Apply in Mijn toeslagen with DigiD.
    .do-estimate-income = Estimate your income high rather than low: then you are less likely to have to pay money back.
    .do-report-changes = Report changes, usually within { AMOUNT("allowance-change-weeks") ->
            [one] { -allowance-change-weeks } week
           *[other] { -allowance-change-weeks } weeks
        }.
    .do-keep-papers = Keep bills and contracts.
    .who = The allowances office (Dienst Toeslagen)
    .cost = Free.
    .wait = Usually a few weeks.
    .when = You can usually apply for rent allowance (huurtoeslag) and child budget (kindgebonden budget) until 1 September of the next year, and for childcare allowance (kinderopvangtoeslag) within { AMOUNT("childcare-allowance-months") ->
            [one] { -childcare-allowance-months } month
           *[other] { -childcare-allowance-months } months
        } after the first month of childcare. Check at toeslagen.nl.
    .tip = Do not apply for health care allowance (zorgtoeslag) while the RMO pays for your care. The tax office wrote (2024) that no residence permit is needed for allowances during temporary protection, at least until 4 March 2025. Ask whether that is still so.
    .desk = I would like to know whether I can get allowances (toeslagen). Can you help me apply?

topic-kinderbijslag = Apply for child benefit (kinderbijslag)
    .why = If a parent works in the Netherlands, you get money every quarter for children under 18. Without work it is not paid.
    .do-apply = Once you have started work, apply at the SVB with DigiD.
    .do-report-stop = If the work ends, tell the SVB.
    .do-child-budget = Then apply for the child budget too (kindgebonden budget): how much you get depends on your income.
    .who = Social Insurance Bank (SVB)
    .cost = Free.
    .wait = Usually a few weeks.
    .desk = I work in the Netherlands and would like to apply for child benefit (kinderbijslag). Can you help me with that?

topic-belastingaangifte = File your income tax return
    .why = If you arrived or worked only part of the year, you may get money back. If you got a letter (aangiftebrief), you have to file a return.
    .do-keep-statements = Keep the annual statement (jaaropgave) from every employer.
    .do-ask-form = Is it your first year in the Netherlands? Ask the tax office whether you need the M-form (M-formulier).
    .do-file = File in Mijn Belastingdienst with DigiD, usually from 1 March.
    .do-get-help = Hard on your own? Ask for help from the municipality, library, a trade union or Humanitas.
    .who = The tax office (Belastingdienst)
    .cost = Free.
    .wait = If you file before 1 April, the answer usually comes before 1 July.
    .when = Usually from 1 March to 1 May. You can ask for more time. Check at belastingdienst.nl.
    .desk = I would like help with my tax return (belastingaangifte). Can I make an appointment for that?

topic-oekraiens-paspoort = Renew your Ukrainian passport or ID card
    .why = You need a valid passport for travel, the bank and the IND. You cannot travel from the Netherlands on a non-biometric passport.
    .do-check-date = Check the expiry date now. Passports are printed in Kyiv and sent by diplomatic post, so it takes a long time.
    .do-book = Book with the embassy online: online.mfa.gov.ua.
    .do-come-with-children = Come in person with your children. During the war no notarised consent of the other parent is needed for a child under 16.
    .do-military-papers = Men aged 18–60 need to show their military registration document (Reserve+ app). According to news reports from November 2025 (not official) men who have not updated their data may not get a passport: ask the embassy first.
    .do-follow = Track its progress at passport.mfa.gov.ua.
    .do-show-new = Collect the new passport and show it to the municipality. Ask the IND how to transfer the sticker.
    .who = Embassy of Ukraine, Zeestraat 78, 2518 AD Den Haag
    .cost = About { -passport-fee-low } to { -passport-fee-high } plus the cost of the form (2025, not an official source). Check the exact price with the embassy.
    .wait = Usually from a few weeks to a few months.
    .tip = A passport is valid for 4 years under 16 and 10 years from 16. We found no DP Dokument passport centre in the Netherlands; the nearest we know of is in Cologne. If it costs too much, tell your team: the no-red-tape budget (bureaucratievrij budget) can sometimes help.
    .desk = I am having my Ukrainian passport renewed at the embassy. That takes a long time. Which papers can I show you in the meantime?

topic-vertalen-legaliseren = Translate and legalise documents
    .why = For a marriage, birth or diploma you are often asked to have Ukrainian papers translated. First ask what exactly is needed, so that you do not pay too much.
    .do-ask-office = Ask the office which translation it wants. IDW accepted translations that refugees from Ukraine made themselves; others usually want a sworn translation (beëdigde vertaling).
    .do-apostille = Ask whether an apostille from Ukraine is needed. It is usually enough, as both countries recognise it.
    .do-translator = Find a sworn translator in the Rbtv register.
    .do-keep-together = Keep the original and the translation together.
    .who = A sworn translator (beëdigd vertaler). The apostille comes from the Ministry of Justice or of Foreign Affairs of Ukraine.
    .cost = You usually pay per page. Ask the municipality or a social fund whether they can help.
    .wait = Usually from a few days to a few weeks.
    .desk = I have documents from Ukraine. Is an ordinary translation enough, or do you want a sworn translation (beëdigde vertaling) or an apostille?

topic-juridische-hulp = Legal help
    .why = If you disagree with a decision, an employer or a landlord, a lawyer explains what you can do. It is always fine to ask about your rights.
    .do-collect-letters = Collect all letters and write down the dates.
    .do-first-advice = Go to the Juridisch Loket: the first advice there is usually free.
    .do-residence-help = For residence and shelter, ask VluchtelingenWerk.
    .do-lawyer = Need a lawyer? With a low income the state usually pays part (toevoeging) and you pay the rest.
    .do-interpreter = Ask for an interpreter (tolk).
    .who = Juridisch Loket, VluchtelingenWerk, a lawyer
    .cost = The first advice is usually free. For a lawyer you pay a share that depends on your income.
    .wait = Usually a few days.
    .when = Do not wait: you usually have { AMOUNT("objection-weeks") ->
            [one] { -objection-weeks } week
           *[other] { -objection-weeks } weeks
        } from the date of the letter to object (bezwaar), sometimes less. The time limit is in the letter.
    .desk = I would like legal advice. Can an interpreter be there?

# One form fits every number of days.
topic-reizen-28-dagen = Travelling, also to Ukraine: the { AMOUNT("absence-days") ->
           *[other] { -absence-days }-day
        } rule
    .why = Report a trip beforehand and return in time, otherwise you may lose your place, living allowance and registration. Going to a country other than Ukraine? First ask whether you may enter it. Men aged 18–60: before a trip to Ukraine, ask whether you will be allowed to leave again.
    .do-papers = Take a biometric passport, your proof of residence and the extension letter. Without them you travel at your own risk.
    .do-tell-before = Before you go, tell the municipality or the shelter when you are leaving and for how long.
    .do-return-in-time = Stay away for at most { AMOUNT("absence-days") ->
            [one] { -absence-days } day
           *[other] { -absence-days } days
        }. Some municipalities use { AMOUNT("absence-days-short") ->
            [one] { -absence-days-short } day
           *[other] { -absence-days-short } days
        }: ask yours.
    .do-ask-allowance = Ask whether the living allowance stops while you are away.
    .do-report-back = Report back as soon as you return.
    .do-register-again = Taken out of the BRP? Register again and make a new IND appointment. You may be assigned another municipality.
    .who = The municipality, the shelter, the IND
    .when = Before you leave.
    .desk = I am leaving the Netherlands for a while and have come to report it beforehand. How long may I stay away? Could you please write that down for me?

topic-terugkeer-hulp = Help if you want to go back
    .why = If you are thinking of going back, you can ask about anything, with no obligation. The decision is yours.
    .do-talk = Talk to the Repatriation and Departure Service (DT&V) or IOM.
    .do-collect-papers = Collect papers: school reports, medical file, birth certificates.
    .do-deregister = Once you are sure, deregister from the BRP in person.
    .do-tell-others = Tell the living-allowance office, bank, doctor, school, employer, landlord and tax office.
    .do-ask-coming-back = Ask what happens if you have to come back to the Netherlands.
    .who = Repatriation and Departure Service (DT&V), IOM
    .cost = Free.
    .wait = Usually a few weeks.
    .tip = In November 2025 the government announced a return programme linked to reconstruction. We do not know the details.
    .desk = I am thinking about going back and would like information, without obligation. Who can I talk to?

topic-derdelanders-opties = If you are not a Ukrainian citizen
    .why = The rules depend on what you had in Ukraine on 23 February 2022. People who had protection or a permanent permit there are still covered. So are these relatives of a protected person: the husband, wife or long-term partner since before 24 February 2022, unmarried children under 18 and dependent relatives. If you had only a temporary permit, protection has ended and the last rights ended on { -frozen-rights-until }; in September 2025 the court ruled that these had only postponed departure. Some people keep rights through their own court case: ask a lawyer about it.
    .do-which-group = Find out which group you are in: look at the letter from the IND.
    .do-lawyer = Find a lawyer at once: the time limits are short.
    .do-options = Discuss the routes with the lawyer: asylum (you apply in Ter Apel), study, work, partner, medical reasons or voluntary return with support.
    .do-employer = Check with the lawyer whether you may still work, and tell your employer.
    .do-keep-proof = Keep all proof of your life in Ukraine, including letters from an employer or volunteers: they have helped before.
    .who = A lawyer, VluchtelingenWerk, Juridisch Loket, the IND, DT&V, IOM
    .cost = Usually the state pays part of the lawyer’s fee; your own share depends on your income. Ask right away.
    .wait = Usually a few months.
    .when = At once. After a return decision (terugkeerbesluit) you usually get { AMOUNT("return-decision-days") ->
            [one] { -return-decision-days } day
           *[other] { -return-decision-days } days
        } to leave. An appeal has to be made quickly too: the time limit is in the decision. So call a lawyer at once.
    .tip = If you are covered, ask to have the registration and the IND appointment added to your plan.
    .desk = I do not have Ukrainian nationality. Could you please work out with me which rights and options I have?

topic-kind-zonder-ouders = A child here without their parents: who decides (guardianship)
    .why = A child under 18 who is here without their parents needs somebody who may decide and sign: at school, at the doctor’s, at the IND. In the Netherlands Nidos takes guardianship of these children. The child may go on living with somebody they trust: ask what is needed for that.
    .do-tell-municipality = Tell the municipality that the child is here without their parents, and who they live with.
    .do-call-nidos = Call Nidos and ask whether guardianship is needed and who can be the guardian.
    .do-bring-proof = Gather what there is: birth certificate, the parents’ consent or letter, papers about guardianship.
    .do-ask-lawyer = Do you disagree, or not understand a paper? Ask a lawyer first, and sign only then.
    .do-hear-child = Ask the child too who they want to live with, and who may be there during the talk.
    .who = Nidos; the municipality; free advice from the Juridisch Loket
    .cost = Free.
    .wait = Not known. Ask Nidos.
    .desk = I have a child with me who is here without their parents. Who may decide and sign for the child? I would like to talk to Nidos.

topic-gezinshereniging = Family joining you
    .why = Close family may also have a right to temporary protection: husband, wife or long-term partner (if you were together on 24 February 2022), unmarried children under 18, and relatives who lived with you and depended on you.
    .do-check-nationality = Check their nationality. Ukrainians register like everyone else. Another nationality? First ask VluchtelingenWerk or a lawyer.
    .do-collect-proof = Collect proof of the family tie: marriage and birth certificates, proof of living together.
    .do-agree-housing = Agree beforehand where they will live: they get a place in a shelter wherever there is room.
    .do-child-alone = Is a child under 18 coming without parents? Tell the municipality: Nidos arranges guardianship.
    .do-register = When they arrive, register them (BRP) and book an IND appointment.
    .who = The municipality and the IND; for children without parents Nidos
    .cost = Free.
    .desk = My family is coming to the Netherlands. How can they register, and where can they live?

# Papers only these steps ask for.

document-loss-report = Police report about the lost document
document-military-document = Ukrainian military registration document (Reserve+)
document-ukrainian-tax-number = Ukrainian ID card and tax number (IPN)
document-original-with-apostille = Original document with apostille
document-return-certificate = Ukrainian return certificate
