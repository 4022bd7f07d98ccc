import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { createServer, type ViteDevServer } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { axeFaults } from '../axe.ts'
import { CHROMIUM_ARGS, shellPath } from '../e2e/chromiumPath.ts'

const cacheDir = mkdtempSync(join(tmpdir(), 'gallery-'))
let server: ViteDevServer
let browser: Browser
let address: string

beforeAll(async () => {
  server = await createServer({
    cacheDir,
    optimizeDeps: { entries: ['tests/ui/page/gallery.html'] },
    logLevel: 'error',
    server: { port: 0, hmr: false, watch: null },
  })
  await server.listen()
  address = `${server.resolvedUrls?.local[0]}tests/ui/page/gallery.html`
  const executablePath = shellPath()
  browser = await chromium.launch({ args: CHROMIUM_ARGS, ...(executablePath && { executablePath }) })
}, 60_000)
afterAll(async () => {
  await browser?.close()
  await server?.close()
  rmSync(cacheDir, { recursive: true, force: true })
})

async function open(locale: string, width: number, height: number): Promise<Page> {
  // Colours that are still on their way to another theme would be measured half-way.
  const context = await browser.newContext({ viewport: { width, height }, locale, reducedMotion: 'reduce' })
  const page = await context.newPage()
  await page.goto(address)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => document.fonts.ready)
  return page
}

describe('[25] components page', { timeout: 120_000 }, () => {
  it.each([
    ['fr', 1180, 820],
    ['en', 390, 844],
    ['fr', 320, 640],
  ])(
    '%s at %i × %i: axe finds nothing in any theme, nothing is wider than the screen',
    async (locale, width, height) => {
      const page = await open(locale, width, height)
      if (width === 320) await page.locator('input[value=large]').check({ force: true })
      for (const theme of ['light', 'dark', 'sunlight']) {
        await page.locator(`input[value=${theme}]`).check({ force: true })
        expect(await axeFaults(page, { isColoursOnly: theme !== 'light' }), theme).toEqual([])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
      }
      await page.context().close()
    },
    120_000,
  )

  it('is worked by keyboard: skip link, menu, dialog, and the focus comes back', async () => {
    const page = await open('en', 1180, 820)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('MAIN')
    const menu = page.getByRole('button', { name: 'What can be done with this row' })
    await menu.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'Edit' }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Erase this remark for good?' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    expect(await menu.evaluate((button) => document.activeElement === button)).toBe(true)
    await page.context().close()
  })

  it('[D4] another person’s words and a language switch leave an IME composition alone', async () => {
    const page = await open('en', 1180, 820)
    const keyboard = await page.context().newCDPSession(page)
    const compose = (text: string) =>
      keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
    const field = page.locator('textarea').first()
    const text = await field.inputValue()
    await field.click()
    await field.evaluate((element: HTMLTextAreaElement) => element.setSelectionRange(4, 4))
    await compose('にほ')
    await page
      .getByRole('button', { name: 'Let another person type' })
      .evaluate((button: HTMLElement) => button.click())
    await page.getByRole('button', { name: 'FR, Français' }).evaluate((button: HTMLElement) => button.click())
    await page.getByRole('heading', { level: 1, name: 'Composants' }).waitFor()
    expect(await field.inputValue()).toBe(`${text.slice(0, 4)}にほ${text.slice(4)}`)
    await compose('にほん')
    await keyboard.send('Input.insertText', { text: '日本' })
    const other = 'In autumn: '
    expect(await field.inputValue()).toBe(`${other}${text.slice(0, 4)}日本${text.slice(4)}`)
    const caret = await field.evaluate((element: HTMLTextAreaElement) => element.selectionStart)
    expect(caret).toBe(other.length + 6)
    await page.keyboard.press('Control+z')
    expect(await field.inputValue()).toBe(`${other}${text}`)
    await page.context().close()
  })
})
