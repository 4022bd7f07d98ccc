import type { OwnerId } from '../../documents/forms/keys.ts'
import type { Field } from '../../method/forms/types.ts'
import { amountOfShare, sharePercent } from '../../method/forms/values.ts'
import { formatNumber } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useForm, usePlaced } from './FormContext.ts'
import { fieldById } from './fields.ts'
import styles from './Question.module.css'

type ShareProps = { readonly field: Field; readonly owner: OwnerId }

/** The share that two figures make, where the form asks for it (S91), or the amount that a share comes to (S92). */
export function Share({ field, owner }: ShareProps) {
  const { form } = useForm()
  const fields = [...fieldById(form).values()]
  const named = (key: string) => fields.find(({ compareKey }) => compareKey === key)
  // The field that gives the share, of the figure asked here or of two others.
  const share = field.derive ? field : fields.find(({ derive }) => derive && named(derive.share[0]) === field)
  const [part, whole] = share?.derive?.share.map(named) ?? []
  if (!share || !part || !whole) return null
  return field === share ? <ShareOf {...{ part, whole, owner }} /> : <AmountOf {...{ share, part, whole, owner }} />
}

type Figures = { readonly part: Field; readonly whole: Field; readonly owner: OwnerId }

function ShareOf({ part, whole, owner }: Figures) {
  const { t, language } = useTexts()
  const { texts } = useForm()
  const a = usePlaced({ field: part, owner }).answer.value?.number
  const b = usePlaced({ field: whole, owner }).answer.value?.number
  const percent = sharePercent(a, b)
  if (percent === null) return null
  const of = texts.of(whole.id).label
  return <p className={styles.note}>{t('formsUi.question.share', { percent: formatNumber(percent, language), of })}</p>
}

/** What a share comes to while no amount was given. */
function AmountOf({ share, part, whole, owner }: Figures & { readonly share: Field }) {
  const { t, language } = useTexts()
  const given = usePlaced({ field: part, owner }).answer.value?.number
  const percent = usePlaced({ field: share, owner }).answer.value?.number
  const total = usePlaced({ field: whole, owner }).answer.value
  const amount = amountOfShare(percent, total?.number)
  if (given !== undefined || amount === null) return null
  const words = [formatNumber(amount, language), total?.currency].filter(Boolean).join(' ')
  return <p className={styles.note}>{t('formsUi.question.amount', { amount: words })}</p>
}
