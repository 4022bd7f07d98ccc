import { useState } from 'react'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Tabs } from '../../ui/layout/Tabs.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Drawing } from './Drawing.tsx'
import styles from './install.module.css'
import { install, useInstallState } from './installPrompt.ts'
import { PLATFORMS, type Platform, platformOf } from './platform.ts'

/** One press where the browser allows it; else the way through the browser's own menus, drawn. */
export function InstallSteps() {
  const { t } = useTexts()
  const state = useInstallState()
  const [platform, setPlatform] = useState<Platform>(() => platformOf(navigator))
  if (state === 'installed')
    return (
      <Banner tone="success" title={t('install.how.installed.title')}>
        {t('install.how.installed.text')}
      </Banner>
    )
  const tabs = PLATFORMS.map((id) => ({ id, label: t(`install.platforms.${id}.name`) }))
  return (
    <>
      {state === 'promptable' && (
        <div className={styles.prompt}>
          <p>{t('install.how.promptText')}</p>
          <Button kind="primary" icon="download" onClick={() => void install()}>
            {t('install.how.prompt')}
          </Button>
        </div>
      )}
      {state === 'dismissed' && <p role="status">{t('install.how.dismissed')}</p>}
      <Tabs label={t('install.how.tabs')} tabs={tabs} selected={platform} onSelect={setPlatform}>
        <Steps platform={platform} />
      </Tabs>
    </>
  )
}

const STEPS = [
  { id: 'first', number: 1 },
  { id: 'second', number: 2 },
  { id: 'third', number: 3 },
] as const

function Steps({ platform }: { readonly platform: Platform }) {
  const { t } = useTexts()
  return (
    <>
      {(platform === 'iphone' || platform === 'ipad') && <Banner>{t('install.how.ownStorage')}</Banner>}
      <ol className={styles.steps}>
        {STEPS.map(({ id, number }) => (
          <li key={id} className={styles.step}>
            <Drawing platform={platform} step={number} />
            <p>
              <strong>{t('install.how.step', { number })}</strong>
              <br />
              {t(`install.platforms.${platform}.${id}`)}
            </p>
          </li>
        ))}
      </ol>
    </>
  )
}
