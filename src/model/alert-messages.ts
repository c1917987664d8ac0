import type {Alert} from './alert.js';
import {group} from './lists.js';

/** An alert that no later message has replaced. */
export interface Standing {
  readonly alert: Alert;
  /** When it was cancelled or has expired; undefined while it holds. */
  readonly closedAt: number | undefined;
}

const TYPES = ['Alert', 'Update', 'Cancel'];

/**
 * What is left of a feed's messages at a moment: an Update or a Cancel replaces the earlier messages that it references,
 * and the earlier updates of nothing but those. `sent` decides what is earlier, not the order in the file. Messages of
 * another status leave each other alone: a drill ends no alarm.
 *
 * @param now - Milliseconds since 1970. An alert has expired when its time is reached.
 */
export function standingMessages(alerts: readonly Alert[], now: number): Standing[] {
  const inTime = [...alerts].sort(
    (a, b) => a.sent - b.sent || TYPES.indexOf(a.msgType) - TYPES.indexOf(b.msgType) || byId(a, b),
  );
  const order = new Map(inTime.map((alert, i) => [alert.id, i]));
  const about = group(inTime, ({references}) => references);
  const replaced = new Set<string>();
  const cancelled = new Map<string, number>();

  for (const [i, message] of inTime.entries()) {
    const {references, status, msgType, sent} = message;
    if (msgType === 'Alert') continue;
    for (const id of references) {
      const original = inTime[order.get(id) ?? -1];
      const others = (about.get(id) ?? []).filter(
        (other) =>
          other.msgType !== 'Alert' && other.references.every((ref) => references.includes(ref)),
      );
      for (const other of original ? [original, ...others] : others) {
        if (other.status !== status || other === message) continue;
        // What was sent later than the message that means to replace it wins.
        if ((order.get(other.id) as number) > i) replaced.add(message.id);
        else if (msgType === 'Update') replaced.add(other.id);
        else if (!cancelled.has(other.id)) cancelled.set(other.id, sent);
      }
    }
  }
  return inTime.flatMap((alert) => {
    if (alert.msgType === 'Cancel' || replaced.has(alert.id)) return [];
    const ends = [alert.expires, cancelled.get(alert.id)].filter((end) => end !== undefined);
    const end = Math.min(...ends);
    return {alert, closedAt: cancelled.has(alert.id) || end <= now ? end : undefined};
  });
}

export const byId = (a: {readonly id: string}, b: {readonly id: string}): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
