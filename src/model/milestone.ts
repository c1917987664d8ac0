import type {LocalText} from './text.js';

/** A rollout phase or a step of a plan. Dates are whole days since 1970-01-01; the last day is part of it. */
export interface Milestone {
  readonly id: string;
  readonly name: LocalText;
  readonly start: number;
  readonly end?: number;
  readonly parent?: string;
  /** 0 to 1. */
  readonly progress?: number;
  readonly status?: 'planned' | 'running' | 'done' | 'late';
  readonly owner?: LocalText;
  readonly place?: string;
  readonly href?: string;
}
