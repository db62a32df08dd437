/** Words at a place, in points from the lower left corner; `turn` in degrees. */
export interface Words {
  readonly x: number
  readonly y: number
  readonly text: string
  readonly size?: number
  readonly turn?: number
}

/** What a signing program lays over a page: words and rules in an appearance of its own. */
export interface SignatureWidget {
  /** Lower left corner, width and height on the page; its words are placed from that corner. */
  readonly box: readonly [number, number, number, number]
  readonly words: readonly Words[]
  /** Lines of a table, from and to. */
  readonly rules?: readonly (readonly [number, number, number, number])[]
  /** Draws the words in a form inside a form, as Acrobat does. */
  readonly nested?: boolean
}

interface SignedPage {
  readonly words: readonly Words[]
  readonly widgets: readonly SignatureWidget[]
  /** The page lies on its side in the file, and is shown upright. */
  readonly turned?: boolean
}

const [width, height] = [595, 842]

/** A file of one untagged page with digital signatures, in a font of fixed width whose letters are any of Unicode. */
export function buildSignedPdf({ words, widgets, turned = false }: SignedPage): Uint8Array {
  const all = [...words, ...widgets.flatMap((widget) => widget.words)]
  const letters = [...new Set(all.flatMap(({ text }) => Array.from(text)))]
  const shown = (one: Words) => drawn(one, letters)
  const upright = turned ? `0 1 -1 0 ${height} 0` : null
  const resources = '/Resources<</Font<</F1 5 0 R>>>>'
  const objects = [
    `<</Type/Catalog/Pages 2 0 R/AcroForm<</SigFlags 3/Fields[${widgets.map((_, at) => `${annotationOf(at)} 0 R`).join(' ')}]>>>>`,
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${turned ? `${height} ${width}` : `${width} ${height}`}]${turned ? '/Rotate 90' : ''}/Contents 4 0 R${resources}/Annots[${widgets.map((_, at) => `${annotationOf(at)} 0 R`).join(' ')}]>>`,
    stream('', `${upright ? `${upright} cm ` : ''}${words.map(shown).join(' ')}`),
    `<</Type/Font/Subtype/Type1/BaseFont/Courier/FirstChar 1/LastChar ${letters.length}/Widths[${letters.map(() => 600).join(' ')}]/Encoding<</Type/Encoding/Differences[1 ${letters.map(glyphName).join('')}]>>>>`,
    ...widgets.flatMap((widget, at) => {
      const [x, y, w, h] = widget.box
      const rect = turned ? [height - y - h, x, height - y, x + w] : [x, y, x + w, y + h]
      const content = [
        ...(widget.rules ?? []).map((rule) => `${rule[0]} ${rule[1]} m ${rule[2]} ${rule[3]} l S`),
        ...widget.words.map(shown),
      ].join(' ')
      const form = `/Type/XObject/Subtype/Form/BBox[0 0 ${w} ${h}]`
      const matrix = turned ? '/Matrix[0 1 -1 0 0 0]' : ''
      return [
        `<</Type/Annot/Subtype/Widget/FT/Sig/T(S${at})/F 132/P 3 0 R/Rect[${rect.join(' ')}]/AP<</N ${annotationOf(at) + 1} 0 R>>>>`,
        widget.nested
          ? stream(`${form}${matrix}/Resources<</XObject<</FRM ${annotationOf(at) + 2} 0 R>>>>`, 'q /FRM Do Q')
          : stream(`${form}${matrix}${resources}`, content),
        stream(`${form}${resources}`, content),
      ]
    }),
  ]
  return fileOf(objects)
}

const objectsBefore = 5
const objectsEach = 3
const annotationOf = (at: number): number => objectsBefore + 1 + at * objectsEach

function drawn({ x, y, text, size = 8, turn = 0 }: Words, letters: readonly string[]): string {
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)]
  const codes = Array.from(text, (letter) => (letters.indexOf(letter) + 1).toString(16).padStart(2, '0')).join('')
  return `BT /F1 ${size} Tf ${[cos, sin, -sin, cos].map((one) => one.toFixed(4)).join(' ')} ${x} ${y} Tm <${codes}> Tj ET`
}

const glyphName = (letter: string): string =>
  letter === ' ' ? '/space' : `/uni${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

const stream = (entries: string, content: string): string =>
  `<<${entries}/Length ${content.length}>>stream\n${content}\nendstream`

function fileOf(objects: readonly string[]): Uint8Array {
  let file = '%PDF-1.7\n'
  const offsets = objects.map((object, index) => {
    const at = file.length
    file += `${index + 1} 0 obj${object}endobj\n`
    return at
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const start = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer<</Size ${objects.length + 1}/Root 1 0 R>>\nstartxref\n${start}\n%%EOF`
  return new TextEncoder().encode(file)
}
