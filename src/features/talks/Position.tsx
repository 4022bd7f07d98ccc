import { useCallback } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { readPosition } from '../../documents/readTalk.ts'
import { isDeciding, isMentor, SPECTRUM } from '../../method/essentials.ts'
import { ChoiceChips } from '../../ui/form/ChoiceChips.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { Spectrum } from '../Spectrum.tsx'
import { useAccess } from '../useAccess.ts'
import { useDocument } from '../useDocument.ts'
import { useCircles, useProgramme } from '../workspace.ts'
import { useNote } from './NoteContext.ts'
import styles from './talk.module.css'

/** A mirror for the mentor, which nobody else sees: no mark, and nothing follows from it (S43, S136). */
export function Position() {
  const programme = useProgramme()
  const { me } = useCircles()
  return me && isMentor(programme.sides()) ? <Scale me={me} /> : null
}

function Scale({ me }: { readonly me: OpenCircle }) {
  const { t } = useTexts()
  const { note, words, commands } = useNote()
  const isOpen = useAccess(me) === 'open'
  const position = useDocument(
    me,
    useCallback((doc) => readPosition(doc, note.id), [note.id]),
  )
  const { label, help } = words('me.c.position')
  return (
    <Section title={label} lead={help}>
      <Spectrum at={position} />
      {isOpen && (
        <ChoiceChips
          legend={label}
          isLegendHidden
          isClearable
          options={SPECTRUM.map((id) => ({ value: id, label: words(`me.c.position/${id}`).label }))}
          value={position || null}
          onChange={commands.place}
        />
      )}
      <p className={styles.hint} role="status">
        {isDeciding(position) && t('talks.position.prompt')}
      </p>
    </Section>
  )
}
