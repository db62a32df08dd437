import { grammarOf, type Parsed, type Variables, variables } from '../parse-path.ts'
import { type PathKind, pathKinds } from '../path-kinds.ts'

/** What a paragraph of a compiled letter has beside its order and its sources. */
export const partMembers = ['text', 'kind', 'computed', 'override'] as const
export type PartMember = (typeof partMembers)[number]

/**
 * What a compiled letter is made from: which submissions count, the moment of its first draft, and which issued letter it
 * supplements or replaces.
 */
export const compiledSettings = ['basis', 'drafted', 'follows'] as const
export type CompiledSetting = (typeof compiledSettings)[number]

/** Who writes an item of a compiled letter, who approves it, by which day, and what was approved. */
export const assignments = ['owner', 'approver', 'due', 'approved'] as const
export type Assignment = (typeof assignments)[number]

/**
 * What an issued letter says that the database may say otherwise later: whose it is and of which round, the agencies that
 * were asked, others that it names, and the forms of commendation.
 */
export const sealedTexts = ['about', 'sendings', 'others', 'forms'] as const
export type SealedText = (typeof sealedTexts)[number]

const ofPart = {
  group: 'C/{item}/p/{part}',
  opensWith: 'item',
  frozenWhen: 'ordered',
} as const

/**
 * The kinds of paths that only a compiled letter has, beside those of every report: its paragraphs with their sources
 * under the item they stand in, what was decided about each report's answer to an item, which inspections of several
 * reports are one, who writes which item, and what it is made from. Each paragraph and each source is a field of its own, so that two compilers
 * collide in one sentence only.
 */
export const compiledPathKinds = [
  { kind: 'partOrder', pattern: 'C/{item}/p/{part}/order', ...ofPart, answeredBy: 'order' },
  { kind: 'part', pattern: 'C/{item}/p/{part}/{member}', ...ofPart, answeredBy: null },
  { kind: 'source', pattern: 'C/{item}/p/{part}/s/{source}', ...ofPart, answeredBy: null },
  { kind: 'disposition', pattern: 'D/{item}/{report}', opensWith: 'item', frozenWhen: 'filled', answeredBy: null },
  { kind: 'joint', pattern: 'J/{item}/{joint}', opensWith: 'item', frozenWhen: 'filled', answeredBy: null },
  // Who does what is the compilers' own: the letter does not say it.
  { kind: 'assignment', pattern: 'P/{item}/{assignment}', opensWith: 'item', frozenWhen: 'never', answeredBy: null },
  // Only in what is issued: the submission of each report that went in, and what the letter says beside the draft.
  { kind: 'standing', pattern: 'S/{report}', opensWith: 'always', frozenWhen: 'filled', answeredBy: null },
  { kind: 'sealed', pattern: 'H/{sealed}', opensWith: 'always', frozenWhen: 'filled', answeredBy: null },
  { kind: 'setting', pattern: 'B/{setting}', opensWith: 'always', frozenWhen: 'filled', answeredBy: null },
] as const satisfies readonly PathKind[]

export interface CompiledVariables extends Variables {
  readonly part: string
  readonly member: PartMember
  readonly source: string
  readonly report: string
  readonly joint: string
  readonly setting: CompiledSetting
  readonly assignment: Assignment
  readonly sealed: SealedText
}

export const compiledVariables: { readonly [Name in keyof CompiledVariables]: (text: string) => boolean } = {
  ...variables,
  part: variables.row,
  member: (text) => (partMembers as readonly string[]).includes(text),
  source: variables.row,
  report: variables.row,
  joint: variables.row,
  setting: (text) => (compiledSettings as readonly string[]).includes(text),
  assignment: (text) => (assignments as readonly string[]).includes(text),
  sealed: (text) => (sealedTexts as readonly string[]).includes(text),
}

const kinds = [...pathKinds, ...compiledPathKinds] as const

export type ParsedCompiledPath = Parsed<(typeof kinds)[number], CompiledVariables>

/** Takes a field path of a compiled letter's draft apart; null for one that is none. Other reports' drafts know `parsePath` only. */
export const parseCompiledPath = grammarOf<(typeof kinds)[number], CompiledVariables>(kinds, compiledVariables)
