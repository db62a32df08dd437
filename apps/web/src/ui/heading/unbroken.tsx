import type { ReactNode } from 'react'

/** What a browser would break at its hyphen: the number of a document, a receipt, years from and to. */
const joined = /^(?=.*\d).+-.+$/u
/** Characters that a line of any page has room for. */
const longest = 24

/** A text whose lines break between words, never within `769/QĐ-UBND`, `BC-2026-000315` or `2021-2025`. */
export const Unbroken = ({ text }: { text: string }): ReactNode =>
  text.split(/(\S+)/u).map((piece, nth) =>
    piece.length <= longest && joined.test(piece) ? (
      <span key={nth} className="whitespace-nowrap">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
