import { z } from 'zod'
import { meanings } from './outline/meanings.ts'

const isoDate = z.iso.date()
const nullable = z.string().nullable()
const signatureShape = z.object({ lines: z.array(z.string()), name: nullable })

/** The reader's contract: one letter as JSON, UTF-8, NFC. What is written and read again gives the same (`slips` aside). */
export const letterJsonShape = z.object({
  kind: z.enum(['report', 'other', 'scan', 'unreadable']),
  /** For `other`: which kind of document; for `unreadable`: why. */
  reason: nullable,
  agency: nullable,
  /** Superior body as the letterhead prints it, `UBND TỈNH QUẢNG NGÃI`; absent where there is none. */
  superior: z.string().optional(),
  number: nullable,
  issuedOn: isoDate.nullable(),
  place: nullable,
  addressees: z.array(z.string()),
  title: nullable,
  movement: z
    .object({ name: z.string(), from: z.number().int().nullable(), to: z.number().int().nullable() })
    .nullable(),
  request: z
    .object({ type: z.string(), number: z.string(), issuedOn: isoDate.nullable(), issuer: nullable, subject: nullable })
    .nullable(),
  sections: z.array(
    z.object({
      place: z.enum(meanings),
      heading: z.string(),
      answer: z.enum(['content', 'none', 'missing']),
      /** Markup text, see packages/letter `markup`. */
      text: z.string(),
    }),
  ),
  citations: z.array(
    z.object({
      type: z.string(),
      number: z.string(),
      issuedOn: isoDate.nullable(),
      issuer: nullable,
      subject: nullable,
      place: z.string().nullable(),
    }),
  ),
  figures: z.array(
    z.object({
      label: z.string(),
      value: z.number(),
      unit: z.string(),
      quote: z.string(),
      place: z.string().nullable(),
    }),
  ),
  recipients: z.array(z.string()),
  /** Who answers for the letter: at its right, or last. */
  signature: signatureShape.nullable(),
  /** Who else signs it, left to right: heads of other bodies, who wrote it; absent where one signs. */
  cosignatures: z.array(signatureShape).optional(),
  /** Text that belongs to no section, its own heading (if any) as first line: kept, never dropped. */
  unplaced: z.array(z.string()),
  slips: z.array(z.object({ rule: z.string(), quote: z.string(), place: z.string().nullable() })),
})

export type LetterJson = z.output<typeof letterJsonShape>
