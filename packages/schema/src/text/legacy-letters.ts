const pair = (from: string, to: string): [string, string][] =>
  Array.from(from, (letter, index) => [letter, to[index] ?? ''])

/** TCVN 5712:1993 VN3, the rows that `.Vn` fonts have: the letters are Latin-1. `ư` is the code of the soft hyphen. */
export const tcvn3Letters: ReadonlyMap<string, string> = new Map([
  ...pair('¡¢£¤¥¦§', 'ĂÂÊÔƠƯĐ'),
  ...pair('¨©ª«¬\u00ad®', 'ăâêôơưđ'),
  ...pair('µ¶·¸¹', 'àảãáạ'),
  ...pair('»¼½¾Æ', 'ằẳẵắặ'),
  ...pair('ÇÈÉÊË', 'ầẩẫấậ'),
  ...pair('ÌÎÏÐÑ', 'èẻẽéẹ'),
  ...pair('ÒÓÔÕÖ', 'ềểễếệ'),
  ...pair('×ØÜÝÞ', 'ìỉĩíị'),
  ...pair('ßáâãä', 'òỏõóọ'),
  ...pair('åæçèé', 'ồổỗốộ'),
  ...pair('êëìíî', 'ờởỡớợ'),
  ...pair('ïñòóô', 'ùủũúụ'),
  ...pair('õö÷øù', 'ừửữứự'),
  ...pair('úûüýþ', 'ỳỷỹýỵ'),
])

/** VNI's second characters and the marks they print. */
const vniMarks: readonly (readonly [string, string])[] = [
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
]

/** What VNI's fonts print for a Latin-1 letter: a mark for the vowel before it, or a letter. */
export const vniLetters: ReadonlyMap<string, string> = new Map([
  ...vniMarks.flatMap(([letter, mark]): [string, string][] => [
    [letter, mark],
    [letter.toUpperCase(), mark],
  ]),
  ...pair('ôöíìæóòîñ', 'ơưíìỉĩịỵđ'),
  ...pair('ÔÖÍÌÆÓÒÎÑ', 'ƠƯÍÌỈĨỊỴĐ'),
])
