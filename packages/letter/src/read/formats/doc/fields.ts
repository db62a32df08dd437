const marks = { begin: '\u0013', middle: '\u0014', end: '\u0015' } as const

/** Open fields of a text, innermost last: of a field its code is not text, its result is. */
export class Fields {
  readonly #open: ('code' | 'result')[] = []
  #codes = 0

  /** Whether what stands here is part of some field's code. */
  get inCode(): boolean {
    return this.#codes > 0
  }

  /** Takes the mark of a field; false for another letter. */
  mark(letter: string): boolean {
    const open = this.#open.at(-1)
    if (letter === marks.begin) {
      this.#open.push('code')
      this.#codes++
    } else if (letter === marks.middle || letter === marks.end) {
      if (open === 'code') this.#codes--
      if (letter === marks.end) this.#open.pop()
      else if (open !== undefined) this.#open[this.#open.length - 1] = 'result'
    } else return false
    return true
  }
}
