const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

export function median(numbers) {
  const list = sorted(numbers);
  const half = list.length >> 1;
  return list.length % 2 ? list[half] : (list[half - 1] + list[half]) / 2;
}

/** The least number that a share of the numbers does not exceed. */
export const quantile = (numbers, share) =>
  sorted(numbers)[Math.max(0, Math.ceil(share * numbers.length) - 1)];

/** "52 (48–61)": the median and the extremes, in whole ms. */
export const spread = (numbers) =>
  `${median(numbers).toFixed(0)} (${Math.min(...numbers).toFixed(0)}–${Math.max(...numbers).toFixed(0)})`;

/** Prints rows of words as columns; the first column is words, the others are figures. */
export function printTable(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  for (const row of rows)
    console.log(
      row
        .map((word, column) =>
          column ? word.padStart(widths[column]) : word.padEnd(widths[column]),
        )
        .join('   '),
    );
}
