# What differs by the language of the person who shows or says it. Other texts name it as { -i-speak }.
# $speaks: uk or en; other, when it is not known.

i-speak = { $speaks ->
    [uk] Я розмовляю українською
    [en] Я розмовляю англійською
   *[other] Я майже не говорю нідерландською
}
# In Dutch in every language: it is learnt by heart.
i-speak-in-dutch = { $speaks ->
    [uk] Ik spreek Oekraïens
    [en] Ik spreek Engels
   *[other] Ik spreek weinig Nederlands
}
# Behind «перекладача».
for-my-language = { $speaks ->
    [uk] з української
    [en] з англійської
   *[other] з моєї мови
}
for-your-language = { $speaks ->
    [uk] з української
    [en] з англійської
   *[other] з вашої мови
}
in-my-language = { $speaks ->
    [uk] українською
    [en] англійською
   *[other] моєю мовою
}
in-your-language = { $speaks ->
    [uk] українською
    [en] англійською
   *[other] вашою мовою
}
