import type {Alert} from './alert.js';

/** What messages need to be told apart by. */
export type Message = Pick<Alert, 'id' | 'status' | 'msgType' | 'sent' | 'expires' | 'references'>;

/** A message that no later one has replaced. */
export interface Standing<M extends Message> {
  readonly alert: M;
  /** Ids of the alerts that it is about: its own, or those that it goes back to. */
  readonly about: ReadonlySet<string>;
  /** When it was cancelled or has expired; undefined while it holds. */
  readonly closedAt: number | undefined;
  readonly isCancelled: boolean;
}

const TYPES = ['Alert', 'Update', 'Cancel'];

/**
 * What is left of a feed's messages at a moment. An Update or a Cancel ends the earlier messages about the alerts that it
 * goes back to, and about nothing else: who cancels one of two alerts that were merged leaves the merged one standing.
 * `sent` decides what is earlier, not the order in the file. Messages of another status leave each other alone: a drill
 * ends no alarm.
 *
 * @param now - Milliseconds since 1970. A message has expired when its time is reached.
 */
export function standingMessages<M extends Message>(
  messages: readonly M[],
  now: number,
): Standing<M>[] {
  const inTime = [...messages].sort(
    (a, b) => a.sent - b.sent || TYPES.indexOf(a.msgType) - TYPES.indexOf(b.msgType) || byId(a, b),
  );
  const order = new Map(inTime.map((message, i) => [message.id, i]));
  const original = (id: string, {status}: M): M | undefined => {
    const found = inTime[order.get(id) ?? -1];
    return found?.status === status ? found : undefined;
  };

  /** Goes back from a message to the alerts that it is about. */
  function aboutOf(message: M): Set<string> {
    const about = new Set<string>();
    const seen = new Set<M>();
    // A list of what is left to look at, for chains may be longer than the stack is deep.
    const left = [message];
    for (let at = left.pop(); at; at = left.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      if (at.msgType === 'Alert' || !at.references.length) about.add(at.id);
      else
        for (const id of at.references) {
          const before = original(id, message);
          if (before) left.push(before);
          else about.add(id);
        }
    }
    // Messages that go round in a circle are about each other.
    return about.size ? about : new Set([...seen].map(({id}) => id));
  }

  const abouts = inTime.map(aboutOf);
  const earlier = new Map<string, number[]>();
  const replaced = new Set<number>();
  const cancelled = new Map<number, number>();
  inTime.forEach((message, i) => {
    const {msgType, status, sent, references} = message;
    const about = abouts[i] as Set<string>;
    const those = new Set([...about].flatMap((id) => earlier.get(id) ?? []));
    // What was sent after all that means to replace it stands for it, and it ends nothing else.
    const originals = references
      .flatMap((id) => original(id, message) ?? [])
      .filter((each) => each.msgType !== 'Cancel');
    const isLate = originals.length > 0 && originals.every(({id}) => (order.get(id) as number) > i);
    if (msgType !== 'Alert' && isLate) replaced.add(i);
    else if (msgType !== 'Alert')
      for (const other of those) {
        const isPart = [...(abouts[other] as Set<string>)].every((id) => about.has(id));
        if (!isPart || inTime[other]?.status !== status) continue;
        if (msgType === 'Update') replaced.add(other);
        else if (!cancelled.has(other)) cancelled.set(other, sent);
      }
    for (const id of about) {
      const those = earlier.get(id);
      if (those) those.push(i);
      else earlier.set(id, [i]);
    }
  });

  return inTime.flatMap((message, i) => {
    if (message.msgType === 'Cancel' || replaced.has(i)) return [];
    const cancelledAt = cancelled.get(i);
    const end = Math.min(message.expires ?? Infinity, cancelledAt ?? Infinity);
    return {
      alert: message,
      about: abouts[i] as Set<string>,
      closedAt: cancelledAt !== undefined || end <= now ? end : undefined,
      isCancelled: cancelledAt !== undefined,
    };
  });
}

export const byId = (a: {readonly id: string}, b: {readonly id: string}): number =>
  a.id < b.id ? -1 : Number(a.id > b.id);
