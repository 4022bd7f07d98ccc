import { useEffect, useState } from 'react'
import type { Consultation, ConsultationError } from '../../documents/consultation.ts'
import type { Result } from '../../result.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { FileDrop } from '../../ui/form/FileDrop.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { Page } from '../../ui/layout/Page.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { consultationInHash, hasConsultation, readConsultationFile } from '../consultationFile.ts'
import { AnswerPart } from './AnswerPart.tsx'
import { ReplyPart } from './ReplyPart.tsx'

type Opened = Result<Consultation, ConsultationError> | null

/**
 * Consultation of somebody outside (S29): whoever is in no programme reads the action here and says what they think;
 * whoever asked takes the answer in here. Works without a profile and without a network.
 */
export default function ConsultPage() {
  const { t } = useTexts()
  const [opened, setOpened] = useCarried()
  const said = opened?.ok ? opened.value : null
  return (
    <Page
      title={t(`consult.page.${said?.type ?? 'none'}`)}
      lead={said ? undefined : t('consult.page.lead')}
      breadcrumbs={[{ href: '/', label: t('consult.page.home') }]}
      width="text"
    >
      <Stack gap="large">
        {said?.type === 'question' && <AnswerPart key={said.id} question={said} />}
        {said?.type === 'answer' && <ReplyPart key={said.id} reply={said} />}
        <Stack>
          <div aria-live="polite">
            {opened && !opened.ok && (
              <Banner tone="warning" title={t('consult.errors.title')}>
                {t(`consult.errors.${opened.error.type}`)}
              </Banner>
            )}
          </div>
          <FileDrop
            label={t(said ? 'consult.open.another' : 'consult.open.label')}
            help={t('consult.open.help')}
            accept=".html,.htm"
            onFiles={([file]) => file && void readConsultationFile(file).then(setOpened)}
          />
        </Stack>
      </Stack>
    </Page>
  )
}

/** What a code has brought in the address: taken out of it at once, so that it stays in no history. */
function useCarried() {
  const [opened, setOpened] = useState<Opened>(null)
  useEffect(() => {
    const take = () => {
      const { hash } = location
      if (!hasConsultation(hash)) return
      history.replaceState(history.state, '', location.pathname)
      void consultationInHash(hash).then(setOpened)
    }
    take()
    addEventListener('hashchange', take)
    return () => removeEventListener('hashchange', take)
  }, [])
  return [opened, setOpened] as const
}
