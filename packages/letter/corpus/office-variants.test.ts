import { readFileSync } from 'node:fs'
import type { LetterJson } from '@thidua/schema/letter-json'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { read } from '../src/read/read.ts'
import { buildDocx } from './build-docx.ts'

/** One letter with automatic numbering, letterhead, lists and styles. */
const source = readFileSync(new URL('./danh-so-tu-dong.docx.txt', import.meta.url), 'utf8')
// Old fonts have no curly quotes of their own in every program that writes them.
const plainQuotes = source.replace(/[“”]/gu, '"')

type Rewrite = (xml: string) => string

/** The letter with each of its XML parts rewritten as another program writes it. */
function rewritten(text: string, rewrite: Rewrite): Uint8Array {
  const parts = Object.entries(unzipSync(buildDocx(text)))
  const texts = parts.map(([name, part]): [string, Uint8Array] => [
    name,
    /^word\/(?:document|styles|numbering)\.xml$/u.test(name) ? strToU8(rewrite(strFromU8(part))) : part,
  ])
  return zipSync(Object.fromEntries(texts))
}

const texts = (change: (text: string) => string): Rewrite => {
  return (xml) => xml.replace(/(<w:t [^>]*>)([^<]*)/gu, (_, tag: string, text: string) => tag + change(text))
}
const inBody = (change: (body: string) => string): Rewrite => {
  return (xml) => xml.replace(/(?<=<w:body>).*(?=<w:sectPr\/>)/su, change)
}
const typeface = (name: string): Rewrite => {
  return (xml) => xml.replaceAll('<w:rPr>', `<w:rPr><w:rFonts w:ascii="${name}" w:hAnsi="${name}"/>`)
}

const lower = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ'
const tcvn3 = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ'

/** A piece of a word in the font that has it: TCVN3 has no capitals with tones, but a font that shows small letters as capitals. */
const tcvn3Run = (piece: string, format: string): string => {
  const font = piece === piece.toLowerCase() ? '.VnTime' : '.VnTimeH'
  const written = Array.from(piece.toLowerCase(), (letter) => tcvn3[lower.indexOf(letter)] ?? letter).join('')
  return `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>${format}</w:rPr><w:t xml:space="preserve">${written}</w:t></w:r>`
}
const inTcvn3: Rewrite = (xml) =>
  xml.replace(/<w:r><w:rPr>(.*?)<\/w:rPr><w:t [^>]*>([^<]*)<\/w:t><\/w:r>/gu, (_, format: string, text: string) =>
    Array.from(text.matchAll(/\p{Lu}+|[^\p{Lu}]+/gu), ([piece]) => tcvn3Run(piece, format)).join(''),
  )

const vniMarks: Readonly<Record<string, string>> = {
  '\u0301': 'ù',
  '\u0300': 'ø',
  '\u0309': 'û',
  '\u0303': 'õ',
  '\u0323': 'ï',
  '\u0302': 'â',
  '\u0302\u0301': 'á',
  '\u0302\u0300': 'à',
  '\u0302\u0309': 'å',
  '\u0302\u0303': 'ã',
  '\u0302\u0323': 'ä',
  '\u0306': 'ê',
  '\u0306\u0301': 'é',
  '\u0306\u0300': 'è',
  '\u0306\u0309': 'ú',
  '\u0306\u0303': 'ü',
  '\u0306\u0323': 'ë',
}
const vniSingle: Readonly<Record<string, string>> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ' }

const toVni = (text: string): string =>
  Array.from(text, (letter) => {
    const small = letter.toLowerCase()
    const cased = (written: string) => (small === letter ? written : written.toUpperCase())
    if (vniSingle[small] !== undefined) return cased(vniSingle[small])
    const [base = '', ...parts] = small.normalize('NFD')
    const horned = parts.includes('\u031b')
    const marks = ['\u0302', '\u0306', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'].filter((mark) =>
      parts.includes(mark),
    )
    const vowel = horned ? (base === 'o' ? 'ô' : 'ö') : base
    return parts.length === 0 ? letter : cased(vowel + (vniMarks[marks.join('')] ?? ''))
  }).join('')

