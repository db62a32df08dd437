import { type LegacyDecoder, type LegacyEncoding, legacyEncoding } from '@thidua/letter/characters/legacy-vietnamese'
import { isSymbolFont, symbolText } from '@thidua/letter/characters/symbol-fonts'
import type { Run } from '@thidua/letter/markup/markup-blocks'
import { tidySpaces } from '@thidua/letter/model/source-block'
import type { Look } from './look.ts'
import { raisedLetters } from './raised-letters.ts'

/** The text of one line while it is read, piece by piece. */
export class LineText {
  readonly #legacy: LegacyDecoder
  #pieces: { run: Run; encoding: LegacyEncoding | null }[] = []

  constructor(legacy: LegacyDecoder) {
    this.#legacy = legacy
  }

  /** Adds text as it is to be seen: signs of their font as such, raised letters raised. */
  write(text: string, { bold, italic, raised, font, sign }: Look): void {
    if (text === '') return
    const letters = sign && isSymbolFont(font) ? signsOf(text, font) : text
    this.#pieces.push({
      run: {
        text: raised ? raisedLetters(letters, raised) : letters,
        ...(bold && { bold: true as const }),
        ...(italic && { italic: true as const }),
      },
      encoding: legacyEncoding(font),
    })
  }

  /** The piece with words that was written last. */
  get last(): string {
    return this.#pieces.findLast(({ run }) => run.text.trim() !== '')?.run.text ?? ''
  }

  /** The line as it was written, old Vietnamese fonts read, blanks tidied; what follows is the next one. */
  take(): Run[] {
    const pieces = this.#pieces
    this.#pieces = []
    const texts = this.#legacy.decode(pieces.map(({ run, encoding }) => ({ text: run.text, encoding })))
    return tidySpaces(pieces.map(({ run }, index) => ({ ...run, text: texts[index] ?? '' })))
  }
}

const signsOf = (text: string, font: string): string =>
  text.replace(/[!-ÿ\uf020-\uf0ff]/gu, (sign) => symbolText(font, sign.charCodeAt(0)))
