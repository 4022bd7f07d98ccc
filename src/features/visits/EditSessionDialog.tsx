import type { OpenCircle } from '../../device/workspace/workspace.ts'
import type { Session } from '../../documents/readVisits.ts'
import { deleteSession, moveSession, restoreSession, setSession } from '../../documents/visits.ts'
import { SESSION_TYPES } from '../../method/remarks.ts'
import { Dialog } from '../../ui/feedback/Dialog.tsx'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { Row, Stack } from '../../ui/layout/Layout.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { PlainField } from '../PlainField.tsx'
import { SharedText } from '../SharedText.tsx'
import { useReport } from '../useReport.ts'
import { useProgramme } from '../workspace.ts'
import { placeOfMove } from './agenda.ts'
import type { VisitItem } from './useVisits.ts'
import styles from './visits.module.css'

export type EditSessionDialogProps = {
  readonly circle: OpenCircle
  readonly visit: VisitItem
  readonly session: Session
  /** The sessions of its day, in order. */
  readonly siblings: readonly Session[]
  readonly onClose: () => void
}

/** Everything of a session, kept as it is written: there is nothing to save. */
export function EditSessionDialog({ circle, visit, session, siblings, onClose }: EditSessionDialogProps) {
  const { t } = useTexts()
  const programme = useProgramme()
  const report = useReport('visits')
  const show = useToast()
  const { doc } = circle
  const author = () => programme.author()
  const set = (fields: Parameters<typeof setSession>[3]) => {
    report(setSession(doc, author(), session.id, fields))
  }
  const move = (step: 'up' | 'down') => {
    const after = placeOfMove(siblings, session.id, step)
    if (after !== undefined) report(moveSession(doc, author(), session.id, after))
  }
  const remove = () => {
    if (!report(deleteSession(doc, author(), session.id)).ok) return
    const onUndo = () => {
      report(restoreSession(doc, author(), session.id))
    }
    show({ text: t('visits.session.removed'), onUndo })
    onClose()
  }
  const [first, last] = [siblings[0]?.id === session.id, siblings.at(-1)?.id === session.id]
  const days = Math.max(visit.days, session.day)
  const cell = { circle, item: session.id }
  return (
    <Dialog
      isOpen
      title={t('visits.session.editTitle')}
      onClose={onClose}
      actions={
        <>
          <Button kind="danger" icon="trash" onClick={remove}>
            {t('visits.session.remove')}
          </Button>
          <Button kind="primary" onClick={onClose}>
            {t('common.actions.done')}
          </Button>
        </>
      }
    >
      <Stack>
        <div className={styles.oneLine}>
          <SharedText
            {...cell}
            column="title"
            label={t('method.sessionField.title.label')}
            lang={session.title.language || undefined}
            placeholder={session.template ? t(`method.agenda.${session.template}.title`) : ''}
          />
        </div>
        <div className={styles.pair}>
          <Select
            label={t('method.sessionField.type.label')}
            options={SESSION_TYPES.map((value) => ({ value, label: t(`method.sessionType.${value}`) }))}
            value={session.type}
            onChange={(type) => set({ type })}
          />
          <PlainField
            label={t('method.sessionField.when.label')}
            placeholder={t('visits.session.whenExample')}
            value={session.start}
            onCommit={(start) => set({ start })}
          />
        </div>
        {days > 1 && (
          <Select
            label={t('visits.session.day')}
            options={Array.from({ length: days }, (_, index) => ({
              value: `${index + 1}`,
              label: t('visits.session.dayTitle', { day: index + 1 }),
            }))}
            value={`${session.day}`}
            onChange={(day) => set({ day: Number(day) })}
          />
        )}
        <SharedText
          {...cell}
          column="notes"
          label={t('visits.session.people')}
          help={t('visits.session.peopleHelp')}
          lang={session.notes.language || undefined}
        />
        {siblings.length > 1 && (
          <Row>
            <Button isDisabled={first} onClick={() => move('up')}>
              {t('visits.session.earlier')}
            </Button>
            <Button isDisabled={last} onClick={() => move('down')}>
              {t('visits.session.later')}
            </Button>
          </Row>
        )}
      </Stack>
    </Dialog>
  )
}
