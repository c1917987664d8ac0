import type {LocalText} from './text.js';

/** A rollout phase or a step of a plan, with ISO dates. */
export interface Milestone {
  readonly id: string;
  readonly name: LocalText;
  readonly start: string;
  readonly end?: string;
  readonly parent?: string;
  /** 0 to 1. */
  readonly progress?: number;
  readonly status?: 'planned' | 'running' | 'done' | 'late';
  readonly owner?: LocalText;
  readonly place?: string;
  readonly href?: string;
}
