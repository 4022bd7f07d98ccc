import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const css = readFileSync('src/ui/theme/tokens.css', 'utf8')
const blockOf = (theme: string) => css.slice(css.indexOf(`[data-theme="${theme}"]`)).match(/\{([^}]*)\}/)?.[1] ?? ''
const tokensOf = (theme: string) =>
  Object.fromEntries(
    [...blockOf(theme).matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map(([, name, value]) => [name, value]),
  )

const channel = (value: number) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => channel(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}
const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'surface', 'sunken']
const on = (names: readonly string[], backs: readonly string[]) =>
  names.flatMap((name) => backs.map((back) => [name, back]))
const circles = ['me', 'talk', 'team', 'programme', 'group', 'public'].map((circle) => `circle-${circle}`)
const tones = ['danger', 'warning', 'success']
const textPairs = [
  ...on(['ink', 'ink-soft', 'link', 'accent', ...tones, ...circles], grounds),
  ...[...tones, ...circles].map((name) => [name, `${name}-tint`]),
  ...on(
    ['ink', 'ink-soft'],
    [...tones, ...circles].map((name) => `${name}-tint`),
  ),
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ['ink', 'line'],
  ['ink-soft', 'line'],
]
const shapePairs = on(['edge', 'focus'], grounds)

describe.each(['light', 'dark', 'sunlight'])('[WCAG 1.4.3, 1.4.11] theme %s', (theme) => {
  const tokens = tokensOf(theme)
  const isRaised = theme === 'sunlight'
  const ratio = ([a = '', b = '']: readonly string[]) => contrast(tokens[a] ?? '', tokens[b] ?? '')
  // Lines are darker outdoors; nothing is written on them there but one hovered row.
  const pairs = isRaised ? textPairs.filter(([, back]) => back !== 'line') : textPairs
  it.each(pairs)('%s is readable on %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(isRaised ? 7 : 4.5)
  })
  it.each(shapePairs)('%s stands out from %s', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3)
  })
})

describe('[24] colours', () => {
  const files = readdirSync('src/ui', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.(css|tsx?)$/.test(file),
  )
  it.each(files.filter((file) => !file.endsWith('tokens.css')))('%s has no raw colour', (file) => {
    const text = readFileSync(join('src/ui', file), 'utf8').replace(/url\([^)]*\)/g, '')
    expect(text).not.toMatch(/#[0-9a-f]{3,8}\b(?!')|\b(?:rgba?|hsla?|oklch)\(/i)
  })
  it.each(files.filter((file) => file.endsWith('.css')))('%s names only tokens that exist', (file) => {
    const text = readFileSync(join('src/ui', file), 'utf8')
    const known = new Set([...`${css}${text}`.matchAll(/(--[\w-]+):/g)].map(([, name]) => name))
    const own = ['--circle', '--circle-tint']
    const used = [...text.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name ?? '')
    expect(used.filter((name) => !known.has(name) && !own.includes(name))).toEqual([])
  })
})
