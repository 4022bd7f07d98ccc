import { expect } from '@playwright/test'
import { packFile } from '../../../../src/sync/transports/fileFormat.ts'
import { at, button, dialog, type Screen } from './kit.ts'

/** The device, and what is beside any programme. */
export const deviceScreens: readonly Screen[] = [
  { name: 'settings', device: 'main', open: at(() => '/settings') },
  {
    name: 'erase',
    device: 'main',
    open: at(
      () => '/settings',
      async (page, t) => {
        await button(page, t('settings.erase.open')).click()
        await dialog(page)
        await page.getByText(t('settings.erase.others')).waitFor()
      },
    ),
  },
  {
    name: 'restore',
    device: 'fresh',
    open: at(
      () => '/safety',
      async (page, t) => {
        const file = { name: 'x.passerelle', mimeType: '', buffer: Buffer.from(packFile('backup', new Uint8Array(64))) }
        await page.getByLabel(t('safety.open.label')).setInputFiles(file)
        await page.getByLabel(t('safety.restore.passphrase')).waitFor()
      },
    ),
  },
  { name: 'safety', device: 'main', open: at(({ paths }) => `${paths.programme}/safety`) },
  { name: 'help', device: 'main', open: at(() => '/help') },
  {
    name: 'install',
    device: 'main',
    open: at(
      () => '/install',
      (page, t) => expect(page.getByText(t('install.ready.checking'))).toBeHidden(),
    ),
  },
  { name: 'protection', device: 'main', open: at(() => '/protection') },
  { name: 'not-found', device: 'main', open: at(() => '/nowhere') },
]
