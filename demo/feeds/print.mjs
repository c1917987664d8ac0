// Prints a feed so that a person can read it and a diff stays small: what fits on a line stands on one line,
// and the values of a cube stand one row (the last dimension) per line.

const LINE = 120;

/** JSON text of a feed. `values`, `lower` and `upper` are broken by the length of the cube's last dimension. */
export function print(value) {
  return `${block(value, 0)}\n`;
}

function flat(value) {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(
    ([key, item]) => `${JSON.stringify(key)}: ${flat(item)}`,
  );
  return entries.length > 0 ? `{ ${entries.join(', ')} }` : '{}';
}

function block(value, depth, rowLength = 0) {
  const line = flat(value);
  const indent = '  '.repeat(depth);
  const isRow = !Array.isArray(value) || rowLength === 0 || value.length <= rowLength;
  if (
    value === null ||
    typeof value !== 'object' ||
    (isRow && depth > 0 && line.length + indent.length <= LINE)
  )
    return line;

  const list = Array.isArray(value);
  const [open, close] = list ? ['[', ']'] : ['{', '}'];
  const lines = list ? listLines(value, depth, rowLength) : objectLines(value, depth);
  return `${open}\n${lines.map((text) => `${indent}  ${text}`).join(',\n')}\n${indent}${close}`;
}

function listLines(list, depth, rowLength) {
  const scalars = list.every((item) => item === null || typeof item !== 'object');
  // A ring, an outline: corners side by side.
  if (list.every(isPoint)) return fill(list.map(flat), depth);
  if (!scalars) return list.map((item) => block(item, depth + 1));
  if (rowLength > 0) {
    return Array.from({length: Math.ceil(list.length / rowLength)}, (_, row) =>
      list
        .slice(row * rowLength, (row + 1) * rowLength)
        .map(flat)
        .join(', '),
    );
  }
  return fill(list.map(flat), depth);
}

const isPoint = (item) =>
  Array.isArray(item) && item.length === 2 && item.every((value) => typeof value === 'number');

function objectLines(object, depth) {
  const entries = Object.entries(object);
  // A sparse map of one-letter status codes reads better filled than with one code per line.
  const codes = entries.every(([, item]) => typeof item === 'string' && item.length === 1);
  if (codes)
    return fill(
      entries.map(([key, item]) => `${JSON.stringify(key)}: ${flat(item)}`),
      depth,
    );
  const last = object.dims?.at(-1);
  const width = last === undefined ? 0 : (object.members?.[last]?.length ?? 0);
  // One long dimension (days, weeks) would give one value per line: those are filled ten to a line instead.
  const rowLength = object.dims?.length === 1 ? 10 : width;
  return entries.map(([key, item]) => {
    const isValues = key === 'values' || key === 'lower' || key === 'upper';
    return `${JSON.stringify(key)}: ${block(item, depth + 1, isValues ? rowLength : 0)}`;
  });
}

function fill(texts, depth) {
  const lines = [];
  for (const text of texts) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + text.length + 2 * depth + 4 <= LINE)
      lines[lines.length - 1] = `${last}, ${text}`;
    else lines.push(text);
  }
  return lines;
}

/**
 * A dense cube. `cell` is asked once per combination and answers a value, null, or [value, status, note]:
 * writing the row-major list by hand is where mistakes are made.
 */
export function cube(members, cell) {
  const dims = Object.keys(members);
  const data = {dims, members, values: [], status: {}, notes: {}};
  const visit = (ids, rest) => {
    if (rest.length > 0) {
      for (const id of members[rest[0]]) visit([...ids, id], rest.slice(1));
      return;
    }
    const answer = cell(...ids) ?? null;
    const [value, status, note] = Array.isArray(answer) ? answer : [answer];
    const index = data.values.push(value) - 1;
    if (status) data.status[index] = status;
    if (note) data.notes[index] = note;
  };
  visit([], dims);
  for (const key of ['status', 'notes']) if (Object.keys(data[key]).length === 0) delete data[key];
  return data;
}

/** JSON text of a long part (shapes, schools): each entry of a list stands on a line of its own, tight. */
export function printPart(value) {
  return `${part(value, '')}\n`;
}

function part(value, indent) {
  const line = JSON.stringify(value);
  if (value === null || typeof value !== 'object' || line.length + indent.length <= LINE)
    return line;
  const inner = `${indent}  `;
  const lines = Array.isArray(value)
    ? value.map((item) => JSON.stringify(item))
    : Object.entries(value).map(
        ([key, item]) => `${inner}${JSON.stringify(key)}: ${part(item, inner)}`,
      );
  const [open, close] = Array.isArray(value) ? ['[', ']'] : [`{`, `}`];
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`;
}
