/** What a file may cost before it is unpacked. */
export const limits = {
  /** Bytes of the file itself. */
  fileBytes: 50_000_000,
  /** Entries of an archive. */
  entries: 2_000,
  /** Bytes of an archive when unpacked. */
  unpackedBytes: 100_000_000,
  /** Unpacked to packed bytes, of the archive as a whole. */
  ratio: 100,
  /** Unpacked bytes of one part that is parsed. */
  partBytes: 40_000_000,
  /** Elements within elements. */
  depth: 200,
  /** Elements of one part. */
  elements: 1_000_000,
  pages: 500,
  /** Characters of text in all: 400 full pages. */
  characters: 1_000_000,
  /** Paragraphs and rows of tables; lines of a text file. */
  paragraphs: 20_000,
  /** Cells of tables, blank ones counted. */
  cells: 200_000,
} as const
