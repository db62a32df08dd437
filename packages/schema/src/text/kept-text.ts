/** Everything that XML 1.0 cannot hold: control characters but tab and line ends, and the two that are no characters. */
const outsideXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu

/** Word's line and page breaks keep words apart. */
const breaks = /[\u000b\u000c]/gu

/** A text as every file can hold it: well-formed, and of characters of XML 1.0 only. */
export const printableText = (text: string): string => text.toWellFormed().replace(outsideXml, '')

/**
 * The one rule of what a text that people send may hold: well-formed UTF-16, characters of XML 1.0 only, NFC. What
 * does not fit leaves, but for a break, which becomes a blank; a lone half of a character becomes U+FFFD, which everybody
 * sees.
 */
export const keptText = (text: string): string => printableText(text.replace(breaks, ' ')).normalize('NFC')
