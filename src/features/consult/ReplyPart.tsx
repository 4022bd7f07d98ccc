import { useState } from 'react'
import type { Reply } from '../../documents/consultation.ts'
import { recordReply } from '../../documents/groupConsultation.ts'
import { Card } from '../../ui/data/Card.tsx'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Muted, Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { accessTo } from '../useAccess.ts'
import { useReport } from '../useReport.ts'
import styles from './consult.module.css'
import { type AskedHere, useAsked } from './useAsked.ts'

/** An answer that has come back: first what it says, then, if the person says so, on record against its action. */
export function ReplyPart({ reply }: { readonly reply: Reply }) {
  const { t, language } = useTexts()
  const here = useAsked(reply)
  const who = [reply.name, reply.role].filter(Boolean).join(', ')
  return (
    <Card headingLevel={2} title={reply.what || t('consult.action.title')}>
      <Stack>
        <Muted>
          <bdi>{who || t('consult.reply.nobody')}</bdi>
          {` · ${t(`group.voice.${reply.voice}`)}`}
          {reply.at > 0 && ` · ${formatDate(reply.at, language)}`}
        </Muted>
        {reply.view && (
          <p>
            {t('group.opinions.view')} <strong>{t(`group.view.${reply.view}`)}</strong>
          </p>
        )}
        {reply.words && (
          <p dir="auto" lang={reply.language || undefined} className={styles.words}>
            {reply.words}
          </p>
        )}
        <div aria-live="polite">
          {here === 'foreign' && (
            <Banner tone="warning" title={t('consult.reply.foreign')}>
              {t('consult.reply.foreignText')}
            </Banner>
          )}
        </div>
        {typeof here === 'object' && <Record reply={reply} here={here} />}
      </Stack>
    </Card>
  )
}

function Record({ reply, here }: { readonly reply: Reply; readonly here: AskedHere }) {
  const { t } = useTexts()
  const report = useReport('consult')
  const { programme, circle, asked, title } = here
  const [done, setDone] = useState<'recorded' | 'known' | null>(asked.isRecorded ? 'known' : null)
  if (asked.what === '') return <Banner tone="warning">{t('consult.reply.removed')}</Banner>
  const record = () => {
    const recorded = report(recordReply(circle.doc, programme.author(), reply))
    if (!recorded.ok) return
    circle.session.flush()
    setDone(recorded.value)
  }
  const open = (
    <LinkButton href={`/p/${programme.id}/group/actions`} icon="arrow">
      {t('consult.reply.toAction')}
    </LinkButton>
  )
  if (done)
    return (
      <Banner tone="success" title={t(`consult.reply.${done}`)} actions={open}>
        {title}
      </Banner>
    )
  if (accessTo(circle) !== 'open') return <Banner tone="warning">{t('consult.reply.readOnly')}</Banner>
  return (
    <>
      {asked.what !== reply.what && <Banner title={t('consult.reply.changed')}>{asked.what}</Banner>}
      <p>{t('consult.reply.into', { title })}</p>
      <Row>
        <Button kind="primary" icon="check" onClick={record}>
          {t('consult.reply.record')}
        </Button>
      </Row>
    </>
  )
}
