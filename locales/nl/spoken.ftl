# What differs by the language of the person who shows or says it. Other texts name it as { -i-speak }.
# $speaks: uk or en; other, when it is not known.

i-speak = { $speaks ->
    [uk] Ik spreek Oekraïens
    [en] Ik spreek Engels
   *[other] Ik spreek weinig Nederlands
}
# In Dutch in every language: it is learnt by heart.
i-speak-in-dutch = { $speaks ->
    [uk] Ik spreek Oekraïens
    [en] Ik spreek Engels
   *[other] Ik spreek weinig Nederlands
}
# Behind «een tolk».
for-my-language = { $speaks ->
    [uk] Oekraïens
    [en] Engels
   *[other] in mijn taal
}
for-your-language = { $speaks ->
    [uk] Oekraïens
    [en] Engels
   *[other] in uw taal
}
in-my-language = { $speaks ->
    [uk] in het Oekraïens
    [en] in het Engels
   *[other] in mijn taal
}
in-your-language = { $speaks ->
    [uk] in het Oekraïens
    [en] in het Engels
   *[other] in uw taal
}
