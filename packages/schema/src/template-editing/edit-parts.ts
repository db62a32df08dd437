import { label } from '../label.ts'
import type { TemplateChoice, TemplateFigure, TemplateItem, TemplateNarrative } from '../outline/template.ts'
import { newKey } from './names.ts'
import type { PartList, TemplateAct } from './template-act.ts'
import { keyName, optionName, sameMeaning, type UsedNames } from './used-names.ts'

type PartAct = Extract<TemplateAct, { readonly item: unknown }>
type Part = TemplateNarrative | TemplateFigure | TemplateChoice

/** An item after an act on its narratives, figures or choices; the item itself where there is nothing to do. */
export function editParts(item: TemplateItem, act: PartAct, used: UsedNames): TemplateItem {
  switch (act.kind) {
    case 'addPart':
      return { ...item, [act.list]: [...item[act.list], newPart(item, act, used)] }
    case 'changePart':
      return act.list === 'figures'
        ? changeFigure(item, act.key, act.values, used)
        : mapParts(item, act.list, act.key, (part) => [{ ...part, ...act.values }])
    case 'renewPart':
      return rekeyed(item, act.list, act.key, (part) => keyFor(item, part.label.vi, used))
    case 'removePart':
      return mapParts(item, act.list, act.key, () => [])
    case 'movePart': {
      const list: readonly Part[] = item[act.list]
      const at = list.findIndex(({ key }) => key === act.key)
      const [part, other] = [list[at], list[at + act.by]]
      return part && other ? { ...item, [act.list]: list.with(at, other).with(at + act.by, part) } : item
    }
    case 'addOption':
      return mapChoice(item, act.choice, (choice) => ({
        ...choice,
        options: [...choice.options, { key: optionFor(item, choice, act.name, used), label: label(act.name, '') }],
      }))
    case 'changeOption':
      return mapChoice(item, act.choice, (choice) => ({
        ...choice,
        options: choice.options.map((option) => (option.key === act.key ? { ...option, label: act.label } : option)),
      }))
    case 'removeOption':
      return mapChoice(item, act.choice, (choice) => ({
        ...choice,
        options: choice.options.filter(({ key }) => key !== act.key),
      }))
  }
}

/** A key that no part of the item has or ever had. */
const keyFor = (item: TemplateItem, name: string, used: UsedNames): string =>
  newKey(
    name,
    (key) =>
      used.keys.has(keyName(item.id, key)) ||
      [...item.narratives, ...item.figures, ...item.choices].some((part) => part.key === key),
  )

const optionFor = (item: TemplateItem, { key, options }: TemplateChoice, name: string, used: UsedNames): string =>
  newKey(
    name,
    (option) => used.keys.has(optionName(item.id, key, option)) || options.some((known) => known.key === option),
  )

function newPart(item: TemplateItem, act: Extract<PartAct, { kind: 'addPart' }>, used: UsedNames): Part {
  const named = { key: keyFor(item, act.name, used), label: label(act.name, ''), required: false }
  if (act.list === 'narratives') return named
  if (act.list === 'choices') {
    const options = [
      { key: 'yes', label: label('Có', 'Yes') },
      { key: 'no', label: label('Không', 'No') },
    ]
    return { ...named, options }
  }
  const ratio = act.as === 'ratio'
  return {
    ...named,
    unit: ratio ? '%' : '',
    kind: act.as ?? 'number',
    compile: ratio ? 'weightedMean' : 'sum',
    whole: true,
  }
}

/** A figure that would mean something else than its key ever did gets a new key; one that means it again gets it back. */
function changeFigure(
  item: TemplateItem,
  key: string,
  values: Partial<Omit<TemplateFigure, 'key'>>,
  used: UsedNames,
): TemplateItem {
  const mended = mapParts(item, 'figures', key, (part) => [{ ...part, ...values }])
  const figure = mended.figures.find((one) => one.key === key)
  if (!figure) return item
  const known = used.figures.get(keyName(item.id, key))
  if (known && !sameMeaning(known, figure))
    return rekeyed(mended, 'figures', key, () => keyFor(mended, figure.label.vi, used))
  if (known) return mended
  const former = [...used.figures].find(
    ([name, meaning]) =>
      name.startsWith(`${item.id}/`) &&
      meaning.label === figure.label.vi &&
      sameMeaning(meaning, figure) &&
      !mended.figures.some((one) => keyName(item.id, one.key) === name),
  )
  return former ? rekeyed(mended, 'figures', key, () => former[0].slice(item.id.length + 1)) : mended
}

/** A part under another key, with the weights that name it. */
function rekeyed(item: TemplateItem, list: PartList, key: string, newKeyOf: (part: Part) => string): TemplateItem {
  const part = item[list].find((one) => one.key === key)
  if (!part) return item
  const now = newKeyOf(part)
  const moved = mapParts(item, list, key, (one) => [{ ...one, key: now }])
  return list !== 'figures'
    ? moved
    : { ...moved, figures: moved.figures.map((one) => (one.weightedBy === key ? { ...one, weightedBy: now } : one)) }
}

function mapParts(item: TemplateItem, list: PartList, key: string, map: (part: Part) => object[]): TemplateItem {
  const parts: readonly Part[] = item[list]
  return parts.some((part) => part.key === key)
    ? { ...item, [list]: parts.flatMap((part) => (part.key === key ? map(part) : [part])) }
    : item
}

const mapChoice = (item: TemplateItem, key: string, map: (choice: TemplateChoice) => TemplateChoice): TemplateItem => ({
  ...item,
  choices: item.choices.map((choice) => (choice.key === key ? map(choice) : choice)),
})
