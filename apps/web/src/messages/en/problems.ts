import type { messages as vi } from '../vi/problems.ts'

const such = (example: string | undefined) => (example ? `, for example ${example}` : '')

export const messages: typeof vi = {
  heading: 'There is a problem',
  rules: {
    required: ({ label, example, pick }) => `${pick ? 'Choose' : 'Enter'} ${label}${such(example)}`,
    date: ({ label }) => `Enter ${label} as a real day/month/year, for example 17/6/2022`,
    number: ({ label }) => `Enter ${label} in figures, for example 1.234,5`,
    wholeNumber: ({ label }) => `Enter ${label} as a whole number, for example 17`,
    negative: ({ label }) => `Enter ${label} as 0 or more`,
    shareOver100: ({ label }) => `Check ${label}: the share is more than 100%`,
    documentNumber: ({ label }) => `Enter ${label} with number and symbol, for example 769/QĐ-UBND`,
    choice: ({ label }) => `Choose ${label} from the list`,
    itemMissing: ({ label, mayBeNone }) => `Write “${label}”${mayBeNone ? ' or choose “Nothing to report”' : ''}`,
    itemNotDone: ({ label }) => `Confirm that “${label}” is finished`,
    noneWithContent: ({ label }) =>
      `“${label}” says “Nothing to report” but still has text; the text will not be printed`,
    tooManyRows: () => 'Remove some: a list holds at most 1,000 rows, more do not fit into the letter',
    beforeRound: ({ label }) => `Check ${label}: it is before the day on which this round was asked for`,
    afterRound: ({ label }) => `Check ${label}: it is after the end of this round`,
    otherKind: ({ label }) => `Check ${label}: mid-term or final does not match this round`,
    otherSymbol: ({ label }) => `Check ${label}: the symbol is not that of the reporting agency`,
    otherYears: ({ label }) => `Check ${label}: it names a year outside the movement’s time`,
    formEnded: ({ label }) => `Look again at ${label}: it was no longer given on the date of the decision`,
    formForOthers: ({ label }) => `Look again at ${label}: it is not given to this kind of recipient`,
  },
}
