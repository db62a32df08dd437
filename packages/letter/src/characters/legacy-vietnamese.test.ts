import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLegacy, LegacyDecoder, type LegacyEncoding, legacyEncoding } from './legacy-vietnamese.ts'

const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'

/** The letters as the old fonts write them, in the order of `lower`; from the encodings' own tables, not from ours. */
const tcvn3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ'
const vni =
  'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'.split(
    ' ',
  )

const typeVni = (text: string): string =>
  Array.from(text, (letter) => {
    const written = vni[lower.indexOf(letter.toLowerCase())]
    if (written === undefined) return letter
    return letter === letter.toLowerCase() ? written : written.toUpperCase()
  }).join('')

const typeTcvn3 = (text: string): string =>
  Array.from(text, (letter) => tcvn3[lower.indexOf(letter)] ?? letter).join('')

const text = fc.string({ unit: fc.constantFrom(...lower, ...'bcdghklmnpqrstvx 0123456789.,-/()'), maxLength: 80 })

describe('text of an old font', () => {
  it('comes back from TCVN3 as it was', () => {
    expect(fromLegacy('B¸o c¸o tæng kÕt Phong trµo thi ®ua, ®­êng tØnh', 'tcvn3')).toBe(
      'Báo cáo tổng kết Phong trào thi đua, đường tỉnh',
    )
    fc.assert(
      fc.property(text, (typed) => {
        expect(fromLegacy(typeTcvn3(typed), 'tcvn3')).toBe(typed)
      }),
    )
  })

  it('comes back in capitals from a font that shows capitals', () => {
    expect(fromLegacy('céng hßa x· héi chñ nghÜa viÖt nam', 'tcvn3Capitals')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  it('comes back from VNI as it was, small and capital', () => {
    expect(fromLegacy('ÑAÙNH GIAÙ CHUNG; ñöôøng tænh, nhöõng kyû luaät', 'vni')).toBe(
      'ĐÁNH GIÁ CHUNG; đường tỉnh, những kỷ luật',
    )
    fc.assert(
      fc.property(text, fc.boolean(), (typed, capitals) => {
        const written = capitals ? typed.toUpperCase() : typed
        expect(fromLegacy(typeVni(written), 'vni')).toBe(written)
      }),
    )
  })

  it('is told by the name of its font', () => {
    const fonts: Readonly<Record<string, LegacyEncoding | null>> = {
      '.VnTime': 'tcvn3',
      '.VnTimeH': 'tcvn3Capitals',
      '.VnArial NarrowH': 'tcvn3Capitals',
      'ABCDEF+.VnTimeH,Bold': 'tcvn3Capitals',
      '.VnAvant': 'tcvn3',
      VnTime: 'tcvn3',
      'VNI-Times': 'vni',
      'BCDEEE+VNI-Helve-Condense': 'vni',
      'Times New Roman': null,
      'UTM Times': null,
      Vni: null,
      '': null,
    }
    expect(Object.fromEntries(Object.keys(fonts).map((name) => [name, legacyEncoding(name)]))).toEqual(fonts)
  })

  it('is left alone where it is Unicode already', () => {
    const decoder = new LegacyDecoder()
    const read = (...texts: string[]) =>
      decoder.decode(texts.map((written) => ({ text: written, encoding: 'tcvn3' as const }))).join('')
    expect(read('Sở Xây dựng có ', '17 công chức')).toBe('Sở Xây dựng có 17 công chức')
    expect(read('Không có')).toBe('Không có')
    expect(read('và')).toBe('và')
  })

  it('that could be either is what the paragraphs before it were', () => {
    const decoder = new LegacyDecoder()
    const read = (written: string) => decoder.decode([{ text: written, encoding: 'tcvn3' }]).join('')
    expect(read('C«ng t¸c triÓn khai')).toBe('Công tác triển khai')
    expect(read('mét sè x·')).toBe('một số xã')
    expect(read('mét sè')).toBe('một số')
  })

  const syllables = fc.constantFrom(
    ...'Sở Công Thương tỉnh báo cáo tổng kết phong trào thi đua năm được giao những kỷ luật đường nhân dân'.split(' '),
  )
  const sentence = fc.array(syllables, { minLength: 6, maxLength: 20 }).map((all) => all.join(' '))

  it('is told by its letters where no font is named', () => {
    const byContent = (written: string) => new LegacyDecoder().decode([{ text: written, encoding: null }]).join('')
    fc.assert(
      fc.property(sentence, (typed) => {
        expect(byContent(typed)).toBe(typed)
        const small = typed.toLowerCase()
        if (/[đơưạảấầẩậắằẳặẻẽẹếềểệỉịọỏốồổộớờởợủụứừửựỳỷỵ]/u.test(small)) {
          expect(byContent(typeTcvn3(small))).toBe(small)
          expect(byContent(typeVni(small))).toBe(small)
        }
      }),
    )
    expect(byContent('25 µm')).toBe('25 µm')
    expect(byContent('© Müller và São Paulo')).toBe('© Müller và São Paulo')
  })

  it('without a font that could be either is what the paragraph before it was', () => {
    const decoder = new LegacyDecoder()
    const read = (written: string) => decoder.decode([{ text: written, encoding: null }]).join('')
    expect(['Së C«ng Th\u00ad¬ng', 'Sè: 77/BC-SCT', 'Được giao', 'Không có'].map(read)).toEqual([
      'Sở Công Thương',
      'Số: 77/BC-SCT',
      'Được giao',
      'Không có',
    ])
  })
})
