/** What the foot of a letter's last page says of the submission that it was printed from. */
export interface LetterSeal {
  /** In their final form, one a line. */
  readonly lines: readonly string[]
  /** What its QR code says: the address that checks the letter. */
  readonly code: string
}

/** Words that begin a seal's lines; the reader knows a seal by them. */
export const sealWords = { receipt: 'Mã biên nhận', version: 'Bản gửi số', hash: 'SHA-256', check: 'Kiểm tra' } as const
