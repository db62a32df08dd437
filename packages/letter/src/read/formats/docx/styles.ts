import { child, childrenOf, isOn, valOf, type XmlElement } from '../xml-tree.ts'

/** What a style gives its text, its ancestors' settings included. */
export interface TextStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly caps: boolean
  /** Not shown, so no part of the letter. */
  readonly hidden: boolean
  readonly centred: boolean
  /** Null where neither the style nor an ancestor names one; '' for one of the theme. */
  readonly font: string | null
  readonly numbering: XmlElement | undefined
}

export interface Styles {
  /** The style of a paragraph; without an id the document's default. */
  readonly paragraph: (id: string | undefined) => TextStyle
  readonly character: (id: string | undefined) => TextStyle
}

const plain: TextStyle = {
  bold: false,
  italic: false,
  caps: false,
  hidden: false,
  centred: false,
  font: null,
  numbering: undefined,
}

export function stylesOf(root: XmlElement | null): Styles {
  const sheet = child(root ?? undefined, 'w:styles')
  const all = childrenOf(sheet, 'w:style')
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const standard = all.find(
    ({ attributes }) => /^(?:1|true|on)$/u.test(attributes['w:default'] ?? '') && attributes['w:type'] === 'paragraph',
  )?.attributes['w:styleId']
  const defaults = child(child(child(sheet, 'w:docDefaults'), 'w:rPrDefault'), 'w:rPr')
  const ground: TextStyle = { ...plain, font: fontOf(defaults) }
  const known = new Map<string, TextStyle>()
  const resolve = (id: string | undefined, depth: number, base: TextStyle): TextStyle => {
    const style = id === undefined || depth > 20 ? undefined : byId.get(id)
    if (id === undefined || !style) return base
    const cached = known.get(id)
    if (cached) return cached
    const resolved = styled(style, resolve(valOf(style, 'w:basedOn'), depth + 1, base))
    known.set(id, resolved)
    return resolved
  }
  return {
    paragraph: (id) => resolve(id !== undefined && byId.has(id) ? id : standard, 0, ground),
    character: (id) => resolve(id, 0, plain),
  }
}

function styled(style: XmlElement, base: TextStyle): TextStyle {
  const run = child(style, 'w:rPr')
  const properties = child(style, 'w:pPr')
  return {
    bold: isOn(run, 'w:b') ?? base.bold,
    italic: isOn(run, 'w:i') ?? base.italic,
    caps: isOn(run, 'w:caps') ?? base.caps,
    hidden: isOn(run, 'w:vanish') ?? base.hidden,
    centred: child(properties, 'w:jc') ? valOf(properties, 'w:jc') === 'center' : base.centred,
    font: fontOf(run) ?? base.font,
    numbering: child(properties, 'w:numPr') ?? base.numbering,
  }
}

/** The font of letters beyond ASCII that run properties name: '' for one of the theme, null when they name none. */
export function fontOf(run: XmlElement | undefined): string | null {
  const fonts = child(run, 'w:rFonts')?.attributes
  if (!fonts) return null
  if (fonts['w:hAnsiTheme'] ?? fonts['w:asciiTheme']) return ''
  return fonts['w:hAnsi'] ?? fonts['w:ascii'] ?? null
}
