import { useEffect, useState } from 'react'
import { useLocation, useSearch } from 'wouter'
import { useHistoryState } from 'wouter/use-browser-location'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { BackupLink } from '../BackupLink.tsx'
import { later } from '../later.tsx'
import { useMoreTexts } from '../moreTexts.ts'
import { useProfile } from '../workspace.ts'
import { LanguageStep } from './LanguageStep.tsx'
import { nextPath } from './nextPath.ts'

const NameStep = later(async () => ({ default: (await import('./NameStep.tsx')).NameStep }))

/** First run: the language, then who one is. */
export default function WelcomePage() {
  const { t } = useTexts()
  const profile = useProfile()
  const [asked, setStep] = useState<'language' | 'name'>('language')
  // The sides are named in words that the first screen does without.
  const hasTexts = useMoreTexts(asked === 'name')
  const step = hasTexts ? asked : 'language'
  const [isSaved, setSaved] = useState(false)
  useGoingOn(isSaved && Boolean(profile?.name))
  if (profile === undefined) return null
  return (
    <Page
      title={step === 'language' ? t('welcome.language.title') : t('welcome.name.title')}
      lead={step === 'language' ? t('welcome.language.lead') : t('welcome.name.lead')}
      windowTitle={t('common.app.name')}
      width="text"
    >
      {step === 'language' ? (
        <>
          <LanguageStep onChosen={() => setStep('name')} />
          <div>
            <BackupLink />
          </div>
        </>
      ) : (
        <NameStep profile={profile} onBack={() => setStep('language')} onDone={() => setSaved(true)} />
      )}
    </Page>
  )
}

/**
 * Back to where one came from, with what was carried along (a link that was opened, never written down): once every
 * screen knows the name, or the next one would send the person back here.
 */
function useGoingOn(isKnown: boolean): void {
  const [, go] = useLocation()
  const next = nextPath(useSearch())
  const state: unknown = useHistoryState()
  useEffect(() => {
    if (isKnown) go(next, { replace: true, state })
  }, [isKnown, next, go, state])
}
