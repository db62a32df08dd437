import { Unreadable } from '../../source/unreadable.ts'
import { judgeArchive, unpacked } from '../docx/open-package.ts'

/** Parts that hold words and what they look like; pictures, macros and other objects are never unpacked. */
const wanted = /^(?:content|styles)\.xml$/u

const broken = 'Tệp .odt bị hỏng hoặc tải về chưa đủ: hãy mở bằng LibreOffice rồi lưu lại thành .docx.'

/** Judges an OpenDocument text by its directory, nothing inflated. Throws `Unreadable`. */
export function judgeOpenDocument(bytes: Uint8Array): void {
  if (!judgeArchive(bytes, wanted).isWanted) throw new Unreadable(broken)
}

/** The parts of an OpenDocument text; `styles` is blank where it has none. */
export function openDocument(bytes: Uint8Array): { readonly content: string; readonly styles: string } {
  judgeOpenDocument(bytes)
  const parts = unpacked(bytes, wanted)
  const content = parts.get('content.xml') ?? ''
  if (!/<\/office:document-content>\s*$/u.test(content))
    throw new Unreadable(/<manifest:encryption-data|^[^<]{4}/u.test(content) ? locked : broken)
  return { content, styles: parts.get('styles.xml') ?? '' }
}

const locked = 'Tệp .odt có mật khẩu: hãy mở bằng LibreOffice, bỏ mật khẩu rồi lưu lại thành .docx.'
