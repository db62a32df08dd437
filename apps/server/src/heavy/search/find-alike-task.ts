/** Runs in a thread: paragraphs of a report that stand nearly the same elsewhere. */
import { findAlike } from '@thidua/letter/search/alike/find-alike'
import { stepBack } from '../step-back.ts'

stepBack('thread')

export const run = (input: Parameters<typeof findAlike>) => findAlike(...input)
