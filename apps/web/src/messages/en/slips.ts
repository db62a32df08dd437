import type { messages as vi } from '../vi/slips.ts'

export const messages: typeof vi = {
  rules: {
    'archive-without-colon': ({ quote }) => `“${quote}”: “Lưu” is followed by a colon, as in “Lưu: VT, …”.`,
    'broken-sentence': ({ quote }) => `“${quote}”: the sentence seems to be broken over two lines.`,
    'comma-before-date': ({ quote }) => `“${quote}”: no comma between a document’s number and its date.`,
    'de-or-de': ({ quote }) => `“${quote}”: check “đề” or “để”.`,
    'decomposed-unicode': ({ quote }) =>
      `“${quote}”: letters and marks are separate characters that no search finds; type it again.`,
    'doubled-word': ({ quote }) => `“${quote}”: a word stands twice.`,
    'figure-mismatch': ({ facts }) =>
      `The sentence says ${facts['written']} (${facts['label']}), the figure’s field ${facts['field']}.`,
    'heading-not-capitals': ({ quote }) => `“${quote}”: headings I–IV are in capitals.`,
    'honours-before-name': ({ quote }) => `“${quote}”: no titles or degrees before the signer’s name.`,
    'impossible-date': ({ quote }) => `“${quote}”: there is no such day.`,
    'lost-word-in-heading': ({ quote }) => `“${quote}”: a word of the outline’s heading is missing.`,
    'missing-addressees': () => 'A letter to a superior body names its addressees (“Kính gửi”).',
    'missing-end-mark': () => 'The text of a report ends with “./.”; it is added when it prints.',
    'missing-header': () => 'The national title and the issuing body are missing above the letter.',
    'misspelt-heading': ({ quote, fix }) => `“${quote}”: wrong marks in a heading, probably “${fix}”.`,
    'mixed-tone-marks': ({ quote }) => `“${quote}”: one letter should place tone marks in one way (hoà or hòa).`,
    'no-space-after-mark': ({ quote }) => `“${quote}”: a space follows a punctuation mark.`,
    'numbering-gap': ({ quote }) => `“${quote}”: the numbering of headings has a gap.`,
    'row-count-mismatch': ({ facts }) =>
      `The sentence says ${facts['written']} (${facts['label']}), the list has ${facts['rows']}.`,
    'space-before-mark': ({ quote }) => `“${quote}”: no space before a punctuation mark.`,
    'spaced-document-number': ({ quote }) => `“${quote}”: no spaces round “/” and “-” in a number and symbol.`,
    'stray-asterisks': ({ quote }) => `“${quote}”: left-over asterisks.`,
    'unnumbered-heading': ({ quote }) => `“${quote}”: the heading lacks its number.`,
    'year-range-dash': ({ quote }) => `“${quote}”: write ranges of years in one way, for example 2021-2025.`,
  },
  other: ({ quote }) => `Check: “${quote}”.`,
}
