import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { axeFaults } from '../../axe.ts'
import type { Bench, Figure } from '../figure.ts'
import { HOME, introduceOneself, startAppHub, WELCOME } from '../tools/appUnderTest.ts'
import { type Device, openDevice } from '../tools/device.ts'
import { performanceScore, type Vitals } from '../tools/lighthouseScore.ts'
import { median } from '../tools/statistics.ts'
import { withTempFolder } from '../tools/tempFolder.ts'
import { noteVitals, readVitals } from '../tools/vitals.ts'

const RUNS = 3
/** A phone of the middle class: Lighthouse's own emulation, applied to the requests and not simulated. */
const PHONE = { width: 412, height: 823 }
const CPU_SLOWDOWN = 4
const SLOW_4G = { offline: false, latency: 562.5, downloadThroughput: 184_320, uploadThroughput: 84_375 }

type Visit = Vitals & { readonly practice: readonly string[]; readonly access: readonly string[] }
type Screen = {
  readonly name: string
  readonly selector: string
  readonly prepare?: (page: Page, url: string) => Promise<void>
}

/**
 * What Lighthouse would look at, measured without it: its curves and weights for FCP, LCP, TBT and CLS (its Speed Index
 * is left out and the weights filled up), its accessibility rules by axe, and those of its best practices that apply to
 * an app on localhost. Each first load is on a new profile, with an empty cache.
 */
export const lighthouse: Bench = async () => {
  const welcome = await lookAt({ name: 'first run', selector: WELCOME })
  const home = await lookAt({ name: 'home', selector: HOME, prepare: introduceOneself })
  const [first, ...others] = [...welcome, ...home]
  if (!first) throw new Error('nothing was measured')
  return [first, ...others]
}

const lookAt = async (screen: Screen): Promise<readonly Figure[]> => {
  const visits: Visit[] = []
  for (let run = 0; run < RUNS; run += 1) visits.push(await withTempFolder((dir) => visit(dir, screen)))
  const of = (value: (visit: Visit) => number) => median(visits.map(value))
  const faults = (what: 'practice' | 'access') => [...new Set(visits.flatMap((one) => one[what]))]
  for (const fault of [...faults('practice'), ...faults('access')]) console.error(`${screen.name}: ${fault}`)
  return [
    { name: `${screen.name}: points of performance short of 100`, value: of(lostPoints), unit: 'lost', budget: 10 },
    { name: `${screen.name}: faults of accessibility`, value: faults('access').length, unit: 'lost', budget: 0 },
    { name: `${screen.name}: faults of best practice`, value: faults('practice').length, unit: 'lost', budget: 0 },
    { name: `${screen.name}: first contentful paint`, value: of(({ fcpMs }) => fcpMs), unit: 'ms' },
    { name: `${screen.name}: largest contentful paint`, value: of(({ lcpMs }) => lcpMs), unit: 'ms' },
    { name: `${screen.name}: total blocking time`, value: of(({ tbtMs }) => tbtMs), unit: 'ms' },
    { name: `${screen.name}: layout shift`, value: of(({ cls }) => cls), unit: '×' },
  ]
}

const lostPoints = (vitals: Vitals) => 100 - Math.round(100 * performanceScore(vitals))

const visit = async (dir: string, { selector, prepare }: Screen): Promise<Visit> => {
  const hub = await startAppHub(dir)
  const device = await openDevice(join(dir, 'profile'))
  try {
    const { page, cdp } = device
    await page.setViewportSize(PHONE)
    await prepare?.(page, hub.url)
    const practice = await watchPractice(device)
    await noteVitals(page)
    await cdp.send('Network.enable')
    await cdp.send('Network.setBypassServiceWorker', { bypass: true })
    await cdp.send('Network.setCacheDisabled', { cacheDisabled: true })
    await cdp.send('Network.emulateNetworkConditions', SLOW_4G)
    await device.slowDown(CPU_SLOWDOWN)
    const response = await page.goto(hub.url)
    await page.waitForSelector(selector)
    const vitals = await readVitals(page)
    await device.slowDown(1)
    const headers = response?.headers() ?? {}
    if (!headers['content-security-policy']) practice.push('no content security policy')
    practice.push(...(await faultsOfPage(page, (await response?.text()) ?? '')))
    return { ...vitals, practice, access: await axeFaults(page) }
  } finally {
    await device.close()
    await hub.kill()
  }
}

/** Errors in the console, failed requests, and what the browser itself finds worth an issue (deprecated, cookies, CSP). */
const watchPractice = async ({ page, cdp }: Device): Promise<string[]> => {
  const faults: string[] = []
  page.on('console', (message) => message.type() === 'error' && faults.push(`console: ${message.text()}`))
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`))
  cdp.on('Audits.issueAdded', ({ issue }) => faults.push(`issue: ${issue.code}`))
  await cdp.send('Audits.enable')
  return faults
}

const faultsOfPage = async (page: Page, html: string): Promise<readonly string[]> => {
  const found = await page.evaluate(() => {
    const faults: string[] = []
    if (document.doctype?.name !== 'html' || document.compatMode !== 'CSS1Compat') faults.push('no doctype')
    if (document.characterSet !== 'UTF-8') faults.push('not UTF-8')
    for (const image of document.images) {
      const { naturalWidth, naturalHeight, clientWidth, clientHeight } = image
      const isSkewed = Math.abs(naturalWidth / naturalHeight - clientWidth / clientHeight) > 0.05
      if (naturalWidth > 0 && clientWidth > 0 && isSkewed) faults.push(`skewed image ${image.src}`)
    }
    for (const field of document.querySelectorAll('input, textarea')) {
      const paste = new ClipboardEvent('paste', { cancelable: true, bubbles: true })
      if (!field.dispatchEvent(paste)) faults.push('a field that refuses to be pasted into')
    }
    return faults
  })
  return /<meta charset="utf-8"/i.test(html.slice(0, 1024)) ? found : [...found, 'charset after the first 1024 bytes']
}
