import { expect, type Page, test } from '@playwright/test'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  join,
  readyWithoutNetwork,
  savedHere,
  savedOnHub,
  visit,
} from '../world/actions.ts'
import { createWorld } from '../world/world.ts'

const env = (): Readonly<Record<string, string>> => (process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
const TOLD = 'Stored data that was here is gone'
const YEAR_MS = 365.25 * 24 * 3600 * 1000

test('[V1] the browser clears IndexedDB under the app: told, all comes back, and a cold start without the hub has it', async () => {
  const world = await createWorld(env())
  const tablet = world.tablet('cleared')
  try {
    const page = await tablet.start()
    await introduce(page, world.hub.url, { name: 'Ana', side: 'Mentee city' })
    const programme = await copyExample(page, world.hub.url)
    await readyWithoutNetwork(page)
    await addAction(page, programme, ['Typed before the loss', 'And kept'])
    await savedOnHub(page)

    await clearDatabases(page)
    await expect(page.getByText(TOLD)).toBeVisible()
    await addAction(page, programme, ['Typed after the loss'])
    await savedOnHub(page)
    await savedHere(page)
    await world.hub.kill()
    await tablet.kill()

    const again = await tablet.start()
    await again.goto(`${world.hub.url}${programme}/plan`)
    for (const sentence of ['Typed before the loss', 'And kept', 'Typed after the loss'])
      await expect(again.getByText(sentence)).toBeVisible()
    await world.hub.start()
    await savedOnHub(again)
  } finally {
    await world.end()
  }
})

test('[D5] a clock ten years fast, then ten years slow: the same plan on both tablets', async () => {
  const world = await createWorld(env())
  const [right, wrong] = [world.tablet('right'), world.tablet('wrong')]
  try {
    const first = await right.start()
    await introduce(first, world.hub.url, { name: 'Ana', side: 'Mentee city' })
    const programme = await copyExample(first, world.hub.url)
    await savedOnHub(first)
    const link = await invitation(first, programme, 'Mentee team')
    await visit(first, `${programme}/plan`)
    const sentences: string[] = []

    for (const years of [10, -10]) {
      const second = await wrong.start()
      await shiftClock(second, years)
      if (years > 0) {
        await introduce(second, world.hub.url, { name: 'Bo', side: 'Mentee city' })
        await join(second, world.hub.url, link)
      }
      await second.goto(`${world.hub.url}${programme}/plan`)
      expect(await second.evaluate(() => new Date().getFullYear())).toBe(new Date().getFullYear() + years)
      for (const [page, who] of [
        [second, 'wrong'],
        [first, 'right'],
      ] as const) {
        const sentence = `By the ${who} clock, ${years} years`
        sentences.push(sentence)
        await addAction(page, programme, [sentence])
        await savedOnHub(page)
      }
      for (const page of [first, second])
        for (const sentence of sentences) await expect(page.getByText(sentence)).toBeVisible()
      const plan = await planOf(first)
      expect(plan.length).toBeGreaterThan(sentences.length)
      await expect.poll(() => planOf(second)).toEqual(plan)
      await wrong.kill()
    }
  } finally {
    await world.end()
  }
})

/** As "clear site data" does: no warning, every connection closed. */
const clearDatabases = async (page: Page) => {
  const session = await page.context().newCDPSession(page)
  await session.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' })
}

const shiftClock = (page: Page, years: number) =>
  page.addInitScript(
    (shiftMs) => {
      const Right = Date
      globalThis.Date = new Proxy(Right, {
        construct: (target, given: [], as) =>
          Reflect.construct(target, given.length > 0 ? given : [Right.now() + shiftMs], as),
        get: (target, key, receiver) =>
          key === 'now' ? () => Right.now() + shiftMs : Reflect.get(target, key, receiver),
      })
    },
    Math.round(years * YEAR_MS),
  )

const planOf = (page: Page) => page.locator('[data-row]').allInnerTexts()
