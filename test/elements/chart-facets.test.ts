import {expect} from '@open-wc/testing';
import {html} from 'lit';
import {all, button, press, settle, show, smallFeed, textOf} from './page.js';

const titles = (chart: Element): string[] =>
  all(chart, '.panel-title').map(({textContent}) => textContent);

/** Moves a mouse over the picture, at this share of its width and height. */
async function point(chart: Element, x: number, y: number): Promise<void> {
  const [canvas] = all(chart, '.canvas');
  const box = canvas?.getBoundingClientRect() ?? new DOMRect();
  canvas?.dispatchEvent(
    new PointerEvent('pointermove', {
      clientX: box.left + box.width * x,
      clientY: box.top + box.height * y,
      bubbles: true,
    }),
  );
  await settle(chart);
}

const linesByPlace = (): Promise<HTMLElement> =>
  show(
    html`<edu-line-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level"
      facet="place"
    ></edu-line-chart>`,
    800,
  );

describe('small pictures side by side', () => {
  it('have a title each, and one key for the lines of all', async () => {
    const chart = await linesByPlace();
    expect(titles(chart)).to.deep.equal(['Tỉnh Sóc Trăng', 'Tỉnh Bến Tre']);
    expect(all(chart, '.key button')).to.have.length(3);
    expect(textOf(chart, '.heading')).to.include('cấp học và địa phương');
  });

  it('name the latest value beside the title where there is one line in each', async () => {
    const chart = await show(
      html`<edu-line-chart
        .data=${smallFeed()}
        indicator="pupils"
        facet="level"
        place="st"
      ></edu-line-chart>`,
      800,
    );
    expect(titles(chart)).to.deep.equal(['Tiểu học', 'Trung học cơ sở', 'Trung học phổ thông']);
    expect(textOf(chart, '.canvas svg')).to.include('120').and.include('70');
    expect(all(chart, '.key button')).to.have.length(0);
  });

  it('are walked as one, and each value says whose it is', async () => {
    const chart = await linesByPlace();
    await press(chart, 'End');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Tỉnh Sóc Trăng · Tiểu học');
    await press(chart, 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(textOf(chart, '.unseen[role=status]'))
      .to.include('Tỉnh Bến Tre · Tiểu học')
      .and.include('90');
    // Every picture shows the time that is pointed at in one of them.
    expect(all(chart, '.cursor-line')).to.have.length(2);
  });

  it('of bars keep one order', async () => {
    const chart = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        facet="place"
      ></edu-bar-chart>`,
      800,
    );
    expect(titles(chart)).to.deep.equal(['Tỉnh Sóc Trăng', 'Tỉnh Bến Tre']);
    const bars = all(chart, '.canvas rect.bar');
    expect(bars).to.have.length(6);
    await press(chart, 'Enter', 'ArrowDown');
    expect(textOf(chart, '.unseen[role=status]')).to.include('Trung học cơ sở');
  });

  it('tell of a dimension that the indicator does not have', async () => {
    const chart = await show(
      html`<edu-line-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="level"
        facet="sex"
        place="st"
      ></edu-line-chart>`,
    );
    expect(titles(chart)).to.deep.equal([]);
    expect(textOf(chart)).to.include('giới tính');
  });
});

describe('an entry of the key', () => {
  it('brings its bars out, then hides them, then lets them be', async () => {
    const chart = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
      ></edu-bar-chart>`,
    );
    const entry = button(chart, 'Trung học cơ sở');
    entry.click();
    await settle(chart);
    expect(entry.getAttribute('aria-pressed')).to.equal('true');
    expect(all(chart, '.canvas rect.bar')).to.have.length(6);
    entry.click();
    await settle(chart);
    expect(entry.getAttribute('aria-pressed')).to.equal('false');
    expect(entry.textContent).to.include('đang ẩn');
    expect(all(chart, '.canvas rect.bar')).to.have.length(4);
    entry.click();
    await settle(chart);
    expect(all(chart, '.canvas rect.bar')).to.have.length(6);
    expect(entry.textContent).not.to.include('đang ẩn');
  });

  it('hides a line, and the axis fits those that are left', async () => {
    const chart = await linesByPlace();
    const ticks = (): string => textOf(chart, '.canvas svg').match(/\d+/g)?.join(' ') ?? '';
    const before = ticks();
    const entry = button(chart, 'Tiểu học');
    entry.click();
    entry.click();
    await settle(chart);
    expect(ticks()).not.to.equal(before);
    expect(all(chart, '.key button')).to.have.length(3);
  });

  it('never hides the last line', async () => {
    const chart = await linesByPlace();
    for (const {textContent: name} of all(chart, '.key button'))
      for (let n = 0; n < 2; n++) {
        button(chart, name.trim()).click();
        await settle(chart);
      }
    expect(all(chart, 'path.line').length).to.be.above(0);
  });

  it('never hides the last bar of a group', async () => {
    const chart = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
        where="level=TH,THCS"
      ></edu-bar-chart>`,
    );
    for (const name of ['Tiểu học', 'Trung học cơ sở'])
      for (let n = 0; n < 2; n++) {
        button(chart, name).click();
        await settle(chart);
      }
    expect(all(chart, '.canvas rect.bar').length).to.be.above(0);
  });

  it('does not hide a part of a whole', async () => {
    const chart = await show(
      html`<edu-stacked-chart
        .data=${smallFeed()}
        indicator="pupils"
        by="place level"
      ></edu-stacked-chart>`,
    );
    const [entry] = all(chart, '.key button') as HTMLButtonElement[];
    for (let n = 0; n < 2; n++) {
      entry?.click();
      await settle(chart);
    }
    expect(textOf(chart, '.key')).not.to.include('đang ẩn');
  });
});

describe('a crosshair', () => {
  it('is shared by the charts of a group, and goes when the pointer goes', async () => {
    const data = smallFeed();
    const chart = () =>
      show(
        html`<edu-line-chart
          .data=${data}
          group="crosshair"
          indicator="pupils"
          by="level"
          place="st"
        ></edu-line-chart>`,
      );
    const [one, other] = [await chart(), await chart()];
    const bars = await show(
      html`<edu-bar-chart
        .data=${data}
        group="crosshair"
        indicator="pupils"
        by="level"
        place="st"
      ></edu-bar-chart>`,
    );
    await new Promise((done) => setTimeout(done, 50));
    await point(one, 0.1, 0.5);
    await settle(other);
    await settle(bars);
    expect(all(other, '.cursor-line')).to.have.length(1);
    expect(all(other, '.cursor.far').length).to.be.above(0);
    expect(all(other, '.readout')).to.have.length(0);
    expect(all(bars, '.cursor.far')).to.have.length(1);
    all(one, '.canvas')[0]?.dispatchEvent(new PointerEvent('pointerleave'));
    await settle(one);
    await settle(other);
    expect(all(other, '.cursor-line')).to.have.length(0);
  });
});

describe('forms of bars', () => {
  const marks = {
    ...smallFeed(),
    dimensions: [
      {
        id: 'mark',
        name: 'Điểm',
        ordered: true,
        members: Array.from({length: 10}, (_, n) => ({id: `m${n}`, name: `${n}–${n + 1}`})),
      },
    ],
    indicators: [
      {
        id: 'marks',
        name: 'Phổ điểm',
        unit: 'bài thi',
        data: {
          dims: ['period', 'mark'],
          members: {period: ['2023-2024'], mark: Array.from({length: 10}, (_, n) => `m${n}`)},
          values: [0, 1, 2, 6, 14, 27, 26, 15, 7, 2],
        },
      },
    ],
  };

  it('a histogram touches, keeps its order, and says where the middle is', async () => {
    const chart = await show(
      html`<edu-bar-chart
        .data=${marks}
        indicator="marks"
        by="mark"
        form="histogram"
      ></edu-bar-chart>`,
    );
    const bars = all(chart, '.canvas rect.bar').map((bar) => bar.getBoundingClientRect());
    for (const [n, bar] of bars.slice(1).entries())
      expect(bar.left - (bars[n]?.right ?? 0)).to.be.within(0, 1.5);
    // Fifty lie in the classes up to 5–6 of a hundred.
    expect(textOf(chart, '.sentence')).to.match(
      /100 bài thi; nhiều nhất ở mức 5–6 \(27%\); mức giữa là 5–6/,
    );
    expect(all(chart, '.middle')).to.have.length(1);
    expect(all(chart, 'svg')[0]?.getAttribute('aria-roledescription')).to.equal(
      'biểu đồ phân phối',
    );
  });

  it('a bullet lies over what its value means, and the key says it in words', async () => {
    const chart = await show(
      html`<edu-bar-chart
        .data=${smallFeed()}
        indicator="class-size"
        by="place"
        where="level=TH"
        form="bullet"
      ></edu-bar-chart>`,
    );
    expect(all(chart, '.canvas .ground')).to.have.length(6);
    expect(textOf(chart, '.key')).to.include('Tốt').and.include('29–35').and.include('> 35');
    expect(all(chart, '.canvas .target').length).to.be.above(0);
  });
});
