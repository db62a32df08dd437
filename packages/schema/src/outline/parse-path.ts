import { type ItemId, isItemId, type Place } from './item-id.ts'
import { type LetterField, letterFields } from './letter-fields.ts'
import { type PathKind, pathKinds } from './path-kinds.ts'
import { isRowsSlug, type RowsSlug } from './rows/slugs.ts'

const halves = ['numerator', 'denominator'] as const

/** What a variable of a pattern may hold. */
export interface Variables {
  readonly item: ItemId
  readonly field: LetterField
  readonly key: string
  readonly half: (typeof halves)[number]
  readonly list: RowsSlug
  readonly row: string
}

export const variables: { readonly [Name in keyof Variables]: (text: string) => boolean } = {
  item: isItemId,
  field: (text) => (letterFields as readonly string[]).includes(text),
  key: (text) => /^[a-z][A-Za-z\d]*$/u.test(text),
  half: (text) => (halves as readonly string[]).includes(text),
  list: isRowsSlug,
  row: (text) => /^[\w-]{1,64}$/u.test(text),
}

type NamesIn<Pattern extends string> = Pattern extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never

/** A path taken apart: the variables of its kind's pattern by name, and what the table says of it. */
export type Parsed<Kind extends PathKind, Values> = Kind extends PathKind
  ? Omit<Kind, 'pattern' | 'group' | 'opensWith'> & {
      /** What it opens with after a return. */
      readonly place: Place
      /** What a reader takes for one field, as the path's beginning; the path itself where that is the field. */
      readonly group: string
    } & { readonly [Name in NamesIn<Kind['pattern']>]: Name extends keyof Values ? Values[Name] : string }
  : never

export type ParsedPath = Parsed<(typeof pathKinds)[number], Variables>

/** A parser of the paths that a table describes; null for a path of none of its kinds. */
export function grammarOf<const Kind extends PathKind, Values = Variables>(
  kinds: readonly Kind[],
  tests: Readonly<Record<string, (text: string) => boolean>>,
): (path: string) => Parsed<Kind, Values> | null {
  const compiled = kinds.map(({ pattern, group = pattern, ...kind }) => ({
    kind,
    segments: segmentsOf(pattern),
    groupLength: group.split('/').length,
  }))
  return (path) => {
    const texts = path.split('/')
    for (const { kind, segments, groupLength } of compiled) {
      const fits = segments.length === texts.length && segments.every((segment, at) => fitsIn(segment, texts[at] ?? ''))
      if (!fits) continue
      const values = Object.fromEntries(
        segments.flatMap(({ variable }, at) => (variable === null ? [] : [[variable, texts[at]]])),
      )
      const { opensWith, ...rest } = kind
      return {
        ...rest,
        ...values,
        place: opensWith === 'always' ? 'letter' : values[opensWith],
        group: texts.slice(0, groupLength).join('/'),
      } as unknown as Parsed<Kind, Values>
    }
    return null
  }

  function fitsIn({ variable, word }: Segment, text: string): boolean {
    return variable === null ? word === text : (tests[variable]?.(text) ?? false)
  }
}

/** A part of a pattern between slashes: a variable, or a word that stands as it is. */
export interface Segment {
  readonly variable: string | null
  readonly word: string
}

export const segmentsOf = (pattern: string): Segment[] =>
  pattern.split('/').map((word) => ({ variable: /^\{(\w+)\}$/u.exec(word)?.[1] ?? null, word }))

/** Takes a draft's field path apart; null for one that is none. */
export const parsePath = grammarOf(pathKinds, variables)
