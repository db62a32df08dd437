import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text.ts'

const utf8 = readFileSync(new URL('../../../../corpus/xuong-dong-80.txt', import.meta.url), 'utf8')
const text = utf8.toLowerCase().replace(/[“”]/gu, '"').replace(/[–…]/gu, '-')

const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
const tcvn3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ'
const written = Array.from(text, (letter) => tcvn3[lower.indexOf(letter)] ?? letter).join('')

describe('a text file', () => {
  it('in TCVN3 is read as Vietnamese, whether its bytes or its letters came through', () => {
    expect(decodeText(new Uint8Array(Buffer.from(written, 'latin1')))).toBe(text)
    expect(decodeText(new TextEncoder().encode(written))).toBe(text)
  })

  it('in another language stays as it is', () => {
    const french = 'Le déjeuner à la forêt, où l’été s’achève déjà: ça va très bien, garçon, à bientôt. '.repeat(10)
    expect(decodeText(new TextEncoder().encode(french))).toBe(french)
  })
})
