import { fileLimits } from '@thidua/schema/files/file-limits'
import type { messages as vi } from '../vi/evidence.ts'

const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`
const gigabytes = (bytes: number) => `${bytes / 1024 / 1024 / 1024} GB`

export const messages: typeof vi = {
  title: 'Files of evidence',
  ofRow: (row) => `Files of evidence of ${row}`,
  choose: 'Add files',
  kinds: `PDF, pictures (JPEG, PNG, WebP), Word, Excel; at most ${megabytes(fileLimits.fileBytes)} each`,
  limits: `A report takes at most ${fileLimits.files} files and ${megabytes(fileLimits.reportBytes)} in all.`,
  drop: 'Drop the file here',
  pasted: (at) => `Picture pasted at ${at}`,
  count: (files) => (files === 1 ? '1 file of evidence' : `${files} files of evidence`),
  size: (bytes) =>
    bytes < 1024 * 1024
      ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en')} KB`
      : `${(bytes / 1024 / 1024).toLocaleString('en', { maximumFractionDigits: 1 })} MB`,
  added: (by, at) => `added by ${by} at ${at}`,
  remove: 'Remove',
  removing: (name) => `Remove ${name}`,
  confirm: (name) => `Remove “${name}” from the report? What was sent before keeps it.`,
  keep: 'Keep it',
  cancel: 'Stop sending',
  cancelling: (name) => `Stop sending ${name}`,
  dismiss: 'I understand',
  again: 'Send now',
  sending: (percent) => `Sending, ${percent}`,
  checking: 'Checking the file…',
  waiting: 'Kept on this device, will be sent when there is a network',
  next: 'Waiting for its turn',
  notKept: 'This device has no room to keep the file: do not close the page until it is sent.',
  unsent: {
    title: (files) =>
      files === 1
        ? '1 file of evidence is not on the server yet'
        : `${files} files of evidence are not on the server yet`,
    line: 'A report that is sent now goes without them. Wait until they are sent, or remove them at their item.',
  },
  sha256Line: 'SHA-256 of the list of files: a file that changes changes it.',
  archive: 'Download the report with its files (.zip)',
  document: {
    title: (document) => `File of document ${document}`,
    none: 'No file yet.',
    add: 'Add the document’s file',
    replace: 'Replace by another file',
    readers: 'Whoever sees a movement or round with this document can open it.',
    confirm: (name) => `Remove “${name}”? Nobody who uses this document will be able to open it any more.`,
  },
  refused: {
    empty: 'The file is empty. Please choose another.',
    tooLarge: `The file is larger than ${megabytes(fileLimits.fileBytes)}. Make it smaller (compress pictures, split the PDF) and add it again.`,
    heic: 'Many computers cannot open HEIC photos of an iPhone. Export it as JPEG (on the iPhone: Settings → Camera → Formats → Most Compatible) and add it again.',
    oldOffice:
      'An old Office file (.doc, .xls), or one with a password. Save it as .docx, .xlsx or PDF, without a password.',
    unknownKind:
      'Its content is no PDF, picture, Word or Excel file, whatever its name says. Choose the right file, or print it to PDF.',
    damaged: 'The file is damaged or was not downloaded whole. Open it on this computer, save it and add it again.',
    macros: 'Files with macros are not taken. Save it as .docx or .xlsx without macros, or as PDF.',
    tooManyPixels: 'The picture is too large. Make it smaller and add it again.',
    infected: 'The virus scanner found something harmful in this file, so it was not taken. Please scan this computer.',
    scannerAway:
      'The server’s virus scanner does not answer, so the file was not taken yet. It will be sent again by itself.',
    tooManyFiles: `The report has ${fileLimits.files} files already. Remove another one, or join them into one PDF.`,
    reportFull: `The report’s files would be more than ${megabytes(fileLimits.reportBytes)} in all. Remove some, or make them smaller.`,
    personDay: `Within 24 hours you have sent ${fileLimits.personDayFiles} files or ${gigabytes(fileLimits.personDayBytes)}, removed ones included. This file is kept on this device and follows by itself when the 24 hours are over.`,
    agencyDay: `Within 24 hours your agency has sent ${gigabytes(fileLimits.agencyDayBytes)} of files, removed ones included. This file is kept on this device and follows by itself when the 24 hours are over.`,
    agencyFull: `The reports that your agency has not sent yet keep ${gigabytes(fileLimits.agencyKeptBytes)} of files. Remove some in other reports; what was removed takes no room after a day.`,
    tooManyUploads: 'Too many files are being sent. This one will follow by itself.',
    storeAway: 'The server’s store of files is not ready. The file will be sent again by itself.',
    partsLost: 'What had arrived is no longer whole. The file will be sent again from the beginning by itself.',
    placeClosed: 'This part is closed, so no file can be added.',
    wrongState: 'The report is not open for writing any more, so no file can be added.',
    documentClosed:
      'A movement or round that you do not manage uses this document, too. Ask an administrator of the system to add the file.',
    unreadable: 'The browser cannot read the file: it was moved, deleted, or is open in another program.',
    gone: 'This report is no longer your agency’s.',
  },
}
