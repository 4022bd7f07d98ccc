import type { ReactNode } from 'react'
import type { Field } from '../../method/forms/types.ts'
import { isEmptyValue } from '../../method/forms/values.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import styles from './Question.module.css'
import { type Parts, withParts } from './structure/parts.ts'
import { hasStructure, Structure } from './structure/Structure.tsx'
import { useHomeAccess } from './useHomeAccess.ts'
import { Words } from './Words.tsx'

export type TypedPartProps = {
  readonly spot: Spot
  readonly placed: Placed
  readonly label: string
  readonly isInner: boolean
  readonly tools: ReactNode
  readonly isUnfolded: boolean
  readonly unfold: () => void
}

/** The open box, and what unfolds beside it. Within an item, which is structure already, it is the other way round. */
export function TypedPart(props: TypedPartProps) {
  const { spot, placed, label, isInner, tools, isUnfolded, unfold } = props
  const { t } = useTexts()
  const { commands, isQuick, ask, texts } = useForm()
  const { field, owner } = spot
  const { answer, home } = placed
  const isReadOnly = useHomeAccess(home) !== 'open'
  const isTyped = hasStructure(field.type)
  const hasWords = answer.words.text !== ''
  const isOpen = isUnfolded || isQuick
  const showsStructure = isTyped && (isOpen || isInner || isSmall(field) || !isEmptyValue(answer.value))
  const showsWords = !(isInner && isTyped) || isOpen || hasWords
  const change = (parts: Parts) => {
    if (home) commands.setValue({ owner, field }, withParts(answer.value, parts))
  }
  const structure = showsStructure && (
    // biome-ignore lint/a11y/useSemanticElements: the parts inside are fieldsets
    <div role="group" aria-label={label}>
      <Structure field={field} label={label} value={answer.value} change={change} isReadOnly={isReadOnly} />
    </div>
  )
  if (!showsWords)
    return (
      <>
        <div className={styles.head}>
          <span className={styles.label}>{label}</span>
          {tools}
        </div>
        {structure}
      </>
    )
  return (
    <>
      <Words
        spot={spot}
        placed={placed}
        label={label}
        look={isInner || field.type !== 'richText' ? 'line' : 'box'}
        aside={tools}
        {...(field.type === 'list' && { onLinesPasted: (lines) => ask({ type: 'lines', spot, lines }) })}
        placeholder={isTyped || field.type === 'list' ? undefined : texts.of(field.id).note}
      />
      {structure}
      {isTyped && !showsStructure && !isReadOnly && (
        <div className={styles.unfold}>
          <Button kind="quiet" icon="plus" onClick={unfold}>
            {t(`formsUi.unfold.${field.type}`)}
          </Button>
        </div>
      )}
    </>
  )
}

/** So light that it stands under the box at once. */
const isSmall = ({ type, options = [] }: Field): boolean =>
  type === 'boolean' || type === 'scale' || (type === 'choice' && options.length <= 4)
