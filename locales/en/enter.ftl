# The entrance: a personal link and one button.
enter-lead = This is your personal link. Press the button to sign in.
enter-token = Code from the link
enter-button = Sign in
enter-private = The link works once and only for you. Do not pass it on.
enter-language = Language
enter-used = This link has already been used. Ask your team for a new one.
enter-expired = This link has expired. Ask your team for a new one.
enter-wrong = There is no such link. Check that it was copied in full, or ask for a new one.
enter-too-many = Too many attempts in a row. Wait a minute and try again.
enter-no-link = No link?
enter-ask-team = Ask somebody from your team: they can make a new one in a minute. Still signed in on another phone? Make a link there: “More”, “My devices”.
enter-call = Or call. { $name } will answer.
