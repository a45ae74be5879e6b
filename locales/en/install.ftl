# The app on the home screen. Names of buttons are those that phones show, in English too: many phones are set to it.

install-title = On the home screen
install-hint = Open your plan with one tap
install-lead = The Perspective icon will be among your other apps. It takes hardly any space.
install-why = What it gives you
install-why-offline = The plan opens without a connection
install-why-offline-words = On the road, in hospital or where there is no signal: you have it with you.
install-why-near = Everything at hand
install-why-near-words = Your steps, letters and reminders: one tap on the icon.
install-why-kept = Nothing is lost
install-why-kept-words = When a phone is short of space, it may erase what web pages keep. What apps with an icon keep, it leaves alone.

# This device
install-now = Install
install-now-words = Tap the button. Your browser will ask whether you agree.
install-done = Already done
install-done-words = Perspective is on your home screen. There is nothing more to do.

# By hand
install-how = How to do it
install-others = For other phones in your family
install-iphone = iPhone or iPad
install-iphone-share = Open this page in Safari. Tap the Share button: a square with an arrow pointing up. If you do not see it, tap the three dots first.
install-iphone-add = Scroll down the list. Choose “Add to Home Screen”.
install-iphone-confirm = Tap “Add” at the top. Done: the icon is on your screen.
install-iphone-unsent = First wait until your last changes have been sent: they do not move over from Safari by themselves.
install-iphone-again = If the app asks you to sign in again, ask your team for a new link.
install-android = Android phone
install-android-menu = Open this page in Chrome. Tap the three dots at the top right.
install-android-choose = Choose “Install app” or “Add to Home screen”.
install-android-agree = Tap “Install”. In a moment the icon will be on your screen.
install-android-other = Do you use another browser? Look for similar words in its menu.
install-seen = Everybody who picks up your phone sees the icon. If that worries you, keep using the page in the browser. You can remove the icon at any time: your plan will still be there.

# At the foot of Today
install-offer = Put your plan on the home screen?
install-offer-words = It will open with one tap, even without a connection.
install-later = Not now
