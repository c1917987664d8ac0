import {expect} from '@open-wc/testing';
import {indexPoints, type Marks} from '../../src/geometry/points.js';
import {
  paintPoints,
  pointShape,
  type PointsContext,
  type PointsLook,
} from '../../src/render/points-canvas.js';

/** One fill or stroke: what its path holds, and in which colour it was done. */
interface Painted {
  readonly deed: 'fill' | 'stroke';
  readonly colour: string;
  readonly lineWidth: number;
  /** Starts of its shapes. */
  readonly starts: readonly (readonly [x: number, y: number])[];
  /** Radii of its arcs. */
  readonly arcs: readonly number[];
}

/** Writes down what is painted. */
class Recorder implements PointsContext {
  fillStyle = '';
  strokeStyle = '';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'miter';
  font = '';
  textAlign: CanvasTextAlign = 'start';
  readonly painted: Painted[] = [];
  readonly texts: {readonly text: string; readonly x: number; readonly font: string}[] = [];
  readonly frame: string[] = [];
  corners: [number, number][] = [];
  #starts: [number, number][] = [];
  #arcs: number[] = [];

  save(): void {
    this.frame.push('save');
  }
  restore(): void {
    this.frame.push('restore');
  }
  setTransform(...numbers: unknown[]): void {
    this.frame.push(`transform ${numbers.join(' ')}`);
  }
  clearRect(...numbers: number[]): void {
    this.frame.push(`clear ${numbers.join(' ')}`);
  }
  beginPath(): void {
    this.#starts = [];
    this.#arcs = [];
    this.corners = [];
  }
  moveTo(x: number, y: number): void {
    this.#starts.push([x, y]);
    this.corners.push([x, y]);
  }
  lineTo(x: number, y: number): void {
    this.corners.push([x, y]);
  }
  arc(_x: number, _y: number, r: number): void {
    this.#arcs.push(r);
  }
  closePath(): void {
    // Nothing to write down.
  }
  fill(): void {
    this.#paint('fill', this.fillStyle);
  }
  stroke(): void {
    this.#paint('stroke', this.strokeStyle);
  }
  fillText(text: string, x: number): void {
    this.texts.push({text, x, font: this.font});
  }
  #paint(deed: Painted['deed'], colour: string): void {
    const {lineWidth} = this;
    this.painted.push({deed, colour, lineWidth, starts: this.#starts, arcs: this.#arcs});
  }
}

type Terse = readonly [x: number, size: number, ...shares: number[]];

/** Marks in a row, the n-th for school n. */
const makeMarks = (...marks: Terse[]): Marks => ({
  count: marks.length,
  base: 6,
  x: Float32Array.from(marks, ([x]) => x),
  y: Float32Array.from(marks, () => 50),
  size: Uint32Array.from(marks, ([, size]) => size),
  index: Uint32Array.from(marks, (_, n) => n),
  shares:
    marks[0]?.[2] === undefined ? undefined : Uint32Array.from(marks.flatMap((m) => m.slice(2))),
});

const look: PointsLook = {
  width: 300,
  height: 100,
  ratio: 2,
  colours: ['red', 'green', 'blue', 'brown', 'pink', 'gold'],
  paper: 'white',
  ink: 'black',
  font: 'Arial',
  groupOf: () => 0,
  soft: new Uint8Array(10),
  format: (count) => `${count} trường`,
};

function paint(marks: Marks, over: Partial<PointsLook> = {}): Recorder {
  const recorder = new Recorder();
  paintPoints(recorder, marks, {...look, ...over});
  return recorder;
}

/** Starts of all shapes filled with a colour. */
const filled = ({painted}: Recorder, colour: string): (readonly [number, number])[] =>
  painted.filter((each) => each.deed === 'fill' && each.colour === colour).flatMap((p) => p.starts);

describe('the canvas of points', () => {
  it('is cleared and drawn in px whatever the screen, and left as it was found', () => {
    const {frame} = paint(makeMarks());
    expect(frame).to.deep.equal(['save', 'transform 2 0 0 2 0 0', 'clear 0 0 300 100', 'restore']);
    const context = document.createElement('canvas').getContext('2d')!;
    const state = (): string => {
      const {fillStyle, strokeStyle, lineWidth, lineJoin, font, textAlign, globalAlpha} = context;
      const matrix = context.getTransform().toString();
      return JSON.stringify({
        fillStyle,
        strokeStyle,
        lineWidth,
        lineJoin,
        font,
        textAlign,
        globalAlpha,
        matrix,
      });
    };
    const before = state();
    paintPoints(context, makeMarks([10, 1], [50, 9, 4, 5]), {...look, chosen: 0});
    expect(state()).to.equal(before);
  });

  it('shows one shape for each point, with few strokes of the brush', () => {
    const recorder = paint(makeMarks([10, 1], [20, 1], [30, 1]), {groupOf: (i) => i % 2});
    expect(filled(recorder, 'red')).to.have.length(2);
    expect(filled(recorder, 'green')).to.have.length(1);
    expect(recorder.painted).to.have.length(4);
    expect(
      recorder.painted.filter(({deed}) => deed === 'stroke').map(({colour}) => colour),
    ).to.deep.equal(['white', 'white']);
  });

  it('shows nothing for a school without a position', () => {
    const points = {x: Float64Array.of(NaN), y: Float64Array.of(NaN), soft: Uint8Array.of(0)};
    const marks = indexPoints(points, [0]).marksIn({x: 0.5, y: 0.5, scale: 512}, 300, 100);
    expect(paint(marks).painted).to.deep.equal([]);
  });

  it('tells groups apart by shape as well as by colour, in the key as on the map', () => {
    const shapes = new Set<string>();
    look.colours.forEach((_, group) => {
      const recorder = new Recorder();
      recorder.beginPath();
      paintPoints(
        recorder,
        {...makeMarks([0, 1]), y: Float32Array.of(0)},
        {
          ...look,
          groupOf: () => group,
        },
      );
      // A full point of 6 px and half of its outline.
      const path = pointShape(group, 3.6);
      const corners = [...path.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => [
        Number(x),
        Number(y),
      ]);
      expect(corners).to.have.length(recorder.corners.length);
      corners.forEach(([x, y], i) => {
        expect(x).to.be.closeTo(recorder.corners[i]?.[0] ?? NaN, 0.051);
        expect(y).to.be.closeTo(recorder.corners[i]?.[1] ?? NaN, 0.051);
      });
      expect(path).to.match(/^M[-\dMLaZ. ]+Z$/);
      shapes.add(path);
    });
    expect(shapes.size).to.equal(6);
  });

  it('shows approximate points hollow, so that they are softer without fading', () => {
    const recorder = paint(makeMarks([10, 1], [20, 1]), {soft: Uint8Array.of(1, 0)});
    const [hollow, rim, full, outline] = recorder.painted;
    expect([hollow?.colour, rim?.colour]).to.deep.equal(['white', 'red']);
    expect([full?.colour, outline?.colour]).to.deep.equal(['red', 'white']);
    const outer = (painted?: Painted): number =>
      (painted?.arcs[0] ?? NaN) + (painted?.lineWidth ?? NaN) / 2;
    expect(outer(rim)).to.equal(3);
    expect((full?.arcs[0] ?? 0) - (outline?.lineWidth ?? 0) / 2).to.equal(3);
  });

  it('puts the chosen school on top, larger and in a ring of ink', () => {
    const marks = makeMarks([10, 1], [20, 1], [60, 20]);
    const {painted} = paint(marks, {chosen: 0, groupOf: (i) => i});
    const ring = painted.findIndex(({colour, deed}) => colour === 'black' && deed === 'stroke');
    const last = painted.at(-2);
    expect(last?.colour).to.equal('red');
    expect(last?.arcs[0]).to.be.above(4.5);
    expect(painted[ring]?.arcs[0]).to.be.above(last?.arcs[0] ?? NaN);
    expect(ring).to.equal(painted.length - 3);
    expect(paint(marks, {chosen: 9}).painted.some(({lineWidth}) => lineWidth === 2)).to.equal(
      false,
    );
  });

  it('writes in each cluster how many schools it holds', () => {
    const recorder = paint(makeMarks([10, 1], [50, 12], [90, 1200]), {ratio: 1});
    expect(recorder.texts).to.deep.equal([
      {text: '12 trường', x: 50, font: 'bold 12px Arial'},
      {text: '1200 trường', x: 90, font: 'bold 12px Arial'},
    ]);
    const discs = recorder.painted.find(({colour}) => colour === 'black');
    expect(discs?.arcs).to.have.length(2);
    expect(discs?.arcs[1]).to.be.above(discs?.arcs[0] ?? NaN);
  });

  it('shows the shares of the groups around a cluster', () => {
    const turns: number[] = [];
    class Slices extends Recorder {
      override arc(x: number, y: number, r: number, from = 0, to = 0): void {
        super.arc(x, y, r);
        if (to - from !== 2 * Math.PI || from) turns.push((to - from) / (2 * Math.PI));
      }
    }
    const recorder = new Slices();
    paintPoints(recorder, makeMarks([50, 8, 2, 6], [90, 4, 0, 4]), look);
    expect(turns).to.deep.equal([0.25, 0, 0.75, 1]);
    expect(filled(recorder, 'red')).to.have.length(2);
    expect(filled(recorder, 'green')).to.have.length(2);
  });

  it('is not harmed by a font that is none', () => {
    const context = document.createElement('canvas').getContext('2d')!;
    const fonts: string[] = [];
    context.fillText = () => fonts.push(context.font);
    for (const font of ['', '";} body{', 'url(javascript:0)', '12px/0 x, \u0000', 'var(--x)'])
      paintPoints(context, makeMarks([50, 12]), {...look, font});
    expect(fonts).to.have.length(5);
    for (const font of fonts) expect(font).to.match(/^bold 12px /);
  });
});
