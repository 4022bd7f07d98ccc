import { useState } from 'react'
import type { Question } from '../../documents/consultation.ts'
import type { GroupEntryId } from '../../documents/ids.ts'
import type { PlanHeader } from '../../documents/programme.ts'
import type { PlanRow } from '../../documents/readPlan.ts'
import { VIEWS, type Voice } from '../../method/group.ts'
import { PLAN_COLUMNS, type PlanColumn } from '../../method/plan.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Checkbox } from '../../ui/form/Checkbox.tsx'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { ConsultationWays } from '../ConsultationWays.tsx'
import type { Letter } from '../consultationFile.ts'
import { useItems, useProfile } from '../workspace.ts'
import { ConsultationSheet } from './ConsultationSheet.tsx'
import styles from './group.module.css'
import { circleOf, type EntriesProps } from './useEntries.ts'

const ASKED: readonly Voice[] = ['service', 'partner', 'politician', 'endUser']
const WRITTEN = (row: PlanRow) => PLAN_COLUMNS.filter((column) => row.cells[column].text.trim() !== '')

type SendProps = EntriesProps & { readonly row: PlanRow; readonly onClose: () => void }

/** An action for somebody outside: first whom, then exactly what goes out, then the way. No key goes along (S29). */
export function SendConsultation({ place, entries, row, onClose }: SendProps) {
  const { t } = useTexts()
  const [who, setWho] = useState('')
  const [voice, setVoice] = useState<Voice>('service')
  const [off, setOff] = useState<readonly PlanColumn[]>([])
  const [asked, setAsked] = useState<GroupEntryId | null>(null)
  const columns = WRITTEN(row).filter((column) => !off.includes(column))
  const draft = useDraft({ place, row, columns, voice })
  // Noted once, whatever ways it goes.
  const say = (): Question | null => {
    const when = new Date().toISOString().slice(0, 10)
    const id = asked ?? entries.add({ kind: 'asked', source: row.id, voice, title: who, when })
    setAsked(id)
    return id && { ...draft.question, id }
  }
  return (
    <Dialog
      isOpen
      size="wide"
      title={t('consult.send.title')}
      onClose={onClose}
      actions={<Button onClick={onClose}>{t('common.ui.close')}</Button>}
    >
      <Stack>
        <ChoiceChips
          legend={t('consult.send.voice')}
          options={ASKED.map((value) => ({ value, label: t(`group.voice.${value}`) }))}
          value={voice}
          onChange={(value) => value && setVoice(value)}
        />
        <TextInput
          label={t('consult.send.who')}
          help={t('consult.send.whoHelp')}
          isOptional
          value={who}
          onChange={setWho}
        />
        <fieldset className={styles.columns}>
          <legend>{t('consult.send.what')}</legend>
          {WRITTEN(row).map((column) => (
            <Checkbox
              key={column}
              label={t(`method.planColumn.${column}.label`)}
              isChecked={columns.includes(column)}
              isDisabled={column === 'what'}
              onChange={(isIn) => setOff(isIn ? off.filter((one) => one !== column) : [...off, column])}
            />
          ))}
        </fieldset>
        <p>{t('consult.send.exactly', { who: draft.question.from })}</p>
        <ConsultationSheet row={row} columns={columns} />
        <ConsultationWays
          isReady
          say={say}
          letter={draft.letter}
          fileName={`${t('consult.letter.questionName')}.html`}
        />
        <div aria-live="polite">{asked && <p>{t('consult.send.sent')}</p>}</div>
      </Stack>
    </Dialog>
  )
}

type DraftInput = Pick<EntriesProps, 'place'> & {
  readonly row: PlanRow
  readonly columns: readonly PlanColumn[]
  readonly voice: Voice
}

/** The words that would go out, and the page that shows them in any browser. */
function useDraft({ place, row, columns, voice }: DraftInput): {
  readonly question: Omit<Question, 'id'>
  readonly letter: Letter
} {
  const { t, language } = useTexts()
  const profile = useProfile()
  const header = useItems<PlanHeader>(circleOf(place), 'planHeader')?.[0]
  const cells = columns.map((column) => {
    const { text, language: lang } = row.cells[column]
    return { column, text, language: lang }
  })
  const from = profile?.name || profile?.function || ''
  const question = {
    type: 'question',
    voice,
    from,
    plan: header?.title ?? '',
    at: Date.now(),
    language,
    cells,
  } as const
  const letter: Letter = {
    language,
    title: t('group.consultation.title'),
    parts: [
      { title: t('consult.letter.from'), text: [question.plan, from].filter(Boolean).join(' · ') },
      ...cells.map(({ column, text, language: lang }) => ({
        ...{ title: t(`method.planColumn.${column}.label`), text, language: lang },
      })),
      {
        title: t('group.consultation.ask'),
        text: VIEWS.map((view) => `☐ ${t(`group.view.${view}`)}`).join('   '),
        lines: 4,
      },
      { title: t('group.consultation.who'), text: '', lines: 1 },
    ],
    foot: t('consult.letter.questionFoot', { address: `${location.origin}/consult` }),
  }
  return { question, letter }
}
