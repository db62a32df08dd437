import type { LetterSeal } from '../../model/letter-seal.ts'
import { textWidth } from '../layout.ts'
import { sealRelation } from '../seal/docx-seals.ts'
import { sealSide } from '../seal/seal-modules.ts'
import { paragraph, styled } from './paragraphs.ts'
import { layoutTable } from './tables.ts'
import { element, type Xml } from './wordml.ts'

/** English metric units a millimetre. */
const emu = 36_000
const drawing = 'http://schemas.openxmlformats.org/drawingml/2006'

/** The seal under the signature: its code on the left, its lines beside it. Follows the foot, which a gap parts it from. */
export const sealBlock = (seal: LetterSeal | undefined, index: number): Xml[] =>
  seal === undefined
    ? []
    : [
        styled('TableGap', ''),
        layoutTable(
          [sealSide + 2, textWidth - sealSide - 2],
          [[[paragraph({ style: 'Seal' }, [picture(index)])], seal.lines.map((line) => styled('Seal', line))]],
        ),
      ]

const picture = (index: number): Xml => {
  const side = sealSide * emu
  const extent = `cx="${side}" cy="${side}"`
  const named = `id="${index + 1}" name="QR" descr="Mã QR để kiểm tra báo cáo"`
  return element('r', [
    element('drawing', [
      `<wp:inline xmlns:wp="${drawing}/wordprocessingDrawing" distT="0" distB="0" distL="0" distR="0"><wp:extent ${extent}/><wp:docPr ${named}/>`,
      `<a:graphic xmlns:a="${drawing}/main"><a:graphicData uri="${drawing}/picture"><pic:pic xmlns:pic="${drawing}/picture">`,
      `<pic:nvPicPr><pic:cNvPr ${named}/><pic:cNvPicPr/></pic:nvPicPr>`,
      `<pic:blipFill><a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="${sealRelation(index)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
      `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext ${extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
      '</pic:pic></a:graphicData></a:graphic></wp:inline>',
    ]),
  ])
}
