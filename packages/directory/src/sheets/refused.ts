import type { SheetsRefusal } from './sheets-read.ts'

/** Ends the reading of a file; `readSheets` gives its reason. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly reason: SheetsRefusal

  constructor(reason: SheetsRefusal) {
    super(reason.key)
    this.reason = reason
  }
}
