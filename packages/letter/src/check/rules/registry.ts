import type { Rule } from '../check-input.ts'
import { archiveWithoutColon } from './archive-without-colon.ts'
import { brokenSentence } from './broken-sentence.ts'
import { commaBeforeDate } from './comma-before-date.ts'
import { deOrDe } from './de-or-de.ts'
import { decomposedUnicode } from './decomposed-unicode.ts'
import { doubledWord } from './doubled-word.ts'
import { figureMismatch } from './figure-mismatch.ts'
import { headingNotCapitals } from './heading-not-capitals.ts'
import { honoursBeforeName } from './honours-before-name.ts'
import { impossibleDate } from './impossible-date.ts'
import { lostWordInHeading } from './lost-word-in-heading.ts'
import { missingAddressees } from './missing-addressees.ts'
import { missingEndMark } from './missing-end-mark.ts'
import { missingHeader } from './missing-header.ts'
import { misspeltHeading } from './misspelt-heading.ts'
import { mixedToneMarks } from './mixed-tone-marks.ts'
import { noSpaceAfterMark } from './no-space-after-mark.ts'
import { numberingGap } from './numbering-gap.ts'
import { rowCountMismatch } from './row-count-mismatch.ts'
import { spaceBeforeMark } from './space-before-mark.ts'
import { spacedDocumentNumber } from './spaced-document-number.ts'
import { strayAsterisks } from './stray-asterisks.ts'
import { unnumberedHeading } from './unnumbered-heading.ts'
import { yearRangeDash } from './year-range-dash.ts'

/** Every rule, in the order a letter is read: its form, its headings, its words, its numbers. */
export const rules = [
  missingHeader,
  missingAddressees,
  unnumberedHeading,
  numberingGap,
  headingNotCapitals,
  lostWordInHeading,
  misspeltHeading,
  doubledWord,
  deOrDe,
  spaceBeforeMark,
  noSpaceAfterMark,
  yearRangeDash,
  commaBeforeDate,
  spacedDocumentNumber,
  impossibleDate,
  brokenSentence,
  strayAsterisks,
  mixedToneMarks,
  decomposedUnicode,
  figureMismatch,
  rowCountMismatch,
  archiveWithoutColon,
  missingEndMark,
  honoursBeforeName,
] as const satisfies readonly Rule[]
