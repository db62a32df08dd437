/** Words between a label and its number that say nothing of it: "chiếm 27,8%", "đạt 91,3%". */
const bridge = /\s*(?<!\p{L})(?:là|được|đạt|hơn|trên|gần|khoảng|chiếm|và|gồm)$/iu

const number = /\d[\d.,/]*%?/u

/**
 * A measured figure with nothing after it is named by the words before it in its sentence: "huy động 14.832,55
 * triệu đồng". A bare clause ("…, đạt 91,3%") is named by the clause before.
 */
export function leadingLabel(lead: string): string {
  const sentence =
    lead
      .slice(-sight)
      .split(/[.;](?!\d)|\n/u)
      .at(-1) ?? ''
  const clauses = sentence.split(/,(?!\d)|[:()]/u).map(nameIn)
  return clauses.findLast((name) => name !== '') ?? ''
}

/** The words of a clause after its last number; where they only join on to the next, those before that number. */
function nameIn(clause: string): string {
  const parts = clause
    .replace(/^\s*[-+]\s/u, '')
    .replace(/(?<!\p{L})(?:trong )?(?:(?<!\d)\d+ (?:năm|tháng|quý)|(?:năm|tháng|quý|ngày) \d[\d/.]*)(?!\p{L})/giu, '')
    .split(number)
    .map((part) => part.trim())
  const last = withoutBridge(parts.at(-1) ?? '')
  const joins = parts.length > 1 && (last === '' || /\sv(?:à|ới)$/iu.test(` ${parts.at(-1)}`))
  const words = (joins ? withoutBridge(parts.at(-2) ?? '') : last).split(/\s+/u)
  return words.slice(words.length > longest ? -8 : 0).join(' ')
}

const longest = 12
/** Letters before a number that can name it. */
const sight = 600

const withoutBridge = (text: string): string => (bridge.test(text) ? withoutBridge(text.replace(bridge, '')) : text)
