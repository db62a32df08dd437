import { type Place, places } from '@thidua/schema/outline/places'
import type { Line } from './line.ts'

/** One piece of the body: the lines under one heading, for one place or for none. */
export interface Chunk {
  readonly place: Place | null
  readonly heading: string
  /** Heading's number as typed; empty when it has none. */
  readonly numbering: string
  /** How the heading stands in the file, for the checks. */
  readonly typed: string
  readonly lines: Line[]
}

/** A heading over items: nothing of it is kept when its words are the outline's own. */
export interface GroupHeading {
  readonly target: 'I' | 'I.2' | 'II'
  readonly heading: string
  readonly numbering: string
  readonly typed: string
}

export interface Outline {
  readonly chunks: readonly Chunk[]
  readonly groups: readonly GroupHeading[]
}

export type Chapter = 'I' | 'II' | 'III' | 'IV' | 'other'

export const chapterOf = (place: Place): Chapter => place.split('.')[0] as Chapter

/** Items that a heading inside the chapter can open. A foreign chapter is split by meaning alone. */
export const itemsOfChapter = (chapter: Chapter): Place[] => {
  if (chapter === 'other') return places.filter((place) => place !== 'I.2.1' && place !== 'I.2.2')
  return places.filter((place) => chapterOf(place) === chapter)
}
