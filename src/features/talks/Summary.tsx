import { SUMMARY_STATES } from '../../documents/talkNotes.ts'
import { mayConfirm } from '../../method/essentials.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useProgramme } from '../workspace.ts'
import { Confirmed } from './Intention.tsx'
import { useNote } from './NoteContext.ts'
import { NoteField } from './NoteField.tsx'

/** Said back in a few sentences; the mentee confirms it, or puts its correction beside it (S36). */
export function Summary() {
  const { t } = useTexts()
  const programme = useProgramme()
  const { circle, note, words, isOpen, commands } = useNote()
  const isShared = circle.kind === 'talk' && note.hasSummary
  const field = 'me.c.summaryConfirmed'
  const value = note.summary === 'open' ? 'notYet' : note.isCorrected ? 'corrected' : 'confirmed'
  return (
    <Section title={words('me.c.summary').label}>
      <NoteField field="me.c.summary" isLabelHidden />
      {isShared && isOpen && mayConfirm(programme.sides()) && (
        <ChoiceChips
          legend={words(field).label}
          options={SUMMARY_STATES.map((state) => ({ value: state, label: words(`${field}/${state}`).label }))}
          value={value}
          onChange={(state) => state && commands.checkSummary(state)}
        />
      )}
      {isShared && note.isCorrected && <NoteField field="me.c.summaryCorrection" />}
      {isShared && !(note.isCorrected && note.summary === 'confirmed') && (
        <Confirmed state={note.summary} what="summary" />
      )}
      {!note.hasSummary && <p>{t('talks.summary.none')}</p>}
    </Section>
  )
}
