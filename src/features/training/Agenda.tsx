import { useRef, useState } from 'react'
import type { OpenCircle } from '../../device/workspace/workspace.ts'
import { AGENDA_TEMPLATES, type AgendaTemplate } from '../../method/training.ts'
import { ConfirmDialog } from '../../ui/feedback/ConfirmDialog.tsx'
import { Button } from '../../ui/form/Button.tsx'
import { Section } from '../../ui/layout/Section.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { usePrint } from '../PrintPlace.tsx'
import { useNewItem } from '../useNewItem.ts'
import { AgendaPointRow } from './AgendaPointRow.tsx'
import { AgendaSheet } from './AgendaSheet.tsx'
import { lengthWords } from './agendaLength.ts'
import type { TrainingBoard } from './board.ts'
import styles from './training.module.css'
import { type AgendaCommands, type AgendaPart, useAgenda } from './useAgenda.ts'

/** A ready agenda of two half-days or of one day, changed as one likes (S144). */
export function Agenda({ board }: { readonly board: TrainingBoard }) {
  const { circle } = board
  return circle && <AgendaOf board={board} circle={circle} />
}

function AgendaOf({ board, circle }: { readonly board: TrainingBoard; readonly circle: OpenCircle }) {
  const { t } = useTexts()
  const { parts, commands } = useAgenda(board, circle)
  const print = usePrint()
  const { mayWrite } = board
  const list = useRef<HTMLDivElement>(null)
  const focusNew = useNewItem(list)
  const add = (part: number) => {
    const id = commands.add(part, '')
    if (id) focusNew(id)
  }
  const next = (parts.at(-1)?.part ?? 0) + 1
  return (
    <Section
      title={t('training.agenda.title')}
      lead={t('training.agenda.lead')}
      actions={
        parts.length > 0 && (
          <Button icon="print" onClick={() => print(<AgendaSheet board={board} parts={parts} />)}>
            {t('training.agenda.print')}
          </Button>
        )
      }
    >
      {mayWrite && <Templates board={board} isEmpty={parts.length === 0} onTake={commands.take} />}
      <div ref={list} className={styles.parts}>
        {parts.map((part) => (
          <Part key={part.part} {...{ part, parts, circle, mayWrite, commands, author: board.author }} onAdd={add} />
        ))}
      </div>
      {mayWrite && (
        <div className={styles.flush}>
          <Button kind="quiet" icon="plus" onClick={() => add(next)}>
            {t(parts.length === 0 ? 'training.agenda.ownFirst' : 'training.agenda.addPart')}
          </Button>
        </div>
      )}
    </Section>
  )
}

type TemplatesProps = {
  readonly board: TrainingBoard
  readonly isEmpty: boolean
  readonly onTake: (template: AgendaTemplate) => void
}

function Templates({ board: { here }, isEmpty, onTake }: TemplatesProps) {
  const { t } = useTexts()
  const [asked, setAsked] = useState<AgendaTemplate | null>(null)
  return (
    <div className={styles.chips}>
      {AGENDA_TEMPLATES.map((template) => (
        <Button
          key={template}
          icon="calendar"
          kind={isEmpty && template === 'twoHalfDays' ? 'primary' : 'secondary'}
          onClick={() => (isEmpty ? onTake(template) : setAsked(template))}
        >
          {here.texts.of(`agendaTemplates/${template}`).label}
        </Button>
      ))}
      {asked && (
        <ConfirmDialog
          isOpen
          title={t('training.agenda.askTitle')}
          consequence={t('training.agenda.askText')}
          confirmLabel={t('training.agenda.askConfirm')}
          onConfirm={() => {
            onTake(asked)
            setAsked(null)
          }}
          onCancel={() => setAsked(null)}
        />
      )}
    </div>
  )
}

type PartProps = {
  readonly part: AgendaPart
  readonly parts: readonly AgendaPart[]
  readonly circle: OpenCircle
  readonly mayWrite: boolean
  readonly commands: AgendaCommands
  readonly author: TrainingBoard['author']
  readonly onAdd: (part: number) => void
}

function Part({ part: { part, points }, parts, circle, mayWrite, commands, author, onAdd }: PartProps) {
  const { t } = useTexts()
  const name = t('training.agenda.part', { number: part })
  return (
    <section className={styles.part} aria-label={name}>
      <h3>
        {name} <span className={styles.quiet}>{lengthWords(points, t)}</span>
      </h3>
      <ol className={styles.rows}>
        {points.map((point, index) => (
          <AgendaPointRow
            key={point.id}
            {...{ point, circle, mayWrite, commands, author }}
            number={index + 1}
            onMove={(by) => commands.move(points, point.id, by)}
            moves={{ up: index > 0, down: index < points.length - 1 }}
            others={parts.map((one) => one.part).filter((other) => other !== part)}
          />
        ))}
      </ol>
      {mayWrite && (
        <div className={styles.flush}>
          <Button
            kind="quiet"
            icon="plus"
            label={t('training.agenda.addPointTo', { part: name })}
            onClick={() => onAdd(part)}
          >
            {t('training.agenda.addPoint')}
          </Button>
        </div>
      )}
    </section>
  )
}
