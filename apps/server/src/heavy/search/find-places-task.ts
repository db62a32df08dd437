/** Runs in a thread: where in reports what somebody looks for stands. */
import { placesOfReports } from '@thidua/letter/search/places-of-reports'
import { stepBack } from '../step-back.ts'

stepBack('thread')

export const run = (input: Parameters<typeof placesOfReports>) => placesOfReports(...input)
