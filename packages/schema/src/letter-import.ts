import { z } from 'zod'
import { letterJsonShape } from './letter-json.ts'
import { rowsSlugs } from './outline/rows/slugs.ts'
import { itemIdShape } from './outline/shapes/template-shape.ts'

/**
 * Why the place of a text is in doubt: another way of reading the file puts most of it `elsewhere`, it begins or ends it at
 * other lines (`extent`), or only its `number` tells its item, not its words.
 */
export const placeDoubts = ['elsewhere', 'extent', 'number'] as const

const placeDoubtShape = z.object({
  why: z.enum(placeDoubts),
  /** The item that the other reading takes it for; null for none. */
  other: itemIdShape.nullable(),
})
export type PlaceDoubt = z.output<typeof placeDoubtShape>

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
        /** Left out where nothing speaks against its place. */
        doubt: placeDoubtShape.optional(),
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
