let context: AudioContext | undefined;
let heard: object | undefined;
let read: object | undefined;

/**
 * Plays two short tones, three for what is urgent. Browsers keep silent until the reader has touched the page once.
 *
 * @param about - What it is about: several panels that ask for the same sound it once.
 */
export function chime(isUrgent: boolean, about: object): void {
  const {AudioContext: Context} = window as Partial<typeof globalThis>;
  if (!Context || about === heard) return;
  heard = about;
  const device = (context ??= new Context());
  // Refused while nobody has touched the page.
  device.resume().catch(() => undefined);
  const tones = isUrgent ? [880, 660, 880] : [660, 880];
  tones.forEach((frequency, i) => {
    const tone = new OscillatorNode(device, {frequency});
    const volume = new GainNode(device, {gain: 0});
    const start = device.currentTime + i * 0.22;
    // Faded in and out, for a tone that starts at once clicks.
    volume.gain.setTargetAtTime(0.25, start, 0.01);
    volume.gain.setTargetAtTime(0, start + 0.14, 0.02);
    tone.connect(volume).connect(device.destination);
    tone.start(start);
    tone.stop(start + 0.3);
  });
}

const voicesOf = (device: SpeechSynthesis, lang: string): readonly SpeechSynthesisVoice[] =>
  device.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith(lang));

/** Whether the device can read a language aloud; before it has told its voices nobody knows, and it may try. */
export function hasVoice(lang: string): boolean {
  const {speechSynthesis: device} = window as Partial<Window>;
  return !!device && (!device.getVoices().length || voicesOf(device, lang).length > 0);
}

/** Reads a text aloud, once for `about`, after what is being said; where the device has no voice for it, it is silent. */
export function speak(text: string, lang: string, about: object): void {
  const {speechSynthesis: device} = window as Partial<Window>;
  if (!device || about === read || !hasVoice(lang)) return;
  read = about;
  const words = new SpeechSynthesisUtterance(text);
  words.voice = voicesOf(device, lang)[0] ?? null;
  words.lang = lang === 'vi' ? 'vi-VN' : 'en-GB';
  device.speak(words);
}
