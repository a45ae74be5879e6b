// Reading aloud: parts of a screen, each in its own language, by the voices of the device. Where there is none for a language
// that is said, never read in another one.

const speech = globalThis.speechSynthesis;

let reading;

export const canSpeak = () => Boolean(speech);

const primary = (lang) => lang.toLowerCase().split(/[-_]/)[0];

/** A voice for a language; one of the device itself before one that needs the network. */
export function voiceFor(lang) {
  const fitting = speech?.getVoices().filter((voice) => primary(voice.lang) === primary(lang)) ?? [];
  return fitting.find(({ localService }) => localService) ?? fitting[0];
}

export const onVoices = (then) => speech?.addEventListener?.("voiceschanged", then);

export function stopSpeaking() {
  reading?.setAttribute("aria-pressed", "false");
  reading = undefined;
  speech?.cancel();
}

/**
 * Reads parts `{text, lang}` one after the other (long texts break off on some phones); the button is pressed meanwhile, and
 * stops it. Gives the languages that no voice is there for: what is in these is left out.
 */
export function speak(button, parts) {
  const again = reading === button;
  stopSpeaking();
  if (again) return [];
  const missing = new Set();
  const said = parts.flatMap(({ text, lang }) => {
    const voice = voiceFor(lang);
    if (!voice) {
      missing.add(primary(lang));
      return [];
    }
    const one = new SpeechSynthesisUtterance(text.replaceAll("\u00ad", ""));
    [one.lang, one.voice, one.rate] = [voice.lang, voice, 0.9];
    return [one];
  });
  if (said.length > 0) {
    said[said.length - 1].onend = () => reading === button && stopSpeaking();
    reading = button;
    button.setAttribute("aria-pressed", "true");
    said.forEach((one) => speech.speak(one));
  }
  return [...missing];
}
