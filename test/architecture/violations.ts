import ts from 'typescript'
import { importsOf, type Import, parseSource, type SourceTree } from './imports'
import { type Room, ROOMS } from './rooms'

const MAX_LINES = 320

interface Lodging {
  room: Room
  /** The room's folder with `*` filled in. */
  folder: string
}

/** What in the tree breaks "Who may import whom", one sentence each. */
export function importViolations(tree: SourceTree): string[] {
  return importsOf(tree).flatMap((found) => {
    const home = lodgingOf(found.from)
    return home === undefined ? [`${found.from} lives in no room`] : (violation(found, home) ?? [])
  })
}

/** Files that only hand on what other files export. */
export function barrels(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    if (!/\.tsx?$/.test(path)) return []
    const { statements } = parseSource(path, text)
    const handsOn = statements.some((statement) => ts.isExportDeclaration(statement) && !isData(statement))
    const onlyHandsOn = statements.every((one) => ts.isExportDeclaration(one) || ts.isImportDeclaration(one))
    return handsOn && onlyHandsOn ? [path] : []
  })
}

/** What a JSON file says is handed on to nobody else: its reader is its only door. */
function isData({ moduleSpecifier }: ts.ExportDeclaration): boolean {
  return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier) && moduleSpecifier.text.endsWith('.json')
}

/** Files too long to be read in one go, with their number of lines. */
export function longFiles(tree: SourceTree): string[] {
  return [...tree].flatMap(([path, text]) => {
    const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0)
    return lines > MAX_LINES ? [`${path}: ${lines} lines`] : []
  })
}

function violation({ from, target }: Import, { room, folder }: Lodging): string | undefined {
  switch (target.kind) {
    case 'unknown':
      return `${from} imports ${target.text}, which cannot be found`
    case 'node':
      return room.node ? undefined : `${from} imports ${target.name}, but ${folder} runs without Node`
    case 'package':
      return room.packages.includes(target.name) ? undefined : `${from} imports the package ${target.name}`
    case 'file': {
      const other = lodgingOf(target.path)?.folder
      const open = other === folder || room.rooms.some((path) => other === path || other?.startsWith(`${path}/`))
      return open ? undefined : `${from} imports ${target.path}`
    }
  }
}

function lodgingOf(path: string): Lodging | undefined {
  return ROOMS.flatMap((room) => {
    const folder = matchFolder(path, room.folder)
    return folder === undefined ? [] : [{ room, folder }]
  }).reduce<Lodging | undefined>(
    (best, one) => (best && best.folder.length >= one.folder.length ? best : one),
    undefined,
  )
}

function matchFolder(path: string, folder: string): string | undefined {
  const segments = path.split('/')
  const wanted = folder.split('/')
  const matches = wanted.every((name, index) => {
    const segment = segments[index]
    return segment !== undefined && (name === '*' || segment === name || segment.replace(/\.tsx?$/, '') === name)
  })
  return matches ? wanted.map((name, index) => (name === '*' ? segments[index] : name)).join('/') : undefined
}
