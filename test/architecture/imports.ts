import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import ts from 'typescript'

/** Source files by their path from the repository's root. */
export type SourceTree = ReadonlyMap<string, string>

export type Target =
  | { kind: 'file'; path: string }
  | { kind: 'package'; name: string }
  | { kind: 'node'; name: string }
  | { kind: 'unknown'; text: string }

export interface Import {
  from: string
  target: Target
}

const SOURCE = /\.tsx?$/

/** Every import of every TypeScript file in the tree: static, re-exported, dynamic and in types. */
export function importsOf(tree: SourceTree): Import[] {
  return [...tree.entries()]
    .filter(([path]) => SOURCE.test(path))
    .flatMap(([from, text]) =>
      specifiersOf(from, text).map((specifier) => ({ from, target: resolve(tree, from, specifier) })),
    )
}

export function parseSource(path: string, text: string): ts.SourceFile {
  const kind = path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, false, kind)
}

/** The specifiers as written; undefined where an expression stands in place of a text. */
function specifiersOf(path: string, text: string): (string | undefined)[] {
  const found: (string | undefined)[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) found.push(literal(node.moduleSpecifier))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) found.push(literal(node.moduleSpecifier))
    else if (ts.isImportTypeNode(node))
      found.push(ts.isLiteralTypeNode(node.argument) ? literal(node.argument.literal) : undefined)
    else if (ts.isCallExpression(node) && loadsModule(node)) found.push(literal(node.arguments[0]))
    ts.forEachChild(node, visit)
  }
  visit(parseSource(path, text))
  return found
}

function loadsModule({ expression }: ts.CallExpression): boolean {
  return (
    expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === 'require')
  )
}

function literal(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined
}

function resolve(tree: SourceTree, from: string, specifier: string | undefined): Target {
  if (specifier === undefined) return { kind: 'unknown', text: 'an expression' }
  if (specifier.startsWith('node:') || builtinModules.includes(specifier)) return { kind: 'node', name: specifier }
  if (!specifier.startsWith('.')) return { kind: 'package', name: packageName(specifier) }
  const base = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''))
  const path = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`].find((path) =>
    tree.has(path),
  )
  return path === undefined ? { kind: 'unknown', text: specifier } : { kind: 'file', path }
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
