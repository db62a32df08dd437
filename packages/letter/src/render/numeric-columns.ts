/** Which columns of a narrative table hold nothing but numbers below their header: those are set flush right. */
export const numericColumns = ([header = [], ...rows]: readonly (readonly string[])[]): boolean[] =>
  header.map((_, column) => {
    const cells = rows.map((row) => (row[column] ?? '').trim()).filter(Boolean)
    return cells.length > 0 && cells.every((cell) => /^[-+]?\d[\d.,]*%?$/u.test(cell))
  })
