import { type FoundPlaces, placesOfReports } from '@thidua/letter/search/places-of-reports'
import { createGate } from '#lib/turns/gate.ts'
import type { Asker } from '../asker.ts'
import { inThread } from '../in-thread.ts'

type Input = Parameters<typeof placesOfReports>

const gate = createGate({ atOnce: 2, atOnceEach: 1, waiting: 200, waitingEach: 10 })
const timeoutMs = 10_000

/** Characters of a page of ordinary reports: they are gone through sooner than a thread begins. */
const maxHereUnits = 400_000

const unitsOf = (texts: readonly string[]) => texts.reduce((sum, text) => sum + text.length, 0)
const unitsIn = (source: Input[0][number]): number =>
  'texts' in source ? unitsOf(source.texts.map(({ text }) => text)) : unitsOf(Object.values(source.report.answers))

/** `placesOfReports`, in a thread where the texts are long. Throws `TooHeavyError`, `GateFullError`. */
export async function findPlacesApart(input: Input, { personId, left }: Asker): Promise<FoundPlaces[]> {
  if (input[0].reduce((sum, source) => sum + unitsIn(source), 0) <= maxHereUnits) return placesOfReports(...input)
  return gate.run(personId, left, () =>
    inThread(new URL('find-places-task.ts', import.meta.url), input, { signal: left, timeoutMs }),
  )
}
