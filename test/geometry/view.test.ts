import {expect} from '@open-wc/testing';
import fc from 'fast-check';
import {
  around,
  between,
  fit,
  mercator,
  mercatorBack,
  metresPerPx,
  roundDistance,
  within,
  zoomed,
  type PlaneBox,
  type View,
} from '../../src/geometry/view.js';

const share = fc.double({min: 0, max: 1, noNaN: true});
const scale = fc.double({min: 9, max: 26, noNaN: true}).map((zoom) => 2 ** zoom);
const view: fc.Arbitrary<View> = fc.record({x: share, y: share, scale});
const box: fc.Arbitrary<PlaneBox> = fc.tuple(share, share, share, share).map(([a, b, c, d]) => ({
  x0: Math.min(a, b),
  x1: Math.max(a, b),
  y0: Math.min(c, d),
  y1: Math.max(c, d),
}));
const side = fc.integer({min: 120, max: 2000});

const close = (a: View, b: View): void => {
  expect(a.x).to.be.closeTo(b.x, 1e-9);
  expect(a.y).to.be.closeTo(b.y, 1e-9);
  expect(a.scale / b.scale).to.be.closeTo(1, 1e-9);
};

/** Metres on the ground, along the great circle of a sphere with the map's radius. */
function metresBetween([lon1, lat1]: readonly number[], [lon2, lat2]: readonly number[]): number {
  const [a, b, c] = [lat1!, lat2!, lon2! - lon1!].map((degrees) => (degrees * Math.PI) / 180);
  const cosine = Math.sin(a!) * Math.sin(b!) + Math.cos(a!) * Math.cos(b!) * Math.cos(c!);
  return Math.acos(Math.min(1, cosine)) * 6_378_137;
}

describe('the plane', () => {
  it('is the map of the web: the meridian and the equator in its middle, north at the top', () => {
    expect(mercator(0, 0)).to.deep.equal([0.5, 0.5]);
    expect(mercator(-180, 0)[0]).to.equal(0);
    expect(mercator(180, 0)[0]).to.equal(1);
    // Cần Thơ, as the address of any map's tile has it: 13/6503/3866.
    const [x, y] = mercator(105.78, 10.03);
    expect([Math.floor(x * 8192), Math.floor(y * 8192)]).to.deep.equal([6503, 3866]);
  });

  it('leads back to where it came from', () => {
    fc.assert(
      fc.property(
        fc.double({min: -180, max: 180, noNaN: true}),
        fc.double({min: -85, max: 85, noNaN: true}),
        (lon, lat) => {
          const [backLon, backLat] = mercatorBack(...mercator(lon, lat));
          expect(backLon).to.be.closeTo(lon, 1e-9);
          expect(backLat).to.be.closeTo(lat, 1e-9);
        },
      ),
    );
  });

  it('ends at its edge for the poles', () => {
    for (const lat of [85, 89, 90]) expect(mercator(0, lat)).to.deep.equal(mercator(0, 85));
    expect(mercator(0, 90)[1]).to.be.within(0, 0.01);
    expect(mercator(0, -90)[1]).to.be.within(0.99, 1);
  });
});

describe('a box', () => {
  it('around several is the smallest that holds them, and there is none around nothing', () => {
    expect(around([])).to.equal(undefined);
    expect(
      around([
        {x0: 1, y0: 2, x1: 3, y1: 4},
        {x0: 2, y0: 0, x1: 5, y1: 3},
      ]),
    ).to.deep.equal({x0: 1, y0: 0, x1: 5, y1: 4});
  });

  it('is shown whole, in the middle and as large as a margin of 12 px leaves room', () => {
    fc.assert(
      fc.property(box, side, side, (shown, width, height) => {
        const {x, y, scale: size} = fit(shown, width, height);
        expect(x).to.equal((shown.x0 + shown.x1) / 2);
        expect(y).to.equal((shown.y0 + shown.y1) / 2);
        const [wide, high] = [(shown.x1 - shown.x0) * size, (shown.y1 - shown.y0) * size];
        expect(wide).to.be.at.most(width - 24 + 1e-6);
        expect(high).to.be.at.most(height - 24 + 1e-6);
        const isLarge = shown.x1 - shown.x0 > 1e-4 && shown.y1 - shown.y0 > 1e-4;
        if (isLarge) expect(Math.min(width - 24 - wide, height - 24 - high)).to.be.at.most(1e-6);
      }),
    );
  });

  it('leaves room on the right for what stands there', () => {
    const shown = {x0: 0.78, y0: 0.46, x1: 0.79, y1: 0.465};
    const {x, scale} = fit(shown, 600, 400, 130);
    const [left, right] = [shown.x0, shown.x1].map((at) => (at - x) * scale + 300) as [
      number,
      number,
    ];
    expect(left).to.be.closeTo(12, 1e-6);
    expect(right).to.be.closeTo(600 - 130 - 12, 1e-6);
  });

  it('without extent is shown some kilometres wide', () => {
    const [x, y] = mercator(105.8, 10);
    const shown = fit({x0: x, y0: y, x1: x, y1: y}, 400, 300);
    expect(shown).to.include({x, y});
    expect(metresPerPx(shown) * 300).to.be.within(2_000, 8_000);
  });

  it('keeps a sound scale in a picture that is smaller than its margins', () => {
    expect(fit({x0: 0.7, y0: 0.4, x1: 0.8, y1: 0.5}, 10, 0).scale).to.be.closeTo(10, 1e-9);
  });
});

