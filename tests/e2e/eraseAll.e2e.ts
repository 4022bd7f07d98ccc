import { expect, type Page, test } from '@playwright/test'
import { addAction, copyExample, introduce, readyWithoutNetwork, savedHere, savedOnHub } from './world/actions.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

const beginErasing = async (page: Page, url: string) => {
  await page.goto(`${url}/settings`)
  await page.getByRole('button', { name: 'Erase everything…' }).click()
  await expect(page.getByText(/exists? on this device only/)).toBeVisible()
  await page.getByLabel('To confirm, type ERASE').fill('erase')
  await page.getByRole('button', { name: 'Erase everything', exact: true }).click()
}

/** What is left of the app's contents: databases of circles, entries, links, files, texts. */
const left = (page: Page) =>
  page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const count = (database: string, store: string) =>
      new Promise<number>((resolve, reject) => {
        const request = indexedDB.open(database)
        request.onerror = () => reject(request.error)
        request.onsuccess = () => {
          const found = request.result
          if (!found.objectStoreNames.contains(store)) return resolve(0)
          const all = found.transaction(store).objectStore(store).count()
          all.onsuccess = () => {
            found.close()
            resolve(all.result)
          }
        }
      })
    const rows = await Promise.all(
      ['circles', 'items', 'carriers', 'holders'].map((store) => count('passerelle', store)),
    )
    return {
      carriers: names.filter((name) => name.startsWith('carrier/')),
      rows: rows.reduce((sum, one) => sum + one, 0),
      entries: names.includes('passerelle-outbox') ? await count('passerelle-outbox', 'entries') : 0,
      words: Object.keys(localStorage).filter((key) => /lastWords|guide|keepAwake|Refused/.test(key)),
    }
  })
const NOTHING = { carriers: [], rows: 0, entries: 0, words: [] }

test('[V3] everything on the device is erased, without a network and with a second tab open', async () => {
  const { hub } = world
  const tablet = world.tablet('one')
  const first = await tablet.start()
  await introduce(first, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(first, hub.url)
  await savedOnHub(first)
  await readyWithoutNetwork(first)
  const second = await first.context().newPage()
  await second.goto(`${hub.url}${programme}/plan`)
  await hub.kill()
  await addAction(second, programme, ['Written in the second tab'])
  await savedHere(second)

  await beginErasing(first, hub.url)
  for (const page of [first, second])
    await expect(page.getByRole('heading', { name: 'Welcome', level: 1 })).toBeVisible({ timeout: 20_000 })
  expect(await left(first)).toEqual(NOTHING)
  await second.goto(`${hub.url}${programme}/plan`)
  await expect(second.getByRole('heading', { name: 'Welcome', level: 1 })).toBeVisible()
  await tablet.close()

  await hub.start()
  const again = await tablet.start()
  await introduce(again, hub.url, { name: 'Somebody else', side: 'Mentor city' })
  await expect(again.getByText('Written in the second tab')).toHaveCount(0)
  expect(await left(again)).toEqual(NOTHING)
})

test('[V3] killed while erasing, it is ended at the next start', async () => {
  const { hub } = world
  const tablet = world.tablet('one')
  const page = await tablet.start()
  await introduce(page, hub.url, { name: 'Ana', side: 'Mentee city' })
  const programme = await copyExample(page, hub.url)
  await readyWithoutNetwork(page)
  await hub.kill()
  await addAction(page, programme, ['Never sent'])
  await savedHere(page)
  // The page that would delete them never gets to it.
  await page.addInitScript(() => {
    indexedDB.deleteDatabase = () => new EventTarget() as never
  })
  await beginErasing(page, hub.url)
  await page.waitForURL(`${hub.url}/`)
  expect((await page.evaluate(() => indexedDB.databases())).length).toBeGreaterThan(3)
  await tablet.kill()

  const again = await tablet.start()
  await again.goto(hub.url)
  await expect(again.getByRole('heading', { name: 'Welcome', level: 1 })).toBeVisible({ timeout: 20_000 })
  expect(await left(again)).toMatchObject({ carriers: [], rows: 0, entries: 0 })
})
