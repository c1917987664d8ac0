/** A record that has no more than it says: a page may have put keys of feeds on Object.prototype. */
export const bare = <T extends object>(record: T): T =>
  Object.assign(Object.create(null) as object, record);
