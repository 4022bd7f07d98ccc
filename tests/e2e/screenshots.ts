import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, shellPath } from './chromiumPath.ts'
import type { Screen } from './world/screens/kit.ts'
import { screens, setTheme, show } from './world/screens.ts'
import { createStage, type Stage } from './world/stage.ts'
import { createWorld } from './world/world.ts'

/**
 * Draws every screen in both languages, three sizes, light and dark, and one contact sheet of each to look at:
 * `npm run screenshots`, or with names of screens: `npm run screenshots -- plan sheet`. The built app is what is drawn,
 * as far down as three windows reach; a dashed line shows where the window ends. A screen that could not be drawn is
 * named at the end, and the others are there.
 */
const SIZES = { landscape: [1180, 820], portrait: [820, 1180], phone: [390, 844] } as const
const LANGUAGES = ['en', 'fr'] as const
const THEMES = ['light', 'dark'] as const
/** Not in git, and nothing else empties it. */
const FOLDER = 'playwright-report/screens'
/** Shown by the README. */
const PICTURE = 'tests/e2e/screenshots/plan.png'

type Language = (typeof LANGUAGES)[number]
type Shot = { readonly file: string; readonly title: string; readonly width: number; readonly fold: number }

async function main(wanted: readonly string[]) {
  const executablePath = shellPath()
  rmSync(FOLDER, { recursive: true, force: true })
  mkdirSync(FOLDER, { recursive: true })
  const world = await createWorld()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS })
  try {
    const stage = await createStage(browser, world.hub.url)
    const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))
    const { shots, missing } = await drawAll(stage, chosen)
    for (const { name } of chosen) console.log(await contactSheet(browser, name, shots.get(name) ?? []))
    for (const { name, why } of missing) console.error(`${name} could not be drawn: ${why}`)
    process.exitCode = missing.length > 0 ? 1 : 0
  } finally {
    await browser.close()
    await world.end()
  }
}

/** One language after the other: switching it is what takes longest. */
async function drawAll(stage: Stage, chosen: readonly Screen[]) {
  const shots = new Map<string, readonly Shot[]>()
  const missing: { readonly name: string; readonly why: string }[] = []
  for (const language of LANGUAGES)
    for (const screen of chosen) {
      try {
        shots.set(screen.name, [...(shots.get(screen.name) ?? []), ...(await draw(stage, screen, language))])
      } catch (error) {
        missing.push({ name: `${screen.name} ${language}`, why: error instanceof Error ? error.message : `${error}` })
      }
    }
  return { shots, missing }
}

async function draw(stage: Stage, screen: Screen, language: Language): Promise<readonly Shot[]> {
  const shots: Shot[] = []
  const page = await show(stage, screen, language)
  await page.evaluate(() => document.fonts.ready)
  for (const [size, [width, height]] of Object.entries(SIZES)) {
    await page.setViewportSize({ width, height })
    await seeAll(page)
    for (const theme of THEMES) {
      await setTheme(page, theme)
      const title = `${screen.name} ${language} ${size} ${theme}`
      const file = join(FOLDER, `${title.replaceAll(' ', '-')}.png`)
      writeFileSync(file, await picture(page, { width, height }))
      shots.push({ file, title, width, fold: height })
      if (title === 'plan en landscape light') await drawPicture(page)
    }
  }
  await page.setViewportSize({ width: 1180, height: 820 })
  await setTheme(page, 'light')
  return shots
}

/** The whole page, with what sticks to the window's edges put where it belongs in it; the window where a dialog is open. */
async function picture(page: Page, { width, height }: { readonly width: number; readonly height: number }) {
  const isOver = (await page.locator('dialog[open]').count()) > 0
  if (isOver) return page.screenshot()
  const style = await page.addStyleTag({ content: '[data-stuck] { position: static !important }' })
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('body *'))
      if (getComputedStyle(element).position === 'sticky') element.setAttribute('data-stuck', '')
  })
  const whole = await page.evaluate(() => document.documentElement.scrollHeight)
  const clip = { x: 0, y: 0, width, height: Math.max(height, Math.min(whole, height * 3)) }
  const drawn = await page.screenshot({ fullPage: true, clip })
  await style.evaluate((element) => (element as HTMLElement).remove())
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('[data-stuck]')) element.removeAttribute('data-stuck')
  })
  return drawn
}

/** What is drawn only when it comes near is drawn, and the top is in sight. */
async function seeAll(page: Page) {
  await page.evaluate(async () => {
    for (let at = 0; at < document.documentElement.scrollHeight; at += innerHeight / 2) {
      window.scrollTo(0, at)
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
    }
    window.scrollTo(0, 0)
  })
}

async function drawPicture(page: Page) {
  mkdirSync('tests/e2e/screenshots', { recursive: true })
  await page.screenshot({ path: PICTURE })
}

async function contactSheet(browser: Browser, name: string, shots: readonly Shot[]): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1900, height: 900 } })
  const scale = 0.52
  const figures = shots.map(
    ({ file, title, width, fold }) =>
      `<figure><figcaption>${title}</figcaption><div><img width="${width * scale}" src="data:image/png;base64,${readFileSync(file, 'base64')}"><i style="top:${fold * scale}px"></i></div></figure>`,
  )
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#777;font:13px sans-serif}figure{margin:0}div{position:relative;overflow:hidden}img{display:block}i{position:absolute;width:100%;border-top:1px dashed #c33}</style>${figures.join('')}`,
  )
  const file = join(FOLDER, `sheet-${name}.png`)
  writeFileSync(file, await page.screenshot({ fullPage: true }))
  await page.close()
  return file
}

await main(process.argv.slice(2))
