import { memo, useState } from 'react'
import { classes } from '../../ui/classes.ts'
import { useTexts } from '../../ui/Texts.tsx'
import { Advice } from './Advice.tsx'
import { Beside } from './Beside.tsx'
import { Contested } from './Contested.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { FedFrom } from './FedFrom.tsx'
import { FeedsInto } from './FeedsInto.tsx'
import { keyOf, type QuestionProps, type Spot, useForm, usePlaced } from './FormContext.ts'
import { Help } from './Help.tsx'
import { Items } from './Items.tsx'
import { Offered } from './Offered.tsx'
import styles from './Question.module.css'
import { QuestionMarks } from './QuestionMarks.tsx'
import { type BesidePart, QuestionMenu } from './QuestionMenu.tsx'
import { SaidBeside } from './SaidThere.tsx'
import { Share } from './Share.tsx'
import { hasStructure } from './structure/Structure.tsx'
import { TypedPart } from './TypedPart.tsx'
import { useHomeAccess } from './useHomeAccess.ts'

/** One question: an open box first, and everything else on demand or where it is in use already. */
export const Question = memo(function Question({ owner, field, parent, isInner = false }: QuestionProps) {
  const { texts } = useForm()
  const { t } = useTexts()
  const spot: Spot = { owner, field, parent }
  const placed = usePlaced(spot)
  const [beside, setBeside] = useState<BesidePart | null>(null)
  const [isUnfolded, setUnfolded] = useState(false)
  const unfold = () => setUnfolded(true)
  const access = useHomeAccess(placed.home)
  const { label } = texts.of(field.id)
  const isList = field.type === 'list'
  const close = () => setBeside(null)
  const tools = (
    <span className={styles.tools}>
      <QuestionMarks spot={spot} placed={placed} isInner={isInner} />
      <QuestionMenu
        spot={spot}
        placed={placed}
        shown={beside}
        onShow={setBeside}
        onWords={isInner && hasStructure(field.type) && !isUnfolded ? unfold : null}
      />
    </span>
  )
  return (
    <div className={classes(styles.question, isInner && styles.inner)} data-question={keyOf(spot)}>
      <TypedPart {...{ spot, placed, label, isInner, tools, isUnfolded, unfold }} />
      {beside === 'help' && <Help field={field} />}
      <Offered spot={spot} placed={placed} isOpen={access === 'open'} />
      {access === 'absent' && <p className={styles.note}>{t('formsUi.question.absent')}</p>}
      <Contested spot={spot} placed={placed} />
      <Advice spot={spot} />
      <Share field={field} owner={owner} />
      <FedFrom spot={spot} home={placed.home} />
      <FeedsInto field={field} />
      {(isList || field.type === 'group') && <Items spot={spot} placed={placed} label={label} inner={Question} />}
      <Beside spot={spot} placed={placed} shown={beside} onClose={close} />
      <SaidBeside spot={spot} />
      <Elsewhere spot={spot} placed={placed} />
    </div>
  )
})
