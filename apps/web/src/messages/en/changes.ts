import type { messages as vi } from '../vi/changes.ts'

export const messages: typeof vi = {
  letter: 'Form of the letter',
  levels: { mustFix: 'Must fix', worthALook: 'Worth a look' },
  states: { open: 'Open', answered: 'Answered', closed: 'Closed' },
  by: (by, at) => `${by}, ${at}`,
  answers: { fixed: 'The agency’s answer: fixed', explained: 'The agency explains' },
  unanswered: 'The agency has not answered.',
  title: (from, to) => `Changes from submission ${from} to submission ${to}`,
  titleOf: (before, after) => `Changes from “${before}” to “${after}”`,
  nothingOf: 'Both say the same.',
  titleDraft: (from) => `Changes since submission ${from}`,
  nothing: 'The agency resubmitted without changing anything.',
  nothingHint: 'Read the agency’s explanations, then accept or return.',
  nothingDraft: 'Nothing differs from the last submission yet.',
  nothingDraftHint: 'Look at the remarks and their answers before it is submitted again.',
  remarks: 'Remark by remark',
  others: 'Other changes, not asked for',
  noChange: 'Nothing changed here.',
  added: 'Added',
  removed: 'Removed',
  moved: 'Moved',
  empty: '(blank)',
  from: 'Before:',
  to: 'Now:',
  count: (count) => `${count} ${count === 1 ? 'change' : 'changes'}`,
  classes: ({ figures, rows, words, marks }) =>
    [
      figures > 0 && `${figures} ${figures === 1 ? 'figure' : 'figures'}`,
      rows > 0 && `${rows} ${rows === 1 ? 'row' : 'rows'}`,
      words > 0 && `${words} ${words === 1 ? 'word' : 'words'}`,
      marks > 0 && `${marks} ${marks === 1 ? 'mark' : 'marks'}`,
    ]
      .filter(Boolean)
      .join('; ') || 'white space or form only',
  removedText: 'removed',
  answer: 'Answer',
  notNone: 'Not “Nothing to report”',
  addedText: 'added',
}
