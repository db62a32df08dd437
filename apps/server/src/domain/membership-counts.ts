import { holdsToday } from '#domain/membership-holds.ts'

/** SQL: whether a row of `membership` holds today, of somebody whose account is open. */
export const membershipCounts = (m: string): string =>
  `(${holdsToday(m)} AND EXISTS (SELECT FROM person held WHERE held.id = ${m}.person_id AND held.deactivated_at IS NULL))`
