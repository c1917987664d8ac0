/** What Vietnamese offices write before the name of a unit, which a map leaves out. */
const kinds = [
  'Tỉnh',
  'Thành phố',
  'Thị xã',
  'Thị trấn',
  'Huyện',
  'Quận',
  'Phường',
  'Xã',
  'Đặc khu',
];

/** A unit's name without its kind: "Xã Thạnh Phú" is Thạnh Phú, "Quận 1" stays. */
export function bareName(text: string): string {
  // Some files have base letters and marks apart.
  const name = text.normalize();
  const kind = kinds.find((each) => name.startsWith(`${each} `));
  const rest = name.slice((kind?.length ?? -1) + 1);
  const [first = ''] = rest;
  return first.toLowerCase() === first ? name : rest;
}
