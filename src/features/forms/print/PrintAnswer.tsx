import type { OwnerId } from '../../../documents/forms/keys.ts'
import type { Field } from '../../../method/forms/types.ts'
import { useTexts } from '../../../ui/Texts.tsx'
import { BlankAnswer } from '../../BlankAnswer.tsx'
import { valueWords } from '../../valueWords.ts'
import { useForm } from '../FormContext.ts'
import styles from './print.module.css'
import { mayPrint } from './printable.ts'
import type { PrintOptions } from './printOptions.ts'

export type PrintAnswerProps = { readonly owner: OwnerId; readonly field: Field; readonly options: PrintOptions }

/** A question and its answer on paper: lines to write on, or what these readers may read. */
export function PrintAnswer({ owner, field, options }: PrintAnswerProps) {
  const { texts } = useForm()
  const { label } = texts.of(field.id)
  return (
    <div className={options.what === 'blank' ? styles.blank : styles.question}>
      <h3>
        {label} {options.what === 'filled' && <Sensitive field={field} options={options} />}
      </h3>
      {options.what === 'blank' ? (
        <BlankAnswer field={field} texts={texts} />
      ) : (
        <Filled owner={owner} field={field} options={options} />
      )}
    </div>
  )
}

/** On paper by choice: whoever holds it sees which answers to handle with care. */
function Sensitive({ field, options }: Pick<PrintAnswerProps, 'field' | 'options'>) {
  const { t } = useTexts()
  return (
    field.sensitive && options.withSensitive && <span className={styles.mark}>({t('formsUi.question.sensitive')})</span>
  )
}

function Filled({ owner, field, options }: PrintAnswerProps) {
  const { t, language } = useTexts()
  const { store, texts, nameOf } = useForm()
  const { answer, home } = store.get(owner, field)
  const inner = field.itemFields ?? []
  if (!mayPrint(field, home, options)) return <p className={styles.none}>–</p>
  const words = [answer.words.text.trim(), valueWords(field, answer.value, { t, language, texts })].filter(Boolean)
  const hasBelow = field.type === 'group' || answer.items.length > 0
  return (
    <>
      {words.map((text) => (
        <p key={text} dir="auto" lang={answer.words.language || undefined} className={styles.words}>
          {text}
        </p>
      ))}
      {answer.contributions.map(({ id, words: said, by, hidesName }) => (
        <p key={id} dir="auto" className={styles.words}>
          {said.text} ({hidesName ? t('formsUi.contribution.hidden') : nameOf(by)})
        </p>
      ))}
      {answer.items.length > 0 && (
        <ol className={styles.items}>
          {answer.items.map(({ id }) => (
            <li key={id}>
              <ItemWords owner={id} field={field} options={options} />
              {inner.map((part) => (
                <Part key={part.id} owner={id} field={part} options={options} />
              ))}
            </li>
          ))}
        </ol>
      )}
      {field.type === 'group' &&
        inner.map((part) => <Part key={part.id} owner={owner} field={part} options={options} />)}
      {words.length === 0 && answer.contributions.length === 0 && !hasBelow && <p className={styles.none}>–</p>}
    </>
  )
}

/** A field of an item, left out if empty. */
function Part({ owner, field, options }: PrintAnswerProps) {
  const { store, texts } = useForm()
  const { answer, home } = store.get(owner, field)
  const isEmpty = answer.words.text.trim() === '' && answer.value === null && answer.items.length === 0
  if ((isEmpty && field.type !== 'group') || !mayPrint(field, home, options)) return null
  return (
    <div className={styles.part}>
      <h4>
        {texts.of(field.id).label} <Sensitive field={field} options={options} />
      </h4>
      <Filled owner={owner} field={field} options={options} />
    </div>
  )
}

/** The words of an item of a simple list. */
function ItemWords({ owner, field, options }: PrintAnswerProps) {
  const { t, language } = useTexts()
  const { store, texts } = useForm()
  const { answer, home } = store.get(owner, field)
  if (!mayPrint(field, home, options)) return null
  const own: Field = { ...field, type: field.itemType ?? 'text' }
  const words = [answer.words.text.trim(), valueWords(own, answer.value, { t, language, texts })].filter(Boolean)
  return (
    words.length > 0 && (
      <p dir="auto" lang={answer.words.language || undefined} className={styles.words}>
        {words.join(' · ')}
      </p>
    )
  )
}
