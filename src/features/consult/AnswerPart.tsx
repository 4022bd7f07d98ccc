import { useState } from 'react'
import type { Question, Reply } from '../../documents/consultation.ts'
import { VIEWS, type View } from '../../method/group.ts'
import { Banner } from '../../ui/feedback/Banner.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { formatDate } from '../../ui/formats.ts'
import { Muted, Stack } from '../../ui/layout/Layout.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { ConsultationWays } from '../ConsultationWays.tsx'
import type { Letter } from '../consultationFile.ts'
import { AskedAction } from './AskedAction.tsx'

/** The action, a box for what one thinks, and ways to send it back; nothing of it is kept on this device. */
export function AnswerPart({ question }: { readonly question: Question }) {
  const { t, language } = useTexts()
  const [id] = useState(() => crypto.randomUUID())
  const [view, setView] = useState<View | null>(null)
  const [words, setWords] = useState('')
  const [name, setName] = useState('')
  const [role, setRole] = useState('')
  const [sent, setSent] = useState<'file' | 'code' | null>(null)
  const what = question.cells.find(({ column }) => column === 'what')?.text ?? ''
  const isReady = words.trim() !== '' || view !== null
  const reply = (): Reply => ({
    type: 'answer',
    ...{ id, question: question.id, voice: question.voice, what },
    ...{ name: name.trim(), role: role.trim(), view: view ?? '', words: words.trim(), language, at: Date.now() },
  })
  const letter: Letter = {
    language,
    title: t('consult.page.answer'),
    parts: [
      { title: t('method.planColumn.what.label'), text: what },
      { title: t('consult.form.who'), text: [name, role, formatDate(Date.now(), language)].filter(Boolean).join(', ') },
      ...(view ? [{ title: t('group.consultation.ask'), text: t(`group.view.${view}`) }] : []),
      ...(words.trim() ? [{ title: t('group.opinions.notes'), text: words.trim() }] : []),
    ],
    foot: t('consult.letter.answerFoot', { address: `${location.origin}/consult` }),
  }
  return (
    <>
      <AskedAction question={question} />
      <Section title={t('consult.form.title')} lead={t('consult.form.lead')}>
        <Stack>
          <ChoiceChips
            legend={t('group.consultation.ask')}
            options={VIEWS.map((value) => ({ value, label: t(`group.view.${value}`) }))}
            isClearable
            value={view}
            onChange={setView}
          />
          <TextArea label={t('consult.form.words')} rows={6} value={words} onChange={setWords} />
          <TextInput label={t('consult.form.name')} isOptional value={name} onChange={setName} />
          <TextInput
            label={t('consult.form.role')}
            help={t('consult.form.roleHelp')}
            isOptional
            value={role}
            onChange={setRole}
          />
          {!isReady && <Muted>{t('consult.form.next')}</Muted>}
          <ConsultationWays
            isReady={isReady}
            say={reply}
            letter={letter}
            fileName={`${t('consult.letter.answerName')}.html`}
            onSent={setSent}
          />
          <div aria-live="polite">{sent === 'file' && <Banner tone="success">{t('consult.form.saved')}</Banner>}</div>
        </Stack>
      </Section>
    </>
  )
}
