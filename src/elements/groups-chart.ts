import {stepCells} from '../geometry/step-cells.js';
import type {Answer, GroupsAnswer} from '../model/answer.js';
import type {Dataset} from '../model/dataset.js';
import {pickGroups} from '../model/pick-groups.js';
import type {Query} from '../model/query.js';
import {memberLabel} from '../format/labels.js';
import {EduChart, type Scene} from './chart.js';

/** What every chart is that shows categories, and maybe parts of them, at one period. */
export abstract class EduGroupsChart<S extends Scene> extends EduChart<GroupsAnswer, S> {
  protected override ask(dataset: Dataset, query: Query): Answer {
    return pickGroups(dataset, query);
  }

  /** True where the rows run down. */
  protected get lying(): boolean {
    return true;
  }

  /** Names of rows and columns in the reader's language. */
  protected rowName({grid}: GroupsAnswer, row: number): string {
    const member = grid.rows[row];
    return member ? memberLabel(member, this.speech, 'long') : '';
  }

  protected columnName({grid}: GroupsAnswer, column: number): string {
    const member = grid.columns[column];
    return member ? memberLabel(member, this.speech, 'long') : '';
  }

  protected override step(
    {grid}: GroupsAnswer,
    cell: number | undefined,
    key: string,
  ): number | undefined {
    const {order, lying} = this;
    return stepCells({order, columns: grid.columns.length, lying}, cell, key);
  }
}
