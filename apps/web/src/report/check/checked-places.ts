import type { CheckedIn } from '#lib/paths.ts'

/** What a check page is about: every item of the report, or those of one chapter. */
export interface CheckedPlaces {
  readonly places: ReadonlySet<string>
  readonly within: CheckedIn
}
