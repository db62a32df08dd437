import type { issued as vi } from '../../vi/wizard/issued.ts'

export const issued: typeof vi = {
  title: (number) => `Issued consolidated report ${number}`,
  offer: (number, day, round) =>
    `The agency issued consolidated report ${number} of ${day} (${round}): this item can be taken over from it.`,
  hint: 'Once taken over it is edited like any draft. Of a sentence left as it is, the host can see which agency said it; a sentence that was edited is this report’s own.',
  rowsLeftOut: (rows) =>
    `${rows.toLocaleString('en')} more ${rows === 1 ? 'row' : 'rows'} of the compiled reports are too many to be offered here: see the annexes or the spreadsheet of the consolidated report.`,
  nothing: 'The consolidated report says nothing to this item.',
  waiting: 'Reading the consolidated report…',
  failed: 'The consolidated report could not be read. Try again when there is a network.',
}
