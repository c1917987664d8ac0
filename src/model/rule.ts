import type {AlertSeverity} from './alert.js';
import type {LocalText} from './text.js';

/** The one condition of a rule; amounts are in the indicator's unit (points for percents). */
export type RuleCondition =
  | {readonly above: number}
  | {readonly below: number}
  | {readonly risesBy: number}
  | {readonly fallsBy: number}
  | {readonly missing: true}
  | {readonly missesTarget: number}
  | {readonly outlier: number};

/** Makes alerts from the data wherever the feed is read. */
export interface Rule {
  readonly id: string;
  readonly indicator: string;
  readonly each: 'place' | 'school';
  /** Only places of this kind. */
  readonly kind?: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
  readonly when: RuleCondition;
  readonly margin?: number;
  readonly severity: AlertSeverity;
  readonly headline?: LocalText;
}
