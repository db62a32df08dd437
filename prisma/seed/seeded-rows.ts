/** Rows of each table, keyed by column, in the order in which they are inserted. */
export const seededTables = [
  'block',
  'agency',
  'agency_succession',
  'person',
  'account',
  'membership',
  'membership_block',
  'document',
  'movement',
  'template',
  'template_owner',
  'round',
  'report',
  'draft_field',
  'change',
  'report_event',
  'extension',
  'return',
  'remark',
  'remark_reply',
  'submission',
  'item_answer',
  'plan',
  'exemplary_model',
  'commendation',
  'inspection',
  'recommendation',
  'figure',
  'choice',
  'citation',
] as const
export type SeededTable = (typeof seededTables)[number]

export type SeededRows = Record<SeededTable, object[]>

export const noRows = (): SeededRows =>
  Object.fromEntries(seededTables.map((table) => [table, []])) as unknown as SeededRows
