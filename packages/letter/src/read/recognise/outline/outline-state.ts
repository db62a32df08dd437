import { chapterOf, type Meaning, meanings } from '@thidua/schema/outline/meanings'
import type { Line } from './line.ts'
import type { Target } from './meanings.ts'

/** One piece of the body: the lines under one heading, for one place or for none. */
export interface Chunk {
  readonly place: Meaning | null
  readonly heading: string
  /** Heading's number as typed; empty when it has none. */
  readonly numbering: string
  /** The lines that the heading is made of. */
  readonly heads: readonly Line[]
  readonly lines: Line[]
}

/** A heading as it stands in the file; `target` is null for one that the outline does not know. */
export interface OutlineHeading {
  readonly target: Target | null
  readonly heading: string
  readonly numbering: string
  /** As it stands on its line, without the text that goes on after it. */
  readonly typed: string
  /** Its number goes on after numbered lines of text. */
  readonly endsList: boolean
  readonly lines: readonly Line[]
}

export interface Outline {
  readonly chunks: readonly Chunk[]
  /** All headings in the order of the file. */
  readonly headings: readonly OutlineHeading[]
}

/** Headings over items: nothing of them is kept when their words are the outline's own. */
export const isGroup = (target: Target | null): target is 'I' | 'I.2' | 'II' =>
  target === 'I' || target === 'I.2' || target === 'II'

export type Chapter = 'I' | 'II' | 'III' | 'IV' | 'other'

/** Items that a heading inside the chapter can open. A foreign chapter is split by meaning alone. */
export const itemsOfChapter = (chapter: Chapter): Meaning[] => {
  if (chapter === 'other') return meanings.filter((place) => place !== 'I.2.1' && place !== 'I.2.2')
  return meanings.filter((place) => chapterOf(place) === chapter)
}
