/** An object that has no more than it says: it inherits nothing. */
export type Bare = Record<string, unknown>;

// A constructor gives objects that engines keep in their fast form; Object.create(null) gives slow ones.
// What a page put on Object.prototype is out of reach either way.
// eslint-disable-next-line @typescript-eslint/no-empty-function -- its only use is to make things
const BareObject = function () {} as unknown as {new (): Bare; prototype: object};
BareObject.prototype = Object.create(null) as object;

/** Makes an empty object without a prototype of the page's. */
export const bare = (): Bare => new BareObject();

/** A record of the kit's own as a bare one, so that what it lacks is absent on every page. */
export const own = <T extends object>(value: T): T => Object.assign(bare(), value);
