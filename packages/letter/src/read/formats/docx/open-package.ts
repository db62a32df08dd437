import { type UnzipFileFilter, unzipSync } from 'fflate'
import { limits } from '../../source/limits.ts'
import { Unreadable } from '../../source/unreadable.ts'

/** Parts of a Word file that hold its words; media, macros, relations and embedded files are never unpacked. */
const wanted = /^word\/(?:document|numbering|styles|footnotes|endnotes)\d*\.xml$/u

const broken = 'Tệp Word bị hỏng hoặc tải về chưa đủ: hãy mở bằng Word rồi lưu lại thành .docx.'

/** Other programs' files by a part that each of them has. */
const foreign: Readonly<Record<string, string>> = {
  'content.xml': 'tệp OpenDocument (.odt): hãy mở bằng Word hoặc LibreOffice rồi lưu lại thành .docx',
  'Index/Document.iwa': 'tệp Apple Pages (.pages): hãy mở bằng Pages, chọn Xuất ra rồi chọn Word (.docx)',
  'xl/workbook.xml': 'bảng tính Excel: hãy chép bảng vào văn bản Word (.docx)',
  'ppt/presentation.xml': 'tệp trình chiếu: hãy chép chữ vào văn bản Word (.docx)',
}

/**
 * Unpacks the text parts of a .docx by name. The directory is judged before anything is inflated: number
 * of entries, size and ratio of all, names that leave the folder.
 */
export function openPackage(bytes: Uint8Array): Map<string, string> {
  const { entries, other } = judgePackage(bytes)
  // Some programs number their parts: document2.xml.
  const texts = new Map([...unpacked(bytes, wanted)].map(([name, part]) => [name.replace(/\d+(?=\.xml$)/u, ''), part]))
  if (!texts.has('word/document.xml')) throw notWord(entries, other)
  // A directory that says less than there is cuts the part short without any other sign.
  if (!/<\/(?:\w+:)?document>\s*$/u.test(texts.get('word/document.xml') ?? '')) throw new Unreadable(broken)
  return texts
}

/** Judges a .docx by its directory, nothing inflated. Throws `Unreadable`; gives what it holds, and whose file it is. */
export function judgePackage(bytes: Uint8Array): { entries: number; other: string | undefined } {
  const { entries, other, isWanted } = judgeArchive(bytes, wanted)
  if (!isWanted) throw notWord(entries, other)
  return { entries, other }
}

/** Judges any archive by its directory: entries, sizes, names; throws `Unreadable`. Says whether a part that is wanted is there. */
export function judgeArchive(
  bytes: Uint8Array,
  parts: RegExp,
): { entries: number; other: string | undefined; isWanted: boolean } {
  let entries = 0
  let unpacked = 0
  let other: string | undefined
  let isWanted = false
  unzip(bytes, ({ name, originalSize }) => {
    entries++
    other ??= foreign[name]
    unpacked += originalSize
    isWanted ||= parts.test(name)
    if (entries > limits.entries) throw new Unreadable('Tệp nén có quá nhiều thành phần, không an toàn để đọc.')
    if (unpacked > limits.unpackedBytes) throw new Unreadable('Tệp nén bung ra lớn hơn 100 MB, không an toàn để đọc.')
    if (/(?:^|[\\/])\.\.(?:[\\/]|$)|^[\\/]|^[a-z]:/iu.test(name))
      throw new Unreadable('Tệp nén có đường dẫn lạ, không an toàn để đọc.')
    if (parts.test(name) && originalSize > limits.partBytes) throw new Unreadable('Tệp Word quá lớn để đọc.')
    return false
  })
  if (unpacked > bytes.length * limits.ratio)
    throw new Unreadable('Tệp nén có tỷ lệ nén bất thường, không an toàn để đọc.')
  return { entries, other, isWanted }
}

/** The texts of some parts of an archive that was judged. */
export const unpacked = (bytes: Uint8Array, parts: RegExp): Map<string, string> =>
  new Map(Object.entries(unzip(bytes, ({ name }) => parts.test(name))).map(([name, part]) => [name, decode(part)]))

const notWord = (entries: number, other: string | undefined): Unreadable =>
  new Unreadable(other ? `Tệp là ${other}.` : entries > 0 ? 'Tệp nén không phải là văn bản Word (.docx).' : broken)

function unzip(bytes: Uint8Array, filter: UnzipFileFilter): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter })
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable(broken)
  }
}

const decode = (part: Uint8Array): string => {
  const wide =
    part[0] === 0xff && part[1] === 0xfe ? 'utf-16le' : part[0] === 0xfe && part[1] === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(part)
}
