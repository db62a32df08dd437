import type { Citation } from '../sentences/citations.ts'

/** The words by which a text names a document, and whether its type is among them. */
export interface CitationWords {
  readonly quote: string
  readonly saysType: boolean
}

/** Letters around a number in which its type and its issuer are looked for. */
const before = 120
const after = 200

/**
 * Finds where a text cites a document: the mention that names its issuer, else the first. Numbers are read without
 * the blanks that people type round "/" and "-", so they are looked for with them.
 */
export function findCitation(text: string, { type, number, issuer }: Citation): CitationWords {
  const typed = number
    .replace(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)
    .replace(/\s*([/-])\s*/gu, (_, mark) => (mark === '/' ? String.raw`\s*/\s*` : String.raw`\s*[-–]\s*`))
  const mentions = Array.from(text.matchAll(new RegExp(String.raw`(?<![\d/.,-])${typed}(?![\p{L}\d/])`, 'gu')))
  const ends = ({ index, 0: words }: RegExpExecArray) => index + words.length
  const full = mentions.find(
    (mention) => issuer !== null && text.slice(ends(mention), ends(mention) + after).includes(issuer),
  )
  const mention = full ?? mentions[0]
  if (!mention) return { quote: number, saysType: false }
  const lead = new RegExp(
    String.raw`(?:(?<![\p{L}])(?<type>${type})\s+(?:(?!${type})[\p{L},]+\s+){0,6}?)?(?:số\s*:?\s*)?$`,
    'iu',
  )
  const said = lead.exec(text.slice(Math.max(0, mention.index - before), mention.index).replace(/^.*[\n\t]/su, ''))
  return { quote: `${said?.[0] ?? ''}${mention[0]}`, saysType: said?.groups?.['type'] !== undefined }
}
