import { type FoundPlace, findPlaces, type Wanted } from './find-places.ts'
import { type SearchedKind, type SearchedReport, type SearchedText, searchedTexts } from './searched-texts.ts'

/** One kind of what a report says, or texts that are there already. */
export type SearchedSource =
  | { readonly report: SearchedReport; readonly kind: SearchedKind | null }
  | { readonly texts: readonly SearchedText[] }

export interface FoundPlaces {
  /** The first of them. */
  readonly places: readonly FoundPlace[]
  readonly count: number
}

/** What a list shows of one source. */
const maxPlaces = 3

/**
 * Where in each source what is wanted stands; `kind` null is all that the report says. Of sources that an index found
 * (`indexed`), words that should stand together and only do so two by two are marked one by one; of others that have not
 * all of what is wanted there are no places.
 */
export function placesOfReports(sources: readonly SearchedSource[], wanted: Wanted, indexed: boolean): FoundPlaces[] {
  const known = new Map<SearchedReport, ReturnType<typeof searchedTexts>>()
  const textsOf = (source: SearchedSource): readonly SearchedText[] => {
    if ('texts' in source) return source.texts
    const all = known.get(source.report) ?? searchedTexts(source.report)
    known.set(source.report, all)
    return source.kind === null ? [...all.values()].flat() : (all.get(source.kind) ?? [])
  }
  return sources.map((source) => {
    const texts = textsOf(source)
    if (!indexed && !hasAll(texts, wanted)) return { places: [], count: 0 }
    const found = findPlaces(texts, wanted, maxPlaces)
    return found.count > 0 ? found : findPlaces(texts, { ...wanted, apart: true }, maxPlaces)
  })
}

const hasAll = (texts: readonly SearchedText[], { words, apart }: Wanted): boolean =>
  apart
    ? words.every((word) => findPlaces(texts, { words: [word], apart }, 0).count > 0)
    : findPlaces(texts, { words, apart }, 0).count > 0
