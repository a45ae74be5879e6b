# Pages that are shown when there is no other.
problem-not-found = There is no such page
problem-not-found-do = The link may be old or incomplete. Start from the main page.
problem-not-allowed = This page is not for you
problem-not-allowed-do = Only the people it is about can see it. If that is a mistake, tell your team.
problem-malformed = We could not read what was sent
problem-malformed-do = Nothing was saved. Go back and try again.
problem-too-large = Too much text at once
problem-too-large-do = Nothing was saved. Go back and send the text in parts.
problem-server = Something broke on our side
problem-server-do = You did nothing wrong. Please try again in a minute.
problem-away = There is no connection now
problem-away-do = Nothing is kept on this device, so we cannot show the plan. Try again when there is a connection, or open your link.
problem-not-saved = This is not saved yet
problem-not-saved-do = We cannot save anything right now. Your text is not lost: it is below. Send it again in a minute.
problem-yours = What you wrote
problem-again = Send again
problem-home = To the main page
