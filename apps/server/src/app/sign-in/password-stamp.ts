import { createHash } from 'node:crypto'

/** Tells one password of a person from the next: of its hash, which has a salt, so that it says nothing of the password. */
export const passwordStamp = (hash: string): string => createHash('sha256').update(hash).digest('hex')

/** SQL: the same of a column of hashes. */
export const passwordStampSql = (hash: string): string => `encode(sha256(convert_to(${hash}, 'UTF8')), 'hex')`
