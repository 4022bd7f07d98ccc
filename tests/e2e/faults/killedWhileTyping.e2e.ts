import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, openCell, readyWithoutNetwork, savedHere } from '../world/actions.ts'
import { createWorld } from '../world/world.ts'

// Ten and more are for the long runs.
const TIMES = Number(process.env.KILLS ?? (process.env.LONG ? 30 : 3))
const SAVED = /^(Saved on this device|On this device and on the hub)/
const START = 'Somebody types here'

test(`[V1] the browser is killed ${TIMES} times while typing: nothing shown as "on this device" is lost`, async () => {
  test.setTimeout(60_000 + TIMES * 15_000)
  const world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
  const tablet = world.tablet('officer', { isWhole: true })
  try {
    await tablet.start()
    await introduce(tablet.page(), world.hub.url, { name: 'Ana', side: 'Mentee city' })
    const programme = await copyExample(tablet.page(), world.hub.url)
    await readyWithoutNetwork(tablet.page())
    await addAction(tablet.page(), programme, [START])
    await savedHere(tablet.page())
    await world.hub.kill()
    for (let life = 0; life < TIMES; life++) {
      // From at once to two and a half seconds after something was saved, never twice the same: before, during and
      // after the next flush.
      const shown = await typeUntilKilled(tablet.page(), life, life * (2500 / TIMES), () => tablet.kill())
      expect(shown, `in life ${life} nothing was shown as saved`).toContain(wordOf(life, 0))
      await tablet.start()
      await tablet.page().goto(`${world.hub.url}${programme}/plan`)
      await expect(tablet.page().getByText(shown), `life ${life}`).toBeVisible()
    }
  } finally {
    await world.end()
  }
})

const wordOf = (life: number, word: number) => `w${life}.${word}`

/**
 * Types on and on; kills `ms` after something typed in this life was shown as saved, and answers the text that was last
 * seen with "saved" beside it.
 */
const typeUntilKilled = async (page: Page, life: number, ms: number, kill: () => Promise<void>): Promise<string> => {
  const field = await openCell(page, START)
  await field.press('End')
  let shown = ''
  let isOver = false
  const typing = (async () => {
    for (let word = 0; !isOver; word++) {
      await page.keyboard.type(` ${wordOf(life, word)}`, { delay: 15 })
      // Pauses until what stands there is saved, so that the next flush begins with the next word.
      if (word % (4 + life) === 3 + life) await isShown(page, () => shown, wordOf(life, word))
    }
  })().catch(() => undefined)
  const watching = (async () => {
    while (!isOver) shown = (await shownAsSaved(page)) ?? shown
  })().catch(() => undefined)
  try {
    await isShown(page, () => shown, wordOf(life, 0))
    await new Promise((resolve) => setTimeout(resolve, ms))
  } finally {
    isOver = true
    await kill()
    await Promise.all([typing, watching])
  }
  return shown
}

const isShown = (page: Page, shown: () => string, word: string) =>
  expect
    .poll(() => page.isClosed() || shown().includes(word), {
      message: `${word} was never shown as saved`,
      intervals: [50],
    })
    .toBe(true)

/** The text in the field, if the status line says it is saved and both were the same a frame before. */
const shownAsSaved = async (page: Page): Promise<string | null> => {
  const frames = await page.evaluate(async () => {
    const read = () => ({
      text: document.querySelector<HTMLTextAreaElement>('textarea:focus')?.value ?? '',
      status: [...document.querySelectorAll('span')].map((one) => one.textContent ?? '').join('\n'),
    })
    const before = read()
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))
    return [before, read()] as const
  })
  const [before, after] = frames
  const isSaved = (status: string) => status.split('\n').some((line) => SAVED.test(line))
  return before.text === after.text && isSaved(before.status) && isSaved(after.status) ? after.text : null
}
