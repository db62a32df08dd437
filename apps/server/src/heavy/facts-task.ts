/** Runs in a thread: what a submission says, as typed rows. */
import { projectFacts } from '@thidua/letter/facts/project-facts'
import { stepBack } from './step-back.ts'

stepBack('thread')

export const run = ([template, answers, agency]: Parameters<typeof projectFacts>) =>
  projectFacts(template, answers, agency)
