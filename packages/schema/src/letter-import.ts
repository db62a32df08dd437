import { z } from 'zod'
import { letterJsonShape } from './letter-json.ts'

/** Answer of `POST /imports/letter`: the letter taken apart, and rows and figures to be confirmed one by one. */
export const letterImportShape = z.object({
  letter: letterJsonShape,
  suggestions: z.object({
    rows: z.array(
      z.object({ place: z.string(), slug: z.string(), cells: z.record(z.string(), z.string()), quote: z.string() }),
    ),
    figures: z.array(z.object({ place: z.string(), key: z.string(), typed: z.string(), quote: z.string() })),
  }),
})

export type LetterImport = z.output<typeof letterImportShape>
