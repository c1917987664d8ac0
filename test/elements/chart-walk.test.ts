import {expect} from '@open-wc/testing';
import {html, type TemplateResult} from 'lit';
import {all, press, settle, show, smallFeed, textOf} from './page.js';

/** Each form with the number of values that it shows. */
const forms: readonly (readonly [tag: string, template: TemplateResult, values: number])[] = [
  [
    'edu-line-chart',
    html`<edu-line-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level"
      place="st"
    ></edu-line-chart>`,
    9,
  ],
  [
    'edu-bar-chart',
    html`<edu-bar-chart .data=${smallFeed()} indicator="pupils" by="place level"></edu-bar-chart>`,
    6,
  ],
  [
    'edu-stacked-chart',
    html`<edu-stacked-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="place level"
    ></edu-stacked-chart>`,
    6,
  ],
  [
    'edu-share-chart',
    html`<edu-share-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level"
      place="bt"
    ></edu-share-chart>`,
    3,
  ],
  [
    'edu-heatmap-chart',
    html`<edu-heatmap-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="place level"
    ></edu-heatmap-chart>`,
    6,
  ],
  [
    'edu-pyramid-chart',
    html`<edu-pyramid-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level place"
    ></edu-pyramid-chart>`,
    6,
  ],
  [
    'edu-funnel-chart',
    html`<edu-funnel-chart
      .data=${smallFeed()}
      indicator="pupils"
      by="level"
      place="bt"
    ></edu-funnel-chart>`,
    3,
  ],
  [
    'edu-scatter-chart',
    html`<edu-scatter-chart
      .data=${smallFeed()}
      indicator="pupils"
      versus="classes"
      by="place"
      where="level=TH"
    ></edu-scatter-chart>`,
    2,
  ],
];

describe('a walk by keys', () => {
  for (const [tag, template, values] of forms)
    it(`reaches each of the ${values} values of ${tag}, and leaves with Escape`, async () => {
      const chart = await show(template);
      const said = (): string => textOf(chart, '.unseen[role=status]');
      /** Goes back to where a path of keys leads from outside. */
      const along = async (path: readonly string[]): Promise<string> => {
        await press(chart, 'Escape');
        expect(said(), 'outside').to.equal('');
        await press(chart, ...path);
        return said();
      };
      const reached = new Map<string, readonly string[]>();
      const paths: string[][] = [['Enter'], ['Home'], ['End']];
      for (let path = paths.shift(); path; path = paths.shift()) {
        const here = await along(path);
        if (!here || reached.has(here)) continue;
        reached.set(here, path);
        for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'])
          paths.push([...path, key]);
      }
      expect([...reached.keys()]).to.have.length(values);
      // What is heard is seen too, beside the mark.
      await along(['Enter']);
      expect(textOf(chart, '.readout')).to.not.equal('');
      expect(all(chart, '.cursor, .chosen')).to.not.have.length(0);
      await press(chart, 'Escape');
      await settle(chart);
      expect(all(chart, '.readout, .cursor, .chosen')).to.have.length(0);
    });
});
