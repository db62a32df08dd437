import { plural } from '#messages/plural.ts'
import type { messages as vi } from '../vi/home.ts'

export const messages: typeof vi = {
  title: 'My tasks',
  setup: 'Getting started',
  setupLead: 'Four steps until the province receives reports here.',
  reports: 'My reports',
  rounds: 'Reporting rounds I follow',
  none: 'There is no report for you to write at present.',
  noneMore: 'When the host opens a round for your agency, its report appears here.',
  done: 'Finished',
  deadline: (day) => `Due ${day}`,
  progress: (answered) => `${answered} ${answered === 1 ? 'item' : 'items'} answered`,
  submitted: (at) => `Submitted ${at}`,
  acts: {
    start: 'Start',
    continue: 'Continue writing',
    fix: 'See what to fix',
    read: 'Read and submit',
    view: 'View report',
    receipt: 'View receipt',
  },
  closed: { withdrawn: 'No longer asked for', cancelled: 'Round cancelled' },
  closedReason: (reason) => `Reason: ${reason}`,
  draftRounds: 'Rounds being prepared',
  unnamedRound: 'No name yet',
  draftAgencies: (count) => plural(count, 'agency', 'agencies'),
  roundDeadline: (day) => `Agencies’ deadline ${day}`,
  roundProgress: (submitted, due, late) => `${submitted} of ${due} submitted${late > 0 ? ` · ${late} late` : ''}`,
  openRound: 'Open dashboard',
}
