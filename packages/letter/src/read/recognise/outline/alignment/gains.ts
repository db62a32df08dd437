/**
 * What each sign is worth, for or against taking a line for a heading of the outline. A line is one where the sum is
 * above zero. Measured on the perturbed letters and the corpus; the order of size is what matters.
 */
export const gains = {
  /** What a line has to outweigh: most lines are text. */
  threshold: -3,
  /** Words that can mean nothing else. */
  strong: 3,
  /** All its telling words are the heading's. */
  pure: 1,
  /** Words shared with the standard heading, none of them telling. */
  weak: 2.2,
  /** Words that mean the item under its own number only. */
  numberedWords: 2.2,
  /** Share that is left where the words mean another heading first. */
  secondMeaning: 0.4,
  /** Words in common with the one of several headings that mean the same. */
  ownWords: 1.5,
  /** Words of the chapter's results, for the item that may stand for it. */
  otherMeaning: 0.8,
  /** The heading's own number. */
  number: 1.2,
  otherNumber: -0.2,
  /** Numerals of chapters on a chapter, others on what stands under it. */
  level: 0.4,
  otherLevel: -0.5,
  /** Numbered more deeply than the heading: `2.1.` inside an item `2.` */
  deeper: -1.5,
  /** A number and a few words, and nothing else. */
  brief: 0.4,
  /** Bold or in capitals. */
  styled: 0.8,
  /** Neither a number nor another look. */
  bare: -0.9,
  bulleted: -0.4,
  endsInList: -1.6,
  endsInStop: -1.2,
  /** Text goes on after it on its line. */
  runIn: -0.6,
  /** The parts of a group are often written so: "- Thuận lợi: …". */
  partRunIn: 1.6,
  /** A numbered line right between its neighbours by number. */
  listed: -1.4,
  /** Words from which on it is a sentence more likely. */
  longFrom: 30,
  long: -0.6,
  /** A heading of the outline that no line is. */
  skippedItem: -0.15,
  skippedChapter: -0.35,
  /** A heading that stands before one that comes after it in the outline. */
  backwards: -2.2,
} as const

/** Words that a heading and an item of the round's own have to share. */
export const leastShared = 0.6
