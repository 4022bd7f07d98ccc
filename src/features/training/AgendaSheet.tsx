import { useTexts } from '../../ui/Texts.tsx'
import paper from '../Paper.module.css'
import { Paper, PaperPart } from '../Paper.tsx'
import { useUnder } from '../useUnder.ts'
import { lengthWords } from './agendaLength.ts'
import type { TrainingBoard } from './board.ts'
import type { AgendaPart } from './useAgenda.ts'

type SheetProps = { readonly board: TrainingBoard; readonly parts: readonly AgendaPart[] }

/** What everybody who comes holds in the hand: when, how, and the agenda; nothing of its preparation (S144). */
export function AgendaSheet({ board: { here }, parts }: SheetProps) {
  const { t } = useTexts()
  const under = useUnder(here.place.circles.group)
  const when = here.answer('tr.date')?.words
  const form = here.answer('tr.form')?.value?.options?.[0]
  return (
    <Paper title={t('training.agenda.paper')} under={under}>
      {when && when.text.trim() !== '' && (
        <PaperPart title={t('training.session.when')}>
          <p dir="auto" lang={when.language || undefined} className={paper.words}>
            {when.text}
          </p>
        </PaperPart>
      )}
      {form && (
        <PaperPart title={t('training.session.form')}>
          <p>{here.texts.of(`tr.form/${form}`).label}</p>
        </PaperPart>
      )}
      {parts.map((part) => (
        <HalfDay key={part.part} part={part} />
      ))}
    </Paper>
  )
}

/** Points without words have nothing to say on paper. */
function HalfDay({ part: { part, points } }: { readonly part: AgendaPart }) {
  const { t } = useTexts()
  const worded = points.filter(({ title }) => title.text.trim() !== '')
  if (worded.length === 0) return null
  const title = `${t('training.agenda.part', { number: part })} · ${lengthWords(worded, t)}`
  return (
    <PaperPart title={title}>
      <table className={paper.table} aria-label={title}>
        <tbody>
          {worded.map(({ id, title, minutes }) => (
            <tr key={id}>
              <td dir="auto" lang={title.language || undefined}>
                {title.text}
              </td>
              <td className={paper.figure}>
                {minutes} {t('training.agenda.unit')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperPart>
  )
}
