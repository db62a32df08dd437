/** Bounds of files of evidence and of documents, which pages say and the server holds. */
export const fileLimits = {
  fileBytes: 25 * 1024 * 1024,
  /** Of one report, those that were taken away left out. */
  files: 30,
  reportBytes: 200 * 1024 * 1024,
  /** Of one person within 24 hours, those that were taken away again included. */
  personDayFiles: 300,
  personDayBytes: 1024 * 1024 * 1024,
  /** Of all people of one agency within 24 hours. */
  agencyDayBytes: 2 * 1024 * 1024 * 1024,
  /** That the store keeps for an agency outside its submissions: of drafts, and what was taken away and is not erased yet. */
  agencyKeptBytes: 3 * 1024 * 1024 * 1024,
  /** After so many days what the host brought for an entry that it never made is forgotten. */
  entryDays: 14,
  /** Of one request: a broken line costs no more than this. */
  partBytes: 512 * 1024,
  /** Width times height; a picture of more is a bomb to whoever opens it. */
  pixels: 60_000_000,
  nameUnits: 180,
  nameBytes: 235,
} as const
