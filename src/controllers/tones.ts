import type {Note} from '../geometry/notes.js';

/** Lowest pitch in Hz, and how many octaves lie between the least and the greatest value: what small loudspeakers carry. */
const LOWEST = 220;
const OCTAVES = 2.5;

let context: AudioContext | undefined;

/** Seconds until the next one. */
export const lengthOf = ({starts}: Note): number => (starts ? 0.55 : 0.26);

/**
 * Plays one value: the higher the value the higher the tone, from left to right. What is missing is a short dull knock, a
 * crossed target a bright ring above the tone. False where the browser has no sound.
 */
export function play({level, pan, crosses, starts}: Note): boolean {
  const {AudioContext: Context} = window as Partial<typeof globalThis>;
  if (!Context) return false;
  context ??= new Context();
  context.resume().catch(() => undefined);
  const at = context.currentTime + (starts ? 0.25 : 0);
  if (Number.isNaN(level))
    tone(context, {type: 'square', frequency: 80, pan, at, length: 0.05, volume: 0.08});
  else
    tone(context, {
      type: 'sine',
      frequency: LOWEST * 2 ** (OCTAVES * level),
      pan,
      at,
      length: 0.18,
      volume: 0.22,
    });
  if (crosses)
    tone(context, {
      type: 'triangle',
      frequency: 2637,
      pan,
      at: at + 0.06,
      length: 0.12,
      volume: 0.12,
    });
  return true;
}

interface Tone {
  readonly type: OscillatorType;
  readonly frequency: number;
  readonly pan: number;
  readonly at: number;
  readonly length: number;
  readonly volume: number;
}

function tone(on: AudioContext, {type, frequency, pan, at, length, volume}: Tone): void {
  const source = new OscillatorNode(on, {type, frequency});
  const gain = new GainNode(on, {gain: 0});
  const side = new StereoPannerNode(on, {pan: pan * 0.8});
  // Faded in and out, for a tone that starts at once clicks.
  gain.gain.setTargetAtTime(volume, at, 0.008);
  gain.gain.setTargetAtTime(0, at + length, 0.02);
  source.connect(gain).connect(side).connect(on.destination);
  source.start(at);
  source.stop(at + length + 0.15);
}