const variants: readonly (readonly [string, string, Rewrite])[] = [
  [
    'with other prefixes, as ElementTree does',
    source,
    (xml) => xml.replace(/([</ ])w:/gu, '$1ns0:').replaceAll('xmlns:w', 'xmlns:ns0'),
  ],
  [
    'without a prefix',
    source,
    (xml) =>
      xml
        .replace(/(<\/?)w:/gu, '$1')
        .replace('xmlns:w=', 'xmlns="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w='),
  ],
  [
    'in the strict form of the standard',
    source,
    (xml) =>
      xml.replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      ),
  ],
  [
    'with letters and marks in runs of their own',
    source,
    (xml) =>
      xml.replace(
        /(<w:r><w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr><w:t [^>]*>)([^<]*)/gu,
        (_, start: string, text: string) => start + text.normalize('NFD').replace(/\p{M}/gu, `</w:t></w:r>${start}$&`),
      ),
  ],
  ['in a table of one cell', source, inBody((body) => `<w:tbl><w:tr><w:tc>${body}</w:tc></w:tr></w:tbl>`)],
  [
    'in a table of one column',
    source,
    inBody((body) => `<w:tbl>${body.replace(/<w:(p|tbl)>.*?<\/w:\1>/gsu, '<w:tr><w:tc>$&</w:tc></w:tr>')}</w:tbl>`),
  ],
  [
    'with U+01A3 for ư, as old fonts hand it out',
    source,
    texts((text) => text.replaceAll('ư', 'ƣ').replaceAll('Ư', 'Ƣ')),
  ],
  [
    'with words that are not shown',
    source,
    (xml) =>
      xml.replaceAll('</w:p>', '<w:r><w:rPr><w:vanish/></w:rPr><w:t xml:space="preserve"> ẩn đi</w:t></w:r></w:p>'),
  ],
  [
    'with a reading above each word',
    source,
    (xml) =>
      xml.replace(
        /<w:r><w:rPr>(?:(?!<\/w:r>).)*<\/w:t><\/w:r>/gu,
        '<w:r><w:ruby><w:rt><w:r><w:t>x</w:t></w:r></w:rt><w:rubyBase>$&</w:rubyBase></w:ruby></w:r>',
      ),
  ],
  [
    'with paragraph marks deleted under tracked changes',
    source,
    (xml) =>
      xml.replace(
        /<w:p><w:pPr>((?:(?!<\/w:pPr>).)*)<\/w:pPr>(<w:r><w:rPr>[^t]*?)<w:t xml:space="preserve">([^<]*? )([^<]+<\/w:t><\/w:r>)/gu,
        '<w:p><w:pPr><w:rPr><w:del w:id="90" w:author="A"/></w:rPr></w:pPr>$2<w:t xml:space="preserve">$3</w:t></w:r></w:p><w:p><w:pPr>$1</w:pPr>$2<w:t xml:space="preserve">$4',
      ),
  ],
  ['in .VnTime and .VnTimeH (TCVN3)', plainQuotes, inTcvn3],
  ['in VNI-Times', plainQuotes, (xml) => typeface('VNI-Times')(texts(toVni)(xml))],
  ['in Unicode that was typed on in .VnTime', source, typeface('.VnTime')],
]

const withoutSlips = ({ slips, ...letter }: LetterJson) => ({
  letter,
  slips: slips.filter(({ rule }) => rule !== 'decomposed-unicode'),
})

describe('the same letter', () => {
  it.each(variants)('reads the same %s', async (_, text, rewrite) => {
    const expected = await read(buildDocx(text), 'thu.docx')
    expect(expected.kind).toBe('report')
    const other = rewritten(text, rewrite)
    expect(Buffer.compare(other, buildDocx(text))).not.toBe(0)
    expect(withoutSlips(await read(other, 'thu.docx'))).toEqual(withoutSlips(expected))
  })
})
