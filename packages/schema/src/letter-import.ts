import { z } from 'zod'
import { letterJsonShape } from './letter-json.ts'
import { itemIdShape } from './outline/item-id.ts'
import { rowsSlugs } from './outline/rows/slugs.ts'

/** Answer of `POST /imports/letter`: the letter taken apart, and what of it the round asks, to be confirmed piece by piece. */
export const letterImportShape = z.object({
  letter: letterJsonShape,
  suggestions: z.object({
    /** In the order of the file; `item` is null for a text that belongs to none. Markup, see packages/letter. */
    texts: z.array(
      z.object({
        item: itemIdShape.nullable(),
        heading: z.string(),
        answer: z.enum(['content', 'none']),
        text: z.string(),
      }),
    ),
    rows: z.array(
      z.object({
        item: itemIdShape,
        slug: z.enum(rowsSlugs),
        cells: z.record(z.string(), z.string()),
        quote: z.string(),
      }),
    ),
    figures: z.array(z.object({ item: itemIdShape, key: z.string(), typed: z.string(), quote: z.string() })),
  }),
})

export type LetterImport = z.output<typeof letterImportShape>