describe('zooming', () => {
  it('keeps what is under the pointer where it is', () => {
    const spot = fc.double({min: -400, max: 400, noNaN: true});
    const factor = fc.double({min: 0.2, max: 5, noNaN: true});
    fc.assert(
      fc.property(view, factor, spot, spot, (from, by, dx, dy) => {
        const to = zoomed(from, by, dx, dy);
        expect(to.scale).to.equal(from.scale * by);
        expect(to.x + dx / to.scale).to.be.closeTo(from.x + dx / from.scale, 1e-9);
        expect(to.y + dy / to.scale).to.be.closeTo(from.y + dy / from.scale, 1e-9);
        close(zoomed(to, 1 / by, dx, dy), from);
      }),
    );
  });

  it('keeps the middle where no point is given', () => {
    const from = {x: 0.79, y: 0.47, scale: 5000};
    expect(zoomed(from, 2)).to.deep.equal({...from, scale: 10_000});
  });
});

describe('a reader', () => {
  const whole = {x0: 0.78, y0: 0.46, x1: 0.8, y1: 0.48};
  const home: View = {x: 0.79, y: 0.47, scale: 40_000};

  it('goes no farther out than home, and home then is all of it', () => {
    expect(within({x: 0.781, y: 0.461, scale: 39_999}, home, whole)).to.equal(home);
    expect(within({x: 0.781, y: 0.461, scale: 40_000}, home, whole)).to.equal(home);
  });

  it('never loses the map', () => {
    fc.assert(
      fc.property(view, (asked) => {
        const {x, y, scale: size} = within(asked, home, whole);
        expect(x).to.be.within(whole.x0, whole.x1);
        expect(y).to.be.within(whole.y0, whole.y1);
        expect(size).to.be.at.least(home.scale);
        // Single houses are near enough.
        expect(metresPerPx({x, y, scale: size})).to.be.above(0.2);
      }),
    );
  });

  it('stays where the view is a good one', () => {
    const asked = {x: 0.785, y: 0.475, scale: 80_000};
    expect(within(asked, home, whole)).to.deep.equal(asked);
  });
});

describe('a change of the view', () => {
  it('begins at the one and ends at the other', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        // Between scales that differ by their last bits alone it comes down to those.
        fc.pre(Math.abs(from.scale / to.scale - 1) > 1e-6);
        close(between(from, to, 0), from);
        close(between(from, to, 1), to);
      }),
    );
    const from = {x: 0.7, y: 0.4, scale: 1000};
    for (const t of [0, 1]) close(between(from, {...from, x: 0.8}, t), {...from, x: 0.7 + t / 10});
  });

  it('zooms by even steps, and moves evenly where it does not zoom', () => {
    const from = {x: 0.7, y: 0.4, scale: 1000};
    expect(between(from, {x: 0.8, y: 0.5, scale: 100_000}, 0.5).scale).to.be.closeTo(10_000, 1e-6);
    close(between(from, {x: 0.8, y: 0.5, scale: 1000}, 0.25), {x: 0.725, y: 0.425, scale: 1000});
  });

  it('makes for its goal: the middle is never farther off than it was', () => {
    fc.assert(
      fc.property(view, view, (from, to) => {
        fc.pre(Math.abs(from.scale / to.scale - 1) > 1e-6);
        let before = Infinity;
        for (let t = 0; t <= 1; t += 0.125) {
          const at = between(from, to, t);
          const distance = Math.hypot(to.x - at.x, to.y - at.y);
          expect(distance).to.be.at.most(before + 1e-9);
          before = distance;
        }
      }),
    );
  });
});

describe('the scale', () => {
  for (const [lat, circumference] of [
    [0, 40_075_017],
    [10, 39_466_200],
    [-23, 36_889_200],
  ] as const)
    it(`is right at ${lat}°`, () => {
      const [x, y] = mercator(106, lat);
      // The parallel's own length, by the px that the whole width of the plane takes.
      expect(metresPerPx({x, y, scale: 1000}) * 1000).to.be.closeTo(circumference, 100);
    });

  it('measures what lies under it', () => {
    fc.assert(
      fc.property(
        fc.double({min: 102, max: 118, noNaN: true}),
        fc.double({min: 7, max: 24, noNaN: true}),
        fc.double({min: 14, max: 22, noNaN: true}),
        (lon, lat, zoom) => {
          const [x, y] = mercator(lon, lat);
          const at = {x, y, scale: 2 ** zoom};
          const {metres, px} = roundDistance(at, 120);
          const ends = [-px / 2, px / 2].map((dx) => mercatorBack(x + dx / at.scale, y));
          expect(metresBetween(ends[0]!, ends[1]!) / metres).to.be.closeTo(1, 0.01);
        },
      ),
    );
  });

  it('is a 1, a 2 or a 5 with noughts, the longest that has room', () => {
    fc.assert(
      fc.property(view, fc.integer({min: 20, max: 300}), (shown, room) => {
        const {metres, px} = roundDistance(shown, room);
        const first = metres / 10 ** Math.floor(Math.log10(metres) + 1e-9);
        expect([1, 2, 5]).to.include(Math.round(first * 1e6) / 1e6);
        expect(px).to.be.at.most(room * (1 + 1e-9));
        expect(px).to.be.above(room / 2.5 - 1e-9);
        expect(px * metresPerPx(shown)).to.be.closeTo(metres, metres * 1e-9);
      }),
    );
  });
});
