import type {LocalText} from './text.js';

/** A system that the figures come from, and how its synchronisation is doing. */
export interface Source {
  readonly id: string;
  readonly name: LocalText;
  readonly href?: string;
  /** Date-times as the feed wrote them: only one widget reads them. */
  readonly lastSuccess?: string;
  readonly lastAttempt?: string;
  /** Records by kind. */
  readonly records: Readonly<Record<string, number>>;
  /** Places and schools that failed to deliver. */
  readonly failed: readonly string[];
  readonly everySeconds?: number;
}
