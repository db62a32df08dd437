import { z } from 'zod'
import { isFormulaLike } from '../text/formula-like.ts'
import { isVisible } from '../text/sent-text.ts'

/** A tag or a comment of HTML: nobody's name, and a page or a mail might one day take it at its word. */
const markup = /<[/!?a-z]/iu

/**
 * A name, label or code that an administrator gives: trimmed, NFC, blanks in a row as one, without marks that turn the
 * direction of writing and make one name look like another. Refused, by the names of their
 * messages, are `tooLong`, `markup` and `formula`.
 */
const labelText = (maxLength: number) =>
  z
    .string()
    .overwrite((text) =>
      text
        .normalize('NFC')
        .replace(/\p{Cf}/gu, '')
        .replace(/\s+/gu, ' ')
        .trim(),
    )
    .max(maxLength, 'tooLong')
    .refine((text) => !markup.test(text), 'markup')
    .refine((text) => !isFormulaLike(text), 'formula')

/** One that may be left out: ''. */
export const optionalLabel = (maxLength: number) => labelText(maxLength)

/** One that has to say something (`required`). */
export const requiredLabel = (maxLength: number) => labelText(maxLength).refine(isVisible, 'required')

/** One in paragraphs that may be left out: its line breaks are kept. */
export const optionalParagraphs = (maxLength: number) =>
  z
    .string()
    .overwrite((text) =>
      text
        .normalize('NFC')
        .replace(/\p{Cf}/gu, '')
        .trim(),
    )
    .max(maxLength, 'tooLong')
    .refine((text) => !markup.test(text), 'markup')
    .refine((text) => !isFormulaLike(text), 'formula')

/** Longest name of an agency, a movement, a round …; in UTF-16 units. */
export const maxNameLength = 300

/** Longest code, symbol or number. */
export const maxCodeLength = 40
