import { isGroup, type Template, type TemplateItem } from '../outline/template.ts'
import { nodeIdOf, withNodeIds } from './template-nodes.ts'
import { type QuestionPath, questionsOf, type TemplateQuestion, takesAnswers } from './template-question.ts'

/** What becomes of a question from one version of a template to the next. */
export const fateKinds = ['kept', 'reworded', 'moved', 'split', 'merged', 'retired'] as const
export type FateKind = (typeof fateKinds)[number]

/** `into`: the questions of the new version that take its answers, itself where it stays; none for one that is retired. */
export interface Fate {
  readonly question: QuestionPath
  readonly fate: FateKind
  readonly into: readonly QuestionPath[]
}

/** The questions that go on in others, as the person says. One that goes on in none is retired. */
export type FateChoices = Readonly<Record<QuestionPath, readonly QuestionPath[]>>

export interface Fates {
  readonly fates: readonly Fate[]
  /** Questions of the old version that the new one asks no more, and of which nobody has said what becomes of them. */
  readonly open: readonly TemplateQuestion[]
}

/** The fate of every question of the old version: where its path stays by itself, else by what was chosen. */
export function fatesOf(from: Template, to: Template, choices: FateChoices): Fates {
  const [old, now] = [questionsOf(from), questionsOf(to)]
  const [stood, stands] = [parentsOf(from), parentsOf(to)]
  const targets = targetsOf(old, now, choices)
  const open: TemplateQuestion[] = []
  const fates = [...old.values()].flatMap((question): Fate[] => {
    const { path } = question
    const same = now.get(path)
    if (same) {
      const moved = question.kind === 'item' && stood.get(path) !== stands.get(path)
      const fate = moved ? 'moved' : wordsOf(question) === wordsOf(same) ? 'kept' : 'reworded'
      return [{ question: path, fate, into: [path] }]
    }
    const into = targets.get(path)
    if (!into) {
      open.push(question)
      return []
    }
    return [{ question: path, fate: fateOf(path, into, targets, old), into }]
  })
  return { fates, open }
}

/** What was chosen and can be: into questions of the new version that take such answers. */
const targetsOf = (old: Questions, now: Questions, choices: FateChoices): ReadonlyMap<QuestionPath, QuestionPath[]> =>
  new Map(
    [...old.values()].flatMap((question) => {
      const chosen = now.has(question.path) ? undefined : choices[question.path]
      const fitting = [...new Set(chosen)].filter((path) => {
        const target = now.get(path)
        return target !== undefined && takesAnswers(question, target)
      })
      // A choice of what is no more there is none.
      return chosen && fitting.length === new Set(chosen).size ? [[question.path, fitting] as const] : []
    }),
  )

function fateOf(
  path: QuestionPath,
  into: readonly QuestionPath[],
  targets: ReadonlyMap<QuestionPath, readonly QuestionPath[]>,
  old: Questions,
): FateKind {
  const [only, ...others] = into
  if (only === undefined) return 'retired'
  if (others.length > 0) return 'split'
  const shared = old.has(only) || [...targets].some(([other, chosen]) => other !== path && chosen.includes(only))
  return shared ? 'merged' : 'moved'
}

type Questions = ReadonlyMap<QuestionPath, TemplateQuestion>

/** What each item stands in. */
const parentsOf = (template: Template): ReadonlyMap<string, string> =>
  new Map(
    withNodeIds(template).chapters.flatMap((chapter) =>
      chapter.parts.flatMap((part) =>
        isGroup(part)
          ? part.items.map((item) => [item.id, nodeIdOf(part)] as const)
          : [[part.id, nodeIdOf(chapter)] as const],
      ),
    ),
  )

/** The words in which it is asked. */
function wordsOf(question: TemplateQuestion): string {
  const { kind, item, key } = question
  switch (kind) {
    case 'item':
      return JSON.stringify([item.heading, item.name, item.hint, item.example, item.mayBeNone, item.required])
    case 'rows':
      return JSON.stringify([item.columns.hidden.toSorted(), item.columns.required.toSorted()])
    case 'narrative':
    case 'figure':
    case 'choice':
      return JSON.stringify(listOf(item, kind).find((part) => part.key === key))
  }
}

const listOf = (item: TemplateItem, kind: 'narrative' | 'figure' | 'choice') =>
  kind === 'narrative' ? item.narratives : kind === 'figure' ? item.figures : item.choices
