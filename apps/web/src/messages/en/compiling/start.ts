import type { start as vi } from '../../vi/compiling/start.ts'

export const start: typeof vi = {
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
    busy: 'The server is drafting for many others. Wait a moment, then press again.',
    refused: 'This consolidated report can no longer be changed, or you may no longer compile. Reload the page to see.',
    unreachable: 'The server cannot be reached. Check the network and press again.',
  },
}
