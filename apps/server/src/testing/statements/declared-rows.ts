import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { type Expression, type Module, parseSync, type TsType, type TsTypeElement } from '@swc/core'

/** Members of a row's type: whether each may be null. */
export type DeclaredRow = ReadonlyMap<string, { readonly nullable: boolean }>

interface SourceFile {
  readonly types: ReadonlyMap<string, TsType | readonly TsTypeElement[]>
  readonly parents: ReadonlyMap<string, readonly string[]>
  /** Where a name comes from, absolute. */
  readonly imports: ReadonlyMap<string, string>
  readonly module: Module
}

const files = new Map<string, SourceFile>()

/**
 * The row that each `statement<Row>('name', …)` below a folder declares, by the statement's name; null for a row that
 * says nothing of its members, as for a statement that gives no rows.
 */
export function declaredRows(folder: string): Map<string, DeclaredRow | null> {
  const rows = new Map<string, DeclaredRow | null>()
  for (const file of globSync('**/*.ts', { cwd: folder })) {
    if (/\.test\.ts$/u.test(file)) continue
    const path = join(folder, file)
    for (const [name, type] of statementsOf(open(path, folder).module))
      rows.set(name, type === null ? null : membersOf(type, path, folder))
  }
  return rows
}

function open(path: string, root: string): SourceFile {
  const known = files.get(path)
  if (known) return known
  const module = parseSync(readFileSync(path, 'utf8'), { syntax: 'typescript' })
  const types = new Map<string, TsType | readonly TsTypeElement[]>()
  const parents = new Map<string, readonly string[]>()
  const imports = new Map<string, string>()
  for (const item of module.body) {
    if (item.type === 'ImportDeclaration') {
      const target = fileOf(item.source.value, path, root)
      if (target !== null) for (const { local } of item.specifiers) imports.set(local.value, target)
    }
    const declaration = item.type === 'ExportDeclaration' ? item.declaration : item
    if (declaration.type === 'TsTypeAliasDeclaration') types.set(declaration.id.value, declaration.typeAnnotation)
    if (declaration.type === 'TsInterfaceDeclaration') {
      types.set(declaration.id.value, declaration.body.body)
      parents.set(
        declaration.id.value,
        declaration.extends.map(({ expression }) => (expression.type === 'Identifier' ? expression.value : '')),
      )
    }
  }
  const opened = { types, parents, imports, module }
  files.set(path, opened)
  return opened
}

/** The file that an import names; null for one that is not ours. */
function fileOf(specifier: string, path: string, root: string): string | null {
  if (specifier.startsWith('#')) return join(root, specifier.slice(1))
  if (specifier.startsWith('.')) return join(dirname(path), specifier)
  return specifier.startsWith('@thidua/') ? createRequire(path).resolve(specifier) : null
}

/** Calls of `statement` with a written name, anywhere at the top of a module. */
function statementsOf(module: Module): [name: string, row: TsType | null][] {
  return module.body.flatMap((item): [string, TsType | null][] => {
    const declaration = item.type === 'ExportDeclaration' ? item.declaration : item
    if (declaration.type !== 'VariableDeclaration') return []
    return declaration.declarations.flatMap(({ init }): [string, TsType | null][] => {
      const call: Expression | undefined = init ?? undefined
      if (call?.type !== 'CallExpression' || call.callee.type !== 'Identifier') return []
      const [first] = call.arguments
      if (call.callee.value !== 'statement' || first?.expression.type !== 'StringLiteral') return []
      return [[first.expression.value, call.typeArguments?.params[0] ?? null]]
    })
  })
}

function membersOf(type: TsType, path: string, root: string): DeclaredRow {
  if (type.type === 'TsTypeLiteral') return elementsOf(type.members)
  if (type.type === 'TsIntersectionType') return new Map(type.types.flatMap((part) => [...membersOf(part, path, root)]))
  if (type.type === 'TsParenthesizedType') return membersOf(type.typeAnnotation, path, root)
  if (type.type === 'TsTypeReference' && type.typeName.type === 'Identifier')
    return named(type.typeName.value, type.typeParams?.params ?? [], path, root)
  throw new Error(`${path}: a row is an object type with its members written out, not ${type.type}`)
}

function named(name: string, given: readonly TsType[], path: string, root: string): DeclaredRow {
  const [of, keys] = given
  if ((name === 'Pick' || name === 'Omit') && of && keys) {
    const chosen = new Set(literalsOf(keys))
    return new Map([...membersOf(of, path, root)].filter(([key]) => chosen.has(key) === (name === 'Pick')))
  }
  const { types, parents, imports } = open(path, root)
  const found = types.get(name)
  const from = imports.get(name)
  if (found === undefined && from !== undefined) return named(name, given, from, root)
  if (found === undefined) throw new Error(`${path}: the row's type ${name} is not found`)
  if (!Array.isArray(found)) return membersOf(found as TsType, path, root)
  const inherited = (parents.get(name) ?? []).flatMap((parent) => [...named(parent, [], path, root)])
  return new Map([...inherited, ...elementsOf(found as readonly TsTypeElement[])])
}

const elementsOf = (members: readonly TsTypeElement[]): Map<string, { nullable: boolean }> =>
  new Map(
    members.flatMap((member) => {
      if (member.type !== 'TsPropertySignature' || member.key.type !== 'Identifier') return []
      return [[member.key.value, { nullable: mayBeNull(member.typeAnnotation?.typeAnnotation) }] as const]
    }),
  )

const mayBeNull = (type: TsType | undefined): boolean =>
  type?.type === 'TsUnionType' &&
  type.types.some((part) => part.type === 'TsKeywordType' && (part.kind === 'null' || part.kind === 'undefined'))

const literalsOf = (type: TsType): string[] =>
  type.type === 'TsUnionType'
    ? type.types.flatMap(literalsOf)
    : type.type === 'TsLiteralType' && type.literal.type === 'StringLiteral'
      ? [type.literal.value]
      : []
