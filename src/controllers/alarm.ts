let context: AudioContext | undefined;

/** Plays two short tones, three for what is urgent. Browsers keep silent until the reader has touched the page once. */
export function chime(isUrgent: boolean): void {
  context ??= new AudioContext();
  void context.resume();
  const tones = isUrgent ? [880, 660, 880] : [660, 880];
  for (const [i, frequency] of tones.entries()) {
    const tone = new OscillatorNode(context, {frequency});
    const volume = new GainNode(context, {gain: 0});
    const start = context.currentTime + i * 0.22;
    // Faded in and out, for a tone that starts at once clicks.
    volume.gain.setTargetAtTime(0.25, start, 0.01);
    volume.gain.setTargetAtTime(0, start + 0.14, 0.02);
    tone.connect(volume).connect(context.destination);
    tone.start(start);
    tone.stop(start + 0.3);
  }
}

/** Whether the device can read a language aloud; before it has told its voices nobody knows, and it may try. */
export function hasVoice(lang: string): boolean {
  const voices = (window as Partial<Window>).speechSynthesis?.getVoices();
  return (
    !!voices &&
    (!voices.length || voices.some((voice) => voice.lang.toLowerCase().startsWith(lang)))
  );
}

/** Reads a text aloud, after what is being said. */
export function speak(text: string, lang: string): void {
  const words = new SpeechSynthesisUtterance(text);
  const voices = window.speechSynthesis.getVoices();
  words.voice = voices.find((voice) => voice.lang.toLowerCase().startsWith(lang)) ?? null;
  words.lang = lang === 'vi' ? 'vi-VN' : 'en-GB';
  window.speechSynthesis.speak(words);
}
