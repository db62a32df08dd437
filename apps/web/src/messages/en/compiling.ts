import type { Basis } from '@thidua/consolidation/answers/basis'
import type { Catalogues } from '../catalogues.ts'

const basisWords: Record<Basis, string> = { accepted: 'accepted', sent: 'sent' }

export const messages: Catalogues['compiling'] = {
  title: (round) => `Compiling ${round}`,
  heading: (round) => `Compiling: ${round}`,
  back: 'Dashboard',
  counted: (counted, asked, basis) => `From ${counted} of ${asked} reports, ${basisWords[basis]}`,
  undo: 'Undo',
  textsFailed:
    'Not all reports of the agencies could be loaded. Check the connection and reload the page; what was written is kept.',
  panes: { label: 'Part on show', outline: 'Outline', answers: 'What agencies say', letter: 'Consolidated report' },
  outline: {
    label: 'Items of the consolidated report',
    changed: (count) => (count === 1 ? '1 change' : `${count} changes`),
  },
  coverage: {
    reading: 'Loading…',
    nothing: 'No agency has anything here yet',
    text: ({ used, annex, aside, unread }) =>
      [
        `${used} used`,
        ...(annex > 0 ? [`${annex} in the annex`] : []),
        ...(aside > 0 ? [`${aside} set aside`] : []),
        ...(unread > 0 ? [`${unread} unread`] : []),
      ].join(', '),
  },
  start: {
    intro:
      "The first draft is made from the agencies' reports by rules: counts, figures, lists, and one quote for each block. Every sentence keeps its source; change whatever you like.",
    sendings: { counted: 'Compiled', waiting: 'To be accepted', returned: 'Returned', none: 'Not sent' },
    basis: 'Compile from',
    bases: { accepted: 'Accepted reports', sent: 'All reports that were sent, accepted or not' },
    begin: 'Make the first draft',
    working: 'Making the draft…',
    problems: {
      noneAccepted:
        'No report has been accepted yet. Accept reports on the dashboard, or compile from all that were sent.',
      noneSent: 'No agency has sent a report yet, so there is nothing to compile.',
      tooManyReports:
        'This round has too many reports to draft on the page. An operator can use the command bao-cao compile.',
      refused:
        'This consolidated report can no longer be changed, or you may no longer compile. Reload the page to see.',
      unreachable: 'The server cannot be reached. Check the network and press again.',
    },
  },
}
