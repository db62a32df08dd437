import type { LetterDocument } from '../../model/letter-document.ts'
import { escapeHtml, printHtml } from './html-node.ts'
import { letterNodes } from './letter-nodes.ts'
import { sealNode } from './seal-node.ts'

/** The letter as an HTML fragment; the page around it brings `letter.css`. */
export const renderHtml = (letter: LetterDocument): string =>
  printHtml([letterNodes(letter, letter.seal ? [sealNode(letter.seal)] : [])])

/** The letter as an HTML file of its own. `css` is `letterCss()`. */
export const renderHtmlPage = (letter: LetterDocument, css: string): string =>
  [
    '<!doctype html>',
    '<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<title>${escapeHtml(letter.properties.title)}</title><meta name="author" content="${escapeHtml(letter.properties.author)}">`,
    `<style>${css}</style></head><body>${renderHtml(letter)}</body></html>`,
    '',
  ].join('\n')
