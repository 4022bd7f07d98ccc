import { useCallback, useState } from 'react'
import type { Factor, Line } from '../../documents/benchmarkTypes.ts'
import type { FormDocs, OwnerId } from '../../documents/forms/keys.ts'
import { pathTo } from '../../documents/forms/parts.ts'
import type { RowId } from '../../documents/ids.ts'
import { readPlan } from '../../documents/readPlan.ts'
import { addAsResult, type Taken, takeBack, takeIntoPlan, takenOf, wayIntoPlan } from '../../documents/takeIntoPlan.ts'
import { useToast } from '../../ui/feedback/Toast.tsx'
import { Button, LinkButton } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import { useDocs } from '../useDocs.ts'
import { useProgramme } from '../workspace.ts'
import { useBenchmark } from './BenchmarkContext.ts'
import { ResultDialog } from './ResultDialog.tsx'

const GOALS = 'bm.ck.goals'

export type TakeToolProps = { readonly factor: Factor; readonly line: Line; readonly field: string }

/** One tap makes a draft action of a measure, or a wanted result of a goal; mentors suggest it (S126, S134, S135). */
export function TakeTool(props: TakeToolProps) {
  const { line, field } = props
  const { t } = useTexts()
  const { place, isOpen } = useBenchmark()
  const programme = useProgramme()
  const taken = useTaken(props)
  const { take, rows } = useTake(props)
  const [isChoosing, setChoosing] = useState(false)
  const way = wayIntoPlan(programme.sides())
  if (taken)
    return (
      <LinkButton kind="quiet" icon="check" href={`/p/${programme.id}/plan`}>
        {t(`benchmark.plan.${taken.kind}.there`)}
      </LinkButton>
    )
  if (!isOpen || !place.circles.group || !way || line.words.text.trim() === '') return null
  const name = field === GOALS ? 'goal' : 'measure'
  const start = () => (field === GOALS && rows.length > 0 ? setChoosing(true) : take(null))
  return (
    <>
      <Button
        kind="quiet"
        icon="plan"
        label={t(`benchmark.plan.${way}.${name}Of`, { words: line.words.text })}
        onClick={start}
      >
        {t(`benchmark.plan.${way}.${name}`)}
      </Button>
      {isChoosing && (
        <ResultDialog
          words={line.words.text}
          rows={rows}
          onTake={(row) => {
            take(row)
            setChoosing(false)
          }}
          onClose={() => setChoosing(false)}
        />
      )}
    </>
  )
}

function useTaken({ line, field }: TakeToolProps): Taken | null {
  const { place } = useBenchmark()
  const { id, circle } = line
  const words = line.words.text
  const read = useCallback(
    (docs: FormDocs): Taken | null => {
      const home = docs[circle]
      return home && docs.group ? takenOf({ home, group: docs.group }, { owner: id as OwnerId, field, words }) : null
    },
    [circle, id, field, words],
  )
  return useDocs(place.circles, read)
}

const readRows = ({ group }: FormDocs): readonly { readonly id: RowId; readonly what: string }[] =>
  group ? readPlan(group).map(({ id, cells }) => ({ id, what: cells.what.text || cells.results.text })) : []
const noRows = (): ReturnType<typeof readRows> => []

function useTake({ factor, line, field }: TakeToolProps) {
  const { t } = useTexts()
  const show = useToast()
  const { place, commands, sheets } = useBenchmark()
  const rows = useDocs(place.circles, field === GOALS ? readRows : noRows)
  const take = (row: RowId | null) => {
    const home = place.circles[line.circle]
    const group = place.circles.group
    if (!home || !group) return
    const linkTo = pathTo(sheets.benchmark, field).at(-1)?.linkTo
    const words = line.words.text.trim()
    const what = {
      owner: line.id as OwnerId,
      field: { id: field, ...(linkTo && { linkTo }) },
      words,
      circle: line.circle,
    }
    const docs = { home: home.doc, group: group.doc }
    const suggested = field === GOALS ? t('benchmark.plan.asResult', { words }) : words
    const made = commands.report(
      row
        ? addAsResult(docs, place.author(), what, row, suggested)
        : takeIntoPlan(docs, place.author(), { ...what, template: factor.template }, suggested),
    )
    if (!made.ok) return
    home.session.flush()
    group.session.flush()
    const onUndo = () => void commands.report(takeBack(group.doc, place.author(), made.value, words))
    show({ text: t(`benchmark.plan.${made.value.kind}.done`), onUndo })
  }
  return { take, rows }
}
