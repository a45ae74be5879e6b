# What differs by the language of the person who shows or says it. Other texts name it as { -i-speak }.
# $speaks: uk or en; other, when it is not known.

i-speak = { $speaks ->
    [uk] I speak Ukrainian
    [en] I speak English
   *[other] I only speak a little Dutch
}
# In Dutch in every language: it is learnt by heart.
i-speak-in-dutch = { $speaks ->
    [uk] Ik spreek Oekraïens
    [en] Ik spreek Engels
   *[other] Ik spreek weinig Nederlands
}
# Behind "an interpreter".
for-my-language = { $speaks ->
    [uk] for Ukrainian
    [en] for English
   *[other] for my language
}
for-your-language = { $speaks ->
    [uk] for Ukrainian
    [en] for English
   *[other] for your language
}
in-my-language = { $speaks ->
    [uk] in Ukrainian
    [en] in English
   *[other] in my language
}
in-your-language = { $speaks ->
    [uk] in Ukrainian
    [en] in English
   *[other] in your language
}
