import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from './chromiumPath.ts'
import { createStage, type Screen, type Stage, screens, setTheme, show } from './world/screens.ts'
import { createWorld } from './world/world.ts'

/**
 * Draws every screen in both languages, three sizes, light and dark, and one contact sheet of each to look at:
 * `npm run screenshots`, or with names of screens: `npm run screenshots -- plan sheet`. The built app is what is drawn.
 */
const SIZES = { landscape: [1180, 820], portrait: [820, 1180], phone: [390, 844] } as const
const LANGUAGES = ['en', 'fr'] as const
const THEMES = ['light', 'dark'] as const
/** Shown by the README. */
const PICTURE = 'tests/e2e/screenshots/plan.png'

type Shot = { readonly file: string; readonly title: string; readonly width: number }

async function main(wanted: readonly string[]) {
  const executablePath = chromiumPath()
  const folder = mkdtempSync(join(tmpdir(), 'passerelle-screens-'))
  const world = await createWorld()
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: CHROMIUM_ARGS })
  try {
    const stage = await createStage(browser, world.hub.url)
    for (const screen of screens.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
      const shots: Shot[] = []
      for (const language of LANGUAGES) shots.push(...(await draw(stage, screen, language, folder)))
      console.log(await contactSheet(browser, screen.name, shots, folder))
    }
  } finally {
    await browser.close()
    await world.end()
  }
}

async function draw(stage: Stage, screen: Screen, language: (typeof LANGUAGES)[number], folder: string) {
  const shots: Shot[] = []
  const page = await show(stage, screen, language)
  await page.evaluate(() => document.fonts.ready)
  for (const [size, [width, height]] of Object.entries(SIZES))
    for (const theme of THEMES) {
      await page.setViewportSize({ width, height })
      await setTheme(page, theme)
      const title = `${screen.name} ${language} ${size} ${theme}`
      const file = join(folder, `${title.replaceAll(' ', '-')}.png`)
      writeFileSync(file, await page.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height: height * 2 } }))
      shots.push({ file, title, width })
      if (title === 'plan en landscape light') await drawPicture(page)
    }
  await page.setViewportSize({ width: 1180, height: 820 })
  await setTheme(page, 'light')
  return shots
}

async function drawPicture(page: Page) {
  mkdirSync('tests/e2e/screenshots', { recursive: true })
  writeFileSync(PICTURE, await page.screenshot())
}

async function contactSheet(browser: Browser, name: string, shots: readonly Shot[], folder: string): Promise<string> {
  const context = await browser.newContext({ viewport: { width: 1900, height: 900 } })
  const page = await context.newPage()
  const figures = shots.map(
    ({ file, title, width }) =>
      `<figure><figcaption>${title}</figcaption><img width="${width * 0.52}" src="data:image/png;base64,${readFileSync(file, 'base64')}"></figure>`,
  )
  await page.setContent(
    `<style>body{display:flex;flex-wrap:wrap;gap:16px;background:#777;font:13px sans-serif}figure{margin:0}img{display:block}</style>${figures.join('')}`,
  )
  const file = join(folder, `sheet-${name}.png`)
  await page.screenshot({ path: file, fullPage: true })
  await context.close()
  return file
}

await main(process.argv.slice(2))
