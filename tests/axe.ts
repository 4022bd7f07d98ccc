import type { Page } from '@playwright/test'
import axe, { type RunOptions } from 'axe-core'

declare global {
  interface Window {
    axe?: typeof axe
  }
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a theme can change; all else is looked at once. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block']

/**
 * What axe finds on a page as it stands, a line each. Read into the page once, and asked for faults alone: what it holds
 * to be right is most of its answer, and takes as long to hand over as the look itself.
 */
export async function axeFaults(page: Page, { isColoursOnly = false } = {}): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const options: RunOptions = {
    runOnly: isColoursOnly ? { type: 'rule', values: COLOUR_RULES } : { type: 'tag', values: RULES },
    resultTypes: ['violations'],
  }
  return page.evaluate(async (asked) => {
    const found = await window.axe?.run(document, asked)
    if (!found || [...found.violations, ...found.passes, ...found.incomplete].length === 0)
      throw new Error('axe looked at nothing')
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`)
  }, options)
}
