import { useState } from 'react'
import { Link } from 'wouter'
import { addMeeting, type Meeting } from '../../documents/meetings.ts'
import { FormDialog } from '../../ui/feedback/FormDialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useReport } from '../useReport.ts'
import { useItems, useProgramme } from '../workspace.ts'
import styles from './commitment.module.css'
import type { PartProps } from './Status.tsx'

/** Leaders of both cities meet: an event in the calendar (S186). Older notes of the form become events with one tap. */
export function Exchanges({ place, commitment, mayWrite }: PartProps) {
  const { t } = useTexts()
  const { id: programmeId } = useProgramme()
  const meetings = useItems<Meeting>(place.circles.programme, 'meetings') ?? []
  const planned = meetings.filter(({ stage }) => stage === 'politics')
  const notes = commitment.forum.filter(
    ({ words }) => words.text.trim() !== '' && planned.every(({ title }) => title.text !== words.text.trim()),
  )
  const [suggested, suggest] = useState<string | null>(null)
  return (
    <Section
      title={t('commitment.exchanges.title')}
      lead={t('commitment.exchanges.lead')}
      actions={
        mayWrite && (
          <Button icon="calendar" onClick={() => suggest(t('commitment.exchanges.name'))}>
            {t('commitment.exchanges.plan')}
          </Button>
        )
      }
    >
      {planned.length + notes.length === 0 && <Muted>{t('commitment.exchanges.none')}</Muted>}
      <ul className={styles.list}>
        {planned.map(({ id, title, when }) => (
          <li key={id} className={styles.line}>
            <p>
              <Link href={`/p/${programmeId}/calendar`}>{title.text}</Link>
              {when && ` · ${when}`}
            </p>
          </li>
        ))}
        {notes.map(({ id, words }) => (
          <li key={id} className={styles.line}>
            <p lang={words.language}>{words.text}</p>
            {mayWrite && (
              <Button kind="quiet" icon="calendar" onClick={() => suggest(words.text.trim())}>
                {t('commitment.exchanges.toCalendar')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {suggested !== null && <NewExchange place={place} title={suggested} onClose={() => suggest(null)} />}
    </Section>
  )
}

type NewExchangeProps = {
  readonly place: PartProps['place']
  readonly title: string
  readonly onClose: () => void
}

function NewExchange({ place, title: suggested, onClose }: NewExchangeProps) {
  const { t } = useTexts()
  const report = useReport('calendar')
  const show = useToast()
  const [title, setTitle] = useState(suggested)
  const [when, setWhen] = useState('')
  const add = () => {
    const circle = place.circles.programme
    if (!circle || !report(addMeeting(circle.doc, place.author(), { title, when, stage: 'politics' })).ok) return
    onClose()
    show({ text: t('commitment.exchanges.added') })
  }
  return (
    <FormDialog
      title={t('commitment.exchanges.plan')}
      action={t('common.actions.add')}
      isReady={title.trim() !== ''}
      onSubmit={add}
      onClose={onClose}
    >
      <Stack>
        <TextInput label={t('commitment.exchanges.what')} value={title} onChange={setTitle} />
        <TextInput
          label={t('commitment.exchanges.when')}
          help={t('commitment.exchanges.whenHelp')}
          isOptional
          value={when}
          onChange={setWhen}
        />
      </Stack>
    </FormDialog>
  )
}
