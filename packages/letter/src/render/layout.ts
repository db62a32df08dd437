/** Millimetres. Nghị định 30/2020/NĐ-CP, Phụ lục I: top and bottom 20–25, left 30–35, right 15–20. */
export const page = { width: 210, height: 297, top: 20, bottom: 20, left: 30, right: 20, header: 10 } as const

export const textWidth = page.width - page.left - page.right

/** Sizes in points: those of the decree's own model (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const sizes = {
  nation: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  placeAndDate: 13,
  mark: 13,
  kind: 14,
  subject: 14,
  addressee: 14,
  body: 14,
  signature: 14,
  recipientsTitle: 12,
  recipients: 11,
  annex: 14,
  bodyTable: 13,
  annexTable: 12,
  pageNumber: 13,
  /** Not part of the letter: as small as a receipt's hash on one line asks for. */
  seal: 8,
} as const

/** Body text: first line in millimetres, gap between paragraphs in points, lines as a multiple of single. */
export const paragraph = { firstLine: 12.7, gap: 6, lines: 1.1 } as const

/** Height of a single line of Times New Roman, in em: its ascent, descent and line gap. */
export const singleLine = 1.149

/** The two columns of the letterhead and of the foot, in millimetres; the date of the province's longest name of a place needs 93. */
export const columns = { issuer: 66, nation: textWidth - 66, recipients: 75, signature: textWidth - 75 } as const

/**
 * The boxes of the marks of urgency, in millimetres (Nghị định 30/2020/NĐ-CP, Phụ lục I). The draft's has a
 * width of its own: Word draws one box round neighbours of the same.
 */
export const markBox = { height: 8, urgent: 20, veryUrgent: 40, express: 30, draft: 32 } as const

/** Room for signature and seal, in points. */
export const signatureRoom = 72

/** Inside of a table's cells, in millimetres. */
export const cellPadding = { x: 1.5, y: 0.8 } as const

export const nation = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
export const motto = 'Độc lập - Tự do - Hạnh phúc'

/** What stands for a text that is still to be written. */
export const dottedLine = '…'.repeat(28)
