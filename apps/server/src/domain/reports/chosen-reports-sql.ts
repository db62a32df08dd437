import { bucketConditions } from './bucket-sql.ts'

const bucketCase = Object.entries(bucketConditions)
  .map(([bucket, condition]) => `WHEN '${bucket}' THEN ${condition}`)
  .join(' ')

/**
 * SQL: whether report `r` of agency `a` is one that a list asks for, by states, by a figure of the dashboard, by blocks, by
 * words (a pattern of `searchPattern`). Each is a parameter, null for no filter. List and export ask by it alike.
 */
export const isChosen = (states: string, bucket: string, blockIds: string, search: string): string =>
  `(${states}::report_state[] IS NULL OR r.state = ANY(${states}))
      AND (${bucket}::text IS NULL OR CASE ${bucket} ${bucketCase} END)
      AND (${blockIds}::uuid[] IS NULL OR a.block_id = ANY(${blockIds}))
      AND (${search}::text IS NULL OR a.search_text LIKE (SELECT search_key(${search})))`

/** SQL: whether report `r` of agency `a` is read by one of these people by name, or is in one of these blocks and given to nobody. */
export const isMine = (personIds: string, blockIds: string): string =>
  `(r.reviewer_id = ANY(${personIds}::uuid[]) OR r.reviewer_id IS NULL AND a.block_id = ANY(${blockIds}::uuid[]))`

/**
 * SQL: whether report `r` of agency `a` is in a queue of reading: `mine`, given to one of the people by name or of the
 * blocks and given to nobody; `unclaimed`, given to nobody. Each is a parameter; every report for null.
 */
export const isInQueue = (queue: string, personIds: string, blockIds: string): string =>
  `CASE ${queue} WHEN 'mine' THEN ${isMine(personIds, blockIds)}
        WHEN 'unclaimed' THEN r.reviewer_id IS NULL ELSE true END`
