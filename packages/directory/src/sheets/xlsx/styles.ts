import { walkXml } from './walk-xml.ts'

/** What a cell's style says of its text. */
export interface CellStyle {
  /** Its number is a day. */
  readonly isDay: boolean
  /** Digits that a format of zeros shows at least, `00000`; 0 for any other. */
  readonly digits: number
  /** Its font is one of TCVN3. */
  readonly oldFont: boolean
}

export const plainStyle: CellStyle = { isDay: false, digits: 0, oldFont: false }

/** Formats that need no definition and show a day (ECMA-376 18.8.30, those of Eastern Asia among them). */
const knownDays = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])

/** The cells' styles by their index. */
export function readStyles(part: Uint8Array): CellStyle[] {
  const formats = new Map<number, string>()
  const oldFonts: boolean[] = []
  const styles: CellStyle[] = []
  let inside = ''
  walkXml(part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs' || name === 'cellStyleXfs' || name === 'dxfs') inside = name
      else if (name === 'numFmt' && inside !== 'dxfs')
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (inside === 'fonts' && name === 'font') oldFonts.push(false)
      else if (inside === 'fonts' && name === 'name' && oldFonts.length > 0)
        oldFonts[oldFonts.length - 1] = /^\.?Vn[A-Z]/u.test(attributes['val'] ?? '')
      else if (inside === 'cellXfs' && name === 'xf')
        styles.push(styleOf(Number(attributes['numFmtId'] ?? 0), Number(attributes['fontId'] ?? 0)))
    },
    close(name) {
      if (name === inside) inside = ''
    },
  })
  return styles

  function styleOf(format: number, font: number): CellStyle {
    const code = formats.get(format)
    return {
      isDay: code === undefined ? knownDays.has(format) : showsDay(code),
      digits: code !== undefined && /^0{2,40}$/u.test(code) ? code.length : 0,
      oldFont: oldFonts[font] ?? false,
    }
  }
}

/** A format of a day has a `d` or `y` outside of quotes, brackets and escapes. */
const showsDay = (code: string): boolean =>
  /[dy]/iu.test(code.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./gu, '')) && !/^general/iu.test(code)
