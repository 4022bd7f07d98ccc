import { join as pathOf } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import {
  addAction,
  copyExample,
  introduce,
  invitation,
  readyWithoutNetwork,
  savedHere,
  visit,
} from './world/actions.ts'
import { contentsOf, takeIn, writeExchange } from './world/files.ts'
import { createWorld, type World } from './world/world.ts'

let world: World
test.beforeEach(async () => {
  world = await createWorld(process.env.DIST_DIR ? { STATIC_DIR: process.env.DIST_DIR } : {})
})
test.afterEach(() => world.end())

const NAMES = ['Ana', 'Marta', 'Noor'] as const

test('[T2] three tablets exchange by file alone, in any order, and end equal', async () => {
  const { hub } = world
  const pages: Page[] = []
  for (const name of NAMES) {
    const page = await world.tablet(name).start()
    await introduce(page, hub.url, { name, side: 'Mentee city' })
    await readyWithoutNetwork(page)
    pages.push(page)
  }
  const [ana, marta, noor] = pages as [Page, Page, Page]
  // The hub never sees any of it.
  await hub.kill()
  const programme = await copyExample(ana, hub.url)
  const link = await invitation(ana, programme, 'Mentee team')
  const files = NAMES.map((name) => pathOf(world.dir, `${name}.passerelle`))
  const write = (i: number) => writeExchange(pages[i] as Page, hub.url, files[i] as string)
  const take = (to: number, from: number) => takeIn(pages[to] as Page, hub.url, files[from] as string)

  await write(0)
  for (const [i, page] of [marta, noor].entries()) {
    await visit(page, '/join')
    await page.getByLabel('Invitation link').fill(link)
    await page.getByRole('button', { name: 'Join', exact: true }).click()
    await expect(page.getByText('The contents are still to come')).toBeVisible()
    await take(i + 1, 0)
  }
  for (const [i, page] of pages.entries()) {
    await visit(page, `${programme}/plan`)
    await addAction(page, programme, [`Written by ${NAMES[i]}`])
    await savedHere(page)
  }
  // Noor has Ana's words by way of Marta, who takes in an older file after a newer one.
  await write(0)
  await write(2)
  await take(1, 2)
  await take(1, 0)
  await write(1)
  await take(2, 1)
  for (let times = 0; times < 2; times++) await take(0, 1)
  for (const i of [0, 1, 2]) await write(i)
  const [first, ...others] = await Promise.all(files.map((file) => contentsOf(file, link)))
  expect(first?.size).toBe(3)
  for (const other of others) expect(other).toEqual(first)

  for (const page of pages) {
    await visit(page, `${programme}/plan`)
    for (const name of NAMES) await expect(page.getByText(`Written by ${name}`)).toHaveCount(1)
  }
  await visit(ana, `${programme}/safety`)
  const list = ana.getByRole('list', { name: 'Who holds what' })
  await expect(list.getByRole('listitem').filter({ hasText: /^Marta/ })).toContainText('had everything that is here')
})
