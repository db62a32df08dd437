import { plural } from '#messages/plural.ts'
import type { messages as vi } from '../vi/seal.ts'

export const messages: typeof vi = {
  product: 'Emulation reports',
  title: 'Check a report',
  lead: 'Says whether a receipt, a checksum or the file of a report is what was sent through this system. No account is needed.',
  receiptPart: 'By receipt',
  paste: 'Paste the reference and the checksum',
  pasteHint: 'All the words at the foot of the letter’s last page, or of the receipt; blanks do not matter.',
  check: 'Check',
  asking: 'Checking…',
  noHash:
    'Paste the checksum (SHA-256): 64 digits and letters from a to f, printed at the foot of the letter’s last page.',
  onlyReference:
    'The reference is a running number that anybody can guess, so it is not enough. Paste the checksum (SHA-256) printed below it too.',
  known: 'This was sent through this system',
  unknown: 'The system has no such submission',
  unknownNote:
    'Compare it character by character with the printed line. If it still differs, ask the agency that sent it.',
  agency: 'Agency',
  round: 'Round',
  version: 'Version',
  at: 'Sent at',
  reference: 'Reference',
  filePart: 'By file',
  fileLead: 'The file is read on this computer: only its checksum is sent, none of its words.',
  drop: {
    choose: 'Choose a file',
    another: 'Choose another file',
    drop: 'or drop it here',
    kinds: 'Word (.docx) or PDF, downloaded from the system',
    reading: (file: string) => `Reading ${file}…`,
    cancel: 'Cancel',
  },
  unreadable: 'The file cannot be read. Choose it again.',
  tooLarge: 'The file is larger than 50 MB: no report that was downloaded from this system.',
  same: 'The file is exactly as it was downloaded',
  added: 'Something was added to the file after it was downloaded',
  addedNote:
    'What was downloaded is still in the file as it was. The addition may be no more than a digital signature, but it may also change what the pages show: check the signature in a PDF reader, or compare with the copy of the agency that sent it.',
  sameWords: 'The words are those that were sent',
  sameWordsNote: 'Another program has saved the file anew, but every paragraph is as it was sent.',
  otherWords: 'The file differs from what was sent',
  otherWordsNote: (foreign: number, missing: number) =>
    `${plural(foreign, 'paragraph')} of the file not in what was sent${foreign > 0 ? ' (below)' : ''}; ${plural(missing, 'paragraph')} of what was sent not in the file.`,
  unknownFile: 'The system does not know this file',
  unknownFileNote:
    'It was not downloaded from the system, was changed, or is a PDF that was printed anew. The code at the foot of the last page can be checked instead.',
  unreachable:
    'The server cannot be reached. Without a network the file’s checksum can still be held against the pasted one.',
  tooMany: 'Many codes that the system does not know were checked. Wait some minutes and try again.',
  ownHash: (file: string) => `Checksum (SHA-256) of ${file}:`,
  hashSame: 'The file’s checksum is the pasted one.',
  namesSame: 'The code printed in the file is the pasted one.',
  hashOther: 'The file’s checksum is not the pasted one.',
}
