import type { FormTexts } from '../method/forms/texts.ts'
import type { Field } from '../method/forms/types.ts'
import { useTexts } from '../ui/Texts.tsx'
import styles from './BlankAnswer.module.css'

const BOX = '☐'

/** Under the title of a blank form: whose answers these will be, and when they were written. */
export function BlankHead() {
  const { t } = useTexts()
  return (
    <>
      <p className={styles.help}>{t('formsUi.print.blankHead')}</p>
      <p className={styles.who}>
        <span>{t('formsUi.print.blankWho')}</span>
        <span>{t('formsUi.print.blankWhen')}</span>
      </p>
    </>
  )
}

/** Room to write by hand, and boxes to tick. */
export function BlankAnswer({ field, texts }: { readonly field: Field; readonly texts: Pick<FormTexts, 'of'> }) {
  const { t } = useTexts()
  const { help } = texts.of(field.id)
  const inner = field.itemFields ?? []
  const boxes = boxesOf(field)
  const labelOf = (id: string) =>
    field.options
      ? texts.of(`${field.id}/${id}`).label
      : field.type === 'boolean'
        ? t(`formsUi.value.${id as 'yes' | 'no'}`)
        : id
  return (
    <>
      {help && <p className={styles.help}>{help}</p>}
      {boxes.length > 0 && (
        <p className={styles.boxes}>
          {boxes.map((id) => (
            <span key={id}>
              {BOX} {labelOf(id)}
            </span>
          ))}
        </p>
      )}
      {inner.length > 0 && <p className={styles.help}>{inner.map(({ id }) => texts.of(id).label).join(' · ')}</p>}
      <Lines count={linesFor(field)} />
    </>
  )
}

function boxesOf({ type, options, min = 1, max = 5 }: Field): readonly string[] {
  if (options) return options
  if (type === 'boolean') return ['yes', 'no']
  return type === 'scale' ? Array.from({ length: max - min + 1 }, (_, step) => String(min + step)) : []
}

const linesFor = ({ type, itemFields, withComment }: Field): number => {
  if (type === 'list' || type === 'group') return itemFields ? 6 : 4
  if (type === 'richText') return 4
  return boxesIsEnough(type) && !withComment ? 1 : 2
}

const boxesIsEnough = (type: Field['type']): boolean =>
  ['choice', 'multiChoice', 'boolean', 'scale', 'number', 'date'].includes(type)

function Lines({ count }: { readonly count: number }) {
  return (
    <div aria-hidden="true">
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines are all alike
        <div key={line} className={styles.line} />
      ))}
    </div>
  )
}
