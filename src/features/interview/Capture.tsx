import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Sheet } from '../../documents/sheets.ts'
import { textPort } from '../../documents/textPort.ts'
import type { RemarkType, SessionType } from '../../method/remarks.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { BoundText } from '../../ui/text/BoundText.tsx'
import { keepAwake } from '../keepAwake.ts'
import { useReport } from '../useReport.ts'
import { useWakeLock } from '../useWakeLock.ts'
import { useCircles, useProgramme, useWatched } from '../workspace.ts'
import { draftOf, keepRemarks, linesOf, type RemarkCircle, startingCircle } from './keepRemarks.ts'
import { RemarkCircles } from './RemarkCircles.tsx'
import { SavedLine } from './SavedLine.tsx'
import styles from './sheet.module.css'
import { TypeChips } from './TypeChips.tsx'

export type CaptureProps = {
  readonly team: OpenCircle
  readonly sheet: Sheet
  readonly sessionType: SessionType | null
  /** Grows when somebody asks for the field. */
  readonly begun: number
}

/** A short pause already seals what is typed: a battery may die in mid-sentence. */
const PAUSE_MS = 400

/** Visit mode: one big field, a type if one likes, and who will read it in sight before it is kept (S53, S54). */
export function Capture({ team, sheet, sessionType, begun }: CaptureProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const circles = useCircles()
  const report = useReport('interview')
  const place = useRef<HTMLDivElement>(null)
  useWakeLock(useWatched(keepAwake))
  const [chosen, setChosen] = useState<RemarkCircle | null>(null)
  const [type, setType] = useState<RemarkType | null>(null)
  const [said, setSaid] = useState('')
  const circle = chosen ?? startingCircle(sessionType, circles)
  const target = circles[circle] ?? team
  const draft = draftOf(sheet.id, programme.me)
  const port = useMemo(() => textPort(team.doc, draft, () => programme.author(), team.undo), [team, programme, draft])
  // After a forced restart one goes on where one was; before the paint, so that nobody is elsewhere by then.
  useLayoutEffect(() => {
    const area = place.current?.querySelector('textarea')
    if (!area || (area.value === '' && begun === 0)) return
    area.focus()
    area.setSelectionRange(area.value.length, area.value.length)
  }, [begun])

  const keep = () => {
    const text = port.read()
    place.current?.querySelector('textarea')?.focus()
    if (linesOf(text).length === 0) return
    const kept = report(keepRemarks({ target, team, sheet }, programme.author(), text, type))
    if (!kept.ok) return
    setType(null)
    const name = t(`common.circles.${circle}.name`)
    setSaid(t('interview.capture.kept', { count: kept.value.length, circle: name }))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    keep()
  }
  const seal = () => team.session.flush()
  return (
    <section className={styles.capture} aria-label={t('interview.capture.title')}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: hears Enter in the field inside */}
      <div ref={place} className={styles.field} onKeyDown={onKeyDown}>
        <BoundText
          look="page"
          label={t('method.sheetField.remarks.label')}
          help={t('interview.capture.help')}
          circle={{ circle, label: t(`common.circles.${circle}.name`) }}
          placeholder={t('interview.capture.placeholder')}
          port={port}
          pauseMs={PAUSE_MS}
          onPause={seal}
          onLeave={seal}
        />
      </div>
      <div className={styles.types}>
        <TypeChips legend={t('interview.capture.type')} value={type} onChange={setType} />
      </div>
      <RemarkCircles value={circle} onChange={setChosen} />
      <div className={styles.keep}>
        <Button kind="primary" icon="check" onClick={keep}>
          {t('interview.capture.keep')}
        </Button>
        <SavedLine team={team} target={target} />
      </div>
      <p className={styles.said} aria-live="polite">
        {said}
      </p>
    </section>
  )
}
