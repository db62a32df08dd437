import { isGroup, itemsOf, type Template, type TemplateChapter, type TemplateItem } from '../../outline/template.ts'
import { nodeIdOf } from '../template-nodes.ts'
import type { UsedNames } from '../used-names.ts'
import { columnProblems } from './column-problems.ts'
import { partProblems } from './part-problems.ts'
import {
  type FieldProblem,
  helpProblems,
  labelProblems,
  longest,
  problem,
  type TemplateProblem,
  textProblems,
  twice,
} from './template-problem.ts'

/** So many items an outline holds. */
export const maxItems = 200

/**
 * What is wrong with a template that is to be published, in the order of the outline. The template has node ids; `used`
 * are the names of its versions so far. One without `mustFix` has the shape of a published one.
 */
export function templateProblems(template: Template, used: UsedNames): TemplateProblem[] {
  const items = itemsOf(template)
  const ids = twice(items.map(({ id }) => id))
  return [
    ...(items.length === 0 ? at('', [problem('', 'noItem')]) : []),
    ...(items.length > maxItems ? at('', [problem('', 'tooManyItems')]) : []),
    ...template.chapters.flatMap((chapter) => [
      ...at(nodeIdOf(chapter), chapterProblems(chapter, items.length)),
      ...chapter.parts.flatMap((part) => [
        ...(isGroup(part)
          ? at(nodeIdOf(part), [
              ...headingProblems(part.heading),
              ...(part.items.length === 0 ? [problem('', 'emptyGroup')] : []),
            ])
          : []),
        ...(isGroup(part) ? part.items : [part]).flatMap((item) =>
          at(item.id, [
            ...itemProblems(item, items, used),
            ...(ids.has(item.id) ? [problem('name/vi', 'idTwice')] : []),
          ]),
        ),
      ]),
    ]),
  ]
}

const at = (node: string, problems: readonly FieldProblem[]): TemplateProblem[] =>
  problems.map((one) => ({ node, ...one }))

const chapterProblems = ({ heading, name, parts }: TemplateChapter, items: number): FieldProblem[] => [
  ...headingProblems(heading),
  ...labelProblems('name', name, longest.name),
  ...(parts.length === 0 && items > 0 ? [problem('', 'emptyChapter')] : []),
]

function itemProblems(item: TemplateItem, items: readonly TemplateItem[], used: UsedNames): FieldProblem[] {
  const { narratives, figures, choices, rows, meaning } = item
  const alike = items.filter((one) => meaning !== null && one.meaning === meaning)
  return [
    ...headingProblems(item.heading),
    ...labelProblems('name', item.name, longest.name),
    ...helpProblems('hint', item.hint),
    ...helpProblems('example', item.example),
    ...(narratives.length + figures.length + choices.length === 0 && rows === null
      ? [problem('', 'nothingAsked')]
      : []),
    // Lists of rows may stand in two items: the reader tells them apart by their headings. One text cannot be two.
    ...(alike.length > 1 && alike.indexOf(item) > 0
      ? [problem('meaning', 'meaningTwice', rows === null ? 'mustFix' : 'worthALook')]
      : []),
    ...partProblems(item, used),
    ...columnProblems(item),
  ]
}

const headingProblems = (heading: string): FieldProblem[] => [
  ...textProblems('heading', heading, longest.heading),
  ...(/[{}]/u.test(heading.replaceAll('{movement}', '')) ? [problem('heading', 'placeholder')] : []),
]
