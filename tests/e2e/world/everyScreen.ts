import AxeBuilder from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import type { Screen } from './screens/kit.ts'
import { setTheme, show, type Theme } from './screens.ts'
import { createStage, type Stage } from './stage.ts'
import type { Language } from './words.ts'
import { createWorld, type World } from './world.ts'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice']
const THEMES: readonly Theme[] = ['light', 'dark', 'sunlight']
/** What a theme can change; all else is looked at once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/** Screens and dialogs in one language: several files of tests, so that they run beside each other. */
export function testScreens(screens: readonly Screen[], languages: readonly Language[]): void {
  let world: World
  let stage: Stage
  test.beforeAll(async ({ browser }) => {
    world = await createWorld()
    stage = await createStage(browser, world.hub.url)
  })
  test.afterAll(() => world.end())

  for (const [language, screen] of languages.flatMap((one) => screens.map((screen) => [one, screen] as const)))
    test(`[design §8] ${screen.name}, ${language}: for everybody, in every light, at every width`, async () => {
      const page = await show(stage, screen, language)
      for (const theme of THEMES) {
        await setTheme(page, theme)
        expect(await faults(page, theme), theme).toEqual([])
      }
      expect([await page.locator('main').count(), await page.locator('h1').count()], 'main and h1').toEqual([1, 1])
      expect(await tooWide(page, { width: 320, height: 640 }), '320 px').toEqual([])
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '200%'
      })
      expect(await tooWide(page, { width: 820, height: 1180 }), 'letters twice as large').toEqual([])
      await page.setViewportSize({ width: 1180, height: 820 })
    })
}

const faults = async (page: Page, theme: Theme) => {
  // In one piece: the other mode is for frames, of which there are none, and opens a page of its own each time.
  const axe = new AxeBuilder({ page }).setLegacyMode()
  const { violations } = await (theme === 'light' ? axe.withTags(RULES) : axe.withRules(COLOUR_RULES)).analyze()
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
}

/** What sticks out of the window sideways, if one would have to scroll for it. */
const tooWide = async (page: Page, size: { readonly width: number; readonly height: number }) => {
  await page.setViewportSize(size)
  return page.evaluate(() => {
    const root = document.documentElement
    if (root.scrollWidth <= root.clientWidth) return []
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 1,
    )
    return [`${root.scrollWidth}`, ...out.map((element) => `${element.tagName}.${element.className}`)].slice(0, 8)
  })
}
