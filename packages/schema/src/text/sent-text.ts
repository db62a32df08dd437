import { z } from 'zod'

/** In UTF-16 units; some three printed pages. */
export const longestText = 10_000

/** Remarks that one return sends at most: more than anybody reads or answers. */
export const maxRemarks = 200

/** Whether a text says anything to the eye: blanks, marks of direction and characters without a shape do not. */
export const isVisible = (text: string): boolean => /[^\s\p{C}\p{Z}\p{DI}\u2800]/u.test(text)

/**
 * What a person writes to others about a report (a remark, a reason, an answer) and cannot leave out. Its messages are
 * the rules of the server's answers.
 */
export const sentText = z
  .string()
  .overwrite((text) => text.trim().normalize('NFC'))
  .refine(isVisible, 'required')
  .max(longestText, 'tooLong')
