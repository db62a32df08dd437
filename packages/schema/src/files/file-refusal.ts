/** Why a file is not taken; the words, with what to do, are in the message catalogues. */
export const fileRefusals = [
  'empty',
  'tooLarge',
  /** A photo as iPhones keep it: few programs open it. */
  'heic',
  /** `.doc` and `.xls` of before 2007, or a file locked by a password. */
  'oldOffice',
  'unknownKind',
  /** It says of itself what its bytes are not, or it ends in the middle. */
  'damaged',
  'macros',
  'tooManyPixels',
  'infected',
  /** No scanner answered: nothing is taken unscanned. */
  'scannerAway',
  'tooManyFiles',
  'reportFull',
  /** This person, or all people of the agency, have sent as much within a day as may be. */
  'personDay',
  'agencyDay',
  /** What the agency’s drafts keep, and what was taken out of them lately, is as much as may be. */
  'agencyFull',
  /** Too many of this person are under way. */
  'tooManyUploads',
  'storeAway',
  /** What had arrived is no longer whole: it begins anew. */
  'partsLost',
  /** The place is none of this report's, or closed after a return. */
  'placeClosed',
  'wrongState',
  /** The document is shown where this person changes nothing. */
  'documentClosed',
] as const

export type FileRefusal = (typeof fileRefusals)[number]

const passing: ReadonlySet<FileRefusal> = new Set([
  'scannerAway',
  'storeAway',
  'partsLost',
  'tooManyUploads',
  'personDay',
  'agencyDay',
])

/** Whether the same file may well be taken later without being changed. */
export const isPassing = (why: FileRefusal): boolean => passing.has(why)
