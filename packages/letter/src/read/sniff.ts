import { Unreadable } from './source/unreadable.ts'

export type Format = 'docx' | 'doc' | 'odt' | 'rtf' | 'pdf' | 'html' | 'text'

const saveAs = 'hãy mở bằng Word rồi lưu lại thành .docx'

/** Tells a file's format by its first bytes, with the name's extension where bytes do not tell. */
export function sniff(bytes: Uint8Array, name: string): Format {
  if (bytes.length === 0) throw new Unreadable('Tệp rỗng, không có nội dung.')
  const extension = /\.([a-z0-9]+)$/iu.exec(name)?.[1]?.toLowerCase() ?? ''
  const start = latin(bytes.subarray(0, 1024))
  if (start.startsWith('PK'))
    return /^.{30}mimetypeapplication\/vnd\.oasis\.opendocument\.text/su.test(start) ? 'odt' : 'docx'
  if (start.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (start.startsWith('\u00d0\u00cf\u0011\u00e0')) return oldWord(bytes)
  if (start.startsWith('{\\rtf')) return 'rtf'
  if (start.includes('progid="Word.Document"')) throw new Unreadable(`Tệp Word dạng XML chưa đọc được: ${saveAs}.`)
  if (isWebArchive(start)) throw new Unreadable(`Tệp trang web lưu trữ (.mht) chưa đọc được: ${saveAs}.`)
  const foreign = signatures.find(([magic]) => start.startsWith(magic))
  if (foreign)
    throw new Unreadable(`Tệp là ${foreign[1]}, không phải văn bản: hãy dùng tệp .docx, .pdf, .txt hoặc .html.`)
  if (extension === 'docx') throw new Unreadable(`Tệp .docx bị hỏng hoặc không phải tệp Word: ${saveAs}.`)
  if (extension === 'rtf' || extension === 'odt')
    throw new Unreadable(
      `Tệp .${extension} bị hỏng hoặc tải về chưa đủ: hãy mở bằng phần mềm đã soạn rồi lưu lại thành .docx.`,
    )
  const office = otherOffice[extension]
  if (office !== undefined) throw new Unreadable(`Tệp .${extension} chưa đọc được: ${office}.`)
  if (extension === 'pdf') throw new Unreadable('Tệp .pdf bị hỏng hoặc không phải tệp PDF.')
  const plain = start.replaceAll('\u0000', '')
  if (/^(?:htm|html|xhtml)$/u.test(extension) || /<(?:!doctype html|html|head|body)\b/iu.test(plain)) return 'html'
  return isFragment(plain) ? 'html' : 'text'
}

/** A piece of a web page without its frame, as editors of web sites save it under any name: it begins with an element and closes several. */
const isFragment = (start: string): boolean =>
  /^(?:\s|\u00ef\u00bb\u00bf|<!--[^>]{0,500}-->)*<(?:p|div|span|table|figure|h[1-6]|ul|ol|center|section|article|strong|b|font|style|meta|!--)[\s>/]/iu.test(
    start,
  ) && (start.match(/<\/(?:p|div|span|table|td|tr|h[1-6]|li|strong|b|font|style)>|<br\s*\/?>/giu)?.length ?? 0) >= 2

/** Files of other programs that their bytes do not tell, and what to do with them. */
const otherOffice: Readonly<Record<string, string>> = {
  wps: 'hãy mở bằng phần mềm đã soạn rồi lưu lại thành .docx',
  pages: 'hãy mở bằng Pages, chọn Xuất ra rồi chọn Word (.docx)',
  mht: saveAs,
  mhtml: saveAs,
}

/** A web page saved as one file: the heading lines of a mail, among them that it has parts. */
const isWebArchive = (start: string): boolean =>
  /^(?:[\w-]{1,40}: [^\n]{0,300}\r?\n[ \t]?)*(?:MIME-Version: |Content-Type: multipart\/related)/iu.test(
    start.slice(0, 1024),
  )

const signatures: readonly (readonly [string, string])[] = [
  ['\u0089PNG', 'ảnh PNG'],
  ['\u00ff\u00d8\u00ff', 'ảnh JPEG'],
  ['GIF8', 'ảnh GIF'],
  ['Rar!', 'tệp nén RAR'],
  ['7z\u00bc\u00af', 'tệp nén 7z'],
  ['\u001f\u008b', 'tệp nén gzip'],
  ['MZ', 'chương trình'],
  ['\u007fELF', 'chương trình'],
]

/** Old Word files and encrypted .docx share one container; the names of its streams tell them apart. */
function oldWord(bytes: Uint8Array): 'doc' {
  if (hasStream(bytes, 'EncryptedPackage'))
    throw new Unreadable('Tệp Word có mật khẩu: hãy mở bằng Word, bỏ mật khẩu rồi lưu lại.')
  if (hasStream(bytes, 'WordDocument')) return 'doc'
  throw new Unreadable(
    'Tệp là bảng tính, trình chiếu hoặc tệp cũ khác của Office: hãy chép chữ vào văn bản Word (.docx).',
  )
}

/** Bytes of an entry of the directory, which begins with its name in UTF-16 (MS-CFB 2.6.1). */
const entrySize = 128

function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Array.from(name).flatMap((letter) => [letter.charCodeAt(0), 0])
  for (let entry = 0; entry < bytes.length; entry += entrySize)
    if (wanted.every((byte, index) => bytes[entry + index] === byte)) return true
  return false
}

/** One character a byte of a file's beginning. `TextDecoder` has no such encoding: its latin1 is Windows-1252. */
const latin = (bytes: Uint8Array): string => String.fromCharCode(...bytes)
