import { child, childrenOf, isOn, valOf, type XmlElement } from '../xml-tree.ts'

/** What a paragraph style gives its paragraphs, its ancestors' settings included. */
export interface ParagraphStyle {
  readonly bold: boolean
  readonly italic: boolean
  readonly centred: boolean
  readonly numbering: XmlElement | undefined
}

const plain: ParagraphStyle = { bold: false, italic: false, centred: false, numbering: undefined }

/** Looks up a style by its id; character styles tell bold and italic alike. */
export function stylesOf(root: XmlElement | null): (id: string | undefined) => ParagraphStyle {
  const styles = new Map(
    childrenOf(child(root ?? undefined, 'w:styles'), 'w:style').map((style) => [
      style.attributes['w:styleId'] ?? '',
      style,
    ]),
  )
  const known = new Map<string, ParagraphStyle>()
  const resolve = (id: string | undefined, depth: number): ParagraphStyle => {
    const style = id === undefined || depth > 20 ? undefined : styles.get(id)
    if (id === undefined || !style) return plain
    const cached = known.get(id)
    if (cached) return cached
    const base = resolve(valOf(style, 'w:basedOn'), depth + 1)
    const run = child(style, 'w:rPr')
    const properties = child(style, 'w:pPr')
    const resolved: ParagraphStyle = {
      bold: isOn(run, 'w:b') ?? base.bold,
      italic: isOn(run, 'w:i') ?? base.italic,
      centred: properties && child(properties, 'w:jc') ? valOf(properties, 'w:jc') === 'center' : base.centred,
      numbering: child(properties, 'w:numPr') ?? base.numbering,
    }
    known.set(id, resolved)
    return resolved
  }
  return (id) => resolve(id, 0)
}
