import { readFileSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import * as Y from 'yjs'
import { circleDigest } from '../../../src/device/workspace/circleDigest.ts'
import { widerLinks } from '../../../src/device/workspace/circleLinks.ts'
import { docOf, openPart } from '../../../src/device/workspace/sealedParts.ts'
import type { Circle } from '../../../src/seal/circle.ts'
import { parseLink } from '../../../src/seal/link.ts'
import { unpackFile } from '../../../src/sync/transports/fileFormat.ts'
import { readParts, type SealedPart } from '../../../src/sync/transports/fileParts.ts'

/** What people do with `.passerelle` files, in the English interface, and what is in one. */

const open = async (page: Page, url: string) => {
  await page.goto(`${url}/safety`)
  await page.getByRole('heading', { name: 'Safety of what is here' }).waitFor()
}

const save = async (page: Page, file: string) => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save on this device' }).click(),
  ])
  await download.saveAs(file)
}

/** Everything on the device, one's own team's circle too, for somebody of the same team. */
export const writeExchange = async (page: Page, url: string, file: string) => {
  await open(page, url)
  await page.getByRole('checkbox').first().waitFor()
  for (const box of await page.getByRole('checkbox').all()) await box.check()
  await page.getByRole('button', { name: 'Write the file' }).click()
  await save(page, file)
}

/** Opens a file from a colleague and takes in what is new, if anything is. */
export const takeIn = async (page: Page, url: string, file: string) => {
  if (new URL(page.url()).pathname !== '/safety') await open(page, url)
  const done = page.getByText('The file has been taken in')
  await page.getByLabel('Choose or drop a .passerelle file').setInputFiles(file)
  const merge = page.getByRole('button', { name: 'Take in' })
  await merge.or(page.getByText('nothing new')).first().waitFor()
  if (!(await merge.isVisible())) return
  await merge.click()
  await done.waitFor()
}

export const makeBackup = async (page: Page, url: string, words: string, file: string) => {
  await open(page, url)
  await page.getByLabel('Passphrase for the backup').fill(words)
  await page.getByLabel('The same passphrase again').fill(words)
  await page.getByRole('button', { name: 'Make the backup' }).click()
  await save(page, file)
}

/** Up to the button that begins the restore. */
export const openBackup = async (page: Page, words: string, file: string) => {
  await page.getByLabel('Choose or drop a .passerelle file').setInputFiles(file)
  await page.getByLabel('Passphrase of the backup').fill(words)
  await page.getByRole('button', { name: 'Open the backup' }).click()
  await expect(page.getByRole('button', { name: 'Restore' })).toBeVisible({ timeout: 30_000 })
}

export type Contents = ReadonlyMap<string, { readonly clocks: readonly unknown[]; readonly digest: string }>

/** State vector and digest of each circle in an exchange file that a link of a team opens, wider ones included (L2). */
export const contentsOf = async (file: string, link: string): Promise<Contents> => {
  const bytes = new Uint8Array(readFileSync(file))
  const opened = await unpackFile(new Blob([bytes]))
  const parts = opened.ok ? readParts(opened.value.body)?.parts : null
  if (!parts) throw new Error(`no exchange file: ${file}`)
  const contents = new Map<string, { clocks: unknown[]; digest: string }>()
  const read = async (circle: Circle) => {
    if (contents.has(circle.id)) return
    const doc = await documentOf(circle, parts)
    const clocks = [...Y.decodeStateVector(Y.encodeStateVector(doc))].sort(([a], [b]) => a - b)
    contents.set(circle.id, { clocks, digest: circleDigest(doc) })
    for (const { fragment } of widerLinks({ circle, doc })) await read(circleIn(fragment))
  }
  await read(circleIn(link))
  return contents
}

const circleIn = (link: string): Circle => {
  const parsed = parseLink(link)
  if (!parsed.ok) throw new Error(parsed.error.type)
  return parsed.value.circle
}

const documentOf = async (circle: Circle, parts: readonly SealedPart[]): Promise<Y.Doc> => {
  const own = parts.filter(({ circleId }) => circleId === circle.id).sort((a, b) => a.generation - b.generation)
  const entries = await Promise.all(own.map((part) => openPart(circle, part)))
  if (own.length === 0 || entries.includes(null)) throw new Error('a circle is missing or damaged')
  return docOf(entries.flatMap((one) => one ?? []))
}
