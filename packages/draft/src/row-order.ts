import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/**
 * The order value of a row put between two others (null: at that end). Fractional indexes, so that
 * moving one row changes one field and two people moving different rows never collide.
 */
export const orderBetween = (before: string | null, after: string | null): string => generateKeyBetween(before, after)

/** Order values for `count` rows appended after `last`. */
export const ordersAfter = (last: string | null, count: number): string[] => generateNKeysBetween(last, null, count)
