import { lstatSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Pattern, patternsOf } from './encodings.ts'
import { type View, viewsOf } from './unpack.ts'

/** `needle` stands in `file`, as `encoding`, in what came out of it by `how`, at byte `offset` of that. */
export type Finding = {
  readonly file: string
  readonly needle: string
  readonly how: string
  readonly encoding: string
  readonly offset: number
}

/**
 * Looks for texts in every file below `paths` (folders or files), names of files included, in every encoding of
 * `patternsOf` and inside everything that `viewsOf` can unpack. One finding per file, needle, way and encoding.
 * Close the browser first, or files may change meanwhile. A text typed letter by letter may lie in pieces that no scan
 * can find: plant it with one paste too, and scan for its rare words. A path that does not exist throws.
 */
export const scanForText = async (
  paths: readonly string[],
  needles: readonly string[],
): Promise<readonly Finding[]> => {
  const tooShort = needles.filter((needle) => needle.length < 8)
  if (tooShort.length > 0) throw new Error(`too short to tell from chance: ${tooShort.join(', ')}`)
  const patterns = needles.flatMap(patternsOf)
  return paths.flatMap(filesBelow).flatMap((file) => findIn(file, patterns))
}

/** Findings as lines for a failing test's message. */
export const describeFindings = (findings: readonly Finding[]): string =>
  findings
    .map(({ file, needle, how, encoding, offset }) => `${file}: “${needle}” as ${encoding} in ${how} at ${offset}`)
    .join('\n')

const findIn = (file: string, patterns: readonly Pattern[]): readonly Finding[] => {
  const views: readonly View[] = [
    { how: 'name', bytes: Buffer.from(file, 'utf8') },
    ...viewsOf(file, readFileSync(file)),
  ]
  const byKey = new Map<string, Finding>()
  for (const { how, bytes } of views)
    for (const { needle, encoding, bytes: wanted } of patterns) {
      const key = [needle, how, encoding].join('\n')
      const offset = byKey.has(key) ? -1 : bytes.indexOf(wanted)
      if (offset >= 0) byKey.set(key, { file, needle, how, encoding, offset })
    }
  return [...byKey.values()]
}

const filesBelow = (path: string): readonly string[] => {
  const stats = lstatSync(path)
  if (stats.isDirectory()) return readdirSync(path).flatMap((name) => filesBelow(join(path, name)))
  return stats.isFile() ? [path] : []
}
