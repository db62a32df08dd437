import type { Style } from './style-sheet.ts'

/** How text looks at one place of a pasted page, as far as it matters here. */
export interface Look {
  readonly bold: boolean
  readonly italic: boolean
  /** Whether a line break of the text is one on the screen (`white-space: pre-wrap` and the like). */
  readonly keepsBreaks: boolean
  readonly raised: 'up' | 'down' | null
  /** The first font named; an old Vietnamese font and one of symbols change what the letters mean. */
  readonly font: string
  /** Whether Word says that the text is a sign of its font, not letters. */
  readonly sign: boolean
}

export const plainLook: Look = { bold: false, italic: false, keepsBreaks: false, raised: null, font: '', sign: false }

const boldTags = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])
const italicTags = new Set(['i', 'em', 'cite', 'dfn', 'var'])
const typedTags = new Set(['pre', 'textarea', 'listing', 'xmp'])

/** The look inside an element, from what stands around it, its tag and its style. */
export function lookOf(element: Element, style: Style, around: Look): Look {
  const tag = element.localName
  const font = familyOf(style.get('mso-symbol-font-family') ?? style.get('font-family')) ?? element.getAttribute('face')
  return {
    bold: boldOf(style) ?? (boldTags.has(tag) || around.bold),
    italic: italicOf(style) ?? (italicTags.has(tag) || around.italic),
    keepsBreaks: keepsBreaksOf(style) ?? (typedTags.has(tag) || around.keepsBreaks),
    raised: raisedOf(tag, style) ?? around.raised,
    font: font ?? around.font,
    sign: style.get('mso-char-type') === 'symbol' || around.sign,
  }
}

function boldOf(style: Style): boolean | undefined {
  const weight = style.get('font-weight')?.toLowerCase() ?? shorthand(style, /\b(?:bold|[6-9]00)\b/iu)
  if (weight === undefined) return undefined
  if (/^bold/u.test(weight) || Number.parseInt(weight, 10) >= 600) return true
  return /^(?:normal|lighter|\d)/u.test(weight) ? false : undefined
}

function italicOf(style: Style): boolean | undefined {
  const slant = style.get('font-style')?.toLowerCase() ?? shorthand(style, /\bitalic\b/iu)
  if (slant === undefined) return undefined
  if (/^(?:italic|oblique)/u.test(slant)) return true
  return slant.startsWith('normal') ? false : undefined
}

/** What a whole font says in one property; what it does not name is as usual. */
function shorthand(style: Style, pattern: RegExp): string | undefined {
  const font = style.get('font')
  return font === undefined ? undefined : (pattern.exec(font)?.[0] ?? 'normal')
}

function keepsBreaksOf(style: Style): boolean | undefined {
  const space = style.get('white-space')?.toLowerCase()
  if (space === undefined) return undefined
  if (/^(?:pre|break-spaces)/u.test(space)) return true
  return /^(?:normal|nowrap)/u.test(space) ? false : undefined
}

function raisedOf(tag: string, style: Style): Look['raised'] | undefined {
  const align = style.get('vertical-align')?.toLowerCase()
  if (align === 'super' || tag === 'sup') return 'up'
  if (align === 'sub' || tag === 'sub') return 'down'
  return align === 'baseline' ? null : undefined
}

const familyOf = (families: string | undefined): string | undefined =>
  families?.split(',', 1)[0]?.replaceAll(/["']/gu, '').trim() || undefined
