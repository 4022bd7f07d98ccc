import { expect, type Page, test } from '@playwright/test'
import { axeFaults } from '../../axe.ts'
import type { Screen } from './screens/kit.ts'
import { setTheme, show, type Theme } from './screens.ts'
import { createStage, type Stage } from './stage.ts'
import type { Language } from './words.ts'
import { createWorld, type World } from './world.ts'

const LANGUAGES: readonly Language[] = ['en', 'fr']

type Themes = Readonly<Record<Language, readonly Theme[]>>

/** Colours hang on the theme alone: between them, the two languages show every screen in each. */
const SHARED_OUT: Themes = { en: ['light', 'dark'], fr: ['light', 'sunlight'] }

/** Screens and dialogs in both languages, one language after the other. */
export function testScreens(screens: readonly Screen[], themes = SHARED_OUT): void {
  let world: World
  let stage: Stage
  test.beforeAll(async ({ browser }) => {
    world = await createWorld()
    stage = await createStage(browser, world.hub.url)
  })
  test.afterAll(() => world.end())

  for (const [language, screen] of LANGUAGES.flatMap((one) => screens.map((screen) => [one, screen] as const)))
    test(`[design §8] ${screen.name}, ${language}: for everybody, in ${themes[language].join(', ')}, at every width`, async () => {
      const page = await show(stage, screen, language)
      for (const theme of themes[language]) {
        await setTheme(page, theme)
        expect(await axeFaults(page, { isColoursOnly: theme !== 'light' }), theme).toEqual([])
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
