/** Something that is made anew only when one of the things it was made from is another. */
export function remember<T>(): (from: readonly unknown[], make: () => T) => T {
  let made: {readonly from: readonly unknown[]; readonly value: T} | undefined;
  return (from, make) => {
    if (!made || from.some((each, i) => each !== made?.from[i])) made = {from, value: make()};
    return made.value;
  };
}
