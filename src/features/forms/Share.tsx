import type { OwnerId } from '../../documents/forms/keys.ts'
import type { Field } from '../../method/forms/types.ts'
import { sharePercent } from '../../method/forms/values.ts'
import { formatNumber } from '../../ui/formats.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { useForm, usePlaced } from './FormContext.ts'
import { fieldById } from './fields.ts'
import styles from './Question.module.css'

type ShareProps = { readonly field: Field; readonly owner: OwnerId }

/** The share that two figures make, where the form asks for it (S91, S92). */
export function Share({ field, owner }: ShareProps) {
  const { form } = useForm()
  if (!field.derive) return null
  const byKey = [...fieldById(form).values()]
  const [part, whole] = field.derive.share.map((key) => byKey.find(({ compareKey }) => compareKey === key))
  return part && whole ? <ShareOf part={part} whole={whole} owner={owner} /> : null
}

function ShareOf({ part, whole, owner }: Omit<ShareProps, 'field'> & { readonly part: Field; readonly whole: Field }) {
  const { t, language } = useTexts()
  const { texts } = useForm()
  const a = usePlaced({ field: part, owner }).answer.value?.number
  const b = usePlaced({ field: whole, owner }).answer.value?.number
  const percent = sharePercent(a, b)
  if (percent === null) return null
  const of = texts.of(whole.id).label
  return <p className={styles.note}>{t('formsUi.question.share', { percent: formatNumber(percent, language), of })}</p>
}
