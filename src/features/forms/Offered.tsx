import { rewriteCell } from '../../documents/rows.ts'
import { Button } from '../../ui/form/Button.tsx'
import { useTexts } from '../../ui/Texts.tsx'
import type { Placed } from './answerStore.ts'
import { type Spot, useForm } from './FormContext.ts'
import styles from './Items.module.css'
import { useKnown } from './KnownContext.tsx'

/** Questions for which what was written elsewhere can be taken up: an association's ways of learning are channels (S100). */
const OFFERED_FROM: Readonly<Record<string, readonly string[]>> = {
  'di.channel': ['na.assoc.learningActivities', 'mp.assoc.learningActivities'],
}
const MOST = 8

type OfferedProps = { readonly spot: Spot; readonly placed: Placed; readonly isOpen: boolean }

export function Offered(props: OfferedProps) {
  const from = OFFERED_FROM[props.spot.field.id]
  return from && props.isOpen ? <Offers {...props} from={from} /> : null
}

/** One tap adds the words to those that are there; nothing is taken away. */
function Offers({ spot, placed, from }: OfferedProps & { readonly from: readonly string[] }) {
  const { t } = useTexts()
  const { commands, place } = useForm()
  const { answers } = useKnown()
  const written = placed.answer.words.text
  const words = answers
    .filter(({ field }) => from.includes(field))
    .flatMap((answer) => answer.words.text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !written.includes(line))
  const offers = [...new Set(words)].slice(0, MOST)
  if (offers.length === 0) return null
  const take = (offer: string) => {
    const circle = commands.prepare(spot)
    const add = (before: string) => [before.trim(), offer].filter(Boolean).join('; ')
    if (circle) rewriteCell(circle.doc, place.author(), spot.owner, spot.field.id, add)
  }
  return (
    <div className={styles.actions}>
      <span>{t('formsUi.offered.fromAssociation')}</span>
      {offers.map((offer) => (
        <Button key={offer} kind="quiet" icon="plus" onClick={() => take(offer)}>
          {offer}
        </Button>
      ))}
    </div>
  )
}
