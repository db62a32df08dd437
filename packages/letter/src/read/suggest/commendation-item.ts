import { commendationForms, type Decider } from '@thidua/schema/outline/commendation-forms'
import type { Block } from '../../markup/markup-blocks.ts'
import { citationsOf } from '../../sentences/citations.ts'
import { fold } from '../../sentences/fold.ts'
import { isName } from '../../sentences/signing/person-name.ts'
import { chooseOption } from './choose-option.ts'
import { isCollective } from './is-collective.ts'
import type { SuggestedRow } from './suggested-row.ts'

const formWords = /bằng khen|giấy khen|cờ thi đua|huân chương|chiến sĩ thi đua|lao động tiên tiến|lao động xuất sắc/iu

/** One list item of II.4 that names a recipient, with the form in it or in the line above. */
export function commendationItem(block: Block, before: string): SuggestedRow | null {
  if (block.kind === 'table' || block.kind === 'paragraph') return null
  const text = block.runs.map((run) => run.text).join('')
  const context = formWords.test(text) ? text : before
  if (!formWords.test(context) || /^\d/u.test(text)) return null
  const recipient = (text.split(/[:;(]|,\s|\s[-–]\s|\s(?=được |đạt |nhận )/u)[0] ?? '').replace(/[.\s]+$/u, '')
  if (recipient === '' || formWords.test(recipient)) return null
  const [decision] = citationsOf(text, 'II.4')
  const form = formOf(context)
  return {
    place: 'II.4',
    slug: 'commendations',
    quote: text,
    cells: {
      recipient,
      kind: recipientKind(recipient, context),
      form,
      authority:
        /(?:của|do)\s+((?:Chủ tịch|Thủ tướng|Giám đốc|Bộ trưởng|UBND|Chính phủ|Ban)[^,;:.()]*?)(?=\s*(?:$|[,;:.()]|về |vì |tặng |khen ))/u.exec(
          context,
        )?.[1] ?? '',
      status: /đề nghị|trình/iu.test(context) ? 'proposed' : 'decided',
      ...(decision && {
        decisionNumber: decision.number,
        decisionDate: decision.issuedOn?.split('-').toReversed().join('/') ?? '',
      }),
    },
  }
}

/** The form by its name and, where one name is given at several levels, by who decides. */
export function formOf(text: string): string {
  const named = chooseOption(commendationForms, text)
  if (named !== '') return named
  const folded = fold(text)
  const decider: Decider | null = /\bthu tuong\b/u.test(folded)
    ? 'prime-minister'
    : /\b(?:ubnd|chu tich ubnd|uy ban nhan dan)(?: \S+)? (?:xa|phuong|cap xa)\b/u.test(folded)
      ? 'commune'
      : /\btinh\b/u.test(folded)
        ? 'province'
        : /\b(?:giam doc|so|truong ban|thu truong)\b/u.test(folded)
          ? 'department'
          : null
  const noun = /\bbang khen\b/u.test(folded)
    ? 'bang khen'
    : /\bgiay khen\b/u.test(folded)
      ? 'giay khen'
      : /\bco thi dua\b/u.test(folded)
        ? 'co thi dua'
        : null
  if (noun === null || decider === null) return ''
  return commendationForms.find((form) => form.decider === decider && fold(form.label.vi).startsWith(noun))?.key ?? ''
}

/** Whom a commendation is given to, by the recipient's own words and what is said of them. */
export function recipientKind(recipient: string, context: string): string {
  const folded = fold(recipient)
  if (/^(?:ho |gia dinh)/u.test(folded)) return 'household'
  if (/^(?:cong ty|doanh nghiep|hop tac xa|htx)\b/u.test(folded)) return 'enterprise'
  if (isCollective(recipient)) return 'collective'
  const person = /^(?:ong|ba|anh|chi|dong chi|d c)\b/u.test(folded) || isName(recipient)
  if (!person) return 'collective'
  return /\b(?:giam doc|chu tich|truong phong|truong ban|bi thu|hieu truong|chanh)\b/u.test(fold(context)) &&
    !/bang khen cua|giay khen cua/u.test(folded) &&
    leads(recipient, context)
    ? 'leader'
    : 'worker'
}

/** Whether a leading post stands right after the name, not in the name of who awards. */
function leads(recipient: string, context: string): boolean {
  const at = context.indexOf(recipient)
  const after = at < 0 ? '' : context.slice(at + recipient.length, at + recipient.length + 40)
  return /^\s*[,(–-]\s*(?:phó\s+)?(?:giám đốc|chủ tịch|trưởng phòng|trưởng ban|bí thư|hiệu trưởng|chánh)/iu.test(after)
}
