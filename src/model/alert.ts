import type {LocalText} from './text.js';

export type AlertStatus = 'Actual' | 'Exercise' | 'System' | 'Test' | 'Draft';
export type AlertSeverity = 'Extreme' | 'Severe' | 'Moderate' | 'Minor' | 'Unknown';

/** A warning in the words of CAP 1.2. Times are milliseconds since 1970. */
export interface Alert {
  readonly id: string;
  readonly status: AlertStatus;
  readonly msgType: 'Alert' | 'Update' | 'Cancel';
  readonly severity: AlertSeverity;
  readonly urgency?: 'Immediate' | 'Expected' | 'Future' | 'Past' | 'Unknown';
  readonly certainty?: 'Observed' | 'Likely' | 'Possible' | 'Unlikely' | 'Unknown';
  readonly headline: LocalText;
  readonly description?: LocalText;
  readonly instruction?: LocalText;
  readonly sent: number;
  readonly onset?: number;
  readonly expires?: number;
  readonly references: readonly string[];
  readonly place?: string;
  readonly school?: string;
  readonly indicator?: string;
  readonly period?: string;
  readonly value?: number;
  readonly threshold?: number;
  readonly kind?: 'indicator' | 'hazard' | 'data' | 'deadline';
  readonly acknowledged?: {readonly at: number; readonly by: LocalText};
  readonly href?: string;
}
