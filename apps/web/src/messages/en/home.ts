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
  left: (days) =>
    days > 1
      ? `${days} days left`
      : days === 1
        ? 'until the end of tomorrow'
        : days === 0
          ? 'due by the end of today'
          : `${-days} ${days === -1 ? 'day' : 'days'} late`,
  extension: (day, by, at, reason) =>
    `${day ? `Extended to ${day}` : 'Extension taken back'}: approved by ${by} on ${at}. Reason: ${reason}`,
  extensionEffects: {
    lateToOnTime: 'Extended after submission: a report that came late counts as on time.',
    afterCompilerDeadline: 'This deadline is after the round’s deadline for compiling.',
  },
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
  roundCancelled: (reason) => `Round cancelled. Reason: ${reason}`,
  draftRounds: 'Rounds being prepared',
  unnamedRound: 'No name yet',
  draftAgencies: (count) => `${count} agencies`,
  roundDeadline: (day) => `Agencies’ deadline ${day}`,
  roundProgress: (submitted, due, late) => `${submitted} of ${due} submitted${late > 0 ? ` · ${late} late` : ''}`,
  openRound: 'Open dashboard',
}
