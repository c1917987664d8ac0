/** `T` with the keys that may be undefined made optional instead. */
export type Given<T> = {[K in keyof T as undefined extends T[K] ? never : K]: T[K]} & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/**
 * Leaves out what is undefined, so that an object holds what is known and nothing else.
 *
 * @example given({code: 'too-deep', near: undefined}) // {code: 'too-deep'}
 */
export const given = <T extends object>(all: T): Given<T> =>
  Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)) as Given<T>;
