/** Shares of a heading's telling words that the outline's own heading has, 0–1: the less else speaks for it, the more of them. */
export const leastPurity = {
  /** Bold or numbered: its looks say already that it is a heading. */
  withLooks: 0.4,
  /** In capitals, behind a letter or a dash, in a part that the outline does not know: half of what it says is its own. */
  half: 0.5,
  /** Among sentences that could say the same: most of it. */
  amongText: 0.6,
  /** Words alone, without number or looks: a sentence on the subject has a quarter of others. */
  wordsAlone: 0.75,
} as const

/** Words of a heading at most, by what it is taken for. */
export const maxWords = {
  /** In front of text on its own line, or between the sentences of an assessment: "Công tác khen thưởng". */
  runIn: 8,
  /** A chapter without capitals: the longest of real letters have eleven. */
  plainChapter: 12,
  /** A heading that the outline does not know, and one that tells its chapter: longer is a sentence. */
  unknown: 20,
  /** An item without a number: II.2 of the standard outline has 27 words, with the movement's name more. */
  unnumbered: 40,
} as const

/** Items under a chapter's heading that tell which chapter it is: one could be chance. */
export const fewestTellingItems = 2
