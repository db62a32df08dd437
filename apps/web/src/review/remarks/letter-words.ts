/** The words of a part of the letter with every gap one space, and where each character stands. */
export interface LetterWords {
  readonly words: string
  readonly at: readonly { readonly node: Text; readonly offset: number }[]
}

const block = 'p, h1, h2, h3, h4, h5, th, td'

/** Reads the words as the eye does: blocks follow each other without a gap in the tree, not on the page. */
export function letterWords(root: Node): LetterWords {
  let words = ''
  const at: { node: Text; offset: number }[] = []
  const add = (character: string, node: Text, offset: number) => {
    const gap = /\s/u.test(character)
    if (gap && (words === '' || words.endsWith(' '))) return
    words += gap ? ' ' : character
    at.push({ node, offset })
  }
  let before: Element | null | undefined
  const nodes = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    const own = node.parentElement?.closest(block) ?? null
    if (own !== before) add(' ', node, 0)
    before = own
    for (let offset = 0; offset < node.data.length; offset++) add(node.data.charAt(offset), node, offset)
  }
  return { words, at }
}
