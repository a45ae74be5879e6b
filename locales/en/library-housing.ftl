# Words of the steps: housing.

topic-opvang-aanmelden = Get a place in a municipal shelter (opvang)
    .why = Under temporary protection you have a right to a place in a shelter, even if you had a home of your own or a host family before. But nearly all places are taken (as of { -reception-full-on }) and you cannot choose the town.
    .do-call-municipality = Already registered with a municipality? Call that municipality first.
    .do-new-arrival = Just arrived with nowhere to stay? You can turn to any municipality (RefugeeHelp, September 2024). The registration point in Utrecht (Jaarbeurs) has been closed since August 2024. Check at refugeehelp.nl before you go.
    .do-tell-needs = Before you are placed, tell them about health, school, work, pets and family nearby.
    .do-house-rules = Read the house rules (huisregels).
    .do-register = Register there (BRP), apply for living allowance and book an IND appointment.
    .who = The municipality
    .cost = You pay a contribution (eigen bijdrage) only if your income is above the threshold.
    .wait = Sometimes the same day, sometimes weeks. Ask your municipality.
    .tip = Full towns have waiting lists for people already registered there or with family in a local shelter. Ask whether your town has one.
    .desk = I have nowhere to live. Can you help me find a place in a shelter (opvang) for my family?

topic-dak-zonder-duidelijkheid = Somewhere to sleep while the status is not clear
    .why = Whether you have a right to a place in a shelter depends on your status, and that is not clear yet. You can ask for a place to sleep today, without waiting for that answer. We do not know what you will be offered.
    .do-call-municipality = Call the municipality where you are now and say that you have nowhere to sleep tonight.
    .do-say-needs = Say at once if there are children with you, or somebody who is ill or pregnant.
    .do-ask-council = Ask VluchtelingenWerk who can help people with such a status find a place to sleep.
    .do-write-down = Write down who you spoke to, when, and what was said. Refused? Ask for an answer on paper and show it to a lawyer.
    .do-food = Do you need food or clothes? Send a message to the help line of the Red Cross (Rode Kruis).
    .who = The municipality, VluchtelingenWerk, the Red Cross
    .cost = Not known. Ask at once.
    .wait = Sometimes the same day; it is not certain.
    .desk = I have nowhere to sleep tonight. My status is not clear yet. Who can help me?

topic-verhuizen-relocatie = Ask for another place to live
    .why = A different place to live is what people ask for most. Moving can break ties with school, work and care, so it is worth preparing well.
    .do-write-reasons = Write down your reasons: work contract, school, treatment, care for family, safety.
    .do-talk = Living in a shelter? First talk to the location coordinator (locatiecoördinator). Living elsewhere? Go to the municipality’s desk. Talking in person works better than a form.
    .do-ask-before-leaving = Ask what is possible while you still have your present place.
    .do-search-yourself = Look for a place yourself too: through people you know, private renting or a host family.
    .do-get-in-writing = If you are moved, ask for the date and address in writing. Then report your new address.
    .who = The location coordinator or the municipality
    .wait = How long it takes is not known. Agree on when you will get an answer.
    .desk = I would like to move to another place. Can I talk to someone about the reasons?

topic-gastgezin = Living with a host family
    .why = Living together is easier with clear agreements from the start. On average guests stay 3–6 months, so think in good time about what comes next.
    .do-meet-first = Meet twice before you move in. Ask for a certificate of conduct (VOG) and a room of your own with a door. Give the address to someone you trust.
    .do-agreements = Write down agreements: how long, which rooms, costs, visitors, help in the house, notice.
    .do-register = Register (BRP) at this address.
    .do-check-benefits = Ask your hosts to check whether their benefits will change (kostendelersnorm). The municipality can make an exception: it is better to ask beforehand.
    .do-share-costs = Share the costs if you like. If you get living allowance, { -leefgeld-host } per person is added for this (as of { -leefgeld-as-of }). You do not have to.
    .do-plan-end = From day one, plan where you will go next.
    .do-stay-safe = Not feeling safe? Leave and call: 112 if life is in danger. Other numbers are in the step “Emergency numbers”.
    .who = The hosts and the municipality
    .cost = As agreed.
    .wait = Finding a host can take weeks.
    .tip = The national scheme that matched Ukrainians with hosts was wound down from August 2023. You now find a host through people you know or through the municipality.
    .desk = I live with a host family (gastgezin). Which rules and what help are there for guests and host families?

topic-zelf-huren = Rent a home yourself
    .why = A rented home gives more independence. Under the plan of November 2025 people with temporary protection pay rent themselves after { -protection-until }.
    .do-calculate = Work out rent, energy and municipal taxes and compare that with your contribution for the shelter. Landlords usually ask for an income of three times the rent.
    .do-search = Look for private rent, a room, anti-squat (antikraak) or housing from your employer.
    .do-social-housing = Register for social housing (sociale huur) too: the wait is usually years.
    .do-check-contract = Check the contract: may you register there (BRP), how much are the deposit (borg) and service costs (servicekosten), how long is the notice? Never pay before you have seen the home.
    .do-rent-allowance = Is it a self-contained home? Check whether you can get rent allowance (huurtoeslag).
    .do-keep-place = Give up your place in the shelter only when you have the key, and tell the municipality.
    .who = The landlord; Huurteam and Juridisch Loket can check the contract
    .cost = Rent and deposit. Prices differ: check in your town.
    .wait = Usually a few months.
    .desk = I am looking for a home or room to rent. Can I register in the BRP at that address?

topic-opvang-klacht = Complaint about the shelter
    .why = The place where you live should be safe. It is fine to say when something is wrong.
    .do-danger = In danger right now? Call 112.
    .do-talk = Talk to the location coordinator (locatiecoördinator or locatiemanager) or the confidential adviser (vertrouwenspersoon).
    .do-complaint = Write a complaint (klacht) to the municipality and keep a copy.
    .do-ombudsman = No answer? Ask the national ombudsman (Nationale ombudsman) whether they can help.
    .do-children-room = Ask for a separate, quiet room for the children.
    .do-other-place = Need to move? See the step “Ask for another place to live”.
    .who = The location coordinator and the municipality
    .cost = Free.
    .wait = A complaint is usually answered within 6 weeks. Check with your municipality.
    .desk = I have a complaint (klacht) about the shelter. Can I talk to someone about it in private?

# Papers only these steps ask for.

document-employer-statement = Employer’s statement
document-dated-notes = Own notes with dates
