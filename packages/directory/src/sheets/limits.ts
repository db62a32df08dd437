/** What a spreadsheet may cost before and while it is read. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 10_000_000,
  /** Entries of an archive. */
  entries: 1_000,
  /** Bytes of an archive when unpacked. */
  unpackedBytes: 100_000_000,
  /** Unpacked to packed bytes, of the archive as a whole. */
  ratio: 100,
  /** Unpacked bytes of one part that is read. */
  partBytes: 60_000_000,
  /** Elements within elements; a sheet's own are ten deep at most. */
  depth: 50,
  /** Sheets that are read. */
  sheets: 50,
  /** Rows under the header. */
  dataRows: 20_000,
  /** Rows of a table that hold anything: its data, and room for titles above the header. */
  rows: 20_030,
  columns: 60,
  /** Characters of a cell, as Excel has it. */
  cellCharacters: 32_767,
  /** Characters of all cells of the file. */
  characters: 20_000_000,
  /** Cells that take their text from the first of their merged area. */
  mergedCells: 200_000,
} as const
